import type { Bilingual } from '#lib/log/bilingual.ts';
import type { PartialPeriod } from './result.ts';
import type { Arms } from './matched-sql.ts';

/** From when to when conversations opened, `to` not included: both dates on the log's own clock, or both instants. */
export interface Period {
	readonly from: string;
	readonly to: string;
}

/** The first and the last opening of the log, on its own clock (a date) and as an instant (ISO 8601 UTC); its end on its own clock. */
export interface LogSpan {
	readonly firstDay: string;
	readonly lastDay: string;
	readonly first: string;
	readonly last: string;
	/** No date of the log lies later, and returns are seen until then: `2026-03-17 09:30:00`. */
	readonly ended: string;
}

export interface TwoPeriods {
	readonly of: Period;
	readonly against: Period;
}

/** Why a log does not hold two periods that can be compared. */
export interface PeriodProblem {
	readonly code: 'mixed-moments' | 'period-outside-log' | 'earlier-period-outside-log' | 'log-too-short';
	readonly message: Bilingual;
	readonly hint: Bilingual;
}

export const DAY_MS = 86_400_000;
const WEEK_DAYS = 7;
/** Letters of `2026-03-17T09`, and of the day in it. */
const HOUR = 13;
const DAY = 10;

const isDay = (moment: string) => !moment.includes('T');
/** A moment moved by so many milliseconds, written as it was. */
export const moved = (moment: string, by: number): string => {
	const written = new Date(Date.parse(moment) + by).toISOString();
	return isDay(moment) ? written.slice(0, 10) : written;
};
/** From a period's beginning to its end, milliseconds. */
export const lengthOf = ({ from, to }: Period): number => Date.parse(to) - Date.parse(from);

/** The first day of a period of the calendar, as its dimension writes it, and the first day behind it. Of an hour: its day. */
export function daysOf(grain: 'hour' | 'day' | 'week' | 'month', period: string): Period {
	if (grain !== 'month') {
		const from = period.slice(0, 10);
		return { from, to: moved(from, (grain === 'week' ? WEEK_DAYS : 1) * DAY_MS) };
	}
	const from = `${period}-01`;
	const start = new Date(from);
	return {
		from,
		to: new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1, 1)).toISOString().slice(0, 10)
	};
}

/**
 * What can be counted of a period of which only a part is looked at: at the beginning and the end of the log, or of the dates asked
 * for, or because the conversations behind are younger than `windowHours`, so that those of them that count already are the ones that
 * ended quickly. null where all of it can. Days of the log's own clock; a day that is there is taken to be there whole, unless it is
 * asked for day by day and the log ends within it, before its last hour.
 */
export function partOfPeriod(
	grain: 'hour' | 'day' | 'week' | 'month',
	period: string,
	asked: { readonly from: string | undefined; readonly to: string | undefined },
	span: Pick<LogSpan, 'firstDay' | 'lastDay' | 'ended'>,
	windowHours = 0
): PartialPeriod | null {
	const whole = daysOf(grain, period);
	const day = (moment: string | undefined, other: string) => moment?.slice(0, 10) ?? other;
	const from = [whole.from, span.firstDay, day(asked.from, whole.from)].sort().at(-1) ?? whole.from;
	const there = [whole.to, moved(span.lastDay, DAY_MS), day(asked.to, whole.to)].sort()[0] ?? whole.to;
	const oldEnough = windowHours > 0 ? dayBefore(span.ended, windowHours) : there;
	const to = oldEnough < there ? oldEnough : there;
	const [days, of] = [lengthOf({ from, to }) / DAY_MS, lengthOf(whole) / DAY_MS];
	if (days === of && endsWithin(grain, period, span.ended)) return { from, to, days: 0, of, until: span.ended };
	return days < of ? { from, to, days: Math.max(0, days), of, ...(to < there ? { young: true } : {}) } : null;
}

/** Whether a log ends within a day, before the last hour of it, or within an hour. */
function endsWithin(grain: 'hour' | 'day' | 'week' | 'month', period: string, ended: string): boolean {
	if (grain !== 'day' && grain !== 'hour') return false;
	const moment = ended.replace(' ', 'T');
	return grain === 'hour'
		? moment.startsWith(period.slice(0, HOUR))
		: moment.startsWith(period) && !moment.startsWith('T23', DAY);
}

/** The day in which a moment so many hours earlier lies: those before it were over by then. */
const dayBefore = (moment: string, hours: number) =>
	new Date(Date.parse(`${moment.replace(' ', 'T')}Z`) - hours * 3_600_000).toISOString().slice(0, 10);

/**
 * The period asked for, and the equally long one right before it. What ends after the log ends with it. Without a beginning it is the
 * later half of the log (up to `to`, if given): as many whole weeks as fit twice, so that both have the same days of the week, or
 * whole days in a log of less than four weeks.
 */
export function previousPeriods(
	asked: { readonly from: string | undefined; readonly to: string | undefined },
	span: LogSpan
): TwoPeriods | PeriodProblem {
	const { from, to } = asked;
	if (from !== undefined && to !== undefined && isDay(from) !== isDay(to)) return mixed;
	const inDays = isDay(from ?? to ?? span.lastDay);
	const begins = inDays ? span.firstDay : span.first;
	// the first moment after the last opening
	const ends = inDays ? moved(span.lastDay, DAY_MS) : moved(span.last, 1);
	const end = to !== undefined && Date.parse(to) < Date.parse(ends) ? to : ends;
	const start = from ?? moved(end, -halfOf(Date.parse(end) - Date.parse(begins)));
	if (Date.parse(start) >= Date.parse(ends) || Date.parse(end) <= Date.parse(begins)) return outside(span);
	const of = { from: start, to: end };
	if (lengthOf(of) <= 0) return tooShort;
	const against = { from: moved(start, -lengthOf(of)), to: start };
	if (Date.parse(against.from) < Date.parse(begins)) return earlierOutside(of, against, span);
	return { of, against };
}

function halfOf(length: number): number {
	const days = Math.floor(length / DAY_MS / 2);
	return (days < 2 * WEEK_DAYS ? days : days - (days % WEEK_DAYS)) * DAY_MS;
}

/** The later period is the first side. */
export const periodSides = ({ of, against }: TwoPeriods): Arms => ({ of: openedIn(of), against: openedIn(against) });

function openedIn({ from, to }: Period): string {
	const column = isDay(from) ? 'opened_local' : 'opened_at';
	// written by us from parsed moments: digits and signs only
	const stamp = (moment: string) => `TIMESTAMP '${new Date(moment).toISOString().replace('T', ' ').replace('Z', '')}'`;
	return `(${column} >= ${stamp(from)} AND ${column} < ${stamp(to)})`;
}

/**
 * SQL, seconds: how much before its end the log is looked at for a row. Each period is seen as it stood equally long after its own end,
 * so that the later one does not look better for being younger.
 */
export function earlierSeconds({ of, against }: TwoPeriods): string {
	const seconds = (Date.parse(of.to) - Date.parse(against.to)) / 1000;
	return `CASE WHEN ${openedIn(against)} THEN ${seconds} ELSE 0 END`;
}

/** `2026-03-01/2026-06-01`, as ISO 8601 writes an interval. */
export const periodName = ({ from, to }: Period): string => `${from}/${to}`;

const mixed: PeriodProblem = {
	code: 'mixed-moments',
	message: {
		en: 'One end of the period is a date, the other an instant: they cannot be told to be equally long.',
		zh: '时间范围一端是日期、另一端是时刻，无法确定与之等长的前一段。'
	},
	hint: { en: 'Give two dates, or two instants.', zh: '请两端都写日期，或都写时刻。' }
};
const tooShort: PeriodProblem = {
	code: 'log-too-short',
	message: {
		en: 'The log is too short to have two periods: it takes two days at least.',
		zh: '日志太短，分不出前后两段：至少需要两天。'
	},
	hint: { en: 'Import more of the log.', zh: '请导入更多日志。' }
};
const outside = ({ firstDay, lastDay }: LogSpan): PeriodProblem => ({
	code: 'period-outside-log',
	message: {
		en: `No conversation opened in that period: the log goes from ${firstDay} to ${lastDay}.`,
		zh: `该时间范围内没有会话：日志从 ${firstDay} 到 ${lastDay}。`
	},
	hint: { en: 'Choose a period inside the log.', zh: '请选择日志之内的时间范围。' }
});
function earlierOutside(of: Period, against: Period, { firstDay, first }: LogSpan): PeriodProblem {
	const begins = isDay(of.from) ? firstDay : first;
	return {
		code: 'earlier-period-outside-log',
		message: {
			en: `The equally long period before ${of.from} would begin on ${against.from}, but the log begins on ${begins}.`,
			zh: `${of.from} 之前等长的一段应从 ${against.from} 开始，而日志从 ${begins} 才开始。`
		},
		hint: {
			en: 'Choose a shorter or a later period, or import the log before it.',
			zh: '请选择更短或更晚的时间范围，或导入此前的日志。'
		}
	};
}
