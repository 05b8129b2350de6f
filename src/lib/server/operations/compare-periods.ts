import type { Bilingual } from '#lib/log/bilingual.ts';
import type { Windows } from '#lib/log/windows.ts';
import { asOf } from '#lib/metrics/as-of.ts';
import { compileMetric, type Statement } from '#lib/metrics/compile.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import {
	DAY_MS,
	earlierSeconds,
	periodName,
	periodSides,
	previousPeriods,
	type TwoPeriods
} from '#lib/metrics/periods.ts';
import { clustersOf, readRow, type CompiledRow } from '#lib/metrics/read-row.ts';
import { sideDimension } from '#lib/metrics/sides.ts';
import { LOOK_BACK_DAYS, strata, strataOfPeriods, usableStrata } from '#lib/metrics/strata.ts';
import type { CheckedQuery } from '#lib/metrics/validate.ts';
import { compareSides, isMean, noneOf, notAsked, type SideDifference } from './compare-sides.ts';
import { currentWindows } from './ledger-windows.ts';
import { logFacts } from './log-facts.ts';
import { logSpan } from './log-span.ts';
import { OperationError, type Poise } from './operation.ts';
import { readKept } from './read-kept.ts';

/** The later of two periods against the earlier. */
export interface PeriodDifference extends SideDifference {
	/** `2026-06-01/2026-09-01`. */
	readonly of: string;
	readonly against: string;
	readonly periods: TwoPeriods;
	/** Conversations of either period that its figure leaves out, since they were still too young when they were looked at. */
	readonly immature: { readonly of: number; readonly against: number };
	/** Those of them that are old enough by now: left out only so that both periods are followed equally long. */
	readonly setAside: { readonly of: number; readonly against: number };
}

/** The period a query asks for against the equally long one before it. @throws OperationError where the log does not hold both */
export async function comparePrevious(
	poise: Poise,
	metric: Metric,
	query: CheckedQuery,
	adjust: boolean,
	signal?: AbortSignal
): Promise<PeriodDifference> {
	const span = await logSpan(poise);
	const periods = span ? previousPeriods(query, span) : emptyLog;
	if ('code' in periods) throw new OperationError('usage', periods);
	return comparePeriods(poise, { metric, query, periods, adjust, signal });
}

interface PeriodsAsked {
	readonly metric: Metric;
	readonly query: CheckedQuery;
	readonly periods: TwoPeriods;
	/** Whether to match like with like as well. */
	readonly adjust: boolean;
	readonly signal?: AbortSignal | undefined;
}

/** Two periods by one metric, each as it stood equally long after its end. */
export async function comparePeriods(poise: Poise, asked: PeriodsAsked): Promise<PeriodDifference> {
	const { metric, periods, adjust, signal } = asked;
	const query = { ...asked.query, from: periods.against.from, to: periods.of.to, by: [] };
	const windows = await poise.engine.read(currentWindows, signal);
	const view = (statement: Statement) => asOf(statement, earlierSeconds(periods), windows);
	const span = await logSpan(poise);
	const before = span ? Date.parse(periods.against.from) - Date.parse(span.firstDay) : 0;
	const wanted = strataOfPeriods(before >= LOOK_BACK_DAYS * DAY_MS);
	const { used, dropped } = usableStrata((await logFacts(poise)).known, wanted);
	const unseen = strata.filter(({ id }) => id === 'earlier-contacts' && !wanted.some((each) => each.id === id));
	const difference = await compareSides(poise, {
		metric,
		query,
		sides: periodSides(periods),
		figures: metric.kind === 'cost' ? { of: null, against: null } : await figuresOf(poise, { ...asked, query }, view),
		names: { of: inBoth(periodName(periods.of)), against: inBoth(periodName(periods.against)) },
		used,
		dropped: [...dropped, ...unseen],
		notAdjusted: metric.kind === 'cost' ? notCost : adjust ? null : notAsked,
		noOverlap,
		view,
		signal
	});
	return {
		of: periodName(periods.of),
		against: periodName(periods.against),
		periods,
		...(await leftOutOf(poise, { ...asked, query }, view, windows)),
		...difference,
		// that costs are not compared is said already
		...(metric.kind === 'cost' ? { empty: [] } : {})
	};
}

const inBoth = (name: string): Bilingual => ({ en: name, zh: name });

async function figuresOf(
	poise: Poise,
	{ metric, query, periods, signal }: PeriodsAsked,
	view: (statement: Statement) => Statement
): Promise<SideDifference['figures']> {
	const { sql, parameters } = view(compileMetric(metric, { ...query, by: [sideDimension(periodSides(periods))] }));
	const rows = await readKept(
		poise,
		(session) => session.rows<CompiledRow & { readonly d0: string | null }>(sql, parameters),
		signal
	);
	const by = clustersOf((await logFacts(poise)).known);
	const side = (name: string) => {
		const row = rows.find(({ d0 }) => d0 === name);
		return row ? readRow(metric, row, by) : noneOf(metric);
	};
	return { of: side('first'), against: side('second') };
}

/** What would be counted if every window were over, and what if the log were looked at as it is, less what is. */
async function leftOutOf(
	poise: Poise,
	{ metric, query, periods, signal }: PeriodsAsked,
	view: (statement: Statement) => Statement,
	windows: Windows
): Promise<Pick<PeriodDifference, 'immature' | 'setAside'>> {
	const none = { of: 0, against: 0 };
	if (!isMean(metric) || metric.among === undefined) return { immature: none, setAside: none };
	const counted: Metric = { ...metric, kind: 'mean', of: '1' };
	const count = async (look: (statement: Statement) => Statement) => {
		const { sql, parameters } = look(compileMetric(counted, { ...query, by: [sideDimension(periodSides(periods))] }));
		const rows = await readKept(
			poise,
			(session) => session.rows<{ d0: string | null; sum_x: number }>(sql, parameters),
			signal
		);
		return (name: string) => rows.find(({ d0 }) => d0 === name)?.sum_x ?? 0;
	};
	const [seen, now, all] = [
		await count(view),
		await count((statement) => statement),
		await count((statement) => asOf(statement, `${-LONG_AFTER_SECONDS}`, windows))
	];
	const beyond = (more: typeof seen) => ({
		of: Math.max(0, more('first') - seen('first')),
		against: Math.max(0, more('second') - seen('second'))
	});
	return { immature: beyond(all), setAside: beyond(now) };
}

/** So long after its end every conversation of a log would be mature, seconds: 100 years. */
const LONG_AFTER_SECONDS = 100 * 365 * 86_400;

export const emptyLog = {
	code: 'empty-log',
	message: { en: 'The log is empty: there are no periods to compare.', zh: '日志为空，没有可比较的时段。' },
	hint: { en: 'Import a file first.', zh: '请先导入文件。' }
};
const notCost: Bilingual = {
	en: 'Costs are not compared between periods: what the newest contacts will cost is not known yet.',
	zh: '成本不作前后时段的对比：最近的来访最终花费多少尚不可知。'
};
const noOverlap: Bilingual = {
	en: 'No kind of contact came in both periods, so nothing can be compared like for like.',
	zh: '没有任何一类会话在两段时间里都出现过，无法按同类对比。'
};
