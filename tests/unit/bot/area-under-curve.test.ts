import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaUnderCurve } from '#lib/bot/learning/area-under-curve.ts';

const scores = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 30 });

describe('the area under the ROC curve', () => {
	it('is the share of pairs in the right order, ties half', () => {
		fc.assert(
			fc.property(scores, scores, (above, below) => {
				let right = 0;
				for (const a of above) for (const b of below) right += a > b ? 1 : a === b ? 0.5 : 0;
				expect(areaUnderCurve(above, below)).toBeCloseTo(right / (above.length * below.length), 12);
			})
		);
	});

	// The example of scikit-learn's roc_auc_score: y = [0, 0, 1, 1], scores = [0.1, 0.4, 0.35, 0.8]
	it('gives 0.75 for the example of scikit-learn', () => {
		expect(areaUnderCurve([0.35, 0.8], [0.1, 0.4])).toBe(0.75);
	});

	it('is not known where one kind is missing', () => {
		expect(areaUnderCurve([], [1])).toBeNull();
	});
});
