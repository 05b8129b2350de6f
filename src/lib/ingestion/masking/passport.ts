import type { Recogniser, Stretch } from './identifier.ts';
import { wordsBefore } from './labels.ts';
import { withoutOverlaps } from './overlaps.ts';

/** Directly behind its label any number that a passport can have. */
const LABELLED =
	/(?:护照(?:的)?(?:号码?|编号)?|(?<![A-Za-z])passports?(?: ?(?:numbers?\b|no\b\.?|num\b\.?|id\b))?)(?:[ :=#是为]|\bis\b){0,4}([A-Z]{0,2}\d{6,9})(?![A-Za-z0-9_]|[-./:]\d| ?[元块年月日%])/gi;
/** China's, wherever its clause speaks of a passport. */
const CHINESE = /(?<![A-Za-z0-9_-])(?:[EG]\d{8}|E[A-HJ-NP-Z]\d{7})(?![A-Za-z0-9_-])/gi;
const SAYS_PASSPORT = /护照|passport/i;
/** Behind the number, in the same breath. */
const NEAR_AFTER = 12;
const DAY = /^(?:19|20)\d{2}(?:0\d|1[0-2])[0-3]\d$/;

/** Passport numbers, where the text speaks of a passport: without that word an order or an error may be written so. */
export const findPassports: Recogniser = (text) => {
	const found: Stretch[] = [];
	for (const { 0: whole, 1: number = '', index } of text.matchAll(LABELLED)) {
		const end = index + whole.length;
		if (!DAY.test(number)) found.push({ start: end - number.length, end });
	}
	for (const { 0: number, index } of text.matchAll(CHINESE)) {
		const end = index + number.length;
		const after = /^[^,，。;；\n]*/.exec(text.slice(end, end + NEAR_AFTER))?.[0] ?? '';
		if (SAYS_PASSPORT.test(wordsBefore(text, index)) || SAYS_PASSPORT.test(after)) found.push({ start: index, end });
	}
	return withoutOverlaps(found, text.length);
};
