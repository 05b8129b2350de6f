import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { readTurn, signalIds } from '#lib/ledger/said/read-turn.ts';
import { isSameRequestSql, plainSql, readTurnsSql, SAID, saysSql, tokensSql } from '#lib/ledger/said/said-sql.ts';
import { anxious } from '#lib/ledger/said/anxious.ts';
import { isSameRequest } from '#lib/ledger/said/same-request.ts';
import { plain } from '#lib/ledger/said/signal.ts';
import { labelledTurns } from '../reference/turns/labelled.ts';
import { metricsOf } from './asking.ts';
import { undoImport } from '#lib/server/operations/undo-import.ts';
import { context, newFolder, select, takeIn, withWorkspace } from './workspace.ts';

const folder = newFolder();
afterAll(() => folder.remove());

const texts = [
	...(['en', 'zh'] as const).flatMap((language) =>
		(['tune', 'more', 'test'] as const).flatMap((part) => labelledTurns(language, part).map(({ text }) => text))
	),
	...fc.sample(
		fc
			.array(
				fc.constantFrom(
					..."thanks no never complain ? ！ ’ ` 谢谢 先 人工 费 投诉 不 急 第三次 i've asked @somebody https://x.y/z &amp; 订单 where NOW ! 吗 好了 \n \u3000 😀 İ ß".split(
						' '
					)
				),
				{ maxLength: 12 }
			)
			.map((words) => words.join(' ')),
		{ numRuns: 2_000, seed: 1 }
	)
];

describe('the engine', () => {
	it('reads every turn as the patterns do', async () => {
		await withWorkspace(async (poise) => {
			await poise.engine.write(async (session) => {
				await session.run('CREATE TEMP TABLE turns (digest INTEGER, text VARCHAR)');
				await session.appendTexts('turns', Int32Array.from(texts.keys()), texts);
				const rows = await session.rows<{ digest: number; said: number }>(
					`SELECT digest, said FROM (${readTurnsSql('turns')}) ORDER BY digest`
				);
				const differing = rows.flatMap(({ digest, said }) => {
					const read = readTurn(texts[digest] ?? '');
					const bits = signalIds.reduce((sum, id) => sum + (read[id] ? SAID[id] : 0), 0);
					return bits === said ? [] : [[texts[digest], bits, said]];
				});
				expect(rows).toHaveLength(texts.length);
				expect(differing).toEqual([]);
				const worried = await session.rows<{ digest: number }>(
					`SELECT digest FROM turns WHERE ${saysSql(anxious, plainSql('text'))} ORDER BY digest`
				);
				expect(worried.map(({ digest }) => digest)).toEqual(
					[...texts.keys()].filter((at) => readTurn(texts[at] ?? '').anxious)
				);
			});
		});
	});

	it('finds the same requests alike', async () => {
		await withWorkspace(async (poise) => {
			await poise.engine.write(async (session) => {
				const some = texts.slice(0, 120);
				const few = [...some, ...some.map((text) => `${text} please`)];
				await session.run('CREATE TEMP TABLE turns (number INTEGER, text VARCHAR)');
				await session.appendTexts('turns', Int32Array.from(few.keys()), few);
				const pairs = await session.rows<{ a: number; b: number }>(
					`WITH t AS MATERIALIZED (SELECT number, ${tokensSql('text')} AS tokens FROM turns)
					SELECT a.number AS a, b.number AS b FROM t a JOIN t b ON a.number < b.number WHERE ${isSameRequestSql('a.tokens', 'b.tokens')} ORDER BY 1, 2`
				);
				const plains = few.map(plain);
				const expected = plains.flatMap((one, a) =>
					plains.flatMap((other, b) => (a < b && isSameRequest(one, other) ? [{ a, b }] : []))
				);
				expect(pairs).toEqual(expected);
				expect(pairs.length).toBeGreaterThan(5);
			});
		});
	});
});

/** A log of conversations, a turn a line, a minute apart, long before its end. */
const turns: readonly (readonly [conversation: string, author: string, text: string])[] = [
	['asked', 'customer', 'where is my parcel, order 4711?'],
	['asked', 'bot', 'Your parcel is on its way to you.'],
	['asked', 'customer', 'I want to speak to a real person'],
	['asked', 'bot', 'I can help you with that, just tell me more.'],
	['closed', 'customer', '怎么申请发票'],
	['closed', 'bot', '在订单页点击“申请发票”即可。'],
	['closed', 'customer', '好的，谢谢'],
	['left', 'customer', 'How long does a refund take?'],
	['left', 'bot', 'Refunds take 5 working days, counted from the return.'],
	['left', 'customer', 'and when the card has expired?'],
	['angry', 'customer', 'my router is offline'],
	['angry', 'bot', 'Please restart the router and wait for two minutes.'],
	['angry', 'customer', 'useless. I will complain to the ombudsman'],
	['angry', 'bot', 'I am sorry to hear that, goodbye.'],
	['quiet', 'customer', 'do you ship to Norway'],
	['quiet', 'bot', 'Yes, we ship to Norway within a week.'],
	['loop', 'customer', '我的订单什么时候能到，很着急'],
	['loop', 'bot', '请提供您的订单号。'],
	['loop', 'customer', '订单到底什么时候到'],
	['loop', 'bot', '请提供您的订单号，谢谢您的配合。'],
	['loop', 'customer', '123456'],
	['loop', 'agent', '您好，今天下午送到。'],
	['loop', 'customer', '好的，谢谢'],
	['people', 'customer', 'my invoice is wrong'],
	['people', 'agent', 'Let me correct that for you.'],
	['people', 'customer', 'thank you, all good now']
];

function messages(): string {
	const path = join(folder.path, 'messages.csv');
	const start = Date.UTC(2026, 0, 5, 9);
	const line = (conversation: string, author: string, at: number, text: string) =>
		[conversation, `c-${conversation}`, author, new Date(at).toISOString(), `"${text}"`].join(',');
	const lines = turns.map(([conversation, author, text], index) =>
		line(conversation, author, start + index * 60_000, text)
	);
	const end = line('end', 'customer', Date.UTC(2026, 1, 20), 'hello');
	writeFileSync(path, ['conversation_id,customer_id,author,sent_at,text', ...lines, end].join('\n'));
	return path;
}

describe('the ledger', () => {
	it('hears what customers say, and names the rule', async () => {
		await withWorkspace(async (poise) => {
			await takeIn(poise, messages(), { zone: 'UTC' });
			const rows = await select<{ id: string; outcome: string; rule: string }>(
				poise,
				'SELECT external_id AS id, outcome, rule FROM judged JOIN conversation USING (id) ORDER BY 1'
			);
			expect(Object.fromEntries(rows.map(({ id, outcome, rule }) => [id, [outcome, rule]]))).toMatchObject({
				asked: ['escalated', 'bot.escalated.asked'],
				closed: ['confirmed', 'bot.confirmed.words'],
				left: ['abandoned', 'bot.abandoned.left-asking'],
				angry: ['abandoned', 'bot.abandoned.words'],
				quiet: ['assumed', 'bot.assumed'],
				loop: ['escalated', 'bot.escalated.person'],
				people: ['resolved', 'human.resolved.words']
			});
		});
	});

	it('puts no words into anybody’s mouth', async () => {
		const path = join(folder.path, 'silent.csv');
		const start = Date.UTC(2026, 0, 5, 9);
		const said: readonly (readonly [conversation: string, author: string, text: string])[] = [
			// What came after the answer has no words.
			['picture', 'customer', 'where can I see my invoice?'],
			['picture', 'bot', 'Under “orders”.'],
			['picture', 'customer', ''],
			// Somebody who is not named may have answered.
			['unsigned', 'customer', 'where can I see my invoice?'],
			['unsigned', 'bot', 'Please wait.'],
			['unsigned', 'customer', 'and last year’s?'],
			['unsigned', '', 'It is in the archive.'],
			// Furious at first, and not after the answer.
			['opening', 'customer', 'this is ridiculous, my parcel is in pieces'],
			['opening', 'bot', 'I am sorry. A new one is on its way to you.'],
			// Comes back from elsewhere: the bot had not spoken yet.
			['again', 'customer', 'second time I contact you, still no refund'],
			['again', 'bot', 'The refund was sent this morning.']
		];
		const lines = said.map(([conversation, author, text], index) =>
			[conversation, `c-${conversation}`, author, new Date(start + index * 60_000).toISOString(), `"${text}"`].join(',')
		);
		const end = 'end,c-end,customer,2026-02-20T00:00:00Z,"hello"';
		writeFileSync(path, ['conversation_id,customer_id,author,sent_at,text', ...lines, end].join('\n'));
		await withWorkspace(async (poise) => {
			await takeIn(poise, path, { zone: 'UTC' });
			const rows = await select<{ id: string; rule: string; loops: number }>(
				poise,
				'SELECT external_id AS id, rule, j.loops FROM judged j JOIN conversation USING (id) ORDER BY 1'
			);
			const of = (id: string) => rows.find((row) => row.id === id);
			expect(of('picture')?.rule).toBe('bot.assumed');
			expect(of('unsigned')?.rule).not.toContain('left-asking');
			expect(of('opening')?.rule).toBe('bot.assumed');
			expect(of('again')).toMatchObject({ rule: 'bot.assumed', loops: 0 });
		});
	});

	it('measures what only words tell', async () => {
		await withWorkspace(async (poise) => {
			await takeIn(poise, messages(), { zone: 'UTC' });
			const figures = await metricsOf(poise, {
				metrics: ['anxious-share', 'anxious-to-person-mean', 'complaint-share', 'complaint-time-mean', 'loop-rate']
			});
			const of = (id: string) => figures.find((metric) => metric.id === id)?.rows[0];
			// One of eight conversations begins in haste; its first reply by a person comes five minutes later.
			expect(of('anxious-share')).toMatchObject({ n: 8, value: 1 / 8 });
			expect(of('anxious-to-person-mean')).toMatchObject({ n: 1, value: 300 });
			expect(of('complaint-share')).toMatchObject({ n: 8, value: 1 / 8 });
			expect(of('complaint-time-mean')).toMatchObject({ n: 1, value: 120 });
			// Of six with a bot one goes round: asked for the number twice, and asking twice.
			expect(of('loop-rate')).toMatchObject({ n: 6, value: 1 / 6 });
		});
	});

	it('compares conversations that loop with those that went as far without', async () => {
		const path = join(folder.path, 'loops.csv');
		const start = Date.UTC(2026, 0, 5, 9);
		const ask = 'Please tell me your order number.';
		const talk = (id: string, ...said: string[]) =>
			said.map((text, index) => [id, index % 2 === 0 ? 'customer' : 'bot', text] as const);
		const lines = [
			// Two loop at the fourth turn and go on; one of them is given up.
			...talk('l1', 'order late', ask, '4711', ask, '4711', 'Let me see what I find.', 'useless bot', 'I am sorry.'),
			...talk('l2', 'order late', ask, '4712', ask, '4712', 'It arrives today.', 'perfect, thanks', 'You are welcome.'),
			// Two go as far without; one of them is given up.
			...talk(
				'f1',
				'order late',
				ask,
				'4713',
				'It is on its way.',
				'hm',
				'It should come today.',
				'this is ridiculous',
				'Sorry.'
			),
			...talk('f2', 'order late', ask, '4714', 'It is on its way.', 'ok', 'It arrives today.', 'great, thanks', 'Bye.'),
			// One ends before it could have looped.
			...talk('s1', 'order late', ask, 'useless bot', 'I am sorry.')
		].map(([id, author, text], index) =>
			[id, `c-${id}`, author, new Date(start + index * 60_000).toISOString(), `"${text}"`].join(',')
		);
		writeFileSync(
			path,
			[
				'conversation_id,customer_id,author,sent_at,text',
				...lines,
				'end,c-end,customer,2026-02-20T00:00:00Z,"hello"'
			].join('\n')
		);
		await withWorkspace(async (poise) => {
			await takeIn(poise, path, { zone: 'UTC' });
			const [looped, free] = await metricsOf(poise, {
				metrics: ['abandonment-given-loop', 'abandonment-without-loop']
			});
			expect(looped?.rows[0]).toMatchObject({ n: 2, value: 1 / 2 });
			expect(free?.rows[0]).toMatchObject({ n: 2, value: 1 / 2 });
		});
	});

	it('reads every text once, and forgets those that are taken back', async () => {
		await withWorkspace(async (poise) => {
			const count = async () => (await select<{ n: number }>(poise, 'SELECT count(*) AS n FROM text_said'))[0]?.n;
			const { importId } = await takeIn(poise, messages(), { zone: 'UTC' });
			const distinct = new Set(turns.filter(([, author]) => author === 'customer').map(([, , text]) => text)).size + 1;
			expect(await count()).toBe(distinct);
			await undoImport(poise, importId ?? -1, context);
			expect(await count()).toBe(0);
		});
	});
});
