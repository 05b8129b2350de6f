import type { Embedder } from '#lib/bot/embedder.ts';

/** An embedder that holds something: a thread with its model. */
export interface OpenedEmbedder extends Embedder {
	close(): Promise<void>;
}
