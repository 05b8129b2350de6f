/** Documents as BM25 sees them: how often each word occurs in which. */
export interface Bm25 {
	/** By word: the documents it occurs in, ascending, and how often. */
	readonly postings: ReadonlyMap<string, { readonly documents: Int32Array; readonly counts: Int32Array }>;
	/** Words a document. */
	readonly lengths: Int32Array;
	readonly meanLength: number;
}

/** How soon a word that occurs again says nothing new, and how much long documents are discounted: the customary values. */
export const K1 = 1.2;
export const B = 0.75;

export function indexDocuments(documents: readonly (readonly string[])[]): Bm25 {
	const found = new Map<string, Map<number, number>>();
	for (const [document, words] of documents.entries())
		for (const word of words) {
			const counts = found.get(word) ?? new Map<number, number>();
			counts.set(document, (counts.get(document) ?? 0) + 1);
			found.set(word, counts);
		}
	const lengths = Int32Array.from(documents, (words) => words.length);
	const postings = Array.from(found, ([word, counts]) => {
		const posting = { documents: Int32Array.from(counts.keys()), counts: Int32Array.from(counts.values()) };
		return [word, posting] as const;
	});
	return {
		postings: new Map(postings),
		lengths,
		meanLength: lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length)
	};
}

/**
 * How rare a word is: ln(1 + (n − df + ½)/(df + ½)), never below 0.
 * @param df documents it occurs in @param n documents
 */
export const rarity = (df: number, n: number) => Math.log(1 + (n - df + 0.5) / (df + 0.5));

/** Words of one document that are to be taken for absent: those of an example question that is asked itself. */
export interface Without {
	readonly document: number;
	readonly words: readonly string[];
}

/**
 * Okapi BM25 of every document for a question (Robertson & Zaragoza 2009, The probabilistic relevance framework, eq. 3.15), each word of
 * the question counted once.
 */
export function scoreDocuments(index: Bm25, question: Iterable<string>, without?: Without): Float64Array {
	const { lengths, meanLength } = index;
	const scores = new Float64Array(lengths.length);
	for (const { weight, document, count } of occurrences(index, question, without)) {
		const length = lengths[document]! - (document === without?.document ? without.words.length : 0);
		scores[document]! += (weight * count * (K1 + 1)) / (count + K1 * (1 - B + (B * length) / meanLength));
	}
	return scores;
}

/** Share of what a question's words say, by their rarity, that occurs in each document, 0..1. */
export function coverDocuments(index: Bm25, question: Iterable<string>, without?: Without): Float64Array {
	const words = new Set(question);
	const covered = new Float64Array(index.lengths.length);
	for (const { weight, document } of occurrences(index, words, without)) covered[document]! += weight;
	let total = 0;
	for (const word of words) total += rarity(index.postings.get(word)?.documents.length ?? 0, index.lengths.length);
	return total > 0 ? covered.map((each) => Math.min(1, each / total)) : covered;
}

/** Where the words of a question stand, each word once. */
function* occurrences({ postings, lengths }: Bm25, question: Iterable<string>, without?: Without) {
	for (const word of new Set(question)) {
		const posting = postings.get(word);
		if (!posting) continue;
		const absent = without?.words.filter((each) => each === word).length ?? 0;
		const weight = rarity(posting.documents.length, lengths.length);
		for (const [at, document] of posting.documents.entries()) {
			const count = posting.counts[at]! - (document === without?.document ? absent : 0);
			if (count > 0) yield { weight, document, count };
		}
	}
}
