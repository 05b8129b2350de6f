import { boundedDifference, type Bounds } from './bounded-difference.ts';
import { addSums, noCustomers } from './arm-sums.ts';
import { isEnough, type MaturedDay, type TestRule } from './daily-looks.ts';

/** The difference as it stood at the end of a day, with the bounds that hold on every day at once. */
export interface CourseDay extends Bounds {
	/** YYYY-MM-DD */
	readonly day: string;
	/** Judged until then, both arms. */
	readonly customers: number;
	readonly value: number;
}

export interface Course {
	/** From the first day on which one could look. */
	readonly days: readonly CourseDay[];
	/** When as many are judged as were planned: the day it was, or will be at the pace of the last two weeks; null: at that pace never. */
	readonly planned: { readonly day: string; readonly isReached: boolean } | null;
}

const DAY_MS = 86_400_000;
const PACE_DAYS = 14;

/** How a trial went, day by day. The bounds are a confidence sequence: they hold together, whenever somebody looks. */
export function courseOf(days: readonly MaturedDay[], rule: TestRule): Course {
	let [bot, people] = [noCustomers, noCustomers];
	let reached: string | null = null;
	const course: CourseDay[] = [];
	const judged: (readonly [time: number, customers: number])[] = [];
	for (const each of days) {
		[bot, people] = [addSums(bot, each.bot), addSums(people, each.people)];
		const customers = bot.clusters + people.clusters;
		judged.push([Date.parse(each.day), customers]);
		if (customers >= rule.planned) reached ??= each.day;
		const found = isEnough(bot, people, rule.margin) ? boundedDifference(bot, people, rule) : null;
		if (found) course.push({ day: each.day, customers, value: found.value, ...found.always });
	}
	return { days: course, planned: reached ? { day: reached, isReached: true } : ahead(judged, rule.planned) };
}

function ahead(judged: readonly (readonly [time: number, customers: number])[], planned: number): Course['planned'] {
	const [last = 0, now = 0] = judged.at(-1) ?? [];
	const before = judged.findLast(([time]) => time <= last - PACE_DAYS * DAY_MS);
	if (!before) return null;
	const aDay = (now - before[1]) / ((last - before[0]) / DAY_MS);
	if (aDay <= 0) return null;
	return {
		day: new Date(last + Math.ceil((planned - now) / aDay) * DAY_MS).toISOString().slice(0, 10),
		isReached: false
	};
}
