export const HOURS_A_DAY = 24;
export const DAYS_A_WEEK = 7;
const HOURS_A_WEEK = DAYS_A_WEEK * HOURS_A_DAY;

/** What people did in one hour of the week. */
export interface HourSeen {
	/** Monday 0 … Sunday 6, and the hour on the log's own clock. */
	readonly day: number;
	readonly hour: number;
	/** Contacts that came in it and that a person answered, now or later. */
	readonly came: number;
	/** First answers of people that were given in it. */
	readonly answered: number;
}

/** Fewer answers do not tell when people work. */
const LEAST_ANSWERS = 200;
/** With fewer contacts an hour of one weekday says little by itself. */
const LEAST_SEEN = 10;
/** Who works through an hour answers at least this share of what comes in it, and of what a usual hour’s people answer; less is a straggler. */
const [OF_WHAT_COMES, OF_USUAL] = [0.2, 0.02];

/**
 * The hours of the week, from Monday at midnight, in which people answer: where they give at least a fifth as many answers as contacts come.
 * An hour with few contacts goes by its day and its time of day.
 * @returns null where they work at all hours, or too few answers tell
 */
export function workedHours(seen: readonly HourSeen[]): readonly boolean[] | null {
	const answers = sumOf(seen, 'answered');
	if (answers < LEAST_ANSWERS) return null;
	// of the hour in which an answer falls, on average
	const usual = seen.reduce((sum, { answered }) => sum + answered ** 2, 0) / answers;
	const isWorked = (those: readonly HourSeen[], hours: number): boolean => {
		const [came, answered] = [sumOf(those, 'came'), sumOf(those, 'answered')];
		return answered > 0 && answered >= OF_WHAT_COMES * came && answered >= OF_USUAL * usual * hours;
	};
	const days = Array.from({ length: DAYS_A_WEEK }, (_, day) =>
		isWorked(
			seen.filter((each) => each.day === day),
			HOURS_A_DAY
		)
	);
	const workedDays = days.filter(Boolean).length;
	const times = Array.from({ length: HOURS_A_DAY }, (_, hour) =>
		isWorked(
			seen.filter((each) => each.hour === hour && days[each.day]),
			workedDays
		)
	);
	const hours = Array.from({ length: HOURS_A_WEEK }, (_, at) => {
		const [day, hour] = [Math.floor(at / HOURS_A_DAY), at % HOURS_A_DAY];
		const own = seen.filter((each) => each.day === day && each.hour === hour);
		const n = sumOf(own, 'came') + sumOf(own, 'answered');
		return n >= LEAST_SEEN ? isWorked(own, 1) : Boolean(days[day] && times[hour]);
	});
	return hours.every(Boolean) || !hours.some(Boolean) ? null : hours;
}

const sumOf = (those: readonly HourSeen[], of: 'came' | 'answered') => those.reduce((sum, each) => sum + each[of], 0);
