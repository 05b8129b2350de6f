import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { denseRow } from '#lib/bot/learning/rows.ts';
import { learnSoftmax, predictSoftmax, type SoftmaxSettings } from '#lib/bot/learning/softmax.ts';
import { createRandom } from '#lib/stats/random.ts';

const settings: SoftmaxSettings = { epochs: 400, rate: 0.5, decay: 0, hidden: 0 };
const row = (...values: number[]) => denseRow(Float32Array.from(values));

describe('multinomial logistic regression', () => {
	it('finds the shares of a table: with one feature a group, maximum likelihood is the observed shares', () => {
		// Group 1: 6 of class 0, 3 of class 1, 1 of class 2; group 2: 1, 1, 8
		const table = [
			[6, 3, 1],
			[1, 1, 8]
		];
		const rows = table.flatMap((counts, group) =>
			counts.flatMap((count, label) =>
				Array.from({ length: count }, () => ({ row: row(+(group === 0), +(group === 1)), label }))
			)
		);
		const learned = learnSoftmax(
			rows.map((each) => each.row),
			rows.map(({ label }) => label),
			{ classes: 3, features: 2 },
			settings,
			createRandom(1)
		);
		for (const [group, counts] of table.entries()) {
			const shares = predictSoftmax(learned, row(+(group === 0), +(group === 1)));
			counts.forEach((count, label) => expect(shares[label]).toBeCloseTo(count / 10, 1));
		}
	});

	it('gives the same weights for the same seed, and shares that add up to 1', () => {
		fc.assert(
			fc.property(
				fc.array(fc.tuple(fc.float({ noNaN: true, min: -3, max: 3 }), fc.nat(2)), { minLength: 3, maxLength: 20 }),
				(given) => {
					const learn = () =>
						learnSoftmax(
							given.map(([value]) => row(value, 1)),
							given.map(([, label]) => label),
							{ classes: 3, features: 2 },
							{ ...settings, epochs: 3, hidden: 0.3 },
							createRandom(7)
						);
					const learned = learn();
					expect(learned.weights).toEqual(learn().weights);
					const shares = predictSoftmax(learned, row(1, 1));
					expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 5);
				}
			),
			{ numRuns: 30 }
		);
	});
});
