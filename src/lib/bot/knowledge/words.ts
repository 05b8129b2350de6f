const RUN = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
const HAN = /\p{Script=Han}/u;

/**
 * The words by which knowledge is searched: those of letters without their plural, and where nothing separates the words (Han) single
 * characters and pairs of neighbours.
 */
export function wordsOf(text: string): string[] {
	const words: string[] = [];
	for (const run of text
		.normalize('NFKC')
		.toLowerCase()
		.replaceAll(/[’'](?:s\b)?/g, '')
		.match(RUN) ?? []) {
		if (!HAN.test(run)) {
			words.push(withoutPlural(run));
			continue;
		}
		const characters = Array.from(run);
		for (const [at, character] of characters.entries()) {
			words.push(character);
			const next = characters[at + 1];
			if (next !== undefined) words.push(character + next);
		}
	}
	return words;
}

/** The S-stemmer (Harman 1991, How effective is suffixing?). */
function withoutPlural(word: string): string {
	if (word.length > 4 && word.endsWith('ies') && !/[ae]ies$/.test(word)) return `${word.slice(0, -3)}y`;
	if (word.length > 3 && word.endsWith('es') && !/[aeo]es$/.test(word)) return word.slice(0, -1);
	if (word.length > 3 && word.endsWith('s') && !/[us]s$/.test(word)) return word.slice(0, -1);
	return word;
}
