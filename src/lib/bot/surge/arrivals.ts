import { createRandom } from '#lib/stats/random.ts';

/** Conversations that begin within a stretch of time. */
export interface Surge {
	/** Seconds after the beginning, ascending. */
	readonly arrivals: readonly number[];
	/** How many times faster than the surge itself they come; 1: as they would. */
	readonly speed: number;
}

/**
 * Arrivals of an hour that is `times` as busy as one with `perHour` conversations, drawn for `seconds` of it: their number as expected, their moments independent
 * and even, as those of a Poisson process with that number are. A surge that would bring fewer than `least` comes faster, by as much as it takes.
 */
export function drawSurge({
	perHour,
	times,
	seconds,
	least,
	seed
}: {
	readonly perHour: number;
	readonly times: number;
	readonly seconds: number;
	readonly least: number;
	readonly seed: number;
}): Surge {
	const expected = (perHour * times * seconds) / 3600;
	const speed = expected > 0 ? Math.max(1, least / expected) : 1;
	const random = createRandom(seed, 'surge');
	const arrivals = Array.from({ length: Math.round(expected * speed) }, () => random() * seconds);
	return { arrivals: arrivals.sort((a, b) => a - b), speed };
}
