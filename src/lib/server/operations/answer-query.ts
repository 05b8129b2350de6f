import { costOfLog, type CostFigure, type LogCosts } from '#lib/economics/cost-per-resolution.ts';
import { windowHours } from '#lib/metrics/follow-up.ts';
import { compileMetric } from '#lib/metrics/compile.ts';
import type { CostMetric, Metric, Needs } from '#lib/metrics/metric.ts';
import { clustersOf, enough, FEW_CUSTOMERS, readRow, type Clusters, type CompiledRow } from '#lib/metrics/read-row.ts';
import type { Estimate, MetricResult, MetricRow } from '#lib/metrics/result.ts';
import { partOfPeriod, type LogSpan } from '#lib/metrics/periods.ts';
import { missingNeeds, type CheckedQuery } from '#lib/metrics/validate.ts';
import { costSql } from './cost-sql.ts';
import { currentDraws, currentRegister } from './current-register.ts';
import { currentWindows } from './ledger-windows.ts';
import { foldQuery, type FoldedQuery } from './fold-query.ts';
import { logFacts } from './log-facts.ts';
import { logSpan } from './log-span.ts';
import { measureLog, type MeasuredGroup } from './measure-log.ts';
import type { Poise } from './operation.ts';
import { readKept, type Rows } from './read-kept.ts';
import { writtenSql } from './written-sql.ts';

/** Answers every metric of a checked query, in its order. */
export async function answerQuery(
	poise: Poise,
	query: CheckedQuery,
	signal?: AbortSignal
): Promise<(MetricResult & { readonly restsOn?: readonly string[] })[]> {
	const facts = await logFacts(poise);
	const span = await logSpan(poise);
	const lacking = new Map<Metric, string[]>();
	for (const metric of query.metrics) {
		const needs: Needs = [
			...metric.needs,
			...query.by.flatMap((dimension) => dimension.needs),
			...query.where.flatMap(({ dimension }) => dimension.needs)
		];
		lacking.set(metric, [...new Set(missingNeeds(needs, facts.known))]);
	}
	const wantsCost = query.metrics.some((metric) => metric.kind === 'cost' && lacking.get(metric)?.length === 0);
	const register = wantsCost ? await currentRegister(poise) : null;
	const draws = wantsCost ? await currentDraws(poise) : [];
	return readKept(
		poise,
		async (session) => {
			const money = query.metrics.find((metric) => metric.kind === 'cost');
			const folded = money && (await foldQuery(session, money, query));
			const groups = register && folded ? await measureLog(session, folded.query, facts) : [];
			const costs = register ? groups.map((group) => ({ group, costs: costOfLog(group.log, register, draws) })) : [];
			const results: (MetricResult & { readonly restsOn?: readonly string[] })[] = [];
			for (const metric of query.metrics) {
				const missing = lacking.get(metric) ?? [];
				if (missing.length) results.push(describe(metric, [], missing));
				else if (metric.kind === 'cost') results.push({ ...costResult(metric, costs), ...othersOf(folded) });
				else {
					const own = await foldQuery(session, metric, query);
					results.push({
						...describe(metric, await rowsOf(session, metric, own.query, clustersOf(facts.known)), []),
						...othersOf(own)
					});
				}
			}
			const windows = await currentWindows(session);
			return results.map((result, index) => {
				const metric = query.metrics[index];
				const hours = metric ? windowHours(metric, windows) : 0;
				return { ...result, rows: markPartial(result.rows, query, span, hours) };
			});
		},
		signal
	);
}

/** Rows of periods of which only a part is there, or is older than `hours`, marked so. */
function markPartial(
	rows: readonly MetricRow[],
	query: CheckedQuery,
	span: LogSpan | null,
	hours: number
): readonly MetricRow[] {
	const grain = (['hour', 'day', 'week', 'month'] as const).find((each) => query.by.some(({ id }) => id === each));
	if (grain === undefined || span === null) return rows;
	return rows.map((row) => {
		const period = row.dimensions[grain];
		const partial = period ? partOfPeriod(grain, period, { from: query.from, to: query.to }, span, hours) : null;
		return partial ? { ...row, partial } : row;
	});
}

const othersOf = (folded: FoldedQuery | undefined) =>
	folded && Object.keys(folded.others).length > 0 ? { others: folded.others } : {};

async function rowsOf(session: Rows, metric: Metric, query: CheckedQuery, by: Clusters): Promise<MetricRow[]> {
	const { sql, parameters } = compileMetric(metric, query);
	const rows = await session.rows<CompiledRow & Record<string, string | null>>(sql, parameters);
	return rows.map((row) => ({
		dimensions: Object.fromEntries(query.by.map(({ id }, index) => [id, row[`d${index}`] ?? null])),
		...readRow(metric, row, by)
	}));
}

function costResult(
	metric: CostMetric,
	groups: readonly { readonly group: MeasuredGroup; readonly costs: LogCosts }[]
): MetricResult & { readonly restsOn: readonly string[] } {
	const figures = groups.map(({ group, costs }) => ({ group, figure: figureOf(metric, costs) }));
	const missing = [...new Set(figures.flatMap(({ figure }) => figure.missing))];
	const everywhere = figures.length > 0 && figures.every(({ figure }) => figure.missing.length > 0);
	const rows = figures.map(({ group, figure }) => ({ dimensions: group.dimensions, ...toEstimate(figure, group) }));
	return {
		...describe(metric, everywhere ? [] : rows, everywhere ? missing : []),
		restsOn: [...new Set(figures.flatMap(({ figure }) => figure.restsOn))]
	};
}

function figureOf({ per, churnAdjusted }: CostMetric, costs: LogCosts): CostFigure {
	if (per === 'contact') return churnAdjusted ? costs.churnAdjustedCostPerContact : costs.costPerContact;
	return churnAdjusted ? costs.churnAdjustedCostPerDurableResolution : costs.costPerDurableResolution;
}

/** A group's cost as a figure like any other. */
export const costEstimate = (metric: CostMetric, costs: LogCosts, group: MeasuredGroup): Estimate =>
	toEstimate(figureOf(metric, costs), group);

function toEstimate({ value, low, high, n }: CostFigure, { log }: MeasuredGroup): Estimate {
	const [of, count] =
		log.customers === null ? (['conversations', log.contacts] as const) : (['customers', log.customers] as const);
	return { value, n: Math.round(n), low, high, ...enough(of, count, FEW_CUSTOMERS) };
}

function describe(metric: Metric, rows: readonly MetricRow[], missing: readonly string[]): MetricResult {
	const { id, label, definition, unit, better } = metric;
	return { id, label, definition, unit, better, rows, notMeasurable: missing.length ? { missing } : null };
}

/** The SQL that answers each metric of a query, with its values written out: it runs in the console as it stands. */
export async function sqlOf(poise: Poise, query: CheckedQuery): Promise<{ id: string; sql: string }[]> {
	const facts = await logFacts(poise);
	const isPriced = query.metrics.some(({ kind }) => kind === 'cost');
	const register = isPriced ? await currentRegister(poise) : null;
	return poise.engine.read(async (session) => {
		const statements = [];
		for (const metric of query.metrics) {
			const { query: own } = await foldQuery(session, metric, query);
			const statement =
				metric.kind === 'cost' && register
					? await costSql(session, metric, own, { facts, register })
					: compileMetric(metric, own);
			statements.push({ id: metric.id, sql: writtenSql(statement) });
		}
		return statements;
	});
}
