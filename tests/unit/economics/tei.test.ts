import { describe, expect, it } from 'vitest';
import { paybackPeriods, customerValue, monthlyRate, presentValue } from '#lib/economics/present-value.ts';
import { totalEconomicImpact } from '#lib/economics/tei.ts';
import golden from '../../reference/economics.json' with { type: 'json' };

describe('total economic impact', () => {
	it('matches the published table to the dollar', () => {
		const result = totalEconomicImpact(golden.tei);
		expect(Math.round(result.pvCosts)).toBe(golden.tei.pvCosts);
		expect(Math.round(result.pvBenefits)).toBe(golden.tei.pvBenefits);
		expect(Math.round(result.npv)).toBe(golden.tei.npv);
		expect(result.roi).toBeCloseTo(golden.tei.roi, 4);
		// 53,150 ÷ (1,606,511 − 666,715) of the first year
		expect(result.paybackMonths).toBeCloseTo((12 * 53150) / 939796, 10);
	});

	it('has no return on nothing', () => {
		expect(totalEconomicImpact({ discountRate: 0.1, costs: [0], benefits: [5] }).roi).toBeNull();
	});
});

describe('payback', () => {
	it.each([
		{ net: [-100, 50, 50, 50], periods: 2 },
		{ net: [-100, 80, 80], periods: 1.25 },
		{ net: [-100, 120, -60, 100], periods: 2.4 },
		{ net: [-100, 50], periods: null },
		{ net: [10, 5], periods: 0 },
		{ net: [10, -20], periods: null }
	])('of $net is $periods', ({ net, periods }) => {
		const payback = paybackPeriods(net);
		if (periods === null) expect(payback).toBeNull();
		else expect(payback).toBeCloseTo(periods, 12);
	});
});

describe('present value', () => {
	it('does not discount the start', () => {
		expect(presentValue([100, 110], 0.1)).toBeCloseTo(200, 10);
	});

	it('compounds months to a year', () => {
		expect((1 + monthlyRate(0.1)) ** 12).toBeCloseTo(1.1, 12);
	});

	it('of a customer who never leaves, undiscounted, is the margin of the horizon', () => {
		const margin = { annualMargin: 120, horizonMonths: 36, discountRate: 0, naturalChurn: 0 };
		expect(customerValue(margin)).toBeCloseTo(360, 10);
	});

	it('of a customer equals the sum of its months', () => {
		const rate = monthlyRate(0.1);
		const flows = Array.from({ length: 37 }, (_, month) => (month === 0 ? 0 : 10 * 0.85 ** (month / 12)));
		const margin = { annualMargin: 120, horizonMonths: 36, discountRate: 0.1, naturalChurn: 0.15 };
		expect(customerValue(margin)).toBeCloseTo(presentValue(flows, rate), 8);
	});
});
