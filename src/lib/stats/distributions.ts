const SQRT_TWO_PI = Math.sqrt(2 * Math.PI);
/** Where the series of the middle hands over to the continued fraction of the tail: both are full-precision there. */
const TAIL_STARTS = 3;
const TAIL_TERMS = 120;

/** Density of the standard normal. */
export const normalDensity = (x: number) => Math.exp(-0.5 * x * x) / SQRT_TWO_PI;

/**
 * P(Z ≤ x) for a standard normal Z, to about 1e-15 absolute in the middle and 1e-13 relative in the lower tail.
 * Middle: Marsaglia 2004 (doi:10.18637/jss.v011.i04), φ(x)·Σ x^(2k+1)/(1·3·…·(2k+1)); tail: Laplace's continued
 * fraction (Abramowitz & Stegun 26.2.14).
 */
export function normalCdf(x: number): number {
	if (Number.isNaN(x)) return NaN;
	if (x > TAIL_STARTS) return 1 - lowerTail(x);
	if (x < -TAIL_STARTS) return lowerTail(-x);
	let sum = x;
	let term = x;
	for (let k = 3; Math.abs(term) > Math.abs(sum) * 1e-17; k += 2) {
		term *= (x * x) / k;
		sum += term;
	}
	return 0.5 + sum * normalDensity(x);
}

function lowerTail(x: number): number {
	if (x > 40) return 0;
	let fraction = x;
	for (let k = TAIL_TERMS; k >= 1; k--) fraction = x + k / fraction;
	return normalDensity(x) / fraction;
}

const polynomial = (coefficients: readonly number[], x: number) =>
	coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);

const MIDDLE_TOP = [
	3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087,
	33430.57558358813, 2509.0809287301227
];
const MIDDLE_BOTTOM = [
	1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271, 28729.085735721943,
	5226.495278852854
];
const NEAR_TOP = [
	1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684, 0.2417807251774506,
	0.022723844989269184, 0.0007745450142783414
];
const NEAR_BOTTOM = [
	1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
	0.0005475938084995345, 1.0507500716444169e-9
];
const FAR_TOP = [
	6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
	0.0012426609473880784, 0.000027115555687434876, 2.0103343992922881e-7
];
const FAR_BOTTOM = [
	1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133, 0.000018463183175100548,
	1.421511758316446e-7, 2.0442631033899397e-15
];

/**
 * The x with P(Z ≤ x) = probability: Wichura's AS 241, PPND16 (Applied Statistics 37, 1988), about 1e-16 relative.
 * −∞ at 0, ∞ at 1, NaN outside 0..1.
 */
export function normalQuantile(probability: number): number {
	if (!(probability >= 0 && probability <= 1)) return NaN;
	if (probability === 0) return -Infinity;
	if (probability === 1) return Infinity;
	const q = probability - 0.5;
	if (Math.abs(q) <= 0.425) {
		const r = 0.180625 - q * q;
		return (q * polynomial(MIDDLE_TOP, r)) / polynomial(MIDDLE_BOTTOM, r);
	}
	const r = Math.sqrt(-Math.log(Math.min(probability, 1 - probability)));
	const x =
		r <= 5
			? polynomial(NEAR_TOP, r - 1.6) / polynomial(NEAR_BOTTOM, r - 1.6)
			: polynomial(FAR_TOP, r - 5) / polynomial(FAR_BOTTOM, r - 5);
	return q < 0 ? -x : x;
}
