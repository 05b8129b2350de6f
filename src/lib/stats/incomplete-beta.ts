import { logGamma } from './log-gamma.ts';

/** It takes about √max(a, b) steps. */
const MOST_STEPS = 20_000;
const PRECISION = 1e-15;
const TINY = 1e-300;

/**
 * The regularised incomplete beta function I_x(a, b), by its continued fraction (Abramowitz & Stegun 26.5.8, evaluated as Lentz does).
 * @param rest 1 − x, where it is known better than by subtraction
 */
export function incompleteBeta(x: number, a: number, b: number, rest = 1 - x): number {
	if (x <= 0) return 0;
	if (rest <= 0) return 1;
	// the fraction converges fast on this side of the mean
	if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(rest, b, a, x);
	const scale =
		Math.exp(
			logGamma(a + b) -
				logGamma(a) -
				logGamma(b) +
				a * (x < 0.5 ? Math.log(x) : Math.log1p(-rest)) +
				b * (x < 0.5 ? Math.log1p(-x) : Math.log(rest))
		) / a;
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
