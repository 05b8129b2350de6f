import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { metrics } from '#lib/metrics/catalogue/all.ts';
import { compileMetric } from '#lib/metrics/compile.ts';
import { readRow, type CompiledRow } from '#lib/metrics/read-row.ts';
import { checkQuery } from '#lib/metrics/validate.ts';
import { createApp } from '#lib/server/app.ts';
import { readConfig } from '#lib/server/config.ts';
import { loadSample } from '#lib/server/operations/load-sample.ts';
import type { Poise } from '#lib/server/operations/operation.ts';
import { context, newFolder } from './workspace.ts';

const folder = newFolder();
let poise: Poise;
beforeAll(async () => {
	poise = await createApp(readConfig({ POISE_MEMORY: '500MB' }, { workspace: folder.path }));
	await loadSample(poise, context);
});
afterAll(async () => {
	await poise.close();
	folder.remove();
});

/** The figures of a metric by channel, the spread between customers read from about so many rows a group. */
async function figures(id: string, spreadRows?: number) {
	const query = checkQuery({ metrics: [id], by: ['channel'], where: [] });
	const metric = metrics.find((each) => each.id === id);
	if ('code' in query || !metric) throw new TypeError(id);
	const { sql, parameters } = compileMetric(metric, query, spreadRows);
	const rows = await poise.engine.read((session) =>
		session.rows<CompiledRow & Record<string, string | null>>(sql, [...parameters])
	);
	return rows.map((row) => readRow(metric, row, 'customers'));
}

// One of each kind that has an interval; groups of the sample are of 1,000 to 5,000 rows.
describe.each(['containment', 'handle-time-mean', 'first-any-reply-p50', 'first-human-reply-waiting-p50'])(
	'%s over a group too large to read every customer of',
	(id) => {
		it('is the same figure, and its interval nearly as wide as over all', async () => {
			const [whole, part] = [await figures(id), await figures(id, 500)];
			expect(part).toHaveLength(whole.length);
			for (const [at, exact] of whole.entries()) {
				const { value, n, low, high } = part[at] ?? {};
				expect(value).toBe(exact.value);
				expect(n).toBe(exact.n);
				if (exact.n < 1000 || exact.low === null || exact.high === null) continue;
				const width = (high ?? NaN) - (low ?? NaN);
				expect(width / (exact.high - exact.low)).toBeGreaterThan(0.75);
				expect(width / (exact.high - exact.low)).toBeLessThan(1.33);
			}
		});
	}
);

it('reads percentiles as the engine does', async () => {
	const [whole] = await poise.engine.read((session) =>
		session.rows<{ values: number[] }>(
			`SELECT quantile_cont(first_any_reply::DOUBLE, [${Array.from({ length: 101 }, (_, k) => k / 100).join(', ')}]) AS values FROM judged`
		)
	);
	const query = checkQuery({ metrics: ['first-any-reply-p90'], by: [], where: [] });
	const metric = metrics.find(({ id }) => id === 'first-any-reply-p90');
	if ('code' in query || !metric) throw new TypeError('first-any-reply-p90');
	const [row] = await poise.engine.read((session) =>
		session.rows<CompiledRow & Record<string, never>>(compileMetric(metric, query).sql)
	);
	expect(row?.percentiles).toHaveLength(101);
	for (const [k, value] of (row?.percentiles ?? []).entries()) expect(value).toBeCloseTo(whole?.values[k] ?? NaN, 6);
	expect(row?.value).toBeCloseTo(whole?.values[90] ?? NaN, 6);
});
