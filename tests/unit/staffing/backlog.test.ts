import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deferredBacklog } from '#lib/staffing/backlog.ts';

describe('backlog', () => {
	it('by hand: 10 come in the first hour, 4 can be answered an hour', () => {
		const result = deferredBacklog({ arrivals: [10, 0, 0], capacity: [4, 4, 4], interval: 1, initial: 0, within: 1 });
		expect(result.backlog).toEqual([6, 2, 0]);
		// at the end of hour 1 number 4 is next, which came after 0.4 h; at the end of hour 2 number 8, after 0.8 h
		expect(result.oldest[0]).toBeCloseTo(0.6, 12);
		expect(result.oldest[1]).toBeCloseTo(1.2, 12);
		expect(result.oldest[2]).toBe(0);
		// number y comes at y/10 and is answered at y/4: within the hour if y ≤ 1 ÷ (1/4 − 1/10) = 6.667
		expect(result.answeredWithin).toBeCloseTo(2 / 3, 12);
		expect(result.undecided).toBe(0);
	});

	it('says how much is not yet due', () => {
		const result = deferredBacklog({ arrivals: [4, 4], capacity: [0, 0], interval: 1, initial: 0, within: 1 });
		expect(result).toMatchObject({ backlog: [4, 8], answeredWithin: 0 });
		expect(result.undecided).toBeCloseTo(4, 12);
	});

	it('puts what waited before first, and counts it in no share', () => {
		const result = deferredBacklog({ arrivals: [2, 0], capacity: [4, 4], interval: 1, initial: 3, within: 0.5 });
		expect(result.backlog).toEqual([1, 0]);
		// the first of the two is answered after ¾ h, the last, come at 1 h, at 1¼ h: half an hour is kept from 3 + y ≤ 4·(y/2 + ½) on
		expect(result.answeredWithin).toBeCloseTo(0.5, 12);
	});

	it('never is negative, keeps what it does not answer, and answers all at once where there is enough', () => {
		const counts = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 20 });
		fc.assert(
			fc.property(
				counts,
				fc.integer({ min: 0, max: 30 }),
				fc.integer({ min: 0, max: 20 }),
				(arrivals, rate, initial) => {
					const ask = (capacity: number, within: number) =>
						deferredBacklog({ arrivals, capacity: arrivals.map(() => capacity), interval: 1, initial, within });
					let open = initial;
					const { backlog, oldest, answeredWithin } = ask(rate, 2);
					for (const [index, count] of arrivals.entries()) {
						open = Math.max(0, open + count - rate);
						expect(backlog[index]).toBeCloseTo(open, 9);
						expect(oldest[index]).toBeGreaterThanOrEqual(0);
						expect(oldest[index]).toBeLessThanOrEqual(index + 1 + 1e-12);
					}
					if (answeredWithin === null) return;
					expect(ask(rate, 3).answeredWithin ?? 1).toBeGreaterThanOrEqual(0);
					expect(ask(rate + 5, 2).answeredWithin ?? 1).toBeGreaterThanOrEqual(answeredWithin - 1e-9);
					expect(ask(1000, 0.5).answeredWithin ?? 1).toBeGreaterThan(1 - 0.03 * (initial + 1));
				}
			)
		);
	});
});
