/** Texts that the bot has learned from: to ask it these would measure its memory. */
export interface KnownTexts {
	has(text: string): boolean;
}

/** Two texts are the same where they differ in case, width, punctuation or space only, or hardly in their words. */
export function knownTexts(lessons: Iterable<string>): KnownTexts {
	const taught = [...lessons];
	const known = new Set(taught.map(normalise));
	const isNear = nearTo(taught);
	return { has: (text) => known.has(normalise(text)) || isNear(text) };
}

function normalise(text: string): string {
	const bare = text.normalize('NFKC').toLowerCase();
	// what is nothing but signs is compared as it is
	return bare.replaceAll(/[\s\p{P}\p{S}]+/gu, ' ').trim() || bare.trim();
}

/** From this share of words in common (Jaccard) on, two texts are nearly the same. */
const NEARLY = 0.85;

/** Words of a text, or its Chinese characters, whatever its case, width and signs. */
const wordsOf = (text: string) =>
	[
		...new Set(
			text
				.normalize('NFKC')
				.toLowerCase()
				.match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? []
		)
	].sort();

/**
 * Whether a text has nearly the same words as one of these. Found by the rarest words of each: two sets that share so much share one of them (prefix filter; Bayardo,
 * Ma, Srikant 2007).
 */
function nearTo(taught: readonly string[]): (text: string) => boolean {
	const sets = taught.map(wordsOf).filter((words) => words.length > 0);
	const times = new Map<string, number>();
	for (const words of sets) for (const word of words) times.set(word, (times.get(word) ?? 0) + 1);
	const byRarity = (words: readonly string[]) =>
		words.toSorted((a, b) => (times.get(a) ?? 0) - (times.get(b) ?? 0) || (a < b ? -1 : 1));
	const prefix = (words: readonly string[]) =>
		byRarity(words).slice(0, words.length - Math.ceil(NEARLY * words.length) + 1);
	const places = new Map<string, number[]>();
	for (const [at, words] of sets.entries())
		for (const word of prefix(words)) places.set(word, [...(places.get(word) ?? []), at]);
	return (text) => {
		const words = wordsOf(text);
		const own = new Set(words);
		const candidates = new Set(prefix(words).flatMap((word) => places.get(word) ?? []));
		for (const at of candidates) {
			const other = sets[at] ?? [];
			const common = other.filter((word) => own.has(word)).length;
			if (common >= NEARLY * (own.size + other.length - common)) return true;
		}
		return false;
	};
}
