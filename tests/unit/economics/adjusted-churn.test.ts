import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustChurn, type ChurnStratum } from '#lib/economics/adjusted-churn.ts';

const endings = ['first', 'several', 'unresolved'] as const;
const stratum = (
	segment: string | null,
	ending: (typeof endings)[number],
	followed: number,
	lost: number,
	topic: string | null = null
): ChurnStratum => ({ segment, tenure: null, topic, ending, followed, lost });

describe('leaving by ending, like for like', () => {
	// Loyal customers leave at 5 % and are mostly served at once; new ones at 40 %, whatever the ending.
	const confounded = [
		stratum('loyal', 'first', 60, 3),
		stratum('loyal', 'several', 20, 1),
		stratum('loyal', 'unresolved', 20, 1),
		stratum('new', 'first', 20, 8),
		stratum('new', 'several', 40, 16),
		stratum('new', 'unresolved', 40, 16)
	];

	it('is the same for every ending where only the customers differ', () => {
		const churn = adjustChurn(confounded);
		// half of the index issues are each kind's: (5 % + 40 %) / 2
		for (const ending of endings) expect(churn?.[ending].share).toBeCloseTo(0.225, 12);
		// 1 / (0.5²/60 + 0.5²/20)
		expect(churn?.first).toMatchObject({ n: 80, exactAs: 60 });
		expect(churn).toMatchObject({ adjustedFor: ['segment'], matched: 1, lost: 45 });
	});

	it('compares with less detail where a topic always ends in one way', () => {
		const churn = adjustChurn(
			confounded.map((each) => ({ ...each, topic: each.ending === 'first' ? 'hours' : 'refund' }))
		);
		expect(churn?.adjustedFor).toEqual(['segment']);
		expect(churn?.unresolved.share).toBeCloseTo(0.225, 12);
	});

	it('leaves rates as they stand where nothing can be held alike', () => {
		const apart = [stratum('a', 'first', 50, 5), stratum('b', 'several', 50, 10), stratum('c', 'unresolved', 50, 20)];
		expect(adjustChurn(apart)).toMatchObject({
			adjustedFor: [],
			first: { share: 0.1, n: 50, exactAs: 50 },
			unresolved: { share: 0.4 }
		});
	});

	it('is not known where an ending was never followed', () => {
		expect(adjustChurn([])).toBeNull();
		expect(adjustChurn(confounded.filter(({ ending }) => ending !== 'several'))).toBeNull();
	});

	it('lies between the rates of the strata, and is no more exact than all issues together', () => {
		const cell = fc.tuple(fc.integer({ min: 1, max: 50 }), fc.double({ min: 0, max: 1, noNaN: true }));
		fc.assert(
			fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 5 }), (cells) => {
				const strata = cells.flatMap((three, at) =>
					three.map(([followed, rate], index) =>
						stratum(`s${at}`, endings[index] ?? 'first', followed, Math.round(rate * followed))
					)
				);
				const churn = adjustChurn(strata);
				for (const ending of endings) {
					const rates = strata.filter((each) => each.ending === ending).map(({ followed, lost }) => lost / followed);
					expect(churn?.[ending].share).toBeGreaterThanOrEqual(Math.min(...rates) - 1e-9);
					expect(churn?.[ending].share).toBeLessThanOrEqual(Math.max(...rates) + 1e-9);
					expect(churn?.[ending].exactAs).toBeLessThanOrEqual((churn?.[ending].n ?? 0) + 1e-6);
				}
			})
		);
	});
});
