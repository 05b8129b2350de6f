import { describe, expect, it } from 'vitest';
import { estimatePatience, patienceStretches } from '#lib/staffing/patience.ts';

// Freireich et al. 1963, remission under 6-MP in weeks, + still in remission: the example of most textbooks
const weeks = [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35];
const ended = [1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0].map(Boolean);

describe('patience from waits', () => {
	it('is the Kaplan–Meier curve of the textbooks', () => {
		const { curve, exponentialMean } = estimatePatience(weeks, ended);
		expect(curve.map(([time, willing]) => [time, Number(willing.toFixed(4))])).toEqual([
			[6, 0.8571],
			[7, 0.8067],
			[10, 0.7529],
			[13, 0.6902],
			[16, 0.6275],
			[22, 0.5378],
			[23, 0.4482]
		]);
		expect(exponentialMean).toBeCloseTo(359 / 9, 12);
	});

	it('does not depend on the order of the waits', () => {
		const backwards = estimatePatience([...weeks].reverse(), [...ended].reverse());
		expect(backwards).toEqual(estimatePatience(weeks, ended));
	});

	it('knows no mean where nobody gave up', () => {
		expect(estimatePatience([3, 5], [false, false])).toEqual({ curve: [], exponentialMean: null });
		expect(estimatePatience([3, 5], [true, true]).curve).toEqual([
			[3, 0.5],
			[5, 0]
		]);
	});

	it('becomes stretches that meet the curve at its points', () => {
		const stretches = patienceStretches([
			[0, 0.9],
			[10, 0.6],
			[30, 0]
		]);
		expect(stretches.map(({ length, willing }) => ({ length, willing }))).toEqual([
			{ length: 10, willing: 0.9 },
			{ length: 20, willing: 0.6 },
			{ length: Infinity, willing: 0 }
		]);
		const [first] = stretches;
		expect(0.9 * Math.exp(-(first?.hazard ?? NaN) * 10)).toBeCloseTo(0.6, 14);
		expect(patienceStretches([])).toEqual([{ length: Infinity, willing: 1, gone: 0, hazard: 0 }]);
	});
});
