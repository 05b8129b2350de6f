import { isChinese } from '#lib/bot/texts/script.ts';
import type { Choice } from '../../providers/embeddings/choose-embedder.ts';
import type { LearnedCache } from './learned-cache.ts';

const BATCH = 64;

export type Embedder = Choice['embedder'];

export interface Vectors {
	/** Of all these texts that the embedder knows the language of. */
	of(texts: readonly string[], signal: AbortSignal): Promise<ReadonlyMap<string, Float32Array>>;
	/** The same; these, and no others, are kept for the next process. */
	keep(texts: readonly string[]): Promise<ReadonlyMap<string, Float32Array>>;
}

/** A vector is made once for each text: after a change of one article, only its own are. */
export function rememberedVectors(cache: LearnedCache, embedder: Embedder, signal: AbortSignal): Vectors {
	let known: Promise<Map<string, Float32Array>> | undefined;
	let areAllKept = true;
	const of = async (texts: readonly string[], stop: AbortSignal) => {
		if (!embedder) return new Map<string, Float32Array>();
		known ??= cache.readVectors(embedder.model);
		const all = await known;
		const wanted = [...new Set(texts)].filter((text) => !embedder.languages || !isChinese(text));
		const fresh = wanted.filter((text) => !all.has(text));
		areAllKept &&= fresh.length === 0;
		for (let from = 0; from < fresh.length; from += BATCH) {
			stop.throwIfAborted();
			const batch = fresh.slice(from, from + BATCH);
			const found = await embedder.embed(batch);
			for (const [at, text] of batch.entries()) if (found[at]) all.set(text, found[at]);
		}
		return new Map(wanted.flatMap((text) => [[text, all.get(text)] as const]).filter(hasVector));
	};
	return {
		of,
		async keep(texts) {
			const found = await of(texts, signal);
			// what is known already is written anew only together with what is not
			if (embedder && !areAllKept) {
				await cache.keepVectors(embedder.model, found);
				areAllKept = true;
			}
			return found;
		}
	};
}

const hasVector = (pair: readonly [string, Float32Array | undefined]): pair is readonly [string, Float32Array] =>
	pair[1] !== undefined;
