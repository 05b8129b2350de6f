import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { churnCost } from '#lib/economics/churn-cost.ts';

const leaving = { first: 0.05, several: 0.09, unresolved: 0.25 };
const base = { realised: 0.2, marginValue: 300, leaving, reference: 0.05 };

describe('churn cost', () => {
	it('is φ·mCLV·Σ P(o)(d_o − d_ref)', () => {
		// 0.2·300·(0.2·0.04 + 0.1·0.2)
		expect(churnCost({ ...base, endings: { first: 0.7, several: 0.2, unresolved: 0.1 } })).toBeCloseTo(1.68, 12);
	});

	it('is never negative while no ending keeps more customers than the reference', () => {
		const part = fc.double({ min: 0, max: 1, noNaN: true });
		fc.assert(
			fc.property(part, part, part, (first, several, unresolved) => {
				const total = first + several + unresolved || 1;
				const endings = { first: first / total, several: several / total, unresolved: unresolved / total };
				expect(churnCost({ ...base, endings })).toBeGreaterThanOrEqual(-1e-12);
			})
		);
	});
});
