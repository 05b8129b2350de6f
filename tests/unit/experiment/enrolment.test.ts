import { describe, expect, it } from 'vitest';
import { customersIn, enrolmentDays } from '#lib/experiment/enrolment.ts';
import { sampleRatio } from '#lib/experiment/sample-ratio.ts';

describe('enrolment', () => {
	// every day ten come, of whom fewer and fewer are new
	const curve = { newByDay: [...Array<number>(10).fill(10), ...Array<number>(28).fill(2)] };

	it('counts new customers, and goes on at the last rate', () => {
		expect(enrolmentDays(curve, 95)).toEqual({ days: 10, isExtrapolated: false });
		expect(enrolmentDays(curve, 156)).toEqual({ days: 38, isExtrapolated: false });
		expect(enrolmentDays(curve, 200)).toEqual({ days: 38 + 22, isExtrapolated: true });
		expect(customersIn(curve, 38)).toBe(156);
		expect(customersIn(curve, 60)).toBe(200);
	});

	it('never ends where nobody new comes', () => {
		expect(enrolmentDays({ newByDay: [5, ...Array<number>(28).fill(0)] }, 6)).toEqual({
			days: null,
			isExtrapolated: true
		});
		expect(enrolmentDays({ newByDay: [] }, 1).days).toBeNull();
	});
});

describe('sample ratio', () => {
	it('agrees with scipy', () => {
		// scipy.stats.chisquare
		expect(sampleRatio({ bot: 5200, people: 4800 }, 0.5)?.p).toBeCloseTo(6.334248366623988e-5, 12);
		expect(sampleRatio({ bot: 821, people: 239 }, 0.75)?.p).toBeCloseTo(0.06514672253986463, 10);
		expect(sampleRatio({ bot: 5200, people: 4800 }, 0.5)?.isMismatch).toBe(true);
		expect(sampleRatio({ bot: 821, people: 239 }, 0.75)?.isMismatch).toBe(false);
	});
	it('says nothing of nobody', () => {
		expect(sampleRatio({ bot: 0, people: 0 }, 0.5)).toBeNull();
		expect(sampleRatio({ bot: 1, people: 1 }, 1)).toBeNull();
	});
});
