import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '#lib/server/app.ts';
import { readConfig } from '#lib/server/config.ts';
import { judgeLog } from '#lib/server/operations/judge-log.ts';
import type { Poise } from '#lib/server/operations/operation.ts';
import { rowsOf } from './asking.ts';
import { fillLog, newFolder, withWorkspace, type Row } from './workspace.ts';

// Worked out by hand from the definitions in docs/metrics.md.
const fields = [
	'external_id',
	'customer_id',
	'topic',
	'language',
	'opened_at',
	'first_bot_reply_at',
	'first_human_reply_at',
	'agent_id',
	'refused',
	'refusal_overturned_at'
];
const folder = newFolder();
let poise: Poise;

function conversation(opened: string, more: Row): Row {
	const at = new Date(opened);
	return { customer_id: 'c1', topic: 'refund', language: 'en', opened_at: at.toISOString(), ...more };
}
const person = (opened: string, agent: string, more: Row = {}) =>
	conversation(opened, {
		first_human_reply_at: new Date(Date.parse(opened) + 60_000).toISOString(),
		agent_id: agent,
		...more
	});

const log: readonly Row[] = [
	// Monday 2026-01-05, ten o'clock: five conversations, two agents. The busiest hour.
	...['a1', 'a1', 'a1', 'a2', 'a2'].map((agent, index) =>
		person(`2026-01-05T10:0${index}:00Z`, agent, { customer_id: `p${index}` })
	),
	// Eleven other hours with one each.
	...Array.from({ length: 11 }, (_, index) =>
		person(`2026-01-${String(6 + index).padStart(2, '0')}T11:00:00Z`, 'a1', {
			customer_id: `q${index}`,
			language: 'zh'
		})
	),
	// Out of hours: answered and quiet; answered and back the next day; never answered.
	conversation('2026-01-05T23:00:00Z', { customer_id: 'n1', first_bot_reply_at: '2026-01-05T23:00:05Z' }),
	conversation('2026-01-07T23:00:00Z', { customer_id: 'n2', first_bot_reply_at: '2026-01-07T23:00:05Z' }),
	conversation('2026-01-08T12:00:00Z', { customer_id: 'n2', first_bot_reply_at: '2026-01-08T12:00:05Z' }),
	conversation('2026-01-10T12:00:00Z', { customer_id: 'n3', language: 'fr' }),
	// Three refusals, one of them taken back.
	person('2026-02-02T10:00:00Z', 'a1', {
		customer_id: 'r1',
		refused: true,
		refusal_overturned_at: '2026-02-05T10:00:00Z'
	}),
	person('2026-02-02T12:00:00Z', 'a1', { customer_id: 'r2', refused: true }),
	person('2026-02-02T14:00:00Z', 'a1', { customer_id: 'r3', refused: true }),
	person('2026-02-02T16:00:00Z', 'a1', { customer_id: 'r4', refused: false }),
	// The end of the log: half a year later.
	person('2026-07-01T10:00:00Z', 'a1', { customer_id: 'z1' })
];

beforeAll(async () => {
	poise = await createApp(readConfig({ POISE_WORKSPACE: folder.path }));
	await fillLog(poise, fields, log);
});
afterAll(async () => {
	await poise.close();
	folder.remove();
});

const figure = async (metric: string) => (await rowsOf(poise, metric))[0];

describe('a figure', () => {
	it('of languages counts each once', async () => {
		expect(await figure('languages')).toMatchObject({ value: 3, n: 3, low: null });
	});

	it('of the peak is conversations by agents at work, over the busiest tenth of the hours', async () => {
		// Of 17 staffed hours the two busiest: five conversations by two agents, and one by one.
		expect(await figure('peak-load')).toMatchObject({ value: (5 + 1) / (2 + 1) });
	});

	it('of the nights is what was answered and did not come back', async () => {
		// The three below, of which one lasted, and the two of the weekend of the 10th, which did.
		expect(await figure('night-completion')).toMatchObject({ n: 5, value: 3 / 5 });
	});

	it('of wrong refusals is what was granted later', async () => {
		expect(await figure('wrong-refusal')).toMatchObject({ n: 3, value: 1 / 3 });
	});

	it('of customers lost counts issues with ninety days behind them, and none that are the leaving itself', async () => {
		await withWorkspace(async (other) => {
			const issue = (customer: string, opened: string, topic = 'refund') =>
				person(`${opened}T10:00:00Z`, 'a1', { customer_id: customer, topic });
			await fillLog(other, fields, [
				issue('stays', '2026-01-05'),
				issue('leaves', '2026-01-05'),
				issue('leaves later', '2026-01-05'),
				issue('leaves', '2026-01-20', 'cancel my contract'),
				issue('unknown', '2026-01-05'),
				// Gone before it opened; and too near to the end of the log.
				issue('leaves', '2026-03-20'),
				issue('stays', '2026-06-20'),
				issue('stays', '2026-07-01', 'other')
			]);
			await other.engine.write(async (session) => {
				await session.run(`INSERT INTO customer (customer_id, churned_at, import_id, import_record) VALUES
					('stays', NULL, 1, 0), ('leaves', '2026-02-01', 1, 1), ('leaves later', '2026-06-01', 1, 2)`);
				await judgeLog(session);
			});
			other.memory.clear();
			expect((await rowsOf(other, 'churn-90d'))[0]).toMatchObject({ n: 3, value: 1 / 3 });
		});
	});
});
