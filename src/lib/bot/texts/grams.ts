const WORD = /[\p{L}\p{N}]+|[?!？！$€£¥%]/gu;
const HAN = /\p{Script=Han}/u;

/** Two words, or two Han characters, say something together when no more than this many stand between them. */
const NEAR = 8;

/**
 * What a text is learned by: words, pairs of words that stand near each other in any order, and the characters within each word
 * (3–5, its ends marked), which survive typing errors. Where nothing separates the words (Han), characters take their place:
 * runs of 1–3, the ends of a clause marked, and pairs.
 */
export function gramsOf(text: string): string[] {
	const words = text.normalize('NFKC').toLowerCase().match(WORD) ?? [];
	const grams: string[] = [];
	for (const [at, word] of words.entries()) {
		addWord(grams, word);
		if (HAN.test(word)) addPairs(grams, 'k', Array.from(word));
		grams.push(`n${words[at - 1] ?? ''} ${word}`);
	}
	addPairs(grams, 'b', words);
	return grams;
}

/** The words of a text and the runs of characters within them, without the pairs: half as much, which tells as well whether two texts say the same. */
export function runsOf(text: string): string[] {
	const runs: string[] = [];
	for (const word of text.normalize('NFKC').toLowerCase().match(WORD) ?? []) addWord(runs, word);
	return runs;
}

function addWord(grams: string[], word: string): void {
	if (HAN.test(word)) {
		addRuns(grams, 'h', Array.from(`^${word}$`), 1, 3);
		return;
	}
	addRuns(grams, 'c', Array.from(` ${word} `), 3, 5);
	grams.push(`w${word}`);
}

function addRuns(grams: string[], kind: string, characters: readonly string[], from: number, to: number): void {
	for (let size = from; size <= to; size++)
		for (let at = 0; at + size <= characters.length; at++) grams.push(kind + characters.slice(at, at + size).join(''));
}

function addPairs(grams: string[], kind: string, words: readonly string[]): void {
	for (const [at, word] of words.entries())
		for (const other of new Set(words.slice(Math.max(0, at - NEAR), at)))
			grams.push(other < word ? `${kind}${other} ${word}` : `${kind}${word} ${other}`);
}
