import { normalCdf } from '#lib/stats/distributions.ts';

/** How long a contact takes; means in any unit of time. */
export type HandleTime =
	| { readonly kind: 'exponential' | 'deterministic'; readonly mean: number }
	/** cv: standard deviation ÷ mean, > 0. */
	| { readonly kind: 'lognormal'; readonly mean: number; readonly cv: number };

/**
 * ∫ P(handle time > u) du over from..to, 0 ≤ from ≤ to: the part of the mean that falls between two ages. Exponential and
 * deterministic in closed form; lognormal x·P(S > x) + m·P(…) from below or, beyond its median, from above, whichever
 * subtracts less.
 */
export function workBetween(handle: HandleTime, from: number, to: number): number {
	const { mean } = handle;
	switch (handle.kind) {
		case 'exponential':
			return -mean * Math.exp(-from / mean) * Math.expm1((from - to) / mean);
		case 'deterministic':
			return Math.max(0, Math.min(mean, to) - from);
		case 'lognormal': {
			const sigma = Math.sqrt(Math.log1p(handle.cv * handle.cv));
			const median = mean * Math.exp(-0.5 * sigma * sigma);
			const standard = (x: number) => Math.log(x / median) / sigma;
			// ∫₀ˣ P(S > u) du, and the rest of the mean beyond x
			const before = (x: number) => (x === 0 ? 0 : x * normalCdf(-standard(x)) + mean * normalCdf(standard(x) - sigma));
			const beyond = (x: number) =>
				x === Infinity ? 0 : Math.max(0, mean * normalCdf(sigma - standard(x)) - x * normalCdf(-standard(x)));
			return from > median ? beyond(from) - beyond(to) : before(to) - before(from);
		}
	}
}
