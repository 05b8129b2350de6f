import fc from 'fast-check';
import { expect, it } from 'vitest';
import { throughStage } from '#lib/staffing/mol.ts';
import { drawLognormal } from '#lib/stats/draws.ts';
import { createRandom } from '#lib/stats/random.ts';

const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0);

it('moves what comes by a fixed time, half of it into the next interval where that is half of one', () => {
	const arrivals = [10, 0, 0, 4];
	expect(throughStage(arrivals, 900, { kind: 'deterministic', mean: 450 })).toEqual([7, 5, 0, 2]);
	expect(throughStage(arrivals, 900, { kind: 'deterministic', mean: 1800 })).toEqual([0, 4, 10, 0]);
});

it('loses nothing and makes nothing', () => {
	fc.assert(
		fc.property(
			fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 30 }),
			fc.double({ min: 1, max: 5000, noNaN: true }),
			fc.double({ min: 0.1, max: 2, noNaN: true }),
			(arrivals, mean, cv) => {
				const through = throughStage(arrivals, 900, { kind: 'lognormal', mean, cv });
				expect(sum(through)).toBeCloseTo(sum(arrivals), 6);
				expect(Math.min(...through)).toBeGreaterThanOrEqual(0);
			}
		)
	);
});

it('is where draws of it come through', () => {
	const [mean, cv, n] = [1000, 1.2, 200_000];
	const through = throughStage([1, ...new Array<number>(99).fill(0)], 900, { kind: 'lognormal', mean, cv });
	const random = createRandom(5);
	const sigma = Math.sqrt(Math.log1p(cv ** 2));
	const seen = new Array<number>(100).fill(0);
	for (let each = 0; each < n; each++) {
		const at = Math.floor((900 * random() + drawLognormal(random, mean * Math.exp(-(sigma ** 2) / 2), sigma)) / 900);
		seen[at % 100] = (seen[at % 100] ?? 0) + 1 / n;
	}
	for (let at = 0; at < 8; at++) expect(Math.abs((seen[at] ?? 0) - (through[at] ?? 0))).toBeLessThan(0.004);
});
