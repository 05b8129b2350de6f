/** Texts that the bot has learned from: to ask it these would measure its memory. */
export interface KnownTexts {
	has(text: string): boolean;
}

/** Two texts are the same where they differ in case, width, punctuation or space only. */
export function knownTexts(lessons: Iterable<string>): KnownTexts {
	const known = new Set(Array.from(lessons, normalise));
	return { has: (text) => known.has(normalise(text)) };
}

function normalise(text: string): string {
	const bare = text.normalize('NFKC').toLowerCase();
	// what is nothing but signs is compared as it is
	return bare.replaceAll(/[\s\p{P}\p{S}]+/gu, ' ').trim() || bare.trim();
}
