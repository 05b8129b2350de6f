import { describe, expect, it } from 'vitest';
import { planFrom, trialSize } from '#lib/experiment/trial-size.ts';

const terms = { share: 0.5, margin: 0.03, power: 0.8, alpha: 0.05 };
/** A thousand customers with one contact each, of which 700 were solved. */
const single = { sumY: 700, sumX: 1000, sumYY: 700, sumXY: 700, sumXX: 1000, clusters: 1000 };
/** Each comes twice, and both times it ends alike. */
const alike = { sumY: 1400, sumX: 2000, sumYY: 2800, sumXY: 2800, sumXX: 4000, clusters: 1000 };

describe('the size of a trial', () => {
	it('comes from the customers of the log', () => {
		// statsmodels' 2886 (tests of customersNeeded); G ÷ (G − 1) of a thousand customers makes it 2889
		const plan = planFrom(single, terms);
		expect(plan).toMatchObject({ rate: 0.7, contactsEach: 1 });
		const curve = { newByDay: Array<number>(60).fill(100) };
		const once = trialSize(plan, 'once', { curve, daysAfter: 21 });
		expect(once?.customers).toEqual({ bot: 2889, people: 2889 });
		expect(once).toMatchObject({ enrolmentDays: 58, isExtrapolated: false, days: 58 + 21 });
	});

	it('is no smaller where contacts that end alike come twice', () => {
		const plan = planFrom(alike, terms);
		expect(plan.deff).toBeCloseTo(2, 2);
		expect(trialSize(plan, 'once', { curve: { newByDay: [] }, daysAfter: 0 })?.customers).toEqual({
			bot: 2889,
			people: 2889
		});
	});

	it('never ends where nobody comes, and is none without a share between 0 and 1', () => {
		const plan = planFrom(single, terms);
		expect(trialSize(plan, 'daily', { curve: { newByDay: [] }, daysAfter: 21 })).toMatchObject({ days: null });
		expect(trialSize({ ...plan, rate: 0 }, 'daily', { curve: { newByDay: [] }, daysAfter: 21 })).toBeNull();
	});
});
