/** Lanczos' approximation with g = 7 and nine terms (Godfrey 2001): relative error below 1e-14 for x > 0. */
const TERMS = [
	0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
	12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7
] as const;
const G = 7;

/** ln Γ(x) for x > 0. */
export function logGamma(x: number): number {
	if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
	const z = x - 1;
	const [first, ...rest] = TERMS;
	const sum = rest.reduce<number>((total, term, index) => total + term / (z + index + 1), first);
	const t = z + G + 0.5;
	return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum);
}
