import type { Recogniser, Stretch } from './identifier.ts';
import { withoutOverlaps } from './overlaps.ts';

export const STREET_TYPES =
	'Street|St|Road|Rd|Avenue|Ave|Av|Lane|Ln|Drive|Dr|Court|Ct|Place|Pl|Terrace|Ter|Tce|Way|Boulevard|Blvd|Close|Crescent|Cres|Grove|Gardens|Gdns|Parkway|Pkwy|Highway|Hwy|Trail|Trl|Walk|Mews|Yard|Loop|Alley|Quay|Wharf|Parade|Esplanade|Embankment|Promenade|Causeway';
/** Words that end streets and names of goods alike: only with a town, a postcode or a room behind them. */
export const OTHER_TYPES =
	'Square|Sq|Circle|Cir|Row|Hill|Rise|View|Broadway|Green|Park|Point|Plaza|Path|Pike|Crossing|Bend|Heights|Ridge|Vale|Mount|Meadows?|Gate|Hollow|Landing|Commons?|Fields?|Croft|Passage|Chase|Wynd';
/** Streets that are recognised in small letters too. */
export const PLAIN_TYPES = 'street|st|road|rd|avenue|ave|lane|ln|drive|boulevard|blvd|crescent|terrace';
const CAP = String.raw`[A-ZÀ-Þ][A-Za-zÀ-ÿ'’.-]*`;
const NUMBER = String.raw`(?:No\.? ?)?\d{1,5}[A-Za-z]?(?:[/-]\d{1,5}[A-Za-z]?)?`;
const UK_POSTCODE = String.raw`[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}`;
const REGION = String.raw`(?:(?:[A-Z]{2,3}|California|Texas|Florida|New York),? )?\d{4,5}(?:-\d{4})?(?![\d-])|[A-Z]{2} [A-Z]\d[A-Z] ?\d[A-Z]\d|${UK_POSTCODE}|[A-Z]\d[A-Z] ?\d[A-Z]\d`;
const ROOM = String.raw`(?:Flat|Apt|Apartment|Unit|Suite|Ste|Room|Rm|Floor|Level|Bldg|Building|Block|Studio)\.? ?#?[A-Z]?\d{0,4}[A-Za-z]?\b|#\d{1,5}[A-Z]?|\d{1,2}(?:st|nd|rd|th) [Ff]loor`;
const BEFORE = String.raw`(?:(?:${ROOM}|The ${CAP}(?: ${CAP})?|${CAP} (?:House|Hall|Court|Cottage|Building|Lodge|Farm|Towers?|Mansions?|Centre|Center|Apartments|Villa)),? )`;
const SENTENCE =
	'(?!(?:Please|Thanks|Thank|The|I|My|It|We|And|But|Can|Could|When|Where|Not|No|Yes|Hi|Hello|Tel|Phone|Call|Mobile|Email|Is|Are|This|That|You|Your|Our|If|So|Cheers|Regards|Order|Ticket|Attn|Ring|Buzz|Gate|Leave|Signed)\\b)';
const TOWN = String.raw`${SENTENCE}${CAP}(?: ${CAP}){0,2}`;
const TOWN_TAIL = String.raw`(?:,? ${SENTENCE}(?:${CAP} ){1,3}?(?:${REGION})|(?:, ${TOWN}){1,2}(?:,? (?:${REGION})|,? [A-Z]{2}\b(?=[\s.,;]|$)| \d{1,2}\b(?!\d| ?(?:[a-z]|:)))?|,? (?:${REGION}))`;
const ROOM_TAIL = String.raw`(?:,? (?:${ROOM}))`;
const TAIL = `${ROOM_TAIL}?${TOWN_TAIL}?`;
const SURE_TAIL = `(?:${ROOM_TAIL}${TOWN_TAIL}?|${TOWN_TAIL})`;
const NAME = String.raw`(?:(?:[NSEW]{1,2}\.?|North|South|East|West) )?(?:(?:${CAP}|of|the|on|\d{1,3}(?:st|nd|rd|th)) ){1,4}`;
const STREET = String.raw`${NAME}(?:${STREET_TYPES})\b\.?(?: (?:North|South|East|West|[NSEW]{1,2})\b)?`;
const OTHER_STREET = String.raw`${NAME}(?:${OTHER_TYPES})\b`;

const PATTERNS = [
	new RegExp(String.raw`(?<![\w./$€£#-])${BEFORE}{0,3}${NUMBER},? ${STREET}${TAIL}`, 'g'),
	new RegExp(String.raw`(?<![\w./$€£#-])${BEFORE}{0,3}${NUMBER},? ${OTHER_STREET}${SURE_TAIL}`, 'g'),
	// Small letters: one or two words and a type that says street.
	new RegExp(
		String.raw`(?<![\w./$€£#-])\d{1,5}[a-z]? (?!min|km|mile|way|lane|hour|day|week|of |off|out|in |on |on|more|people|cars?|the |other|busy|x )[a-z']{3,}(?: [a-z']{3,})?(?<! (?:the|this|that|wrong|other|main|same|and|way)) (?:${PLAIN_TYPES})\b(?:,? (?:[a-z]{3,} )?(?:\d{5}|[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2})\b)?`,
		'g'
	),
	// German and Dutch: the number follows.
	new RegExp(
		String.raw`(?<![\w-])(?:(?:${CAP} )?[A-ZÄÖÜ][A-Za-zäöüß.-]{0,30}?(?:[Ss]tra(?:ß|ss)e|[Ss]tr\.?|weg|[Aa]llee|[Pp]latz|gasse|[Rr]ing|damm|[Uu]fer|straat|laan|plein|gracht|kade|dreef|singel|markt|berg|hof|gade|vej|gatan|vägen)|(?:Am|An der|Auf der|Im|Zum|Zur|Unter den) ${CAP}) \d{1,4}(?: ?[a-z]\b)?(?:[/-]\d{1,3})?(?:,? (?:[A-Z]{1,2}-)?\d{4,5}(?: [A-Z]{2})? ${CAP}(?: (?:am|an der|im) ${CAP})?)?`,
		'g'
	),
	// French: number, kind, name.
	new RegExp(
		String.raw`(?<![\w./-])\d{1,4}(?: ?(?:bis|ter))?,? (?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Bb]d|[Pp]lace|[Cc]hemin|[Ii]mpasse|[Qq]uai|[Aa]llée|[Cc]ours|[Rr]oute)(?: (?:de|du|des|la|le|les|et|d'|l')){0,3} ?[A-ZÀ-Þ][A-Za-zÀ-ÿ'’-]*(?: (?:de|du|des|la|le|et|${CAP})){0,3}(?:,? \d{5} ${CAP}(?: ${CAP})?)?`,
		'g'
	),
	// Italian, Spanish, Portuguese: kind, name, number.
	new RegExp(
		String.raw`(?<![\w-])(?:Via|Viale|Piazza|Corso|Vicolo|Largo|Calle|C\/|Avenida|Avda\.?|Plaza|Paseo|Carrer|Rua|Travessa|Ronda)(?: (?:de|del|della|delle|dei|di|da|do|dos|la|las|los|el|San|${CAP})){1,5},? (?:n\.? ?º? ?)?\d{1,4}[A-Za-z]?(?:, ?\d{1,2}[ºª](?: ?[A-Z])?)?(?:,? \d{4,5}(?:-\d{3})? ${CAP}(?: ${CAP})?)?`,
		'g'
	),
	// A name, a number, a postcode and a town, whatever the street is called.
	new RegExp(String.raw`(?<![\w-])${CAP}(?: [A-Za-zÀ-ÿ'’.-]+){0,3} \d{1,4}[a-z]?, (?:[A-Z]{1,2}-)?\d{5} ${CAP}`, 'g')
];

/** Streets with a number, and what stands around it from the room to the postcode, in the ways of English and its neighbours. */
export const findWesternAddresses: Recogniser = (text) => {
	const found: Stretch[] = PATTERNS.flatMap((pattern) =>
		[...text.matchAll(pattern)].map(({ 0: whole, index }) => ({ start: index, end: index + whole.trimEnd().length }))
	);
	return withoutOverlaps(found, text.length);
};
