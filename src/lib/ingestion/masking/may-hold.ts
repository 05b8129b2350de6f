import { OTHER_TYPES, PLAIN_TYPES, STREET_TYPES } from './address-western.ts';
import { PLATE_PROVINCES } from './plate.ts';

/**
 * Cheap signs without which a recogniser is not even asked. They are written in what JavaScript and the engine's RE2 read
 * alike (no \s, \b, \w, no looking around), and so the engine itself finds the rows worth looking at: what it passes over,
 * the recognisers would have passed over too. They see the text as it is written, before folding.
 */
const DIGIT = '[0-9０-９]';
/** The ideographic blank. */
const WIDE = '\u3000';
const LATIN = '[A-Za-zＡ-Ｚａ-ｚ]';
const GAP = String.raw`[^A-Za-z0-9０-９\n,，:：;；、。|"“”%]{0,3}`;

const signs = {
	'address sign': '[@＠]|%40',
	/** Seven digits with no more between two of them than separates the groups of one number. */
	digits: `${DIGIT}(?:${GAP}${DIGIT}){6}`,
	plate: `[${PLATE_PROVINCES}][ ${WIDE}]?${LATIN}|[Pp][Ll][Aa][Tt][Ee]|[Rr][Ee][Gg][^A-Za-z]|[Rr][Ee][Gg][Ii][Ss][Tt][Rr]|[Vv][Rr][MmNn]|[Kk]ennzeichen|车牌|牌照`,
	'chinese address': `${DIGIT}[A-Za-z]?[ ${WIDE}]?[号弄巷栋幢座期室房层楼]|[A-Z][座栋幢期]`,
	'western address': ` (?:${STREET_TYPES}|${OTHER_TYPES}|${PLAIN_TYPES})(?:[^A-Za-z]|$)|(?:[Ss]tra(?:ß|ss)e|[Ss]tr\\.?|weg|[Aa]llee|[Pp]latz|gasse|[Rr]ing|damm|[Uu]fer|straat|laan|plein|gracht|kade|dreef|singel|markt|berg|hof|gade|vej|gatan|vägen) [0-9]|(?:Am|der|Im|Zum|Zur|den) [A-ZÄÖÜ]|(?:[Rr]ue|[Bb]d|[Cc]hemin|[Ii]mpasse|[Qq]uai|[Aa]llée|[Cc]ours|[Rr]oute|[Aa]venue|[Bb]oulevard|[Pp]lace) |(?:Via|Viale|Piazza|Corso|Vicolo|Largo|Calle|C/|Avenida|Avda\\.?|Plaza|Paseo|Carrer|Rua|Travessa|Ronda) |[0-9][a-z]?, (?:[A-Z][A-Z]?-)?[0-9]{5} `,
	order: `(?:[Oo][Rr][Dd]|[Tt]icket|TICKET|[Tt]rack|TRACK|[Ww]aybill|AWB|[Ss]hipment|[Pp]arcel|[Pp]ackage|[Cc]onsignment|[Ii]nv|INV|[Bb]ooking|BOOKING|[Rr]eservation|R[Mm][Aa]|[Cc]ase|CASE|[Rr]ef|REF|P[Nn]R|PO|[Ii]ncident|[Cc]redit note|[Rr]ental|[Rr]eturn|[Cc]laim|[Rr]equest|[Cc]omplaint|[Cc]onfirmation|[Dd]ispatch|[Dd]elivery|[Ee]xchange|[Rr]epair|[Rr]eplacement|[Jj]ob|[Rr]eceipt|[Dd]ispute|[Ee]nquiry|[Ii]nquiry|[Ss][Rr]|[Cc][Rr][Nn]|[Ss]upport|[Ss][Ff]|EMS|[单快递物流案票受发追跟查退换售预订投报维理索取中圆申韵顺极德百京邮])[^0-9０-９]{0,80}${DIGIT}|${DIGIT}[ ${WIDE}]?[号这那的个笔张条单票订运工快包]`
};

const asPattern = (sign: string) => new RegExp(sign);
export const mayHold: Readonly<Record<keyof typeof signs, RegExp>> = {
	'address sign': asPattern(signs['address sign']),
	digits: asPattern(signs.digits),
	plate: asPattern(signs.plate),
	'chinese address': asPattern(signs['chinese address']),
	'western address': asPattern(signs['western address']),
	order: asPattern(signs.order)
};

/** One pattern for all of them, for `regexp_matches` too. */
export const MAY_HOLD = Object.values(signs)
	.map((sign) => `(?:${sign})`)
	.join('|');
export const mayHoldAny = new RegExp(MAY_HOLD);
