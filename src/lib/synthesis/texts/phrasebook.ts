/** What customers write about one topic. `{slot}` is filled by write-text.ts. */
export interface Phrases {
	readonly label: string;
	readonly subjects: readonly string[];
	readonly calm: readonly string[];
	readonly upset: readonly string[];
}

/** How customers of one language write. */
export interface Phrasebook {
	readonly topics: Readonly<Record<string, Phrases>>;
	/** Put before the message by polite customers. */
	readonly openers: readonly string[];
	/** Put after it. */
	readonly closers: readonly string[];
	/** Put before the message of someone who writes about the same thing again. */
	readonly repeats: readonly string[];
	/** Put after the message of someone who is upset. */
	readonly outbursts: readonly string[];
	readonly products: readonly string[];
	readonly cities: readonly string[];
	readonly carriers: readonly string[];
	/** Further slots, by name: what a trade's requests differ in. */
	readonly words?: Readonly<Record<string, readonly string[]>>;
	/** What stands between two sentences. */
	readonly space: string;
}

/** What customers of one trade write, in each language: the topics, and the words that fill their slots. */
export interface TradePhrases {
	readonly topics: Readonly<Record<string, Phrases>>;
	readonly words?: Readonly<Record<string, readonly string[]>>;
}
