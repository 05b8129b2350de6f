/** Which model a thread loads; `folders`: where a converted model may be kept. */
export type ThreadModel =
	| { readonly kind: 'packaged'; readonly folders: readonly string[] }
	| { readonly kind: 'folder'; readonly folder: string }
	| { readonly kind: 'wasm' };

/** What it says of the model once that has given a first vector. */
export interface ModelFacts {
	readonly model: string;
	readonly languages?: readonly string[] | undefined;
	readonly dimensions: number;
}

/** Asks a thread to end. */
export const END = 'end';

export interface Question {
	readonly id: number;
	readonly texts: readonly string[];
}

export type Told =
	| { readonly ready: ModelFacts }
	| { readonly id: number; readonly vectors: readonly Float32Array[] }
	| { readonly id: number; readonly failure: string };
