import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	drawBeta,
	drawBinomial,
	drawDirichlet,
	drawExponential,
	drawGamma,
	drawLognormal,
	drawNormal,
	drawPoisson
} from '#lib/stats/draws.ts';
import { createRandom, type Random } from '#lib/stats/random.ts';
import { mean, quantile, variance } from '#lib/stats/summaries.ts';

const N = 40_000;

// Witnesses: the textbook mean and variance of each distribution (Johnson, Kotz & Balakrishnan).
const cases: readonly {
	readonly name: string;
	readonly draw: (random: Random) => number;
	readonly mean: number;
	readonly variance: number;
}[] = [
	{ name: 'normal', draw: (r) => drawNormal(r, 3, 2), mean: 3, variance: 4 },
	{ name: 'exponential', draw: (r) => drawExponential(r, 5), mean: 5, variance: 25 },
	{
		name: 'lognormal',
		draw: (r) => drawLognormal(r, 10, 0.5),
		mean: 10 * Math.exp(0.125),
		variance: 100 * Math.exp(0.25) * (Math.exp(0.25) - 1)
	},
	{ name: 'gamma, shape 0.3', draw: (r) => drawGamma(r, 0.3, 2), mean: 0.6, variance: 1.2 },
	{ name: 'gamma, shape 1', draw: (r) => drawGamma(r, 1, 4), mean: 4, variance: 16 },
	{ name: 'gamma, shape 7.5', draw: (r) => drawGamma(r, 7.5, 0.4), mean: 3, variance: 1.2 },
	{ name: 'beta(2, 5)', draw: (r) => drawBeta(r, 2, 5), mean: 2 / 7, variance: 10 / (49 * 8) },
	{ name: 'beta(0.5, 0.5)', draw: (r) => drawBeta(r, 0.5, 0.5), mean: 0.5, variance: 0.125 },
	{ name: 'Poisson, mean 0.7', draw: (r) => drawPoisson(r, 0.7), mean: 0.7, variance: 0.7 },
	{ name: 'Poisson, mean 90', draw: (r) => drawPoisson(r, 90), mean: 90, variance: 90 },
	{ name: 'binomial(10, 0.3)', draw: (r) => drawBinomial(r, 10, 0.3), mean: 3, variance: 2.1 },
	{ name: 'binomial(500, 0.02)', draw: (r) => drawBinomial(r, 500, 0.02), mean: 10, variance: 9.8 }
];

describe('draws', () => {
	it.each(cases)('$name has its mean and variance', (given) => {
		const random = createRandom(20260301, given.name);
		const sample = Array.from({ length: N }, () => given.draw(random));
		const standardError = Math.sqrt(given.variance / N);
		expect(Math.abs((mean(sample) ?? NaN) - given.mean)).toBeLessThan(4.5 * standardError);
		expect((variance(sample) ?? NaN) / given.variance).toBeCloseTo(1, 0.9);
	});

	it('the normal has its published quartiles and tails', () => {
		const random = createRandom(5, 'tails');
		const sample = Array.from({ length: N }, () => drawNormal(random));
		expect(quantile(sample, 0.75)).toBeCloseTo(0.6745, 1.3);
		expect(sample.filter((x) => Math.abs(x) > 1.96).length / N).toBeCloseTo(0.05, 2);
	});

	it('a Poisson is 0 as often as e^−mean says', () => {
		const random = createRandom(5, 'zeros');
		const zeros = Array.from({ length: N }, () => drawPoisson(random, 2)).filter((count) => count === 0).length;
		expect(zeros / N).toBeCloseTo(Math.exp(-2), 2);
		expect(drawPoisson(random, 0)).toBe(0);
	});

	it('stays inside the support, and a Dirichlet sums to 1', () => {
		fc.assert(
			fc.property(
				fc.maxSafeInteger(),
				fc.array(fc.double({ min: 0.01, max: 50, noNaN: true }), { minLength: 1, maxLength: 8 }),
				fc.double({ min: 0, max: 1, noNaN: true }),
				(seed, shapes, probability) => {
					const random = createRandom(seed);
					const shares = drawDirichlet(random, shapes);
					expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
					const [alpha = 1] = shapes;
					const beta = drawBeta(random, alpha, 2);
					expect(beta >= 0 && beta <= 1).toBe(true);
					const successes = drawBinomial(random, 100, probability);
					expect(Number.isInteger(successes) && successes >= 0 && successes <= 100).toBe(true);
					expect(drawExponential(random, 3)).toBeGreaterThanOrEqual(0);
				}
			)
		);
	});

	it('refuses parameters without meaning', () => {
		const random = createRandom(1);
		expect(() => drawGamma(random, 0)).toThrow(RangeError);
		expect(() => drawPoisson(random, -1)).toThrow(RangeError);
		expect(() => drawPoisson(random, NaN)).toThrow(RangeError);
	});
});
