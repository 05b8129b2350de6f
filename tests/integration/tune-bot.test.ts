import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '#lib/server/app.ts';
import { readConfig } from '#lib/server/config.ts';
import { botSettings } from '#lib/server/operations/conversing/bot-switch.ts';
import type { Poise } from '#lib/server/operations/operation.ts';
import { readLogged } from '#lib/server/operations/tuning/read-logged.ts';
import { perform } from '#lib/server/perform.ts';
import { PATIENCE_MS } from './command-line.ts';
import { intakeOf } from '#lib/server/operations/intake/intake.ts';
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

interface Settings {
	readonly escalateFrom: number;
	readonly confidentFrom: number;
}
interface Answer {
	readonly n: number;
	readonly of: number;
	readonly leftOut: number;
	readonly turns: number;
	readonly scoredAt: string;
	readonly now: { readonly settings: Settings; readonly perConversation: number; readonly handedOff: number };
	readonly cheapest: { readonly settings: Settings; readonly perConversation: number };
	readonly curves: readonly {
		readonly threshold: string;
		readonly points: readonly { readonly at: number; readonly told: object | null }[];
	}[];
}
async function tune(input: object): Promise<Answer> {
	const performed = await perform(poise, 'bot-tune', input, context);
	if (!('result' in performed)) throw new Error(JSON.stringify(performed));
	return performed.result as Answer;
}

const say = (conversation: string, seq: number, author: string, text: string, customer = 'A') => ({
	conversation_id: conversation,
	message_id: `${conversation}-${seq}`,
	seq,
	sent_at: `2026-03-0${seq + 1}T10:00:00Z`,
	author,
	text,
	customer_id: customer
});

describe('bot tune', () => {
	it('refuses a log without texts, and says what to do', async () => {
		const performed = await perform(poise, 'bot-tune', { on: 'log' }, context);
		expect(performed).toMatchObject({ failure: { blame: 'refused', problem: { code: 'no-texts' } } });
	});

	it(
		'reads the conversations of a log as turns, and leaves out what the bot has learned',
		{ timeout: PATIENCE_MS },
		async () => {
			await intakeOf(poise).take({
				kind: 'messages',
				source: 'test',
				actor: 'test',
				rows: [
					say('one', 0, 'customer', 'My delivery never turned up at the door, what now please?'),
					say('one', 1, 'bot', 'Which order is it?'),
					say('one', 2, 'customer', '20931'),
					say('two', 0, 'customer', 'This is a scandal, I am furious, get me a human being right now!', 'B'),
					say('three', 0, 'customer', 'Where is my parcel?', 'C')
				]
			});
			const { logged, of } = await readLogged(poise, { sample: 10, scenario: 'e-commerce', signal: context.signal });
			expect(of).toBe(3);
			const ofA = logged.find(({ customer }) => customer === 'A')?.turns.map(({ text, reply }) => [text, reply]);
			expect(ofA).toEqual([
				['My delivery never turned up at the door, what now please?', 'ask'],
				['20931', null]
			]);
			const answer = await tune({ on: 'log' });
			expect(answer).toMatchObject({ of: 3, n: 2, leftOut: 1, turns: 3 });
			expect(answer.curves.map(({ points }) => points.every(({ told }) => told === null))).toEqual([
				true,
				true,
				true,
				true
			]);
			// whoever asks for a person gets one at any threshold
			expect(answer.now.handedOff).toBeGreaterThanOrEqual(0.5);
		}
	);

	it('scores once, looks at other settings, and sets the cheapest', { timeout: PATIENCE_MS }, async () => {
		const first = await tune({});
		const again = await tune({ policy: { escalateFrom: 0.9 } });
		expect(again.scoredAt).toBe(first.scoredAt);
		expect(again.now.settings.escalateFrom).toBe(0.9);
		expect(again.now.handedOff).toBeLessThan(first.now.handedOff);
		expect(first.n + first.leftOut).toBe(first.of);
		expect(first.cheapest.perConversation).toBeLessThanOrEqual(first.now.perConversation);
		expect(botSettings(poise).policy.escalateFrom).toBe(0.4);
		const applied = await tune({ apply: true });
		expect(botSettings(poise).policy).toEqual(applied.cheapest.settings);
	});
});
