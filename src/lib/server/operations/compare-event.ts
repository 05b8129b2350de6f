import type { Bilingual } from '#lib/log/bilingual.ts';
import {
	aroundEvent,
	fewSteps,
	stepDimension,
	stepEarlierSeconds,
	stepsPeriod,
	type Steps
} from '#lib/metrics/around-event.ts';
import { asOf } from '#lib/metrics/as-of.ts';
import { compileMetric } from '#lib/metrics/compile.ts';
import { followUpDays } from '#lib/metrics/follow-up.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import { DAY_MS, moved } from '#lib/metrics/periods.ts';
import { clustersOf, readRow, type CompiledRow } from '#lib/metrics/read-row.ts';
import type { Estimate } from '#lib/metrics/result.ts';
import type { CheckedQuery } from '#lib/metrics/validate.ts';
import { interruptedSeries, type Interruption, type NoInterruption } from '#lib/stats/interruption.ts';
import { comparePeriods, emptyLog, type PeriodDifference } from './compare-periods.ts';
import { logSpan } from './log-span.ts';
import { namedEvents, PROPOSED_ID, proposedName, proposedStart } from './events.ts';
import { logFacts } from './log-facts.ts';
import { currentWindows } from './ledger-windows.ts';
import { noSuchEvent } from './manage-events.ts';
import { OperationError, type Poise } from './operation.ts';
import { readKept } from './read-kept.ts';

/** What became of a figure at an event, from step to step. */
export interface EventSeries extends Omit<Interruption, 'points'> {
	readonly grain: Steps['grain'];
	/** What comes again and was taken into account. */
	readonly season: 'weekday' | 'year' | null;
	/** `from` is the first day of the step. */
	readonly points: readonly (Estimate & {
		readonly from: string;
		readonly fitted: number;
		readonly counterfactual: number | null;
	})[];
}

/** After an event against before it. */
export interface EventDifference extends PeriodDifference {
	readonly event: { readonly id: string; readonly name: string | Bilingual; readonly date: string };
	readonly series: EventSeries | null;
	/** Why there is none. */
	readonly noSeries: Bilingual | null;
}

interface EventAsked {
	readonly metric: Metric;
	readonly query: CheckedQuery;
	/** An event's id, or a date. */
	readonly event: string;
	/** Whether to match like with like as well. */
	readonly adjust: boolean;
	readonly signal?: AbortSignal | undefined;
}

/** Compares what came after an event with what came before it. @throws OperationError where the log does not hold both */
export async function compareEvent(poise: Poise, asked: EventAsked): Promise<EventDifference> {
	const { metric, query, adjust, signal } = asked;
	const event = await eventOf(poise, asked.event);
	const span = await logSpan(poise);
	if (span === null) throw new OperationError('usage', emptyLog);
	const windows = await poise.engine.read(currentWindows, signal);
	const end = moved(span.lastDay, DAY_MS - followUpDays(metric, windows) * DAY_MS);
	const [from, to] = [query.from?.slice(0, 10), query.to?.slice(0, 10)];
	const around = aroundEvent(event.date, {
		from: from !== undefined && from > span.firstDay ? from : span.firstDay,
		to: to !== undefined && to < end ? to : end
	});
	if ('code' in around) throw new OperationError('usage', around);
	const { periods, steps } = around;
	const series = steps === null ? fewSteps : await seriesOf(poise, { ...asked, event: event.date }, steps);
	const isSeries = 'points' in series;
	return {
		...(await comparePeriods(poise, { metric, query, periods, adjust, signal })),
		event,
		series: isSeries ? series : null,
		noSeries: isSeries ? null : series
	};
}

async function eventOf(poise: Poise, asked: string): Promise<EventDifference['event']> {
	const start = await proposedStart(poise);
	const known = namedEvents(poise).find(({ id, date }) => id === asked || date === asked);
	if (known) return known;
	if (start !== null && (asked === PROPOSED_ID || asked === start))
		return { id: PROPOSED_ID, name: proposedName, date: start };
	if (/^\d{4}-\d\d-\d\d$/.test(asked) && !Number.isNaN(Date.parse(asked)))
		return { id: asked, name: asked, date: asked };
	throw new OperationError('usage', noSuchEvent(asked));
}

async function seriesOf(
	poise: Poise,
	{ metric, query, event, signal }: EventAsked,
	steps: Steps
): Promise<EventSeries | Bilingual> {
	if (metric.kind === 'cost' || metric.kind === 'rate') return notInSteps;
	const compiled = compileMetric(metric, {
		...query,
		...stepsPeriod(event, steps),
		by: [stepDimension(event, steps)]
	});
	const rows = await readKept(
		poise,
		async (session) => {
			const { sql, parameters } = asOf(compiled, stepEarlierSeconds(event, steps), await currentWindows(session));
			return session.rows<CompiledRow & { readonly d0: string }>(sql, parameters);
		},
		signal
	);
	const by = clustersOf((await logFacts(poise)).known);
	const found = rows
		.map((row) => ({ at: Number(row.d0), ...readRow(metric, row, by) }))
		.flatMap(({ value, ...rest }) => (value === null ? [] : [{ value, ...rest }]))
		.sort((a, b) => a.at - b.at);
	const answer = interruptedSeries(found, steps.cycle);
	if (typeof answer === 'string') return whyNot[answer];
	const estimates = new Map(found.map((each) => [each.at, each]));
	return {
		...answer,
		grain: steps.grain,
		season: steps.cycle === null ? null : steps.cycle.shape === 'wave' ? 'year' : 'weekday',
		points: answer.points.flatMap(({ at, fitted, counterfactual }) => {
			const estimate = estimates.get(at);
			if (!estimate) return [];
			const { value, n, low, high, tooFew } = estimate;
			return [{ from: moved(event, at * steps.days * DAY_MS), value, n, low, high, tooFew, fitted, counterfactual }];
		})
	};
}

const whyNot: Readonly<Record<NoInterruption, Bilingual>> = {
	'few-before': {
		en: 'Too few steps before the event have this figure for a line.',
		zh: '事件之前有此指标的时段太少，画不出趋势线。'
	},
	'few-after': {
		en: 'Too few steps after the event have this figure for a line.',
		zh: '事件之后有此指标的时段太少，画不出趋势线。'
	},
	'no-spread': {
		en: 'The figure is the same in every step, or its steps lie on a line: there is nothing to estimate.',
		zh: '各时段的数值毫无波动，没有可估计的变化。'
	}
};
const notInSteps: Bilingual = {
	en: 'This figure is not followed from week to week: its costs or peaks belong to a whole period.',
	zh: '此指标不逐周跟踪：成本与高峰属于整段时间。'
};
