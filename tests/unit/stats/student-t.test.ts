import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalQuantile } from '#lib/stats/distributions.ts';
import { studentCdf, studentQuantile } from '#lib/stats/student-t.ts';

const { quantiles } = JSON.parse(
	readFileSync(new URL('../../reference/interruption/interruption.json', import.meta.url), 'utf8')
) as { readonly quantiles: readonly (readonly [number, number, number])[] };

describe('Student’s t', () => {
	it.each(quantiles)('its %d quantile at %d degrees of freedom is R’s', (probability, degrees, expected) => {
		expect(studentQuantile(probability, degrees)).toBeCloseTo(expected, 9);
	});

	it('is Cauchy’s at 1 degree of freedom, and nearly normal at many', () => {
		expect(studentCdf(1, 1)).toBeCloseTo(0.75, 14);
		expect(studentQuantile(0.975, 1e7)).toBeCloseTo(normalQuantile(0.975), 5);
	});

	it('is symmetric, and its quantile undoes it', () => {
		fc.assert(
			fc.property(
				fc.double({ min: 0.001, max: 0.999, noNaN: true }),
				fc.double({ min: 1, max: 500, noNaN: true }),
				(probability, degrees) => {
					const t = studentQuantile(probability, degrees);
					expect(studentCdf(t, degrees)).toBeCloseTo(probability, 10);
					expect(studentQuantile(1 - probability, degrees)).toBeCloseTo(-t, 6);
				}
			),
			{ numRuns: 40 }
		);
	});

	it('answers nothing to nonsense', () => {
		expect(studentQuantile(0.5, 0)).toBeNaN();
		expect(studentQuantile(2, 5)).toBeNaN();
		expect(studentQuantile(1, 5)).toBe(Infinity);
	});
});
