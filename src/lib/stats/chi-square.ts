import { logGamma } from './log-gamma.ts';

const MOST_STEPS = 1000;
const PRECISION = 1e-15;

/**
 * P(X > x) for a chi-square variable with so many degrees of freedom: the upper regularised incomplete gamma function
 * Q(df/2, x/2), by its series below df/2 + 1 and its continued fraction above (Abramowitz and Stegun 6.5.29, 6.5.31).
 */
export function chiSquareTail(x: number, degreesOfFreedom: number): number {
	const a = degreesOfFreedom / 2;
	const z = x / 2;
	if (!(a > 0) || Number.isNaN(z)) return NaN;
	if (z <= 0) return 1;
	const scale = Math.exp(a * Math.log(z) - z - logGamma(a));
	if (z < a + 1) {
		let term = 1 / a;
		let sum = term;
		for (let n = 1; n < MOST_STEPS && term > sum * PRECISION; n++) {
			term *= z / (a + n);
			sum += term;
		}
		return 1 - scale * sum;
	}
	let b = z + 1 - a;
	let c = Number.MAX_VALUE;
	let d = 1 / b;
	let fraction = d;
	for (let n = 1; n < MOST_STEPS; n++) {
		const numerator = -n * (n - a);
		b += 2;
		d = 1 / (numerator * d + b);
		c = b + numerator / c;
		const step = c * d;
		fraction *= step;
		if (Math.abs(step - 1) < PRECISION) break;
	}
	return scale * fraction;
}
