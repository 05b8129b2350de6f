import { createRandom, shuffle } from '#lib/stats/random.ts';
import { binInOrder, PARTS, type Bins } from './bins.ts';

/** EVPI = E[max(NPV, 0)] − max(E[NPV], 0): what knowing everything before deciding is worth (adopt, or hold at 0). Money. */
export function perfectInformation(npv: Float64Array): number {
	const mean = npv.reduce((sum, value) => sum + value, 0) / npv.length;
	const gain = npv.reduce((sum, value) => sum + Math.max(0, value), 0) / npv.length;
	return Math.max(0, gain - Math.max(0, mean));
}

export interface Information {
	/** Money; 0 where chance alone explains it. */
	readonly value: number;
	readonly standardError: number;
}

/** Shufflings that show what an input without any bearing would seem to be worth. */
const SHUFFLINGS = 20;
/** Standard deviations of that above which there is something. */
const BEYOND = 2;

/**
 * EVPPI of each input: E[max(E[NPV | input], 0)] − max(E[NPV], 0), the conditional expectation by parts of equal size. What shuffled
 * draws give is taken off as noise, and what does not stand out from it is 0. @param seed of the shuffling
 */
export function partialInformation(inputs: readonly Bins[], npv: Float64Array, seed: number): Information[] {
	if (npv.length <= PARTS) return inputs.map(() => ({ value: 0, standardError: 0 }));
	const random = createRandom(seed, 'shuffled draws');
	const plain = Array.from(npv.keys());
	const noise = Array.from({ length: SHUFFLINGS }, () => {
		const order = Uint32Array.from(shuffle(random, plain));
		return gainOf(binInOrder(order, npv), npv);
	});
	const level = noise.reduce((sum, each) => sum + each, 0) / SHUFFLINGS;
	const spread = Math.sqrt(noise.reduce((sum, each) => sum + (each - level) ** 2, 0) / (SHUFFLINGS - 1));
	return inputs.map((bins) => {
		const found = gainOf(bins, npv);
		return {
			value: found - level > BEYOND * spread ? found - level : 0,
			standardError: standardError(bins, npv)
		};
	});
}

function gainOf({ means, counts }: Bins, npv: Float64Array): number {
	const n = npv.length;
	let [mean, gain] = [0, 0];
	for (const [part, value] of means.entries()) {
		const weight = (counts[part] ?? 0) / n;
		mean += weight * value;
		gain += weight * Math.max(0, value);
	}
	return gain - Math.max(0, mean);
}

/** Of the mean of what each draw adds where the part decides otherwise than the whole. */
function standardError({ means, of }: Bins, npv: Float64Array): number {
	const n = npv.length;
	const adopt = npv.reduce((sum, value) => sum + value, 0) > 0;
	let [sum, squares] = [0, 0];
	for (let at = 0; at < n; at++) {
		const decides = (means[of[at] ?? 0] ?? 0) > 0;
		const added = decides === adopt ? 0 : (decides ? 1 : -1) * (npv[at] ?? 0);
		sum += added;
		squares += added * added;
	}
	return Math.sqrt(Math.max(0, squares / n - (sum / n) ** 2) / n);
}
