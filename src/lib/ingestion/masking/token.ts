import { identifierTypes, type IdentifierType, type Stretch } from './identifier.ts';

/**
 * Hexadecimal digits of a pseudonym, of 4 bits each. Two of n different identifiers of a type share one with a probability of
 * about n² / 2^(4 · 12 + 1): 1 in 563 for a million customers, 1 in 56 000 for a hundred thousand. With 8 digits a million
 * would hold about 116 such pairs, each of which joins two people's contacts.
 */
export const PSEUDONYM_DIGITS = 12;

const TOKEN = new RegExp(String.raw`\[(?:${identifierTypes.join('|')}):[0-9a-f]{${PSEUDONYM_DIGITS}}\]`, 'g');

/** What stands in an identifier's place. */
export const tokenOf = (type: IdentifierType, pseudonym: string) => `[${type}:${pseudonym}]`;

/** The stretches between the tokens of a text that was masked before. */
export function betweenTokens(text: string): readonly Stretch[] {
	if (!text.includes('[')) return [{ start: 0, end: text.length }];
	const stretches: Stretch[] = [];
	let start = 0;
	for (const { 0: token, index } of text.matchAll(TOKEN)) {
		stretches.push({ start, end: index });
		start = index + token.length;
	}
	stretches.push({ start, end: text.length });
	return stretches;
}
