import { quoteLiteral } from '#lib/sql/quote.ts';
import { numberSql, parseNumber, type Groups } from './cells.ts';

export const durationUnits = [
	'milliseconds',
	'seconds',
	'minutes',
	'hours',
	'days',
	'hh:mm:ss',
	'mm:ss',
	'words'
] as const;
export type DurationUnit = (typeof durationUnits)[number];

/** Beyond any clock, and short of where text casts to infinity. */
const MOST = 1e12;

const FACTORS: Partial<Record<DurationUnit, number>> = {
	milliseconds: 0.001,
	seconds: 1,
	minutes: 60,
	hours: 3600,
	days: 86_400
};

const CLOCK = /^\d{1,6}:[0-5]?\d(:[0-5]?\d(\.\d+)?)?$/;

/** What people write for each unit, in Chinese and English; the regular expressions run here and in the engine. */
const WORDS: readonly (readonly [seconds: number, words: string])[] = [
	[86_400, 'days?|d|天|日'],
	[3600, 'hours?|hrs?|h|小时|时|小時'],
	[60, 'minutes?|mins?|min|m|分钟|分鐘|分'],
	[1, 'seconds?|secs?|s|秒钟|秒']
];
const AMOUNT = '([0-9]+(?:[.][0-9]+)?)';
/** ISO 8601 writes the same words with letters around them: `PT1H5M`, `P2DT3H`. */
const ISO_FRAME = '^p((?:[0-9]+(?:[.][0-9]+)?d)?)t?';
const WHOLE = `^ ?(?:${AMOUNT} *(?:${WORDS.map(([, words]) => words).join('|')})[ ,]*)+$`;
const pieceOf = (words: string) => `${AMOUNT} *(?:${words})(?:[^a-z]|$)`;

/**
 * Seconds of a duration as a cell writes it, ≥ 0: bare numbers in the unit, clocks and words as they stand. null for what
 * cannot be read and for negative ones, which no clock can run.
 * @param groups what stands between thousands
 */
export function parseDuration(cell: string, unit: DurationUnit, groups: Groups = 'none'): number | null {
	const factor = FACTORS[unit];
	const number = factor === undefined ? null : parseNumber(cell, groups);
	if (factor !== undefined && number !== null)
		return number >= 0 && number <= MOST ? (factor < 1 ? number / (1 / factor) : number * factor) : null;
	return parseClock(cell, unit) ?? parseWords(cell);
}

function parseWords(cell: string): number | null {
	const text = cell.toLowerCase().replace(new RegExp(ISO_FRAME), '$1 ');
	if (!new RegExp(WHOLE).test(text)) return null;
	return WORDS.reduce((sum, [seconds, words]) => {
		return sum + Number(new RegExp(pieceOf(words)).exec(text)?.[1] ?? 0) * seconds;
	}, 0);
}

function parseClock(cell: string, unit: DurationUnit): number | null {
	if (!CLOCK.test(cell)) return null;
	const parts = cell.split(':').map(Number);
	const [first = 0, second = 0, third = 0] = parts;
	return unit === 'mm:ss' && parts.length === 2 ? first * 60 + second : first * 3600 + second * 60 + third;
}

/** SQL that gives the seconds of a cell as DOUBLE by the rules of `parseDuration`. */
export function durationSql(cell: string, unit: DurationUnit, groups: Groups = 'none'): string {
	const factor = FACTORS[unit];
	// what is read first is what most cells of such a column are
	if (unit === 'words') return `coalesce(${wordsSql(cell)}, ${clockSql(cell, unit)})`;
	const other = `coalesce(${clockSql(cell, unit)}, ${wordsSql(cell)})`;
	if (factor === undefined) return other;
	const number = numberSql(cell, groups);
	const seconds = `${number}${factor === 1 ? '' : factor < 1 ? ` / ${1 / factor}` : ` * ${factor}`}`;
	return `CASE WHEN ${number} BETWEEN 0 AND ${MOST} THEN ${seconds} WHEN ${number} IS NULL THEN ${other} END`;
}

function wordsSql(cell: string): string {
	const text = `regexp_replace(lower(${cell}), ${quoteLiteral(ISO_FRAME)}, '\\1 ')`;
	const pieces = WORDS.map(
		([seconds, words]) =>
			`coalesce(TRY_CAST(regexp_extract(${text}, ${quoteLiteral(pieceOf(words))}, 1) AS DOUBLE), 0) * ${seconds}`
	);
	return `CASE WHEN regexp_matches(${text}, ${quoteLiteral(WHOLE)}) THEN ${pieces.join(' + ')} END`;
}

function clockSql(cell: string, unit: DurationUnit): string {
	// the engine reads H:MM:SS with any number of hours as an interval about seven times as fast as it splits the text
	const clock = `epoch(TRY_CAST(${cell} AS INTERVAL))`;
	const short = `TRY_CAST(split_part(${cell}, ':', 1) AS DOUBLE) * 60 + TRY_CAST(split_part(${cell}, ':', 2) AS DOUBLE)`;
	const read = unit === 'mm:ss' ? `CASE WHEN ${cell} LIKE '%:%:%' THEN ${clock} ELSE ${short} END` : clock;
	return `CASE WHEN contains(${cell}, ':') AND NOT starts_with(${cell}, '-') THEN ${read} END`;
}

/** The unit that a header names or the cells show; null when they are bare numbers under a header that says nothing. */
export function detectDurationUnit(header: string, cells: readonly string[]): DurationUnit | null {
	const filled = cells.filter((cell) => cell !== '');
	const most = (test: (cell: string) => boolean) =>
		filled.length > 0 && filled.filter(test).length >= filled.length * 0.8;
	if (most((cell) => cell.includes(':'))) {
		return most((cell) => cell.split(':').length === 2) && /mm:ss|分秒/i.test(header) ? 'mm:ss' : 'hh:mm:ss';
	}
	if (most((cell) => parseDuration(cell, 'words') !== null)) return 'words';
	const text = header.toLowerCase();
	if (text.includes('hh:mm')) return 'hh:mm:ss';
	if (/millisecond|\bms\b|_ms\b|毫秒/.test(text)) return 'milliseconds';
	if (/second|\bsecs?\b|_secs?\b|\(s\)|秒/.test(text)) return 'seconds';
	if (/minute|\bmins?\b|_mins?\b|\(m\)|分钟|\(分\)|（分）/.test(text)) return 'minutes';
	if (/hour|\bhrs?\b|_hrs?\b|\(h\)|小时/.test(text)) return 'hours';
	if (/\bdays?\b|\(d\)|天/.test(text)) return 'days';
	return null;
}
