import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '#lib/stats/random.ts';
import { createArrivals, DAY_MS, HOUR_MS } from '#lib/synthesis/arrivals.ts';
import { sampleParameters } from '#lib/synthesis/sample-parameters.ts';

const { calendar } = sampleParameters;
const arrivals = createArrivals(calendar);
const midnight = calendar.startsAt;

describe('arrivals', () => {
	it('start at local midnight: 2026-03-01 in Shanghai is 2026-02-28T16:00Z', () => {
		expect(new Date(midnight).toISOString()).toBe('2026-02-28T16:00:00.000Z');
		expect(new Date(arrivals.endsAt).toISOString()).toBe('2026-08-31T16:00:00.000Z');
	});

	it('come by hour and weekday in proportion to the weights', () => {
		const plain = createArrivals({ ...calendar, days: 182, surges: [] });
		const random = createRandom(9, 'arrivals');
		const n = 60_000;
		const hours = new Array<number>(24).fill(0);
		const weekdays = new Array<number>(7).fill(0);
		for (let i = 0; i < n; i++) {
			const local = new Date(plain.draw(random) + 8 * HOUR_MS);
			hours[local.getUTCHours()] = (hours[local.getUTCHours()] ?? 0) + 1;
			weekdays[local.getUTCDay()] = (weekdays[local.getUTCDay()] ?? 0) + 1;
		}
		for (const [counts, weights] of [
			[hours, calendar.hours],
			[weekdays, calendar.weekdays]
		] as const) {
			const total = weights.reduce((sum, weight) => sum + weight, 0);
			for (const [index, count] of counts.entries()) {
				const share = (weights[index] ?? NaN) / total;
				expect(Math.abs(count / n - share)).toBeLessThan(4.5 * Math.sqrt((share * (1 - share)) / n));
			}
		}
	});

	it('a surge multiplies the load and the topics of its days', () => {
		const outageDay = midnight + 143 * DAY_MS + 12 * HOUR_MS;
		expect(arrivals.pressure(outageDay) / arrivals.pressure(outageDay - 7 * DAY_MS)).toBeCloseTo(2.4, 12);
		expect(arrivals.topicFactors(outageDay)).toEqual({ complaint: 5, 'account-security': 4 });
		expect(arrivals.topicFactors(midnight)).toEqual({});
	});

	it('staffed time skips the night', () => {
		const beforeClosing = midnight + 22.5 * HOUR_MS;
		// half an hour is left of the day; the other half falls after opening at 08:00
		expect(arrivals.addStaffedSeconds(beforeClosing, 3600)).toBe(midnight + DAY_MS + 8.5 * HOUR_MS);
		expect(arrivals.addStaffedSeconds(midnight + 3 * HOUR_MS, 0)).toBe(midnight + 8 * HOUR_MS);
		// fifteen staffed hours a day: two days of them from noon end at noon
		expect(arrivals.addStaffedSeconds(midnight + 12 * HOUR_MS, 30 * 3600)).toBe(midnight + 2.5 * DAY_MS);
	});

	it('staffed time ends while people are there and never runs backwards', () => {
		fc.assert(
			fc.property(fc.nat(183 * 86_400), fc.nat(400_000), (start, seconds) => {
				const from = midnight + start * 1000;
				const until = arrivals.addStaffedSeconds(from, seconds);
				expect(arrivals.isStaffed(until)).toBe(true);
				expect(until).toBeGreaterThanOrEqual(from + seconds * 1000);
				expect(arrivals.addStaffedSeconds(from, seconds + 60)).toBeGreaterThan(until);
			})
		);
	});
});
