import { describe, expect, it } from 'vitest';
import { findMetric } from '#lib/metrics/catalogue/all.ts';
import { runSql, type SqlAnswer } from '#lib/server/operations/run-sql.ts';
import type { Poise } from '#lib/server/operations/operation.ts';
import { answerOf, rowsOf } from './asking.ts';
import { context, fillLog, withWorkspace, type Row } from './workspace.ts';

const costs = [
	'cost-per-contact',
	'churn-adjusted-cost-per-contact',
	'cost-per-durable-resolution',
	'churn-adjusted-cost-per-durable-resolution'
];

/** Topics, repeats, hand-offs, give-ups and silence, over three months. */
const log: readonly Row[] = Array.from({ length: 240 }, (_, at) => {
	const opened = Date.UTC(2026, 0, 1 + Math.floor(at / 3), 8 + (at % 9));
	const moment = (seconds: number) => new Date(opened + seconds * 1000).toISOString();
	const isBot = at % 3 !== 0;
	return {
		customer_id: `c${at % 37}`,
		topic: at % 5 < 3 ? 'refund' : 'parcel',
		opened_at: moment(0),
		closed_at: moment(3600),
		first_bot_reply_at: isBot ? moment(5) : null,
		first_human_reply_at: !isBot || at % 4 === 0 ? moment(600) : null,
		handoff_at: isBot && at % 4 === 0 ? moment(60) : null,
		handle_seconds: at % 7 === 0 ? null : 200 + ((at * 53) % 400),
		resolved_at: at % 11 === 0 ? null : moment(1800),
		reopened_at: at % 13 === 0 ? moment(90_000) : null,
		csat: at % 6 === 0 ? (at % 12) / 12 : null,
		vendor_verdict: isBot ? (at % 5 === 0 ? 'unresolved' : 'resolved') : null
	};
});
const plain = Object.keys(log[0] ?? {}).filter((field) => field !== 'vendor_verdict' && field !== 'handle_seconds');

const logs: readonly {
	readonly what: string;
	readonly fields: readonly string[];
	readonly set?: Readonly<Record<string, string>>;
}[] = [
	{ what: 'handle times', fields: [...plain, 'handle_seconds'] },
	{
		what: 'handle times that overlap, and the vendor’s verdicts',
		fields: [...plain, 'handle_seconds', 'vendor_verdict'],
		set: { 'labour.handle-clock': 'wall' }
	},
	{ what: 'no handle times', fields: plain },
	{
		what: 'no handle times, conversations charged',
		fields: plain,
		set: { 'bot.price-model': 'per-conversation', 'churn.loss-mode': 'replacement' }
	},
	{ what: 'no customers and no handle times', fields: plain.filter((field) => field !== 'customer_id') }
];

const ask = async (poise: Poise, sql: string): Promise<SqlAnswer> =>
	(await runSql.run(poise, runSql.input.parse({ sql }), context)) as SqlAnswer;

describe('the SQL of a cost, run in the console, ends in the figure that is shown', () => {
	it.each(logs)('with $what', async ({ fields, set }) => {
		await withWorkspace(async (poise) => {
			await fillLog(
				poise,
				fields,
				log.map((row) => Object.fromEntries(fields.map((field) => [field, row[field as keyof Row] ?? null])))
			);
			if (set) await answerOf(poise, 'assumptions', { set });
			for (const metric of costs)
				for (const by of [[], ['topic'], ['month', 'first-responder']]) {
					const rows = await rowsOf(poise, metric, { by });
					const { sql: shown } = (await answerOf(poise, 'metrics', { metrics: [metric], by, sql: true })) as {
						sql: { sql: string }[];
					};
					const { columns, rows: found } = await ask(poise, shown[0]?.sql ?? '');
					const place = (name: string) => columns.findIndex((column) => column.name === name);
					if (rows.length === 0) {
						expect(findMetric(metric)?.needs).toEqual([['customer_id']]);
						continue;
					}
					expect(found.length).toBe(rows.length);
					for (const [at, row] of rows.entries()) {
						const value = found[at]?.[place('value')];
						if (row.value === null) expect(value).toBeNull();
						else expect(value, `${metric} by ${by.join()}`).toBeCloseTo(row.value, 8);
					}
				}
			const [whole] = await rowsOf(poise, 'cost-per-contact');
			expect(whole?.value).toBeGreaterThan(0);
		});
	});
});
