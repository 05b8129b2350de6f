/** How many may come at once, and how fast they may go on coming. */
export interface Pace {
	readonly burst: number;
	readonly perSecond: number;
}

/** Lets each of many keys go at a pace (a token bucket each): one that was quiet may burst. */
export interface Pacer {
	/** @returns whether it may; if so it is counted. @param now milliseconds */
	may(key: string, now: number): boolean;
	/** Seconds until one more may come. */
	waitSeconds(key: string, now: number): number;
}

/** Keys that were quiet so long that they may burst again are forgotten, whenever so many are known. */
const FORGET_AT = 10_000;

export function createPacer({ burst, perSecond }: Pace): Pacer {
	const buckets = new Map<string, { readonly left: number; readonly at: number }>();
	const leftOf = (key: string, now: number) => {
		const known = buckets.get(key);
		return known ? Math.min(burst, known.left + (Math.max(0, now - known.at) / 1000) * perSecond) : burst;
	};
	return {
		may(key, now) {
			const left = leftOf(key, now);
			if (left < 1) return false;
			if (buckets.size >= FORGET_AT)
				for (const each of buckets.keys()) if (leftOf(each, now) === burst) buckets.delete(each);
			buckets.set(key, { left: left - 1, at: now });
			return true;
		},
		waitSeconds: (key, now) => Math.max(0, 1 - leftOf(key, now)) / perSecond
	};
}
