import { placeholders } from './cells.ts';

const encoder = new TextEncoder();
const words = placeholders.filter((word) => word !== '').map((word) => encoder.encode(word));

/** No placeholder is longer, in bytes. */
export const LONGEST_PLACEHOLDER = Math.max(...words.map(({ length }) => length));

/** First bytes of placeholders: only cells that begin with one deserve a look. */
export const placeholderStarts = new Uint8Array(256);
for (const [first] of words) if (first !== undefined) placeholderStarts[first] = 1;

/**
 * Notes, column by column, whether any cell is a placeholder such as NULL or “?”. The engine drops those for all columns at no
 * cost, or for none: where somebody may have written one as a message, it must be none.
 */
export function createPlaceholderMarks(columns: number) {
	const marks = new Uint8Array(columns);
	return {
		/** A cell that begins with one of those bytes stands from `start` to before `end`. */
		look(bytes: Uint8Array, start: number, end: number, column: number): void {
			const length = end - start;
			if (length > LONGEST_PLACEHOLDER || marks[column] === 1) return;
			if (words.some((word) => word.length === length && word.every((byte, at) => bytes[start + at] === byte)))
				marks[column] = 1;
		},
		of: (column: number) => marks[column] === 1
	};
}
