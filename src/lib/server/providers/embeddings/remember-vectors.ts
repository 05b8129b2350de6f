import type { Embedder } from '#lib/bot/embedder.ts';

/** How much of a text is read, characters; a model reads less still (128 tokens, if it is ours). */
const LONGEST_IN_CHARACTERS = 1_000;
/** About 10 MB of vectors of 384 numbers, and their texts. */
const MOST = 5_000;

/**
 * The same embedder, which remembers the texts it saw last: a question asked again, or by two at once, is computed once. Texts are shortened first, so
 * that one of any length costs the same. The vectors are everybody’s: not to be changed.
 * @param most texts that are remembered
 */
export function rememberVectors(embedder: Embedder, most = MOST): Embedder {
	/** In the order of their last use. */
	const known = new Map<string, Promise<Float32Array>>();

	const remember = (text: string, vector: Promise<Float32Array>) => {
		known.delete(text);
		known.set(text, vector);
		const [oldest] = known.keys();
		if (known.size > most && oldest !== undefined) known.delete(oldest);
	};

	return {
		engine: embedder.engine,
		model: embedder.model,
		dimensions: embedder.dimensions,
		...(embedder.languages && { languages: embedder.languages }),
		async embed(texts) {
			// Half of a surrogate pair, cut through or sent so, is no text.
			const short = texts.map((text) => text.slice(0, LONGEST_IN_CHARACTERS).toWellFormed());
			const here = new Map<string, Promise<Float32Array>>();
			for (const text of short) {
				const vector = known.get(text);
				if (vector) here.set(text, vector);
			}
			const missing = [...new Set(short)].filter((text) => !here.has(text));
			if (missing.length > 0) {
				const asked = embedder.embed(missing);
				missing.forEach((text, place) => {
					const vector = asked.then((vectors) => {
						const found = vectors[place];
						if (!found) throw new Error(`The engine gave ${vectors.length} vectors for ${missing.length} texts.`);
						return found;
					});
					// What failed is not remembered: the next try may find the remedy applied.
					vector.catch(() => known.get(text) === vector && known.delete(text));
					here.set(text, vector);
				});
			}
			for (const [text, vector] of here) remember(text, vector);
			return Promise.all(short.flatMap((text) => here.get(text) ?? []));
		}
	};
}
