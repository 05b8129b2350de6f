import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hear } from '#lib/bot/turn/hear.ts';
import { wordsReader } from '#lib/ledger/said/words-reader.ts';
import { createApp } from '#lib/server/app.ts';
import { readConfig } from '#lib/server/config.ts';
import { conversationsOf } from '#lib/server/operations/conversing/open-conversations.ts';
import type { Poise, Problem } from '#lib/server/operations/operation.ts';
import { perform } from '#lib/server/perform.ts';
import { context, newFolder } from './workspace.ts';

const folder = newFolder();
let poise: Poise;
beforeAll(async () => {
	poise = await createApp(readConfig({ POISE_MEMORY: '400MB', POISE_EMBEDDINGS: 'none' }, { workspace: folder.path }));
});
afterAll(async () => {
	await poise.close();
	folder.remove();
});

async function begin(input: object = {}, origin: string | null = null): Promise<string | Problem> {
	const performed = await perform(poise, 'converse-start', input, { ...context, origin }, 'http');
	if ('failure' in performed) return performed.failure.problem;
	if (!('result' in performed)) throw new Error('rows');
	return (performed.result as { readonly conversation: string }).conversation;
}
const NOBODY = { visitor: null, origin: null };
const NOTHING = { summary: '', slots: [], feelings: [], tried: [], verified: false };
const STARTED = { kind: 'started', scenario: 'general', language: 'en', seed: 1 } as const;
const act = (id: string, action: string) =>
	perform(poise, 'converse-act', { conversation: id, action }, context, 'http');
const open = () =>
	conversationsOf(poise)
		.open()
		.map(({ id }) => id);
const endAll = async () => {
	for (const id of open()) await act(id, 'end');
};
const idOf = (begun: string | Problem) => {
	if (typeof begun !== 'string') throw new Error(begun.message.en);
	return begun;
};
const refusedOf = (begun: readonly (string | Problem)[]) => begun.filter((each) => typeof each !== 'string');

describe('conversations begun by a script', () => {
	it('are refused beyond what one visitor begins, and others go on', async () => {
		const visitor = '11111111-1111-4111-8111-111111111111';
		const begun = await Promise.all(Array.from({ length: 30 }, () => begin({ visitor })));
		const refused = refusedOf(begun);
		expect(refused.length).toBeGreaterThanOrEqual(8);
		expect(refused[0]).toMatchObject({ code: 'too-fast', message: { zh: '会话开启过于频繁，本次未开启新会话。' } });
		expect(typeof (await begin({ visitor: '22222222-2222-4222-8222-222222222222' }))).toBe('string');
	});

	it('are refused to one address that begins faster than an office does, and not to others', async () => {
		const begun: (string | Problem)[] = [];
		for (let count = 0; count < 110; count++) begun.push(await begin({ visitor: crypto.randomUUID() }, '203.0.113.11'));
		expect(refusedOf(begun).length).toBeGreaterThanOrEqual(5);
		expect(typeof (await begin({ visitor: crypto.randomUUID() }, '203.0.113.12'))).toBe('string');
	});

	it('are refused beyond what everybody begins together, whoever they say they are', async () => {
		const begun = await Promise.all(
			Array.from({ length: 600 }, (_, at) => begin(at % 2 ? {} : { visitor: crypto.randomUUID() }))
		);
		const refused = refusedOf(begun);
		expect(refused.length).toBeGreaterThanOrEqual(100);
		expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['too-fast']));
		// two hundred customers at once find the door open
		expect(begun.length - refused.length).toBeGreaterThanOrEqual(200);
	});
});

describe('room for one more conversation', () => {
	it('is made by ending who is with the bot and has been silent longest, never who waits or still reads', async () => {
		const conversations = conversationsOf(poise);
		await endAll();
		const [spoken, waiting, silent] = [1, 2, 3].map(() => conversations.start(STARTED, NOBODY).id);
		if (!spoken || !waiting || !silent) throw new Error('not started');
		const heard = hear(wordsReader, stateOf(spoken), 'hello', new Date().toISOString());
		conversations.append(spoken, heard);
		await act(waiting, 'person');
		const leave = conversations.read(waiting, null);

		expect(conversations.makeRoom(Date.now())).toBe(true);
		expect(open()).toEqual([spoken, waiting]);
		expect(conversations.find(silent)?.events.at(-1)).toMatchObject({ kind: 'ended', by: 'idle' });
		expect(conversations.makeRoom(Date.now())).toBe(false);
		// longer than anybody reads an answer
		expect(conversations.makeRoom(Date.now() + 10 * 60_000)).toBe(true);
		expect(open()).toEqual([waiting]);
		// somebody looks at it, or did a moment ago
		expect(conversations.makeRoom(Date.now() + 10 * 60_000)).toBe(false);
		leave?.();
		expect(conversations.makeRoom(Date.now())).toBe(false);
		expect(conversations.makeRoom(Date.now() + 10 * 60_000)).toBe(true);
		expect(open()).toEqual([]);
		expect(conversations.find(waiting)?.events.slice(-2)).toMatchObject([
			{ kind: 'said', text: expect.stringContaining('begin a new one') as string },
			{ kind: 'ended', by: 'idle' }
		]);
	});

	it('is made by who waits unread with most others from one address, then by the oldest, and last by who told of a danger', async () => {
		const conversations = conversationsOf(poise);
		await endAll();
		const wait = async (origin: string | null, text = 'hello') => {
			const { id } = conversations.start(STARTED, { visitor: null, origin });
			conversations.append(id, hear(wordsReader, stateOf(id), text, new Date().toISOString()));
			await act(id, 'person');
			return id;
		};
		const danger = await wait(null, 'I am going to kill myself');
		const early = await wait(null);
		const crowd: string[] = [];
		for (let count = 0; count < 22; count++) crowd.push(await wait('203.0.113.7', 'I am going to kill myself'));
		const late = await wait('203.0.113.8');
		const makeRoom = () => conversations.makeRoom(Date.now());
		expect([makeRoom(), makeRoom()]).toEqual([true, true]);
		expect(open()).toEqual([danger, early, ...crowd.slice(2), late]);
		expect(makeRoom()).toBe(true);
		expect(open()).not.toContain(early);
		expect(makeRoom()).toBe(true);
		expect(open()).not.toContain(late);
		expect(open()).toContain(danger);
	});

	it('is not taken from others by one address, whoever it says it is', async () => {
		const conversations = conversationsOf(poise);
		await endAll();
		const others = Array.from({ length: 5 }, () => conversations.start(STARTED, NOBODY).id);
		const leave = others.map((id) => conversations.read(id, null));
		for (const id of others) await act(id, 'person');
		const mine = Array.from({ length: 200 }, () =>
			conversations.start(STARTED, { visitor: crypto.randomUUID(), origin: '203.0.113.9' })
		);
		for (const { id } of mine) {
			await act(id, 'person');
			conversations.read(id, '203.0.113.9');
		}
		expect(await begin({ visitor: crypto.randomUUID() }, '203.0.113.9')).toMatchObject({ code: 'busy' });
		expect(typeof (await begin({ visitor: crypto.randomUUID() }, '203.0.113.10'))).toBe('string');
		expect(open()).toEqual(expect.arrayContaining(others));
		leave.forEach((each) => each?.());
	});

	it('is there while a script holds all it can open, and who reads already is not put out', async () => {
		const conversations = conversationsOf(poise);
		await endAll();
		const follow = async (conversation: string) => {
			const gone = new AbortController();
			const followed = await perform(poise, 'converse-follow', { conversation }, { ...context, signal: gone.signal });
			return { leave: () => gone.abort(), problem: 'failure' in followed ? followed.failure.problem : null };
		};
		const mine = conversations.start(STARTED, NOBODY).id;
		await act(mine, 'person');
		const held = [await follow(mine)];
		for (let count = 1; count < 1_100; count++) {
			const { id } = conversations.start(STARTED, { visitor: crypto.randomUUID(), origin: null });
			conversations.append(id, { kind: 'queued', reason: 'button', packet: NOTHING });
			held.push(await follow(id));
		}
		const refused = held.filter(({ problem }) => problem !== null).length;
		// what was read a moment ago, in the tests before, counts
		expect(refused).toBeGreaterThanOrEqual(100);
		expect(held.findIndex(({ problem }) => problem !== null)).toBe(held.length - refused);
		expect(held.at(-1)?.problem).toMatchObject({ code: 'busy', message: { zh: '正在跟随的会话过多。' } });
		for (let count = 0; count < refused; count++) expect(conversations.makeRoom(Date.now())).toBe(true);
		expect(conversations.makeRoom(Date.now())).toBe(false);
		expect(open()).toContain(mine);
		// where no more may follow, one may look
		const late = conversations.start(STARTED, NOBODY).id;
		expect(await perform(poise, 'converse-look', { conversation: late }, context)).toHaveProperty(
			'result.status',
			'bot'
		);
		held[1]?.leave();
		const unknown = await follow(late);
		// who left a moment ago may come back: the place is not given away at once
		expect(unknown.problem).toMatchObject({ code: 'busy' });
		held.forEach(({ leave }) => leave());
		await endAll();
	});

	it('is made by a visitor’s own, beyond what one visitor may have open', async () => {
		await endAll();
		const visitor = '33333333-3333-4333-8333-333333333333';
		const other = await begin();
		const own: string[] = [];
		for (let count = 0; count < 20; count++) own.push(idOf(await begin({ visitor })));
		const next = conversationsOf(poise).start(STARTED, { visitor, origin: null }).id;
		await act(next, 'end');
		expect(conversationsOf(poise).makeRoom(Date.now(), (each) => each.visitor === visitor)).toBe(true);
		expect(open()).toEqual([other, ...own.slice(1)]);
	});
});

function stateOf(id: string) {
	const found = conversationsOf(poise).find(id);
	if (!found) throw new Error('no such conversation');
	return found.state;
}
