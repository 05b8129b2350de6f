/** Contacts of one topic in one hour of the week. */
export interface TopicHour {
	readonly topic: string | null;
	/** From Monday at midnight, 0..167. */
	readonly hour: number;
	readonly n: number;
}

/**
 * How many times its share of all contacts each topic has in each hour of the week; null: the topics come at the same hours as far as the counts tell.
 * An hour's shares lie between its own counts and the shares overall, the nearer to these the fewer contacts it has and the less hours differ beyond
 * chance: a Dirichlet around the shares overall, its weight k by the chi-square of homogeneity (Brier 1980), whose mean is (T − 1)·Σ(n_h + k)/(1 + k).
 */
export function topicHours(counts: readonly TopicHour[]): ReadonlyMap<string | null, readonly number[]> | null {
	const inHour = new Map<number, number>();
	const ofTopic = new Map<string | null, number>();
	let all = 0;
	const seen = counts.filter(({ n }) => n > 0);
	for (const { topic, hour, n } of seen) {
		inHour.set(hour, (inHour.get(hour) ?? 0) + n);
		ofTopic.set(topic, (ofTopic.get(topic) ?? 0) + n);
		all += n;
	}
	const hours = inHour.size;
	const topics = ofTopic.size;
	if (topics < 2 || hours < 2) return null;
	// Σ (seen − expected)² ÷ expected = Σ seen² ÷ expected − n
	let squared = -all;
	for (const { topic, hour, n } of seen)
		squared += n ** 2 / (((inHour.get(hour) ?? 0) * (ofTopic.get(topic) ?? 0)) / all);
	const excess = squared / (topics - 1);
	const freedom = hours - 1;
	if (excess <= freedom) return null;
	const k = Math.max(0, (all - excess) / (excess - freedom));
	const times = new Map([...ofTopic.keys()].map((topic) => [topic, new Array<number>(HOURS_A_WEEK).fill(1)] as const));
	for (const own of times.values()) for (const [hour, n] of inHour) own[hour] = k / (n + k);
	for (const { topic, hour, n } of seen) {
		const own = times.get(topic);
		const share = (ofTopic.get(topic) ?? 0) / all;
		const among = inHour.get(hour) ?? 0;
		if (own) own[hour] = (own[hour] ?? 0) + n / share / (among + k);
	}
	return times;
}

const HOURS_A_WEEK = 168;
