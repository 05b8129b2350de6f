import type { Measured, WeekFigure } from '#lib/decision/forecast/hold-rule.ts';
import { meanOfWeeks, weeklyBand } from '#lib/decision/forecast/hold-figure.ts';
import type { MonthSeen } from '#lib/economics/appraisal/realised.ts';
import type { Register } from '#lib/economics/assumptions/register.ts';
import { costOfLog } from '#lib/economics/cost-per-resolution.ts';
import type { Values } from '#lib/economics/values.ts';
import { stepDimension } from '#lib/metrics/around-event.ts';
import { findMetric } from '#lib/metrics/catalogue/all.ts';
import { findDimension, type Dimension } from '#lib/metrics/dimensions.ts';
import { maturityDays } from '#lib/metrics/follow-up.ts';
import type { CostMetric, Metric } from '#lib/metrics/metric.ts';
import { DAY_MS, moved } from '#lib/metrics/periods.ts';
import type { Estimate } from '#lib/metrics/result.ts';
import { missingNeeds, type CheckedQuery } from '#lib/metrics/validate.ts';
import { answerQuery, costEstimate } from '../answer-query.ts';
import { compareArms } from '../compare-arms.ts';
import { logSpan } from '../log-span.ts';
import { currentWindows } from '../ledger-windows.ts';
import { logFacts } from '../log-facts.ts';
import { measureLog } from '../measure-log.ts';
import type { Poise } from '../operation.ts';
import { readKept } from '../read-kept.ts';

const WEEK_DAYS = 7;
const MONTH_DAYS = 30.4375;

/** Which conversations are looked at, and at which prices. */
export interface Scope {
	/** null: the whole log. */
	readonly topic: string | null;
	/** Weeks and months are counted from the beginning of this day (YYYY-MM-DD). */
	readonly startsOn: string;
	readonly register: Register;
	readonly draws: readonly Values[];
}

export interface Followed extends Measured {
	/** What the log lacks for this metric. */
	readonly missing: readonly string[];
	/** So many days after a week's end it counts. */
	readonly lagDays: number;
}

export const metricOf = (id: string): Metric => {
	const metric = findMetric(id);
	if (!metric) throw new TypeError(`the catalogue has no ${id}`);
	return metric;
};

export function wholeScope({ topic }: Pick<Scope, 'topic'>): CheckedQuery {
	const dimension = findDimension('topic');
	return {
		metrics: [],
		by: [],
		where: topic === null || !dimension ? [] : [{ dimension, value: topic }],
		from: undefined,
		to: undefined
	};
}

/** One figure of the scope's conversations of `query`'s period, priced as the scope says. Counts are by the week: see `weekCounts`. */
export async function figureOf(
	poise: Poise,
	metric: Metric,
	query: CheckedQuery,
	scope: Scope
): Promise<{ readonly rows: ReadonlyMap<string | null, Estimate>; readonly missing: readonly string[] }> {
	const [by] = query.by;
	const keyOf = (dimensions: Readonly<Record<string, string | null>>) => (by ? (dimensions[by.id] ?? null) : null);
	if (metric.kind === 'cost') return costsOf(poise, metric, query, scope, keyOf);
	const [result] = await answerQuery(poise, { ...query, metrics: [metric] });
	return {
		rows: new Map((result?.rows ?? []).map((row) => [keyOf(row.dimensions), row])),
		missing: result?.notMeasurable?.missing ?? []
	};
}

async function costsOf(
	poise: Poise,
	metric: CostMetric,
	query: CheckedQuery,
	{ register, draws }: Scope,
	keyOf: (dimensions: Readonly<Record<string, string | null>>) => string | null
) {
	const facts = await logFacts(poise);
	const missing = missingNeeds(metric.needs, facts.known);
	const groups = missing.length > 0 ? [] : await readKept(poise, (session) => measureLog(session, query, facts));
	return {
		rows: new Map(
			groups
				.filter(({ log }) => log.contacts > 0)
				.map((group) => [keyOf(group.dimensions), costEstimate(metric, costOfLog(group.log, register, draws), group)])
		),
		missing
	};
}

/** Weeks from the start, the metric's figure in each, and of all together; counts taken together are a mean week's. */
export async function followMetric(poise: Poise, metric: Metric, scope: Scope): Promise<Followed> {
	const span = await logSpan(poise);
	const lagDays = maturityDays(metric, await poise.engine.read(currentWindows));
	const query = { ...wholeScope(scope), from: scope.startsOn };
	const ends = span ? moved(span.lastDay, DAY_MS) : scope.startsOn;
	const isCount = metric.kind === 'count';
	const [byWeek, whole] = await Promise.all([
		figureOf(poise, metric, { ...query, by: [weekOf(scope)] }, scope),
		isCount ? null : figureOf(poise, metric, query, scope)
	]);
	const weeks = weeksUntil(ends, scope.startsOn).map(({ week, from, to }): WeekFigure => {
		const none: Estimate = { value: isCount ? 0 : null, n: 0, low: null, high: null, tooFew: !isCount };
		const { value, n, low, high, tooFew } = byWeek.rows.get(String(week)) ?? none;
		return { week, from, to, value, n, low, high, tooFew, isOver: moved(to, lagDays * DAY_MS) <= ends };
	});
	return {
		isCount,
		weeks: byWeek.missing.length > 0 ? [] : weeks,
		overall: isCount
			? meanOfWeeks(weeks.flatMap(({ value, isOver }) => (isOver && value !== null ? [value] : [])))
			: (whole?.rows.get(null) ?? null),
		missing: byWeek.missing,
		lagDays
	};
}

/** What a week to come should bring, from the whole weeks before a day. */
export async function expectedWeek(poise: Poise, metric: Metric, scope: Scope) {
	const span = await logSpan(poise);
	if (span === null) return null;
	const whole = Math.floor((Date.parse(scope.startsOn) - Date.parse(span.firstDay)) / DAY_MS / WEEK_DAYS);
	const { rows } = await figureOf(
		poise,
		metric,
		{ ...wholeScope(scope), to: scope.startsOn, by: [weekOf(scope)] },
		scope
	);
	return weeklyBand(Array.from({ length: whole }, (_, back) => rows.get(String(-1 - back))?.value ?? 0));
}

/** The figure where people answered first less that where the bot did, like for like. `missing` or `why` say what stands against it. */
export async function lostToBot(poise: Poise, metric: Metric, scope: Scope) {
	const { known } = await logFacts(poise);
	const arms = findDimension('first-responder');
	const missing = missingNeeds([...metric.needs, ...(arms?.needs ?? [])], known);
	if (missing.length > 0) return { estimate: null, missing, why: null };
	const query = { ...wholeScope(scope), from: scope.startsOn };
	const { adjusted, notAdjusted, figures } = await compareArms(poise, metric, query, true);
	// nobody has come yet: there is time
	if (figures.of === null && figures.against === null) return { estimate: null, missing: [], why: null };
	if (adjusted === null) return { estimate: null, missing: [], why: notAdjusted };
	const { value, low, high, n } = adjusted;
	const estimate: Estimate = {
		value: -value,
		low: high === null ? null : -high,
		high: low === null ? null : -low,
		n: n.of + n.against,
		tooFew: figures.of?.tooFew !== false || figures.against?.tooFew !== false
	};
	return { estimate, missing: [], why: null };
}

/** The whole months since the start whose issues can be judged, of the topics a programme is about (null: all contacts). */
export async function monthsSeen(
	poise: Poise,
	scope: Scope,
	programme: readonly string[] | null
): Promise<MonthSeen[]> {
	const [span, facts, windows] = await Promise.all([
		logSpan(poise),
		logFacts(poise),
		poise.engine.read(currentWindows)
	]);
	if (span === null) return [];
	const lag = maturityDays(metricOf('durable-resolution'), windows);
	const days = (Date.parse(span.lastDay) - Date.parse(scope.startsOn)) / DAY_MS + 1 - lag;
	const whole = Math.max(0, Math.floor(days / MONTH_DAYS));
	if (whole === 0) return [];
	const month = monthOf(scope);
	const arms = findDimension('first-responder');
	const query = { ...wholeScope(scope), where: oneOf(programme), from: scope.startsOn, by: [month] };
	const groups = await readKept(poise, (session) => measureLog(session, query, facts));
	const [volume] = await answerQuery(poise, {
		...query,
		metrics: [metricOf('volume')],
		by: arms ? [month, arms] : [month]
	});
	return Array.from({ length: whole }, (_, at) => {
		const of = (dimensions: Readonly<Record<string, string | null>>) => dimensions[month.id] === String(at);
		const taken = volume?.rows.find(
			({ dimensions }) => of(dimensions) && arms !== undefined && dimensions[arms.id] === 'bot-first'
		);
		return { log: groups.find(({ dimensions }) => of(dimensions))?.log, botFirst: taken?.value ?? 0 };
	}).flatMap(({ log, botFirst }): MonthSeen[] => (log ? [{ log, botFirst }] : []));
}

function oneOf(topics: readonly string[] | null): CheckedQuery['where'] {
	const dimension = findDimension('topic');
	return topics === null || !dimension ? [] : topics.map((value) => ({ dimension, value, is: 'one-of' }));
}

/** Everything of the scope that opened since the start. */
export async function conversationsSince(poise: Poise, scope: Scope): Promise<number> {
	const query = { ...wholeScope(scope), from: scope.startsOn };
	const { rows } = await figureOf(poise, metricOf('volume'), query, scope);
	return rows.get(null)?.value ?? 0;
}

const weekOf = ({ startsOn }: Scope): Dimension => ({
	...stepDimension(startsOn, { days: WEEK_DAYS }),
	temporal: true
});

const monthOf = ({ startsOn }: Scope): Dimension => ({
	id: 'month-since',
	label: { en: 'Month since the start', zh: '开始后第几个月' },
	sql: `floor(date_diff('day', DATE '${startsOn}', opened_local::DATE) / ${MONTH_DAYS})::INTEGER::VARCHAR`,
	needs: [],
	temporal: true
});

/** The weeks that have begun by a day. */
function weeksUntil(ends: string, startsOn: string) {
	const count = Math.max(0, Math.ceil((Date.parse(ends) - Date.parse(startsOn)) / DAY_MS / WEEK_DAYS));
	return Array.from({ length: count }, (_, week) => ({
		week,
		from: moved(startsOn, week * WEEK_DAYS * DAY_MS),
		to: moved(startsOn, (week + 1) * WEEK_DAYS * DAY_MS)
	}));
}
