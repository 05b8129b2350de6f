import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StampedEvent } from '#lib/bot/turn/events.ts';
import { createApp } from '#lib/server/app.ts';
import { readConfig } from '#lib/server/config.ts';
import { replayPage } from '#lib/server/replay-page.ts';
import { lastReplays } from '#lib/server/operations/replay-log.ts';
import type { LogReplay, QuestionReplay } from '#lib/server/operations/replaying/result.ts';
import type { Context, Poise } from '#lib/server/operations/operation.ts';
import { readConversation } from '#lib/server/operations/read-conversation.ts';
import { undoImport } from '#lib/server/operations/undo-import.ts';
import { perform } from '#lib/server/perform.ts';
import { PATIENCE_MS } from './command-line.ts';
import { answerOf, rowsOf } from './asking.ts';
import { context, fingerprint, newFolder, takeIn } from './workspace.ts';

/** A turn a line, a minute apart; the customer of each conversation is its first letter. */
const turns: readonly (readonly [conversation: string, author: string, text: string])[] = [
	// known to the bot, in words that it was not taught
	['a1', 'customer', 'How do I track my parcel?'],
	['a1', 'agent', 'Let me look at it for you.'],
	['a2', 'customer', 'please let me speak to a real person about my order'],
	['a2', 'agent', 'Here I am.'],
	['a2', 'customer', 'How do I track my parcel?'],
	['b1', 'customer', 'zxqv wplk grmf tttk bnnb'],
	['b1', 'bot', 'I do not understand.'],
	['b1', 'customer', 'zxqv wplk grmf tttk bnnb vvrt'],
	// an example question of an article
	['b2', 'customer', 'Wheres my stuff?!'],
	['b2', 'bot', 'You find it in your account.'],
	['c1', 'agent', 'Is anybody there?']
];

const folder = newFolder();
let poise: Poise;
beforeAll(async () => {
	const path = join(folder.path, 'messages.csv');
	const lines = turns.map(([conversation, author, text], at) => {
		const sentAt = new Date(Date.UTC(2026, 0, 5, 9, at)).toISOString();
		return [conversation, conversation[0], author, sentAt, `"${text}"`].join(',');
	});
	writeFileSync(path, ['conversation_id,customer_id,author,sent_at,text', ...lines].join('\n'));
	poise = await createApp(readConfig({ POISE_MEMORY: '400MB', POISE_EMBEDDINGS: 'none' }, { workspace: folder.path }));
	await takeIn(poise, path);
});
afterAll(async () => {
	await poise.close();
	folder.remove();
});

interface Answer {
	readonly log: LogReplay | null;
	readonly questions: QuestionReplay | null;
}
async function replay(input: object = {}, how: Partial<Context> = {}): Promise<Answer> {
	const performed = await perform(poise, 'bot-replay', { replay: true, ...input }, { ...context, ...how });
	if ('result' in performed) return performed.result as Answer;
	throw new Error('failure' in performed ? performed.failure.problem.code : 'rows');
}
const asked = (name: string, ...rows: readonly string[]) => {
	const path = join(folder.path, name);
	writeFileSync(path, ['text,scenario,article', ...rows, ''].join('\n'));
	return { questions: { path, name } };
};

describe('the replay of a log', { timeout: PATIENCE_MS }, () => {
	it('asks the bot what customers wrote, leaves out what it was taught, and says what it would have come to', async () => {
		const before = await fingerprint(poise);
		const { log } = await replay();
		expect(log).toMatchObject({
			label: 'replay',
			scenario: 'e-commerce',
			withTexts: 4,
			drawn: 4,
			by: { engine: 'none' }
		});
		expect(log?.leftOut).toEqual({ first: 1, later: 0 });
		const counted = (count: LogReplay['first'] | undefined) =>
			Object.values(count?.endings ?? {}).map(({ count: n }) => n);
		expect(log?.first.n).toBe(3);
		expect(counted(log?.first)).toEqual([1, 1, 1]);
		// what nobody understands twice goes to a person
		expect(counted(log?.whole)).toEqual([1, 0, 2]);
		expect(log?.messages).toEqual({ replayed: 4, standIns: 1 });
		expect(log?.beside.find(({ ending, really }) => ending === 'answered' && really === 'person')?.n).toBe(1);
		expect(log?.latency.n).toBe(4);
		// a third answered, a third open, a third with a person: what is open decides between the bounds
		const { low = NaN, high = NaN, people = NaN } = log?.first.cost ?? {};
		expect(low).toBeGreaterThan(people / 3);
		expect(high).toBeGreaterThan((people * 2) / 3);
		expect(await fingerprint(poise)).toEqual(before);
		expect(lastReplays(poise).log).toEqual(log);
	});

	it('decides on a first message as the sandbox does', async () => {
		const { log } = await replay();
		const rules: string[] = [];
		for (const text of [
			'How do I track my parcel?',
			'please let me speak to a real person about my order',
			turns[5]?.[2]
		]) {
			const started = await perform(
				poise,
				'converse-start',
				{ scenario: 'e-commerce', language: 'en', seed: 1 },
				context
			);
			const { conversation } = ('result' in started ? started.result : {}) as { conversation?: string };
			const said = await perform(poise, 'converse', { conversation, text }, context);
			if (!('rows' in said)) throw new Error('no turn');
			for await (const row of said.rows) {
				const event = row as unknown as StampedEvent;
				if (event.kind === 'decided') rules.push(event.rule);
			}
		}
		expect(log?.first.rules.map(({ rule }) => rule).toSorted()).toEqual(rules.toSorted());
	});

	it('comes to the same again with the same seed, and draws no more than it is asked to', async () => {
		const timeless = ({ log }: Answer) => ({ ...log, at: '', milliseconds: 0, latency: null });
		expect(timeless(await replay({ seed: 3, limit: 2 }))).toEqual(timeless(await replay({ seed: 3, limit: 2 })));
		expect(lastReplays(poise).log).toMatchObject({ seed: 3, drawn: 2, withTexts: 4 });
	});

	it('stands in a log of its own, in the place of the last, counted by the same figures, and never among the company’s', async () => {
		const measure = async (metric: string, source?: string) =>
			(await rowsOf(poise, metric, source ? { where: [{ field: 'source', value: source }] } : {}))[0];
		const company = await measure('volume');
		await replay({ limit: 1 });
		const { log } = await replay();
		expect((await measure('volume', 'replay'))?.value).toBe(log?.whole.n);
		expect(await measure('volume')).toEqual(company);
		const handled = await rowsOf(poise, 'volume', { by: ['handler'], where: [{ field: 'source', value: 'replay' }] });
		expect(handled.map(({ dimensions, value }) => [dimensions['handler'], value]).toSorted()).toEqual([
			['bot', log?.whole.contained.count],
			['bot-to-human', log?.whole.endings.person.count]
		]);
		// what a customer would have done afterwards nobody knows
		expect((await measure('recontact-7d', 'replay'))?.value).toBeUndefined();

		const list = (await answerOf(poise, 'list', { where: [{ field: 'source', value: 'replay' }] })) as {
			conversations: { id: number; externalId: string }[];
		};
		const tracked = list.conversations.find(({ externalId }) => externalId.endsWith(':a1'));
		const shown = await readConversation(await poise.openSideLog('replay'), tracked?.id ?? -1);
		expect(shown?.turns.map(({ author }) => author)).toEqual(['customer', 'bot']);
		expect(shown?.turns[0]?.text).toBe('How do I track my parcel?');
	});

	it('takes the days it is asked for', async () => {
		expect((await replay({ from: '2026-01-05', to: '2026-01-06' })).log).toMatchObject({
			drawn: 4,
			from: '2026-01-05'
		});
		await expect(replay({ from: '2026-01-06' })).rejects.toThrow('no-texts');
		await replay();
	});

	it('cancelled, leaves the last result as it was, and may be begun again', async () => {
		await replay();
		const { log } = lastReplays(poise);
		const stop = new AbortController();
		const cancelled = replay(
			{ seed: 9 },
			{ signal: stop.signal, report: ({ phase }) => phase === 'replay' && stop.abort() }
		);
		await expect(cancelled).rejects.toThrow('cancelled');
		expect(lastReplays(poise).log).toEqual(log);
		expect((await replay({ seed: 4 })).log).toMatchObject({ seed: 4 });
	});

	it('is not begun twice at once', async () => {
		const [one, other] = await Promise.allSettled([replay(), replay()]);
		expect([one.status, other.status]).toEqual(['fulfilled', 'rejected']);
	});

	it('measures misjudgement where questions are labelled, and there alone', async () => {
		expect(lastReplays(poise).questions).toBeNull();
		const file = asked(
			'asked.csv',
			'How do I track my parcel?,e-commerce,parcel-track',
			'How do I track my parcel?,e-commerce,none',
			'zxqv wplk grmf tttk bnnb,finance,none',
			'Wheres my stuff?!,e-commerce,parcel-track'
		);
		const { questions } = await replay(file);
		expect(questions).toMatchObject({ label: 'replay', file: 'asked.csv', n: 3, leftOut: 1 });
		// the same answer twice, to a question that one article answers and that none does
		expect(questions?.answeredWithoutArticle).toMatchObject({ n: 2, count: 1 });
		expect(questions?.misjudged.n).toBe(2);
		expect(questions?.misjudged.count).toBe(2 - (questions?.right ?? NaN));
		expect(questions?.notAnswered).toHaveLength(1);
	});

	it('says what is missing', async () => {
		await expect(replay(asked('taught.csv', 'Wheres my stuff?!,e-commerce,none'))).rejects.toThrow('all-taught');
		await expect(replay(asked('odd.csv', 'hello there you,banking,none'))).rejects.toThrow('unknown-scenario');
		const empty = newFolder();
		const other = await createApp(readConfig({ POISE_EMBEDDINGS: 'none' }, { workspace: empty.path }));
		try {
			const performed = await perform(other, 'bot-replay', { replay: true }, context);
			expect(performed).toMatchObject({ failure: { blame: 'refused', problem: { code: 'no-texts' } } });
			expect(await perform(other, 'bot-replay', {}, context)).toEqual({ result: { log: null, questions: null } });
		} finally {
			await other.close();
			empty.remove();
		}
	});
});

describe('the log of a replay', { timeout: PATIENCE_MS }, () => {
	it('leaves the company’s files alone, is told on its clock, and loses its words with the import they came from', async () => {
		const own = newFolder();
		const company = await createApp(
			readConfig({ POISE_MEMORY: '400MB', POISE_EMBEDDINGS: 'none' }, { workspace: own.path })
		);
		try {
			const customers = join(own.path, 'customers.csv');
			writeFileSync(customers, 'customer_id,segment,churned\na,gold,false\n');
			await takeIn(company, customers);
			const path = join(own.path, 'tickets.csv');
			writeFileSync(path, 'id,opened at,subject\n1,2026-03-01 23:30:00,How do I track my parcel?\n2,,Where?\n');
			const { rejectsFile, importId } = await takeIn(company, path, { zone: 'Asia/Shanghai', rejectsToFile: true });
			expect(existsSync(rejectsFile ?? '')).toBe(true);
			await perform(company, 'windows', { quietHours: 1 }, context);
			const performed = await perform(company, 'bot-replay', { replay: true }, context);
			expect('result' in performed).toBe(true);
			expect(existsSync(rejectsFile ?? '')).toBe(true);
			const where = [{ field: 'source', value: 'replay' }];
			const [hour] = await rowsOf(company, 'volume', { by: ['hour'], where });
			expect(hour?.dimensions).toEqual({ hour: '2026-03-01T23:00' });
			const side = await company.openSideLog('replay');
			expect(await answerOf(side, 'windows')).toMatchObject({ windows: { quietHours: 1 } });
			expect((await replayPage(company)).isKept).toBe(true);
			const [rated] = await rowsOf(company, 'containment', { where });
			expect(rated?.few?.of).toBe('conversations');
			await undoImport(company, importId ?? 0, context);
			expect((await replayPage(company)).isKept).toBe(false);
			expect((await rowsOf(company, 'volume', { where }))[0]?.value ?? 0).toBe(0);
			await expect(takeIn(company, path, { source: 'replay' })).rejects.toMatchObject({
				problem: { code: 'reserved-source' }
			});
		} finally {
			await company.close();
			own.remove();
		}
	});
});
