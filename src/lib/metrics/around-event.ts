import type { Bilingual } from '#lib/log/bilingual.ts';
import { LEAST_POINTS, type Cycle } from '#lib/stats/interruption.ts';
import type { Dimension } from './dimensions.ts';
import { DAY_MS, lengthOf, moved, type Period, type PeriodProblem, type TwoPeriods } from './periods.ts';

const WEEK_DAYS = 7;
/** In days a series is read only where it has two of each day of the week on either side. */
const LEAST_DAYS = 2 * WEEK_DAYS;
/** A yearly wave is told from a trend where it comes twice. */
const YEARS_FOR_WAVE = 2;
const YEAR_DAYS = 365.25;

/** The steps of a series around an event: weeks or days counted from it, so that none is half before and half after. */
export interface Steps {
	readonly grain: 'week' | 'day';
	readonly days: number;
	readonly before: number;
	readonly after: number;
	readonly cycle: Cycle | null;
}

export interface AroundEvent {
	/** Equally long on both sides of the event. */
	readonly periods: TwoPeriods;
	/** Null where there are too few for a line on either side. */
	readonly steps: Steps | null;
}

/**
 * What a log holds around a day. Whole weeks where there are enough on both sides, else whole days; what is left over at either end
 * is left out.
 * @param event YYYY-MM-DD; everything from this day on is after it
 * @param looked the days of the log that may be looked at
 */
export function aroundEvent(event: string, looked: Period): AroundEvent | PeriodProblem {
	const before = Math.floor(lengthOf({ from: looked.from, to: event }) / DAY_MS);
	const after = Math.floor(lengthOf({ from: event, to: looked.to }) / DAY_MS);
	if (before < 1 || after < 1) return outside(event, looked);
	const steps = stepsOf(before, after);
	const unit = steps?.days ?? 1;
	const length = Math.min(Math.floor(before / unit), Math.floor(after / unit)) * unit * DAY_MS;
	return {
		periods: {
			of: { from: event, to: moved(event, length) },
			against: { from: moved(event, -length), to: event }
		},
		steps
	};
}

function stepsOf(before: number, after: number): Steps | null {
	const weeks = (days: number) => Math.floor(days / WEEK_DAYS);
	if (Math.min(weeks(before), weeks(after)) >= LEAST_POINTS) {
		const isLong = before + after >= YEARS_FOR_WAVE * YEAR_DAYS;
		return {
			grain: 'week',
			days: WEEK_DAYS,
			before: weeks(before),
			after: weeks(after),
			cycle: isLong ? { shape: 'wave', length: YEAR_DAYS / WEEK_DAYS } : null
		};
	}
	if (Math.min(before, after) < LEAST_DAYS) return null;
	return { grain: 'day', days: 1, before, after, cycle: { shape: 'places', length: WEEK_DAYS } };
}

/** The whole of a series, from its first step to its last. */
export const stepsPeriod = (event: string, { days, before, after }: Steps): Period => ({
	from: moved(event, -before * days * DAY_MS),
	to: moved(event, after * days * DAY_MS)
});

/** Which step a conversation opened in, counted from the event: whole numbers as text, 0 the first after it. */
export const stepDimension = (event: string, steps: Pick<Steps, 'days'>): Dimension => ({
	id: 'step',
	label: { en: 'Step', zh: '步' },
	sql: `${stepSql(event, steps)}::VARCHAR`,
	needs: []
});

/** SQL, seconds: how much before its end the log is looked at, so that every step is seen equally long after it. */
export const stepEarlierSeconds = (event: string, steps: Steps): string =>
	`(${steps.after - 1} - ${stepSql(event, steps)}) * ${(steps.days * DAY_MS) / 1000}`;

const stepSql = (event: string, { days }: Pick<Steps, 'days'>): string =>
	`floor(date_diff('day', DATE '${event}', opened_local::DATE) / ${days})::INTEGER`;

const outside = (event: string, { from, to }: Period): PeriodProblem => ({
	code: 'period-outside-log',
	message: {
		en: `There is nothing to compare on both sides of ${event}: what can be looked at goes from ${from} up to ${to}.`,
		zh: `${event} 前后无法都有可比较的会话：可用的范围从 ${from} 起，到 ${to} 止。`
	},
	hint: {
		en: 'Choose a day inside it. The newest conversations are left out: it is not known yet what becomes of them.',
		zh: '请选择此范围内的一天。最近的会话结果尚未可知，不计入。'
	}
});

export const fewSteps: Bilingual = {
	en: `A line before and after needs ${LEAST_POINTS} whole weeks on each side, or ${LEAST_DAYS} days.`,
	zh: `要在事件前后各画一条趋势线，两侧各需至少 ${LEAST_POINTS} 个整周，或 ${LEAST_DAYS} 天。`
};
