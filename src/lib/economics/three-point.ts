/** A PERT (beta) distribution on a range: mean (lowest + 4·mode + highest) ÷ 6. */
export interface Pert {
	readonly lowest: number;
	readonly mode: number;
	readonly highest: number;
}

export interface ThreePoint {
	readonly low: number;
	readonly mode: number;
	readonly high: number;
	/** Low and high are the ends; otherwise they are P5 and P95. */
	readonly hard?: boolean;
}

/** Steps in which a unit PERT is tabulated; its quantiles are then right to 2e-5 of the range. */
const STEPS = 400;
const LOW_PROBABILITY = 0.05;
const HIGH_PROBABILITY = 0.95;
/** Halvings of the search for the mode's place: 2⁻⁴⁰ of the range. */
const HALVINGS = 40;

/** The table's steps are even in an angle, x = sin²(πu/2): fine near both ends, where the density can be steep. */
const atAngle = (u: number) => Math.sin((Math.PI / 2) * u) ** 2;

/** Cumulative probability of the unit PERT with the given mode (0..1), at u = 0, 1/STEPS, … 1 (Simpson in each step). */
function tabulate(mode: number): Float64Array {
	const alphaLessOne = 4 * mode;
	const betaLessOne = 4 - alphaLessOne;
	const density = (u: number) => {
		const x = atAngle(u);
		return x ** alphaLessOne * (1 - x) ** betaLessOne * Math.sin(Math.PI * u);
	};
	const cumulative = new Float64Array(STEPS + 1);
	let sum = 0;
	for (let step = 1; step <= STEPS; step++) {
		const from = (step - 1) / STEPS;
		const to = step / STEPS;
		sum += density(from) + 4 * density((from + to) / 2) + density(to);
		cumulative[step] = sum;
	}
	return cumulative.map((part) => part / sum);
}

function quantileOf(cumulative: Float64Array, probability: number): number {
	let before = 0;
	let after = STEPS;
	while (after - before > 1) {
		const middle = (before + after) >> 1;
		if ((cumulative[middle] ?? 1) < probability) before = middle;
		else after = middle;
	}
	const lower = cumulative[before] ?? 0;
	const upper = cumulative[after] ?? 1;
	return atAngle((before + (upper > lower ? (probability - lower) / (upper - lower) : 0)) / STEPS);
}

const unitQuantiles = (mode: number) => {
	const cumulative = tabulate(mode);
	return { low: quantileOf(cumulative, LOW_PROBABILITY), high: quantileOf(cumulative, HIGH_PROBABILITY) };
};

/**
 * The PERT whose mode is `mode` and whose P5 and P95 are `low` and `high` (or whose ends they are, if hard). What the mode
 * divides low–high into fixes its place in the whole range, which a bisection finds. Needs low ≤ mode ≤ high.
 */
export function fitPert({ low, mode, high, hard = false }: ThreePoint): Pert {
	if (!(low <= mode && mode <= high)) throw new RangeError(`Low, mode and high must rise: ${low}, ${mode}, ${high}`);
	if (hard || low === high) return { lowest: low, mode, highest: high };
	const place = (mode - low) / (high - low);
	let least = 0;
	let most = 1;
	for (let halving = 0; halving < HALVINGS; halving++) {
		const middle = (least + most) / 2;
		const at = unitQuantiles(middle);
		if ((middle - at.low) / (at.high - at.low) < place) least = middle;
		else most = middle;
	}
	const unitMode = (least + most) / 2;
	const at = unitQuantiles(unitMode);
	const range = (high - low) / (at.high - at.low);
	const lowest = low - at.low * range;
	return { lowest, mode: lowest + unitMode * range, highest: lowest + range };
}

export const pertMean = ({ lowest, mode, highest }: Pert) => (lowest + 4 * mode + highest) / 6;

/** (μ − lowest)(highest − μ) ÷ 7, the variance of the beta the PERT is. */
export function pertVariance(pert: Pert): number {
	const mean = pertMean(pert);
	return ((mean - pert.lowest) * (pert.highest - mean)) / 7;
}

/** The inverse cumulative distribution: a function from a probability (0..1) to a value, for drawing by inversion. */
export function pertQuantile({ lowest, mode, highest }: Pert): (probability: number) => number {
	const range = highest - lowest;
	if (range === 0) return () => mode;
	// rounding may leave the mode a hair outside its range
	const cumulative = tabulate(Math.min(1, Math.max(0, (mode - lowest) / range)));
	return (probability) => lowest + range * quantileOf(cumulative, probability);
}
