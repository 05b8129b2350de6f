import { describe, expect, it } from 'vitest';
import { erlangB } from '#lib/staffing/erlang-b.ts';
import { haywardBlocking, overflowOf } from '#lib/staffing/overflow.ts';

describe('overflow', () => {
	it('of no server is the Poisson stream itself, which Hayward takes exactly', () => {
		expect(overflowOf(0, 7)).toEqual({ mean: 7, variance: 7, peakedness: 1 });
		expect(haywardBlocking(9, { mean: 7, peakedness: 1 })).toBe(erlangB(9, 7).blocking);
		expect(overflowOf(5, 0)).toEqual({ mean: 0, variance: 0, peakedness: 1 });
		expect(haywardBlocking(5, { mean: 0, peakedness: 1 })).toBe(0);
	});

	it('comes in bursts, about evenly again under very light and very heavy load', () => {
		for (const servers of [1, 10, 200, 3000]) {
			const peaks = [0.01, 0.5, 1, 1.5, 5, 1000].map((pressure) => overflowOf(servers, servers * pressure).peakedness);
			for (const peak of peaks) expect(peak).toBeGreaterThanOrEqual(1);
			expect(Math.max(...peaks)).toBe(Math.max(...peaks.slice(2, 4)));
			expect(peaks[5]).toBeLessThan(1.01);
		}
	});

	// exact: of what overflows the first group, those are blocked again that both groups together block
	it.each([
		{ first: 100, load: 130, second: 20, within: 0.01 },
		{ first: 100, load: 100, second: 5, within: 0.06 },
		{ first: 1000, load: 1000, second: 30, within: 0.13 }
	])('of $load erlangs over $first servers is blocked nearly as both groups say', ({ first, load, second, within }) => {
		const overflow = overflowOf(first, load);
		const exact = (load * erlangB(first + second, load).blocking) / overflow.mean;
		expect(Math.abs(haywardBlocking(second, overflow) / exact - 1)).toBeLessThan(within);
	});
});
