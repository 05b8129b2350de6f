import { describe, expect, it } from 'vitest';
import { alwaysValidReach } from '#lib/experiment/always-valid.ts';

describe('the reach that holds at every look', () => {
	it('is where the mixture of likelihood ratios, integrated numerically, is 1 ÷ α', () => {
		// scipy: quad of 2 φ(λ; 0, 1/r) exp(λs − λ²n/2) over λ > 0, brentq for s, s ÷ √n; planned 2,000
		for (const [alpha, n, reach] of [
			[0.05, 500, 3.01560773304291],
			[0.05, 2000, 2.7660708830673197],
			[0.05, 9000, 2.8765000137203436],
			[0.025, 500, 3.2660796123795732],
			[0.025, 2000, 3.035992851665668],
			[0.025, 9000, 3.140899964426415]
		] as const)
			expect(alwaysValidReach({ alpha, n, planned: 2000 })).toBeCloseTo(reach, 8);
	});

	it('is nearly the least it can be at the size planned, and always more than that of one look', () => {
		const at = (planned: number) => alwaysValidReach({ alpha: 0.05, n: 1000, planned });
		const others = Array.from({ length: 60 }, (_, step) => at(50 * 1.15 ** step));
		expect(at(1000)).toBeLessThan(Math.min(...others) + 0.01);
		expect(Math.min(...others)).toBeGreaterThan(1.645);
	});
});
