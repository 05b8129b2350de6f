/** Turns texts into vectors of unit length whose inner product says how near two meanings are. Absent where no engine runs. */
export interface Embedder {
	readonly engine: 'native' | 'wasm' | 'remote';
	/** What to call the model on a page and in what is kept: vectors of two models must not meet. */
	readonly model: string;
	/** Languages whose meaning it knows, as the log writes them; undefined: any. */
	readonly languages?: readonly string[];
	readonly dimensions: number;
	/** One vector a text, in order. Rejects with the engine's error; the caller goes on without meaning. */
	embed(texts: readonly string[]): Promise<readonly Float32Array[]>;
}
