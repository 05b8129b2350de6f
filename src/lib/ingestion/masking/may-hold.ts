import { quoteLiteral } from '#lib/sql/quote.ts';
import { OTHER_TYPES, PLAIN_TYPES, STREET_TYPES } from './address-western.ts';
import { PLATE_PROVINCES } from './plate.ts';

/**
 * Cheap signs without which a recogniser is not even asked. They are written in what JavaScript and the engine's RE2 read
 * alike (no \s, \b, \w, no looking around), and so the engine itself finds the rows worth looking at: what it passes over,
 * the recognisers would have passed over too. They see the text as it is written, before folding. Nothing is counted over
 * wide classes: RE2 takes a thousand times as long for that.
 */
const DIGIT = '[0-9０-９]';
/** The ideographic blank. */
const WIDE = '\u3000';
const LATIN = '[A-Za-zＡ-Ｚａ-ｚ]';
const GAP = String.raw`[^A-Za-z0-9０-９\n,，:：;；、。|"“”%]{0,3}`;

const addressSigns = ['@', '＠', '%40'];
/** All but e-mail addresses have a digit, and one of these. */
const signs = {
	/** Seven digits with no more between two of them than separates the groups of one number. */
	digits: `${DIGIT}(?:${GAP}${DIGIT}){6}`,
	plate: `[${PLATE_PROVINCES}][ ${WIDE}]?${LATIN}|[Pp][Ll][Aa][Tt][Ee]|[Rr][Ee][Gg][^A-Za-z]|[Rr][Ee][Gg][Ii][Ss][Tt][Rr]|[Vv][Rr][MmNn]|[Kk]ennzeichen|车牌|牌照`,
	passport: '护照|[Pp][Aa][Ss][Ss][Pp][Oo][Rr][Tt]',
	account: '[Ww][Xx][Ii][Dd]_|[QqＱｑ][QqＱｑ]',
	'chinese address': `${DIGIT}[A-Za-z]?[ ${WIDE}]?[号弄巷栋幢座期室房层楼]|[A-Z][座栋幢期]`,
	'western address': ` (?:${STREET_TYPES}|${OTHER_TYPES}|${PLAIN_TYPES})(?:[^A-Za-z]|$)|(?:[Ss]tra(?:ß|ss)e|[Ss]tr\\.?|weg|[Aa]llee|[Pp]latz|gasse|[Rr]ing|damm|[Uu]fer|straat|laan|plein|gracht|kade|dreef|singel|markt|berg|hof|gade|vej|gatan|vägen) [0-9]|(?:Am|der|Im|Zum|Zur|den) [A-ZÄÖÜ]|(?:[Rr]ue|[Bb]d|[Cc]hemin|[Ii]mpasse|[Qq]uai|[Aa]llée|[Cc]ours|[Rr]oute|[Aa]venue|[Bb]oulevard|[Pp]lace) |(?:Via|Viale|Piazza|Corso|Vicolo|Largo|Calle|C/|Avenida|Avda\\.?|Plaza|Paseo|Carrer|Rua|Travessa|Ronda) |[0-9][a-z]?, (?:[A-Z][A-Z]?-)?[0-9]{5} `,
	order:
		'[Oo][Rr][Dd]|[Tt]icket|TICKET|[Tt]rack|TRACK|[Ww]aybill|WAYBILL|A[Ww][Bb]|awb|[Ss]hipment|SHIPMENT|[Pp]arcel|PARCEL|[Pp]ackage|PACKAGE|[Cc]onsignment|[Ii][Nn][Vv]|[Bb]ooking|BOOKING|[Rr]eservation|RESERVATION|[Rr][Mm][Aa]|[Cc]ase|CASE|[Rr][Ee][Ff]|[Pp][Nn][Rr]|[Pp][Oo]|[Ii]ncident|INCIDENT|[Cc]redit note|[Rr]ental|[Rr]eturn|RETURN|[Cc]laim|CLAIM|[Rr]equest|REQUEST|[Cc]omplaint|[Cc]onfirmation|CONFIRMATION|[Dd]ispatch|[Dd]elivery|[Ee]xchange|[Rr]epair|[Rr]eplacement|[Jj]ob|JOB|[Rr]eceipt|RECEIPT|[Dd]ispute|[EeIi]nquiry|[Ss][Rr]|[Cc][Rr][Nn]|[Ss]upport|SUPPORT|[SsＳｓ][FfＦｆ]|EMS|[单快递物流案票受发追跟查退换售预订投报维理索中圆申韵顺极德百京邮]'
};

export type Sign = keyof typeof signs | 'address sign';

/** What stands within a number of an order and is no digit: whatever is not known to end it. */
const JOINT = '[^\\x00-,.:-@\\[-\\^`{-\\x7f]';
const UPPER = '[A-Z0-9Ａ-Ｚ０-９]';
/** An order has three digits near each other, or is a code such as INV-24, or a locator of six: most words for one stand beside less. */
const ORDER_NUMBER = `${DIGIT}(?:${JOINT}*| )${DIGIT}(?:${JOINT}*| )${DIGIT}|${LATIN}${JOINT}${DIGIT}${DIGIT}|${UPPER}{6}`;

const digit = new RegExp(DIGIT);
const unordered = Object.entries(signs)
	.filter(([name]) => name !== 'order')
	.map(([, sign]) => `(?:${sign})`)
	.join('|');
const orderNumber = new RegExp(ORDER_NUMBER);
const patterns: Readonly<Record<Sign, RegExp>> = {
	'address sign': new RegExp(addressSigns.join('|')),
	digits: new RegExp(signs.digits),
	plate: new RegExp(signs.plate),
	passport: new RegExp(signs.passport),
	account: new RegExp(signs.account),
	'chinese address': new RegExp(signs['chinese address']),
	'western address': new RegExp(signs['western address']),
	order: new RegExp(signs.order)
};

/** Letters that no telephone, card or resident id has; the last digit of a resident id may be an X. */
const NO_NAME = '[A-WYZa-wyzＡ-ＷＹＺａ-ｗｙｚ]';
const noName = new RegExp(NO_NAME);

/** Whether a recogniser is to be asked of a text that is worth a look. */
export function mayHold(text: string, sign: Sign): boolean {
	return patterns[sign].test(text) && (sign !== 'order' || orderNumber.test(text));
}

/** Without a digit or the sign of an address no recogniser finds anything: the first look of all, and the cheapest. */
export const isWorthALook = (text: string): boolean => digit.test(text) || patterns['address sign'].test(text);

/** Whether a cell may be an identifier of a person as a whole: an e-mail address, or a number without letters. */
export function mayBeName(cell: string): boolean {
	return patterns['address sign'].test(cell) || (!noName.test(cell) && patterns.digits.test(cell));
}

/** Whether any recogniser is to be asked of a column's cell, in SQL. */
export function mayHoldAnySql(cell: string): string {
	const isOrder = `${matchesSql(cell, signs.order)} AND ${matchesSql(cell, ORDER_NUMBER)}`;
	return `(${matchesSql(cell, DIGIT)} AND (${matchesSql(cell, unordered)} OR ${isOrder}) OR ${hasAddressSignSql(cell)})`;
}

/** `mayBeName` of a column, in SQL. */
export function mayBeNameSql(cell: string): string {
	return `(NOT ${matchesSql(cell, NO_NAME)} AND ${matchesSql(cell, signs.digits)} OR ${hasAddressSignSql(cell)})`;
}

const matchesSql = (cell: string, pattern: string) => `regexp_matches(${cell}, ${quoteLiteral(pattern)})`;
/** Plain search: several times as fast as the same in a pattern. */
const hasAddressSignSql = (cell: string) =>
	addressSigns.map((sign) => `contains(${cell}, ${quoteLiteral(sign)})`).join(' OR ');
