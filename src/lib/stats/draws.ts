import type { Random } from './random.ts';

/** A log of 0 would be −∞; 1 − u lies in (0, 1]. */
const positiveUniform = (random: Random) => 1 - random();

/** Normal with the given mean and standard deviation (Box & Muller 1958, the cosine half, so that a draw keeps no state). */
export function drawNormal(random: Random, mean = 0, standardDeviation = 1): number {
	const radius = Math.sqrt(-2 * Math.log(positiveUniform(random)));
	return mean + standardDeviation * radius * Math.cos(2 * Math.PI * random());
}

/** Exponential with the given mean, by inversion. */
export const drawExponential = (random: Random, mean: number) => -mean * Math.log(positiveUniform(random));

/** Lognormal: exp of a normal whose mean is ln(median) and whose standard deviation is sigma. */
export const drawLognormal = (random: Random, median: number, sigma: number) =>
	median * Math.exp(drawNormal(random, 0, sigma));

/** Gamma with the given shape and scale, mean shape × scale (Marsaglia & Tsang 2000, doi:10.1145/358407.358414). */
export function drawGamma(random: Random, shape: number, scale = 1): number {
	if (!(shape > 0)) throw new RangeError(`A gamma's shape must be positive, not ${shape}`);
	// below 1 the rejection fails: draw at shape + 1 and shrink by u^(1/shape), section 6 of the paper
	if (shape < 1) {
		const boost = positiveUniform(random) ** (1 / shape);
		return drawGamma(random, shape + 1, scale) * boost;
	}
	const d = shape - 1 / 3;
	const c = 1 / Math.sqrt(9 * d);
	for (;;) {
		const x = drawNormal(random);
		const v = (1 + c * x) ** 3;
		if (v <= 0) continue;
		const u = positiveUniform(random);
		if (Math.log(u) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v * scale;
	}
}

/** Beta(alpha, beta) in 0..1, as one gamma's part of two. */
export function drawBeta(random: Random, alpha: number, beta: number): number {
	const one = drawGamma(random, alpha);
	const other = drawGamma(random, beta);
	// both can underflow to 0 when the shapes are tiny; the distribution then sits on its two ends
	if (one + other === 0) return random() < alpha / (alpha + beta) ? 1 : 0;
	return one / (one + other);
}

/** Shares that sum to 1, drawn from a Dirichlet with the given concentrations. */
export function drawDirichlet(random: Random, concentrations: readonly number[]): number[] {
	const parts = concentrations.map((concentration) => drawGamma(random, concentration));
	const total = parts.reduce((sum, part) => sum + part, 0);
	return parts.map((part) => (total > 0 ? part / total : 1 / parts.length));
}

/** Above this mean a Poisson is halved before it is drawn: e^−mean and the multiplications stay accurate and short. */
const POISSON_DIRECT_MEAN = 16;

/**
 * A Poisson count with the given mean. Small means multiply uniforms (Knuth); large ones place the order statistic of a
 * gamma first (Ahrens & Dieter 1974), which needs about log₂(mean) steps and is exact.
 */
export function drawPoisson(random: Random, mean: number): number {
	if (!(mean >= 0) || mean === Infinity) throw new RangeError(`A Poisson mean must be 0 or more, not ${mean}`);
	let count = 0;
	let left = mean;
	while (left > POISSON_DIRECT_MEAN) {
		const events = Math.floor((7 * left) / 8);
		const elapsed = drawGamma(random, events);
		if (elapsed > left) return count + drawBinomial(random, events - 1, left / elapsed);
		count += events;
		left -= elapsed;
	}
	const limit = Math.exp(-left);
	let product = random();
	while (product > limit) {
		count++;
		product *= random();
	}
	return count;
}

/** Successes in so many trials of the given probability: counted below 32 trials, split at a beta order statistic above. */
export function drawBinomial(random: Random, trials: number, probability: number): number {
	let count = 0;
	let left = trials;
	let p = probability;
	while (left >= 32) {
		const middle = 1 + Math.floor(left / 2);
		const cut = drawBeta(random, middle, left + 1 - middle);
		if (cut >= p) {
			left = middle - 1;
			p /= cut;
		} else {
			count += middle;
			left -= middle;
			p = (p - cut) / (1 - cut);
		}
	}
	for (let trial = 0; trial < left; trial++) if (random() < p) count++;
	return count;
}
