import { incompleteBeta } from './incomplete-beta.ts';
import { normalQuantile } from './distributions.ts';

/** P(T ≤ t) for Student's t with so many degrees of freedom (need not be whole), by the incomplete beta function (Abramowitz & Stegun 26.7.1). */
export function studentCdf(t: number, degreesOfFreedom: number): number {
	if (!(degreesOfFreedom > 0) || Number.isNaN(t)) return NaN;
	const tail = 0.5 * incompleteBeta(degreesOfFreedom / (degreesOfFreedom + t * t), degreesOfFreedom / 2, 0.5);
	return t > 0 ? 1 - tail : tail;
}

/** The t with P(T ≤ t) = probability, by bisection; −∞ at 0, ∞ at 1, NaN outside 0..1. Far out (|t| > 1e8) it stops. */
export function studentQuantile(probability: number, degreesOfFreedom: number): number {
	if (!(probability >= 0 && probability <= 1) || !(degreesOfFreedom > 0)) return NaN;
	if (probability === 0 || probability === 1) return normalQuantile(probability);
	if (probability < 0.5) return -studentQuantile(1 - probability, degreesOfFreedom);
	let high = 1;
	while (studentCdf(high, degreesOfFreedom) < probability && high < 1e8) high *= 2;
	let low = 0;
	for (let step = 0; step < 200 && high - low > 1e-14 * high; step++) {
		const middle = (low + high) / 2;
		if (studentCdf(middle, degreesOfFreedom) < probability) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
}
