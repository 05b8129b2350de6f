/** Dangers in which every minute counts, gravest first: where a message tells of several, the first is answered. */
export const EMERGENCIES = ['self-harm', 'violence', 'medical', 'fire-gas', 'fraud'] as const;
export type Emergency = (typeof EMERGENCIES)[number];

/** How a language tells of them. All is read in small letters, without apostrophes. */
export interface Signs {
	/** Letters without which nothing is written in it. */
	readonly script: RegExp;
	/** Sayings that only sound like one (“this price kills me”): taken out before anything is looked for, so that they silence nothing beside them. */
	readonly sayings: readonly RegExp[];
	/** A clause with one of these is over: it tells of no danger now. Wishes to die are heard all the same. */
	readonly past: RegExp;
	/** A swindle that failed is reported, not under way. */
	readonly averted: RegExp;
	readonly signs: Readonly<Record<Emergency, readonly RegExp[]>>;
}

/** A sign. Its gaps (`.{0,20}`) end with the sentence. */
export const sign = (source: string) => new RegExp(source.replaceAll('.{', '[^.!?。！？\\n]{'));
