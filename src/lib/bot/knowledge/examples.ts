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

export function indexExamples(questions: readonly ExampleQuestion[]): Examples {
	const counted = questions.map(({ text }) => countsOf(text));
	const found = new Map<string, number[]>();
	for (const [example, counts] of counted.entries())
		for (const gram of counts.keys()) {
			const examples = found.get(gram);
			if (examples) examples.push(example);
			else found.set(gram, [example]);
		}
	const weights = new Map(Array.from(found, ([gram, { length }]) => [gram, weightOf(length, questions.length)]));
	const lengths = counted.map((counts) =>
		Math.hypot(...Array.from(counts, ([gram, count]) => (1 + Math.log(count)) * weights.get(gram)!))
	);
	const postings = Array.from(found, ([gram, examples]) => {
		const valueIn = (example: number) =>
			((1 + Math.log(counted[example]!.get(gram)!)) * weights.get(gram)!) / lengths[example]!;
		return [gram, { examples: Int32Array.from(examples), values: Float32Array.from(examples, valueIn) }] as const;
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
		posting?.examples.forEach((example, at) => (likeness[example]! += value * posting.values[at]!));
	}
	return squares > 0 ? likeness.map((each) => each / Math.sqrt(squares)) : likeness;
}

/** How near the meaning of each example is: the cosine; 0 for those without a vector. */
export function likeByMeaning({ vectors }: Examples, vector: Float32Array): Float64Array {
	return Float64Array.from(vectors, (each) => {
		let product = 0;
		if (each) for (let at = 0; at < vector.length; at++) product += each[at]! * vector[at]!;
		return product;
	});
}

function countsOf(text: string): Map<string, number> {
	const counts = new Map<string, number>();
	for (const gram of gramsOf(text)) counts.set(gram, (counts.get(gram) ?? 0) + 1);
	return counts;
}
