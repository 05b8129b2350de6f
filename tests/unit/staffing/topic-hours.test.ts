import { describe, expect, it } from 'vitest';
import { topicHours, type TopicHour } from '#lib/staffing/estimates/topic-hours.ts';
import { drawPoisson } from '#lib/stats/draws.ts';
import { createRandom } from '#lib/stats/random.ts';

const HOURS = 168;
/** Counts around given rates a topic and hour. */
const drawn = (seed: number, rate: (topic: number, hour: number) => number): TopicHour[] => {
	const random = createRandom(seed);
	return ['a', 'b', 'c'].flatMap((topic, at) =>
		Array.from({ length: HOURS }, (_, hour) => ({ topic, hour, n: drawPoisson(random, rate(at, hour)) }))
	);
};

describe('when each topic comes', () => {
	it('is what the counts show where they are many, and adds up hour by hour', () => {
		// the first at night, the second by day, the third always
		const counts = drawn(
			1,
			(topic, hour) => 500 * ([hour % 24 < 12 ? 1.8 : 0.2, hour % 24 < 12 ? 0.2 : 1.8][topic] ?? 1)
		);
		const times = topicHours(counts);
		expect(times?.get('a')?.[3]).toBeCloseTo(1.8, 1);
		expect(times?.get('a')?.[15]).toBeCloseTo(0.2, 1);
		expect(times?.get('c')?.[15]).toBeCloseTo(1, 1);
		const all = counts.reduce((sum, { n }) => sum + n, 0);
		for (let hour = 0; hour < HOURS; hour++) {
			const whole = ['a', 'b', 'c'].reduce((sum, topic) => {
				const share = counts.filter((each) => each.topic === topic).reduce((n, each) => n + each.n, 0) / all;
				return sum + share * (times?.get(topic)?.[hour] ?? NaN);
			}, 0);
			expect(whole).toBeCloseTo(1, 9);
		}
	});

	it('is not told from chance: topics that come at the same hours stay near to them, however few they are', () => {
		for (let seed = 1; seed <= 20; seed++) {
			const times = topicHours(drawn(seed, (topic, hour) => (topic + 1) * (hour % 24 < 8 ? 0.2 : 2)));
			for (const own of times?.values() ?? []) for (const each of own) expect(Math.abs(each - 1)).toBeLessThan(0.6);
		}
	});

	it('is the same for all where there is one topic, one hour or nothing', () => {
		expect(topicHours([])).toBeNull();
		expect(topicHours([{ topic: 'a', hour: 1, n: 9 }])).toBeNull();
		expect(topicHours([1, 2].map((hour) => ({ topic: 'a', hour, n: 9 * hour })))).toBeNull();
	});
});
