import { normaliseWord } from './header-words.ts';

/** The columns that a file of rejected rows has besides its own. */
export const rejectColumns = ['rejected_line', 'rejected_column', 'rejected_why'] as const;
const rejectWords = new Set<string>(rejectColumns.map(normaliseWord));

/** What two files of one export have in common: their headers, whatever the order, the case and the blanks. */
export function headerFingerprint(columns: readonly string[]): string {
	return columns
		.map(normaliseWord)
		.filter((word) => !rejectWords.has(word))
		.sort()
		.join('|');
}
