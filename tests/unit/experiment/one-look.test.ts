import { describe, expect, it } from 'vitest';
import type { ArmSums } from '#lib/experiment/arm-sums.ts';
import { lookDaily } from '#lib/experiment/daily-looks.ts';
import { lookOnce } from '#lib/experiment/one-look.ts';
import { createRandom, drawChance, type Random } from '#lib/stats/random.ts';

/** One contact each. */
const arm = (solved: number, customers: number): ArmSums => ({
	sumY: solved,
	sumX: customers,
	sumYY: solved,
	sumXY: solved,
	sumXX: customers,
	clusters: customers
});
const drawn = (random: Random, rate: number, customers: number): ArmSums => {
	let solved = 0;
	for (let each = 0; each < customers; each++) if (drawChance(random, rate)) solved++;
	return arm(solved, customers);
};
const rule = { margin: 0.06, alpha: 0.05, planned: 2000 };
const day = (name: string, solved: number) => ({ day: name, bot: arm(solved, 500), people: arm(400, 500) });

describe('one look', () => {
	it('waits for as many as planned, decides that day, and stands by it', () => {
		const [first, second, third] = [day('a', 400), day('b', 401), day('c', 100)];
		const early = lookOnce([first], rule);
		expect(early).toMatchObject({ decision: 'go-on', decidedOn: null, looks: 0 });
		expect(early.difference?.value).toBe(0);
		expect(lookOnce([first, second], rule)).toMatchObject({ decision: 'not-worse', decidedOn: 'b', looks: 1 });
		const late = lookOnce([first, second, third], rule);
		expect(late).toMatchObject({ decision: 'not-worse', decidedOn: 'b', looks: 1, bot: { clusters: 1500 } });
		expect(late.difference?.value).toBeCloseTo(801 / 1000 - 0.8, 12);
		expect(lookOnce([], rule)).toMatchObject({ decision: 'go-on', looks: 0, difference: null });
	});

	it('decides by z(1 − α) standard errors, where daily looks go on', () => {
		// 76.5 % against 80 % of 1,000 each: 1.645 × 0.01844 = 0.0303 below −0.035 lies beyond the margin of 0.06, and within one of 0.07
		const days = [day('a', 382), day('b', 383)];
		expect(lookOnce(days, rule)).toMatchObject({ decision: 'go-on', decidedOn: 'b', looks: 1 });
		const wider = { ...rule, margin: 0.07 };
		expect(lookOnce(days, wider).decision).toBe('not-worse');
		expect(lookDaily(days, wider).decision).toBe('go-on');
	});

	it('passes a bot that is worse by just the margin in 5 % of tests', () => {
		const tests = 2000;
		const passed = Array.from({ length: tests }, (_, test) => {
			const random = createRandom(20_261_129, `once ${test}`);
			const days = ['a', 'b', 'c', 'd'].map((name) => ({
				day: name,
				bot: drawn(random, 0.74, 250),
				people: drawn(random, 0.8, 250)
			}));
			return lookOnce(days, rule).decision === 'not-worse';
		}).filter(Boolean).length;
		// four standard deviations of 2,000 draws at 5 %
		expect(Math.abs(passed / tests - 0.05)).toBeLessThan(0.02);
	});
});
