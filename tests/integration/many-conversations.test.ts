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

async function begin(input: object = {}): Promise<string | Problem> {
	const performed = await perform(poise, 'converse-start', input, context, 'http');
	if ('failure' in performed) return performed.failure.problem;
	if (!('result' in performed)) throw new Error('rows');
	return (performed.result as { readonly conversation: string }).conversation;
}
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
		const act = (id: string, action: string) =>
			perform(poise, 'converse-act', { conversation: id, action }, context, 'http');
		for (const { id } of conversations.open()) await act(id, 'end');
		const started = { kind: 'started', scenario: 'general', language: 'en', seed: 1 } as const;
		const [spoken, waiting, silent] = [1, 2, 3].map(() => conversations.start(started, null).id);
		if (!spoken || !waiting || !silent) throw new Error('not started');
		const heard = hear(wordsReader, stateOf(spoken), 'hello', new Date().toISOString());
		conversations.append(spoken, heard);
		await act(waiting, 'person');
		const open = () => conversations.open().map(({ id }) => id);

		expect(conversations.makeRoom(Date.now())).toBe(true);
		expect(open()).toEqual([spoken, waiting]);
		expect(conversations.find(silent)?.events.at(-1)).toMatchObject({ kind: 'ended', by: 'idle' });
		expect(conversations.makeRoom(Date.now())).toBe(false);
		// longer than anybody reads an answer
		expect(conversations.makeRoom(Date.now() + 10 * 60_000)).toBe(true);
		expect(open()).toEqual([waiting]);
	});
});

function stateOf(id: string) {
	const found = conversationsOf(poise).find(id);
	if (!found) throw new Error('no such conversation');
	return found.state;
}
