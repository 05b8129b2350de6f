import { drawExponential, drawGamma, drawLognormal } from '#lib/stats/draws.ts';
import type { Random } from '#lib/stats/random.ts';
import { patienceStretches, type SurvivalPoint } from '../patience.ts';

/** How long something takes; in any unit of time. */
export type Duration =
	| { readonly kind: 'exponential' | 'deterministic'; readonly mean: number }
	/** cv: standard deviation ÷ mean, > 0. */
	| { readonly kind: 'lognormal' | 'gamma'; readonly mean: number; readonly cv: number }
	/** As a log shows it: the share that goes on beyond each time (see `patience.ts`). */
	| { readonly kind: 'curve'; readonly curve: readonly SurvivalPoint[] };

/** Draws of it, ≥ 0; Infinity where it has no end. */
export function durations(duration: Duration, random: Random): () => number {
	switch (duration.kind) {
		case 'deterministic':
			return () => duration.mean;
		case 'exponential':
			return duration.mean === Infinity ? () => Infinity : () => drawExponential(random, duration.mean);
		case 'lognormal': {
			const sigma = Math.sqrt(Math.log1p(duration.cv ** 2));
			const median = duration.mean * Math.exp(-0.5 * sigma ** 2);
			return () => drawLognormal(random, median, sigma);
		}
		case 'gamma': {
			const shape = 1 / duration.cv ** 2;
			return () => drawGamma(random, shape, duration.mean / shape);
		}
		case 'curve': {
			const stretches = patienceStretches(duration.curve);
			return () => {
				// the share that goes on longer; between two points the hazard is constant
				const willing = 1 - random();
				let from = 0;
				for (const [at, { length, willing: begins, hazard }] of stretches.entries()) {
					if (willing >= begins) return from;
					const left = hazard > 0 ? Math.log(begins / willing) / hazard : Infinity;
					const next = stretches[at + 1];
					if (left <= length || !next) return from + left;
					from += length;
				}
				return from;
			};
		}
	}
}
