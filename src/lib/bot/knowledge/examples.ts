import { gramsOf } from '../texts/grams.ts';

/** The example questions of all articles, found by letters and by meaning. */
export interface Examples {
	/** Index of the article that each is of. */
	readonly articles: Int32Array;
	/** By gram: the examples that have it, and its share of each one's length. */
	readonly postings: ReadonlyMap<string, { readonly examples: Int32Array; readonly values: Float32Array }>;
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

/** A gram while examples are read: which have it, 1 + ln of how often, and once all are read, its weight. */
interface Gram {
	readonly examples: number[];
	readonly often: number[];
	weight: number;
}

export function indexExamples(questions: readonly ExampleQuestion[]): Examples {
	const found = new Map<string, Gram>();
	const read = questions.map(({ text }, example) =>
		Array.from(countsOf(text), ([name, count]) => {
			let gram = found.get(name);
			if (!gram) found.set(name, (gram = { examples: [], often: [], weight: 0 }));
			const often = 1 + Math.log(count);
			gram.examples.push(example);
			gram.often.push(often);
			return { gram, often };
		})
	);
	for (const gram of found.values()) gram.weight = weightOf(gram.examples.length, questions.length);
	const lengths = read.map((grams) => Math.hypot(...grams.map(({ gram, often }) => often * gram.weight)));
	const postings = Array.from(found, ([name, { examples, often, weight }]) => {
		const values = new Float32Array(examples.length);
		for (let at = 0; at < values.length; at++) values[at] = (often[at]! * weight) / lengths[examples[at]!]!;
		return [name, { examples: Int32Array.from(examples), values }] as const;
	});
	return {
		articles: Int32Array.from(questions, ({ article }) => article),
		postings: new Map(postings),
		vectors: questions.map(({ vector }) => vector)
	};
}

/** How like each example a text is by its grams: the cosine of tf·idf, 0..1. Grams that no example has make it unlike all. */
export function likeByLetters({ postings, articles }: Examples, text: string): Float64Array {
	const likeness = new Float64Array(articles.length);
	let squares = 0;
	for (const [gram, count] of countsOf(text)) {
		const posting = postings.get(gram);
		const value = (1 + Math.log(count)) * weightOf(posting?.examples.length ?? 0, articles.length);
		squares += value * value;
		if (!posting) continue;
		const { examples, values } = posting;
		for (let at = 0; at < examples.length; at++) likeness[examples[at]!]! += value * values[at]!;
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
	for (const gram of gramsOf(text)) counts.set(gram, (counts.get(gram) ?? 0) + 1);
	return counts;
}
