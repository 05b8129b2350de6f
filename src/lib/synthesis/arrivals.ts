import { drawUniform, type Random } from '#lib/stats/random.ts';
import type { CalendarParameters, Surge, Weights } from './log-parameters.ts';

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

/** An instant so many whole seconds later. */
export const later = (instant: number, seconds: number) => instant + Math.max(0, Math.round(seconds)) * 1000;

/** When customers come and when people answer, for one calendar. Instants are UTC milliseconds. */
export interface Arrivals {
	/** The instant of a first contact. */
	readonly draw: (random: Random) => number;
	/** Load at that moment relative to the average staffed hour: 1 is average. */
	readonly pressure: (instant: number) => number;
	/** Load relative to the busiest hour of an ordinary week: 0..1, a surge left aside. */
	readonly wakefulness: (instant: number) => number;
	/** What the surges of that moment do to the share of each topic. */
	readonly topicFactors: (instant: number) => Weights;
	readonly isStaffed: (instant: number) => boolean;
	/** The instant after so many seconds of staffed time. */
	readonly addStaffedSeconds: (instant: number, seconds: number) => number;
	readonly endsAt: number;
}

export function createArrivals(calendar: CalendarParameters): Arrivals {
	const { startsAt, days, staffed } = calendar;
	const offsetMs = calendar.offsetMinutes * 60_000;
	const local = (instant: number) => new Date(instant + offsetMs);
	const surgesAt = (instant: number) => surgesOf(calendar, Math.floor((instant - startsAt) / DAY_MS));
	const ordinaryWeight = (instant: number) => {
		const at = local(instant);
		return (calendar.hours[at.getUTCHours()] ?? 0) * (calendar.weekdays[at.getUTCDay()] ?? 0);
	};
	const weight = (instant: number) =>
		surgesAt(instant).reduce((product, surge) => product * surge.factor, ordinaryWeight(instant));

	const cumulative = new Float64Array(days * 24);
	let total = 0;
	for (let hour = 0; hour < cumulative.length; hour++) {
		total += weight(startsAt + hour * HOUR_MS);
		cumulative[hour] = total;
	}
	const busiest = Math.max(...calendar.hours) * Math.max(...calendar.weekdays);
	const staffedHours = calendar.hours.slice(staffed.fromHour, staffed.toHour);
	const averageStaffed = staffedHours.reduce((sum, hour) => sum + hour, 0) / staffedHours.length;

	const msOfDay = (instant: number) => (instant + offsetMs) % DAY_MS;
	const isStaffed = (instant: number) =>
		msOfDay(instant) >= staffed.fromHour * HOUR_MS && msOfDay(instant) < staffed.toHour * HOUR_MS;
	const opening = (instant: number) => {
		const wait = staffed.fromHour * HOUR_MS - msOfDay(instant);
		return instant + (wait >= 0 ? wait : wait + DAY_MS);
	};
	const addStaffedSeconds = (instant: number, seconds: number) => {
		let at = isStaffed(instant) ? instant : opening(instant);
		let leftMs = Math.max(0, Math.round(seconds)) * 1000;
		for (;;) {
			const untilClosing = staffed.toHour * HOUR_MS - msOfDay(at);
			if (leftMs < untilClosing) return at + leftMs;
			leftMs -= untilClosing;
			at = opening(at + untilClosing);
		}
	};
	return {
		draw: (random) => {
			const hour = firstAbove(cumulative, random() * total);
			return later(startsAt + hour * HOUR_MS, Math.floor(drawUniform(random, 0, 3600)));
		},
		pressure: (instant) => weight(instant) / averageStaffed,
		wakefulness: (instant) => ordinaryWeight(instant) / busiest,
		topicFactors: (instant) => combine(surgesAt(instant).map((surge) => surge.topics)),
		isStaffed,
		addStaffedSeconds,
		endsAt: startsAt + days * DAY_MS
	};
}

const surgesOf = ({ surges }: CalendarParameters, day: number): readonly Surge[] =>
	surges.filter((surge) => day >= surge.fromDay && day < surge.fromDay + surge.days);

function combine(factors: readonly Weights[]): Weights {
	const product: Record<string, number> = {};
	for (const table of factors) {
		for (const [topic, factor] of Object.entries(table)) product[topic] = (product[topic] ?? 1) * factor;
	}
	return product;
}

/** The index of the first cumulative weight above the target. */
function firstAbove(cumulative: Float64Array, target: number): number {
	let low = 0;
	let high = cumulative.length - 1;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((cumulative[middle] ?? 0) > target) high = middle;
		else low = middle + 1;
	}
	return low;
}
