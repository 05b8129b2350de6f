/** The conversations of one day of which the log says whether a bot took part, and those in which one did. */
export interface BotDay {
	/** YYYY-MM-DD. */
	readonly day: string;
	readonly n: number;
	readonly bots: number;
}

/** Before its start a bot takes part in next to nothing: tests, slips of the pen. */
const MOST_BEFORE = 0.02;
/** From then on it takes part in so much, on the day itself and in every week. */
const LEAST_AFTER = 0.05;
const LEAST_DAYS_BEFORE = 7;
const LEAST_BEFORE = 30;
const WEEK_DAYS = 7;

/**
 * The first day on which the share of conversations with a bot rises from about nothing and stays: at most 2 % over all days before,
 * at least 5 % on the day and in each following week. Null where the log shows no such day, as when a bot was always there.
 * @param days in order
 */
export function findBotStart(days: readonly BotDay[]): string | null {
	const share = (part: readonly BotDay[]) => {
		const n = part.reduce((sum, day) => sum + day.n, 0);
		return n === 0 ? null : part.reduce((sum, day) => sum + day.bots, 0) / n;
	};
	let [n, bots] = [0, 0];
	for (const [index, day] of days.entries()) {
		const isQuiet = index >= LEAST_DAYS_BEFORE && n >= LEAST_BEFORE && bots <= MOST_BEFORE * n;
		if (isQuiet && day.bots >= LEAST_AFTER * day.n && day.bots > 0) {
			const rest = days.slice(index);
			const weeks = Array.from({ length: Math.floor(rest.length / WEEK_DAYS) }, (_, week) =>
				share(rest.slice(week * WEEK_DAYS, (week + 1) * WEEK_DAYS))
			);
			if (weeks.length > 0 && weeks.every((each) => each === null || each >= LEAST_AFTER)) return day.day;
		}
		n += day.n;
		bots += day.bots;
	}
	return null;
}
