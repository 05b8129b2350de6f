import { describe, expect, it } from 'vitest';
import { chooseAmong, learnChoice, type Choice } from '#lib/bot/learning/choice.ts';
import { createRandom } from '#lib/stats/random.ts';

const row = (...values: number[]) => Float64Array.from(values);

describe('learning a choice', () => {
	it('finds the log odds where one clue is all there is: 3 of 4 chose it, ln 3', () => {
		const options = [row(1), row(0)];
		const examples = [0, 0, 0, 1].map((right): Choice => ({ options, right, weight: 1 }));
		expect(learnChoice(examples, { usual: new Float64Array(1), ridge: 1e-9 })[0]).toBeCloseTo(Math.log(3), 6);
	});

	it('counts an example by its weight', () => {
		const options = [row(1), row(0)];
		const weighted: Choice[] = [
			{ options, right: 0, weight: 3 },
			{ options, right: 1, weight: 1 }
		];
		expect(learnChoice(weighted, { usual: new Float64Array(1), ridge: 1e-9 })[0]).toBeCloseTo(Math.log(3), 6);
	});

	it('recovers the weights by which choices among many were drawn', () => {
		const random = createRandom(3);
		const truth = row(2, -1, 0.5);
		const examples = Array.from({ length: 4000 }, (): Choice => {
			const options = Array.from({ length: 6 }, () => truth.map(() => random() * 2 - 1));
			let left = random();
			const right = chooseAmong(truth, options).findIndex((share) => (left -= share) < 0);
			return { options, right: Math.max(0, right), weight: 1 };
		});
		const learned = learnChoice(examples, { usual: new Float64Array(3), ridge: 1e-6 });
		// standard errors here are about 0.05
		for (const [at, weight] of truth.entries()) expect(Math.abs((learned[at] ?? NaN) - weight)).toBeLessThan(0.2);
	});

	it('stays finite where one clue always decides', () => {
		const examples: Choice[] = [{ options: [row(1), row(0)], right: 0, weight: 1 }];
		const [weight = NaN] = learnChoice(examples, { usual: new Float64Array(1), ridge: 0.1 });
		// where 1/(1 + e^w) = w/10
		expect(1 / (1 + Math.exp(weight))).toBeCloseTo(weight / 10, 6);
	});

	it('keeps to what is usual as long as little speaks against it', () => {
		const usual = row(2, -1);
		expect(learnChoice([], { usual, ridge: 1 })).toEqual(usual);
		const against: Choice = { options: [row(1, 0), row(0, 0)], right: 1, weight: 1 };
		const [first = NaN, second = NaN] = learnChoice([against], { usual, ridge: 1 });
		// where 1/(1 + e^−w) = 2 − w; the other clue was not seen
		expect(1 / (1 + Math.exp(-first))).toBeCloseTo(2 - first, 6);
		expect(second).toBeCloseTo(-1, 6);
	});

	it('gives shares that add up to 1, however large the scores', () => {
		const shares = chooseAmong(row(1000), [row(1), row(0.999), row(-1)]);
		expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
		expect(shares[0]).toBeGreaterThan(shares[1] ?? NaN);
	});
});
