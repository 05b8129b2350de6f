import { normaliseWord } from './header-words.ts';

/** What two files of one export have in common: their headers, whatever the order, the case and the blanks. */
export function headerFingerprint(columns: readonly string[]): string {
	return columns.map(normaliseWord).sort().join('|');
}
