import type { Bilingual } from '#lib/log/bilingual.ts';

export interface ReadableView {
	readonly name: string;
	readonly about: Bilingual;
	readonly columns: readonly { readonly name: string; readonly type: string; readonly about: Bilingual }[];
}

/** What `/explore/sql` needs; its load returns `{ console: ConsolePage }`. */
export interface ConsolePage {
	/** The statement of the address; empty where it has none. */
	readonly sql: string;
	readonly views: readonly ReadableView[];
}
