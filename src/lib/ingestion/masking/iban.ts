import type { Recogniser, Stretch } from './identifier.ts';
import { isMod97Valid } from './mod-97.ts';

/** Characters of an IBAN by country: the SWIFT registry. */
const LENGTHS =
	'AD24AE23AL28AT20AZ28BA20BE16BG22BH22BI27BR29BY28CH21CR22CY28CZ24DE22DJ27DK18DO28EE20EG29ES24FI18FK18FO18FR27GB22GE22GI23GL18GR27GT28HN28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LC32LI21LT20LU20LV21LY25MC27MD24ME22MK19MN20MR27MT31MU30NI28NL18NO15OM23PK24PL28PS29PT25QA29RO24RS22RU33SA24SC31SD18SE24SI19SK24SM27SO23ST25SV28TL23TN24TR26UA29VA22VG24XK20YE30';
const lengthOf = new Map(
	[...LENGTHS.matchAll(/([A-Z]{2})(\d{2})/g)].map(([, country = '', length = '']) => [country, Number(length)])
);
/** Country and check digits, at the start of a word. */
const START = /(?<![A-Za-z0-9])(?:iban)?([A-Za-z]{2}[ -]?\d[ -]?\d)/gi;
const INSIDE = /[A-Za-z0-9]/;
const BREAK = /[ -]/;
const MOST_BREAKS = 2;

/** Valid account numbers, in one piece, spaced or dashed. */
export const findIbans: Recogniser = (text) => {
	const found: Stretch[] = [];
	let last = 0;
	for (const { 0: whole, 1: head = '', index } of text.matchAll(START)) {
		const start = index + whole.length - head.length;
		const length = lengthOf.get(head.slice(0, 2).toUpperCase());
		const end = length === undefined || start < last ? undefined : endOf(text, start, length);
		if (end === undefined) continue;
		last = end;
		found.push({ start, end });
	}
	return found;
};

function endOf(text: string, start: number, length: number): number | undefined {
	let iban = '';
	let breaks = 0;
	for (let at = start; at < text.length; at++) {
		const character = text.charAt(at);
		if (INSIDE.test(character)) {
			iban += character;
			breaks = 0;
			if (iban.length === length)
				return !/\d/.test(text.charAt(at + 1)) && isMod97Valid(iban.toUpperCase()) ? at + 1 : undefined;
		} else if (!BREAK.test(character) || ++breaks > MOST_BREAKS) return undefined;
	}
	return undefined;
}
