import { logGamma } from './log-gamma.ts';
import { normalQuantile } from './distributions.ts';

const MOST_STEPS = 500;
const PRECISION = 1e-15;
const TINY = 1e-300;

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

/** The regularised incomplete beta function I_x(a, b), by its continued fraction (Abramowitz & Stegun 26.5.8, evaluated as Lentz does). */
function incompleteBeta(x: number, a: number, b: number): number {
	if (x <= 0) return 0;
	if (x >= 1) return 1;
	// the fraction converges fast on this side of the mean
	if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
	const scale = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x)) / a;
	const nonzero = (value: number) => (Math.abs(value) < TINY ? TINY : value);
	let c = 1;
	let d = 1 / nonzero(1 - ((a + b) * x) / (a + 1));
	let fraction = d;
	for (let m = 1; m < MOST_STEPS; m++) {
		const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
		d = 1 / nonzero(1 + even * d);
		c = nonzero(1 + even / c);
		fraction *= d * c;
		const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
		d = 1 / nonzero(1 + odd * d);
		c = nonzero(1 + odd / c);
		const step = d * c;
		fraction *= step;
		if (Math.abs(step - 1) < PRECISION) break;
	}
	return scale * fraction;
}
