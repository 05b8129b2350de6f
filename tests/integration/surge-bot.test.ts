import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '#lib/server/app.ts';
import { readConfig } from '#lib/server/config.ts';
import { conversationsOf } from '#lib/server/operations/conversing/open-conversations.ts';
import { intakeOf } from '#lib/server/operations/intake/intake.ts';
import type { Poise } from '#lib/server/operations/operation.ts';
import type { SurgeAnswer } from '#lib/server/operations/surge-bot.ts';
import { perform } from '#lib/server/perform.ts';
import { PATIENCE_MS } from './command-line.ts';
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

const TEXTS = ['Where is my parcel?', 'How do I return an item?', 'Which payments do you take?'];

describe('bot surge', () => {
	it('refuses a log without texts', async () => {
		expect(await perform(poise, 'bot-surge', {}, context)).toMatchObject({
			failure: { problem: { code: 'no-texts' } }
		});
	});

	it('answers every message once and in order, and keeps no conversation', { timeout: PATIENCE_MS }, async () => {
		await intakeOf(poise).take({
			kind: 'messages',
			source: 'test',
			actor: 'test',
			// four conversations in one hour, one in another
			rows: [0, 1, 2, 3, 4].flatMap((conversation) =>
				TEXTS.flatMap((text, at) =>
					['customer', 'agent'].map((author, reply) => ({
						conversation_id: `c${conversation}`,
						message_id: `c${conversation}-${2 * at + reply}`,
						seq: 2 * at + reply,
						sent_at: `2026-03-0${conversation === 4 ? 2 : 1}T10:${10 + 2 * at + reply}:00Z`,
						author,
						text: author === 'customer' ? text : 'Like this.'
					}))
				)
			)
		});
		const performed = await perform(poise, 'bot-surge', { seconds: 4 }, context);
		if (!('result' in performed)) throw new Error(JSON.stringify(performed));
		const surge = performed.result as SurgeAnswer;
		expect(surge.peak.conversations).toBe(4);
		// 4 × 10 an hour are 2 in 45 minutes: played faster, so that 300 come
		expect(surge).toMatchObject({ times: 10, seconds: 4, conversations: 300, perSecond: 75 });
		expect(surge.speed).toBeCloseTo(300 / ((4 * 10 * 4) / 3600), 6);
		expect(surge.messages).toBeGreaterThanOrEqual(300);
		expect(surge).toMatchObject({ answered: surge.messages, lost: 0, repeated: 0, overtaken: 0 });
		const { p50, p95, p99, most } = surge.milliseconds;
		expect([p50, p95, p99, most]).toEqual([p50, p95, p99, most].toSorted((a, b) => Number(a) - Number(b)));
		const kept = conversationsOf(poise);
		expect([...kept.open(), ...kept.ended()]).toEqual([]);
	});
});
