import { describe, expect, it } from 'vitest';
import { erlangA } from '#lib/staffing/erlang-a.ts';
import { erlangC } from '#lib/staffing/erlang-c.ts';
import { largeQueue, squareRootStaff } from '#lib/staffing/qed.ts';

describe('the limit of large queues', () => {
	// n = a + β·√a grows, β stays: the exact figures close in as 1 ÷ √n
	it.each([-1, -0.2, 0.3, 1, 2])('is what the exact figures tend to (β = %d)', (beta) => {
		for (const [load, within] of [
			[100, 0.06],
			[10_000, 0.006]
		] as const) {
			const servers = Math.round(load + beta * Math.sqrt(load));
			const grade = (servers - load) / Math.sqrt(load);
			const exact = erlangA({ servers, arrivalRate: load, handleTime: 1, patience: 0.5, threshold: 0 });
			const limit = largeQueue(grade, servers, 0.5);
			expect(Math.abs(limit.probabilityWait - exact.probabilityWait)).toBeLessThan(within);
			expect(Math.abs(limit.probabilityAbandon - exact.probabilityAbandon)).toBeLessThan(within);
			if (servers <= load) continue;
			const endless = largeQueue(grade, servers, Infinity).probabilityWait;
			expect(Math.abs(endless - erlangC({ servers, load, handleTime: 1 }).probabilityWait)).toBeLessThan(within);
		}
	});

	it('stays within 0..1 far from its place', () => {
		for (const beta of [-50, -8, 8, 50]) {
			const { probabilityWait, probabilityAbandon } = largeQueue(beta, 100, 2);
			expect(probabilityWait).toBeGreaterThanOrEqual(0);
			expect(probabilityWait).toBeLessThanOrEqual(1);
			expect(probabilityAbandon).toBeGreaterThanOrEqual(0);
			expect(probabilityAbandon).toBeLessThanOrEqual(1);
		}
		expect(largeQueue(-1, 90, Infinity)).toEqual({ probabilityWait: 1, probabilityAbandon: 0 });
	});

	it('begins a search near the load', () => {
		expect(squareRootStaff(100, 0.8)).toBe(108);
		expect(squareRootStaff(0.01, 0.1)).toBe(1);
	});
});
