/** A pattern for any of these words standing alone in a lower-case list of tags; the same in the browser and in the engine. */
export function wordsPattern(words: readonly string[]): string {
	const escaped = words.map((word) => word.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
	return `(^|[ ,;|\\[\\]"'])(${escaped.join('|')})($|[ ,;|\\[\\]"'])`;
}
