import { runsOf } from '../texts/grams.ts';

/** The example questions of all articles, found by letters and by meaning. */
export interface Examples {
	/** Index of the article that each is of. */
	readonly articles: Int32Array;
	/** Where the examples of each run of characters begin and end in `places` and `values`: flat, since there are a hundred thousand runs. */
	readonly runs: ReadonlyMap<string, number>;
	readonly starts: Int32Array;
	/** The examples that have a run, run by run, and its share of each one's length. */
	readonly places: Int32Array;
	readonly values: Float32Array;
	/** Unit vectors; null where there is none. */
	readonly vectors: readonly (Float32Array | null)[];
}

export interface ExampleQuestion {
	readonly text: string;
	/** Index of its article. */
	readonly article: number;
	readonly vector: Float32Array | null;
}

const weightOf = (df: number, n: number) => Math.log((1 + n) / (1 + df)) + 1;

export function indexExamples(questions: readonly ExampleQuestion[]): Examples {
	const runs = new Map<string, number>();
	const [which, often]: [number[], number[]] = [[], []];
	const ends = questions.map(({ text }) => {
		for (const [name, count] of countsOf(text)) {
			let run = runs.get(name);
			if (run === undefined) runs.set(name, (run = runs.size));
			which.push(run);
			often.push(1 + Math.log(count));
		}
		return which.length;
	});
	const starts = new Int32Array(runs.size + 1);
	for (const run of which) starts[run + 1]!++;
	for (let run = 0; run < runs.size; run++) starts[run + 1]! += starts[run]!;
	const weights = Float64Array.from({ length: runs.size }, (_, run) =>
		weightOf(starts[run + 1]! - starts[run]!, questions.length)
	);
	const [places, values, next] = [new Int32Array(which.length), new Float32Array(which.length), starts.slice()];
	let from = 0;
	for (const [example, end] of ends.entries()) {
		let squares = 0;
		for (let at = from; at < end; at++) squares += (often[at]! * weights[which[at]!]!) ** 2;
		for (; from < end; from++) {
			const place = next[which[from]!]!++;
			places[place] = example;
			values[place] = (often[from]! * weights[which[from]!]!) / Math.sqrt(squares);
		}
	}
	return {
		articles: Int32Array.from(questions, ({ article }) => article),
		...{ runs, starts, places, values },
		vectors: questions.map(({ vector }) => vector)
	};
}

/** How like each example a text is by its runs of characters: the cosine of tf·idf, 0..1. Runs that no example has make it unlike all. */
export function likeByLetters({ runs, starts, places, values, articles }: Examples, text: string): Float64Array {
	const likeness = new Float64Array(articles.length);
	let squares = 0;
	for (const [name, count] of countsOf(text)) {
		const run = runs.get(name);
		const [from, to] = run === undefined ? [0, 0] : [starts[run]!, starts[run + 1]!];
		const value = (1 + Math.log(count)) * weightOf(to - from, articles.length);
		squares += value * value;
		for (let at = from; at < to; at++) likeness[places[at]!]! += value * values[at]!;
	}
	return squares > 0 ? likeness.map((each) => each / Math.sqrt(squares)) : likeness;
}

/**
 * How near the meaning of each example is: the cosine; 0 for those without a vector, and for those of articles that are not asked.
 * @param isAsked by article
 */
export function likeByMeaning(
	{ vectors, articles }: Examples,
	vector: Float32Array,
	isAsked: Uint8Array
): Float64Array {
	const likeness = new Float64Array(vectors.length);
	for (let example = 0; example < vectors.length; example++) {
		const each = vectors[example];
		if (!each || !isAsked[articles[example]!]) continue;
		let product = 0;
		for (let at = 0; at < vector.length; at++) product += each[at]! * vector[at]!;
		likeness[example] = product;
	}
	return likeness;
}

function countsOf(text: string): Map<string, number> {
	const counts = new Map<string, number>();
	for (const run of runsOf(text)) counts.set(run, (counts.get(run) ?? 0) + 1);
	return counts;
}
