import { chiSquareTail } from './chi-square.ts';
import { incompleteBeta } from './incomplete-beta.ts';

/** What is expected of a count: a mean above 0, and a variance that may be larger or smaller. */
export interface ExpectedCount {
	readonly mean: number;
	readonly variance: number;
}

/**
 * P(X ≥ count). With a variance above the mean X is negative binomial (size mean² ÷ (variance − mean), as Noufaily et al. 2013
 * have it), whose tail is an incomplete beta function (Abramowitz & Stegun 26.5.24); at the mean it is Poisson; below, Poisson on a scale of variance ÷ mean, so that the three meet.
 */
export function countTail(count: number, { mean, variance }: ExpectedCount): number {
	if (count <= 0) return 1;
	const scale = variance / mean;
	if (!(scale > 1 + 1e-6)) {
		// P(Poisson(m) ≥ k) is the chi-square distribution of 2k degrees of freedom at 2m; halves keep the scaled steps centred
		const steps = (count - 0.5) / scale + 0.5;
		return steps <= 0 ? 1 : Math.max(0, 1 - chiSquareTail((2 * mean) / scale, 2 * steps));
	}
	const size = mean / (scale - 1);
	const success = 1 / scale;
	return incompleteBeta(1 - success, Math.ceil(count), size, success);
}

/** The largest count that is not yet as improbable as `probability`: P(X ≥ count + 1) ≤ probability < P(X ≥ count). */
export function countBound(expected: ExpectedCount, probability: number): number {
	const isWithin = (count: number) => countTail(count, expected) > probability;
	let low = 0;
	let step = Math.max(1, Math.ceil(Math.sqrt(expected.variance)));
	while (isWithin(low + step)) {
		low += step;
		step *= 2;
	}
	let high = low + step;
	while (high - low > 1) {
		const middle = Math.floor((low + high) / 2);
		if (isWithin(middle)) low = middle;
		else high = middle;
	}
	return low;
}
