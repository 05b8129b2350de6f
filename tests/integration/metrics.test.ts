import { beforeAll, afterAll, describe, expect, it } from 'vitest';
import { dimensions } from '#lib/metrics/dimensions.ts';
import { createApp } from '#lib/server/app.ts';
import { readConfig } from '#lib/server/config.ts';
import type { Poise } from '#lib/server/operations/operation.ts';
import { answerOf, metricsOf, problemOf, rowsOf } from './asking.ts';
import { fillLog, newFolder, type Row } from './workspace.ts';

const folder = newFolder();
let poise: Poise;
const fields = [
	'external_id',
	'customer_id',
	'topic',
	'channel',
	'opened_at',
	'first_bot_reply_at',
	'first_human_reply_at',
	'handoff_at',
	'reopened_at',
	'csat'
];

/** A conversation that opened at 10:00 on this day; waits in seconds. */
function opened(
	day: string,
	who: { readonly customer: string | null; readonly topic: string | null; readonly channel: string },
	what: {
		readonly bot?: number;
		readonly human?: number;
		readonly handoff?: number;
		readonly reopened?: string;
		readonly csat?: number;
	}
): Row {
	const at = (seconds: number | undefined) =>
		seconds === undefined ? null : new Date(Date.parse(`${day}T10:00:00Z`) + seconds * 1000).toISOString();
	return {
		customer_id: who.customer,
		topic: who.topic,
		channel: who.channel,
		opened_at: at(0),
		first_bot_reply_at: at(what.bot),
		first_human_reply_at: at(what.human),
		handoff_at: at(what.handoff),
		reopened_at: what.reopened ?? null,
		csat: what.csat ?? null
	};
}
const chat = (customer: string | null, topic: string | null = 'refund') => ({ customer, topic, channel: 'chat' });
const mail = (customer: string) => ({ customer, topic: 'invoice', channel: 'mail' });

// Small enough for every figure below to be worked out by hand from the definitions (docs/metrics.md).
const log: readonly Row[] = [
	opened('2026-01-10', chat('c1'), { bot: 5, csat: 1 }),
	opened('2026-01-10', chat('c2'), { bot: 5 }), // comes back two days later
	opened('2026-01-12', chat('c2'), { bot: 15, handoff: 60, human: 360, csat: 0.5 }),
	opened('2026-01-11', mail('c3'), { human: 600, csat: 0 }),
	opened('2026-01-11', mail('c4'), { human: 1200, reopened: '2026-01-13T10:00:00Z' }),
	opened('2026-01-12', mail('c5'), {}), // nobody ever answered
	opened('2026-04-15', chat('c6', null), { bot: 25 }),
	opened('2026-04-20', chat('c7'), { human: 60 }), // comes back five days later
	opened('2026-04-25', chat('c7'), { human: 60 }),
	opened('2026-04-20', chat(null), { bot: 35 }),
	opened('2026-06-01', chat('c9', 'other'), { bot: 1 }) // the end of the log
];

beforeAll(async () => {
	poise = await createApp(readConfig({ POISE_MEMORY: '500MB' }, { workspace: folder.path }));
	await fillLog(poise, fields, log);
});
afterAll(async () => {
	await poise.close();
	folder.remove();
});

const byHand: readonly (readonly [metric: string, value: number, n: number])[] = [
	['volume', 11, 11],
	['involvement', 6 / 11, 11],
	['containment', 4 / 5, 5],
	['escalation', 1 / 5, 5],
	['abandonment', 1 / 5, 5],
	['confirmed', 1 / 5, 5],
	['assumed', 1 / 5, 5],
	['ambiguous', 1 / 5, 5],
	['pending', 1 / 6, 6],
	['durable-resolution', 5 / 7, 7],
	['recontact-24h', 0, 9],
	['recontact-72h', 1 / 9, 9],
	['recontact-7d', 2 / 9, 9],
	['reopen', 1 / 10, 10],
	['first-contact-resolution', 1 / 2, 2],
	['first-any-reply-p50', 30, 10],
	['first-any-reply-p90', 660, 10],
	['first-any-reply-mean', 200.6, 10],
	['first-human-reply-p50', 360, 5],
	['first-human-reply-p90', 960, 5],
	['first-human-reply-mean', 456, 5],
	['reply-after-handoff-p50', 300, 1],
	['never-answered', 1 / 11, 11],
	['csat-top-box', 1 / 3, 3],
	['csat-mean', 0.5, 3]
];

describe('a log worked out by hand', () => {
	it.each(byHand)('%s is %d of %i', async (metric, value, n) => {
		const [row] = await rowsOf(poise, metric);
		expect(row?.value).toBeCloseTo(value, 12);
		expect(row?.n).toBe(n);
	});

	it('has too few customers for anything but a count', async () => {
		for (const { id, rows } of await metricsOf(poise))
			for (const row of rows) expect(row.tooFew, id).toBe(id !== 'volume');
	});

	it('says of what there are too few: of customers, who are fewer than the conversations that n counts', async () => {
		const few = (count: number, least: number) => ({ few: { of: 'customers', count, least } });
		// all but the one that nobody answered; two customers came twice, and one is not known
		expect(await rowsOf(poise, 'first-any-reply-p90')).toMatchObject([{ n: 10, ...few(8, 100) }]);
		expect(await rowsOf(poise, 'first-any-reply-mean')).toMatchObject([{ n: 10, ...few(8, 30) }]);
		expect((await rowsOf(poise, 'volume'))[0]).not.toHaveProperty('few');
	});

	it('asked for everything answers every metric once', async () => {
		const ids = (await metricsOf(poise)).map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		for (const [metric] of byHand) expect(ids).toContain(metric);
	});
});

describe('a question', () => {
	const values = async (metric: string, query: object) =>
		(await rowsOf(poise, metric, query)).map(({ dimensions: group, value, n }) => ({ ...group, value, n }));

	it('split by what the log does not always say has a group for that', async () => {
		expect(await values('volume', { by: ['topic'] })).toEqual([
			{ topic: 'invoice', value: 3, n: 3 },
			{ topic: 'other', value: 1, n: 1 },
			{ topic: 'refund', value: 6, n: 6 },
			{ topic: null, value: 1, n: 1 }
		]);
	});

	it('split by two dimensions has a row for every pair that occurs', async () => {
		expect(await values('volume', { by: ['channel', 'handler'] })).toEqual([
			{ channel: 'chat', handler: 'bot', value: 5, n: 5 },
			{ channel: 'chat', handler: 'bot-to-human', value: 1, n: 1 },
			{ channel: 'chat', handler: 'human', value: 2, n: 2 },
			{ channel: 'mail', handler: 'human', value: 2, n: 2 },
			{ channel: 'mail', handler: null, value: 1, n: 1 }
		]);
	});

	it('carries its dimensions in the row itself as well', async () => {
		const [row] = await rowsOf(poise, 'csat-mean', { by: ['channel', 'month'] });
		expect(row).toMatchObject({ channel: 'chat', month: '2026-01', dimensions: { channel: 'chat', month: '2026-01' } });
	});

	it('with conditions counts where all of them hold', async () => {
		const where = (...conditions: readonly (readonly [string, string | null])[]) => ({
			where: conditions.map(([field, value]) => ({ field, value }))
		});
		expect(await values('volume', where(['channel', 'mail']))).toEqual([{ value: 3, n: 3 }]);
		expect(await values('volume', where(['channel', 'mail'], ['topic', 'refund']))).toEqual([{ value: 0, n: 0 }]);
		expect(await values('volume', where(['topic', null]))).toEqual([{ value: 1, n: 1 }]);
		expect(await values('csat-mean', where(['handler', 'human']))).toEqual([{ value: 0, n: 1 }]);
		// What a user types is never part of the statement.
		expect(await values('volume', where(['topic', "x' OR '1'='1"]))).toEqual([{ value: 0, n: 0 }]);
	});

	it('begins with the first instant and ends before the last', async () => {
		const between = (from?: string, to?: string) => values('volume', { from, to });
		expect(await between('2026-01-11T10:00:00Z', '2026-01-12T10:00:00Z')).toEqual([{ value: 2, n: 2 }]);
		expect(await between('2026-01-11', '2026-01-13')).toEqual([{ value: 4, n: 4 }]);
		expect(await between('2026-01-12T18:00:00+08:00', undefined)).toEqual([{ value: 7, n: 7 }]);
		expect(await between(undefined, '2026-01-10T10:00:01Z')).toEqual([{ value: 2, n: 2 }]);
	});

	it('about nothing gets no figure, not a zero', async () => {
		const [row] = await rowsOf(poise, 'csat-mean', { where: [{ field: 'topic', value: 'no such topic' }] });
		expect(row).toMatchObject({ value: null, n: 0, low: null, high: null });
	});

	it('about an unknown metric or dimension hears the nearest one', async () => {
		expect(await problemOf(poise, 'metrics', { metrics: ['contianment'] })).toMatchObject({
			code: 'unknown-metric',
			hint: { en: 'Did you mean “containment”?' }
		});
		expect(await problemOf(poise, 'metrics', { by: ['chanel'] })).toMatchObject({
			code: 'unknown-dimension',
			hint: { en: 'Did you mean “channel”?' }
		});
		expect(await problemOf(poise, 'metrics', { where: [{ field: 'topics', value: 'x' }] })).toMatchObject({
			code: 'unknown-dimension'
		});
		const long = await problemOf(poise, 'metrics', { metrics: ['x'.repeat(100)] });
		expect(long.message.en.length).toBeLessThan(100);
		expect((await problemOf(poise, 'metrics', { metrics: ['xyzzy-plugh-quux'] })).hint.en).toContain('poise metrics');
	});

	it('about a value that no conversation has hears so, and the nearest that one has', async () => {
		const ask = (value: string) =>
			answerOf(poise, 'metrics', { metrics: ['volume'], where: [{ field: 'channel', value }] });
		expect(await ask('chat')).not.toHaveProperty('warnings');
		expect(await ask('chatt')).toMatchObject({
			warnings: [{ en: 'No conversation has channel “chatt”. Did you mean “chat”?' }]
		});
	});

	it('about a period that ends before it begins is turned down', async () => {
		for (const [from, to] of [
			['2026-02-01', '2026-01-01'],
			['2026-02-01', '2026-02-01']
		])
			expect(await problemOf(poise, 'metrics', { from, to })).toMatchObject({ code: 'inverted-range' });
	});

	it('about a day that is none is turned down', async () => {
		expect(await problemOf(poise, 'metrics', { from: '2026-02-31' })).toMatchObject({ code: 'bad-input' });
	});

	it('that the log cannot answer names the field, for the metric, the split and the condition', async () => {
		const missing = async (query: object) => (await metricsOf(poise, query))[0]?.notMeasurable;
		expect(await missing({ metrics: ['handle-time-p50'] })).toEqual({ missing: ['handle_seconds'] });
		expect(await missing({ metrics: ['volume'], by: ['segment'] })).toEqual({ missing: ['segment'] });
		expect(await missing({ metrics: ['volume'], where: [{ field: 'language', value: 'en' }] })).toEqual({
			missing: ['language']
		});
		expect(await missing({ metrics: ['volume'] })).toBeNull();
	});

	it('never adds up to more or less than the whole', async () => {
		const [whole] = await rowsOf(poise, 'volume');
		for (const { id } of dimensions) {
			const [answer] = await metricsOf(poise, { metrics: ['volume'], by: [id] });
			if (answer?.notMeasurable) continue;
			const sum = answer?.rows.reduce((total, { n }) => total + n, 0);
			expect(sum, id).toBe(whole?.n);
		}
	});

	it('is answered with its SQL when asked for', async () => {
		const { engine } = poise;
		const performed = answerOf(poise, 'metrics', { metrics: ['containment'], sql: true });
		const { sql } = (await performed) as { sql: { id: string; sql: string }[] };
		expect(sql.map(({ id }) => id)).toEqual(['containment']);
		const plan = await engine.read((session) => session.rows(`EXPLAIN ${sql[0]?.sql ?? ''}`));
		expect(plan.length).toBeGreaterThan(0);
	});
});
