import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StampedEvent } from '#lib/bot/turn/events.ts';
import { createApp } from '#lib/server/app.ts';
import { readConfig } from '#lib/server/config.ts';
import { botEngineOf } from '#lib/server/operations/conversing/bot-engine.ts';
import { openTurnThread } from '#lib/server/operations/conversing/turn-thread.ts';
import { keepLearned } from '#lib/server/operations/knowing/keep-learned.ts';
import type { Poise } from '#lib/server/operations/operation.ts';
import { perform } from '#lib/server/perform.ts';
import { PATIENCE_MS } from './command-line.ts';
import { context, newFolder } from './workspace.ts';

const folder = newFolder();
const outside = newFolder();
let poise: Poise;
let end: () => void;
const OLD = `bot-${'0'.repeat(32)}.bin`;
beforeAll(async () => {
	mkdirSync(join(folder.path, 'cache'), { recursive: true });
	writeFileSync(join(folder.path, 'cache', OLD), 'learned by an earlier version');
	poise = await createApp(readConfig({ POISE_MEMORY: '400MB', POISE_EMBEDDINGS: 'none' }, { workspace: folder.path }));
	end = keepLearned(poise);
});
afterAll(async () => {
	end();
	await poise.close();
	folder.remove();
	outside.remove();
});

async function ask<T>(command: string, input: unknown): Promise<T> {
	const performed = await perform(poise, command, input, context);
	if ('failure' in performed) throw new Error(performed.failure.problem.message.en);
	if ('result' in performed) return performed.result as T;
	const rows: unknown[] = [];
	for await (const row of performed.rows) rows.push(row);
	return rows as T;
}
async function answerTo(text: string, conversation?: string): Promise<string | undefined> {
	const id =
		conversation ??
		(await ask<{ conversation: string }>('converse-start', { scenario: 'e-commerce', language: 'en', seed: 1 }))
			.conversation;
	const rows = await ask<StampedEvent[]>('converse', { conversation: id, text });
	return rows.flatMap((row) => (row.kind === 'said' ? [row.text] : []))[0];
}
const write = (name: string, lines: readonly string[]) => {
	const path = join(outside.path, name);
	writeFileSync(path, `${lines.join('\n')}\n`);
	return { path, name };
};
async function until(isThere: () => Promise<boolean>): Promise<void> {
	while (!(await isThere())) await new Promise((resolve) => setTimeout(resolve, 100));
}
/** What is kept of each part that was learned. */
const keptOf = (part: string) =>
	readdirSync(join(folder.path, 'cache')).filter((name) => name.startsWith(`bot-${part}-`)).length;
const status = () => ask<{ state: string; isTesting: boolean }>('knowledge-status', {});
interface Tested {
	readonly at: string | null;
	readonly examples: { n: number; right: number };
	readonly set: { n: number; right: number; wrong: number; unsure: number };
	readonly before: { examples: { n: number }; set: { n: number; right: number } } | null;
	readonly worse: readonly { after: { text: string; first: string | null } }[];
	readonly worseCount: number;
}

const article = {
	id: 'moon-delivery',
	scenario: 'e-commerce',
	title: { en: 'Delivery to the Moon' },
	questions: {
		en: [
			'Do you deliver to the Moon?',
			'Can my order be sent to a lunar base?',
			'moon shipping',
			'Which rocket brings it?'
		]
	},
	answer: { en: 'Yes, we deliver to the Moon on Fridays.' }
};
const ASKED = 'Do you deliver to the Moon?';

describe('an article that is saved', { timeout: 240_000 }, () => {
	it('is learned in the background: conversations go on by the old ones, and then get the new answer', async () => {
		const { conversation } = await ask<{ conversation: string }>('converse-start', {
			scenario: 'e-commerce',
			language: 'en',
			seed: 1
		});
		expect(await answerTo(ASKED, conversation)).not.toContain('Fridays');
		expect(await status()).toMatchObject({ state: 'in-use' });
		await ask('knowledge-save', { article });
		expect(await status()).toMatchObject({ state: 'learning' });
		// nobody waits for the learning
		expect(await answerTo('How do I track my parcel?', conversation)).toBeTruthy();
		await until(async () => (await status()).state === 'in-use');
		expect(await answerTo(ASKED)).toContain('Fridays');
		// what is asked has changed, and what the felt messages teach has not
		expect(['letters', 'meaning', 'plain', 'index'].map(keptOf)).toEqual([1, 1, 2, 2]);
		await ask('knowledge-save', { article: { ...article, answer: { en: 'Yes, every day but Fridays we deliver.' } } });
		await until(async () => (await status()).state === 'in-use');
		expect(await answerTo(ASKED)).toContain('every day');
		expect(['letters', 'meaning', 'plain', 'index'].map(keptOf)).toEqual([1, 1, 2, 3]);
		// what is not searched is not learned either, and holds all the same
		await ask('knowledge-save', { article: { ...article, validUntil: '2020-12-31' } });
		await until(async () => (await status()).state === 'in-use');
		expect(await answerTo(ASKED)).not.toContain('Fridays');
		expect(keptOf('index')).toBe(3);
		await ask('knowledge-save', { article });
	});

	it('has its questions asked afterwards, and what it takes away from others is told', async () => {
		await until(async () => !(await status()).isTesting);
		const file = write('tests.csv', [
			'question,article,topic,scenario',
			'Do you deliver to the Moon?,moon-delivery,,',
			'How do I track my parcel?,parcel-track,,e-commerce',
			'Which planet has the most rings?,,,finance',
			'How can I send it back?,,returns,e-commerce',
			'?,no-such-article,,',
			',parcel-track,,'
		]);
		const taken = await ask<{ taken: number; problems: { line: number; field: string }[] }>('knowledge-questions', {
			file
		});
		expect(taken.taken).toBe(4);
		expect(taken.problems.map(({ line, field }) => [line, field])).toEqual([
			[6, 'article'],
			[7, 'question']
		]);
		const first = await ask<Tested>('knowledge-test', { run: true });
		expect(first.set.n).toBe(4);
		expect(first.examples.n).toBe(6358);
		expect(first.examples.right / first.examples.n).toBeGreaterThan(0.8);
		const thief = {
			...article,
			id: 'thief',
			questions: { en: [ASKED, 'How do I track my parcel?'] },
			title: { en: ASKED }
		};
		await ask('knowledge-save', { article: thief });
		await ask('knowledge-remove', { article: 'moon-delivery' });
		const second = await ask<Tested>('knowledge-test', { run: true });
		expect(second.before?.set.right).toBe(first.set.right);
		expect(second.worse.map(({ after }) => after.text)).toContain(ASKED);
		expect(second.worseCount).toBeGreaterThanOrEqual(second.worse.length);
		await ask('knowledge-remove', { article: 'thief' });
	});

	it('takes in labelled questions as examples of their articles, and lists what says not which', async () => {
		const file = write('examples.csv', [
			'question,article,topic,language',
			'Where has my wombat parcel wandered off to?,parcel-track,,',
			'Where has my wombat parcel wandered off to?,parcel-track,,',
			'包裹跑到袋熊那里去了吗,parcel-track,,zh',
			'Où est mon colis ?,parcel-track,,fr',
			'A question of many,,returns,',
			'A question of none,,,'
		]);
		const taken = await ask<{ taken: number; known: number; articles: string[]; problems: { line: number }[] }>(
			'knowledge-questions',
			{ file, as: 'examples' }
		);
		expect(taken).toMatchObject({ taken: 2, known: 1, articles: ['parcel-track'] });
		expect(taken.problems.map(({ line }) => line)).toEqual([5, 6, 7]);
		await until(async () => (await status()).state === 'in-use');
		const shown = await ask<{ texts: { language: string; questions: string[] }[]; version: number }>('knowledge-show', {
			article: 'parcel-track'
		});
		expect(shown.version).toBe(1);
		expect(shown.texts.find(({ language }) => language === 'zh')?.questions).toContain('包裹跑到袋熊那里去了吗');
	});

	it('leaves nothing of it in the clear where the learned is kept, and only the last few', async () => {
		await until(async () => !(await status()).isTesting);
		const names = readdirSync(join(folder.path, 'cache'));
		for (const part of ['letters', 'meaning', 'plain', 'index']) {
			expect(keptOf(part)).toBeGreaterThan(0);
			expect(keptOf(part)).toBeLessThanOrEqual(4);
		}
		// of an earlier version, which nothing reads any more
		expect(names).not.toContain(OLD);
		for (const name of names) expect(readFileSync(join(folder.path, 'cache', name), 'latin1')).not.toContain('wombat');
	});
});

describe('a thread of turns that has been stopped', () => {
	it(
		'starts no other for what was learned meanwhile: nobody would stop that one',
		{ timeout: PATIENCE_MS },
		async () => {
			const { bytes } = await (await botEngineOf(poise)).learnt();
			const stop = new AbortController();
			const thread = await openTurnThread(bytes, stop.signal);
			stop.abort();
			await expect(thread.learn(bytes)).rejects.toThrow();
		}
	);
});
