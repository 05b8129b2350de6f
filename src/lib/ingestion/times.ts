import { quoteLiteral } from '#lib/sql/quote.ts';
import { compilePattern, isPattern, offsetSeconds, wallClock, type WrittenMoment } from './strptime.ts';

export type { WrittenMoment };

/** The SQL of a written moment: TIMESTAMP expressions, NULL where the cell does not say. `utc` wins over `wall`. */
export interface MomentSql {
	/** On the writer's wall clock. */
	readonly wall: string | null;
	/** In UTC, from cells that name their offset or count seconds from the epoch. */
	readonly utc: string | null;
}

/** One way of writing a moment: the engine's way of reading it and the browser's, which agree. */
export interface TimeFormat {
	/** What a mapping file calls it; `readFormat` gives it back. */
	readonly name: string;
	sql(cell: string): MomentSql;
	parse(cell: string): WrittenMoment | null;
}

const ISO =
	/^(\d{4})([-/\\ ])(\d{1,2})\2(\d{1,2})(?:(?: +|T)(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:\.(\d{0,9}))?(Z|[+-]\d{2}(?::?\d{2})?)?)?)?$/;

/** ISO 8601 and its everyday relatives: `2026-03-01`, `2026/3/1 9:05`, `2026-03-01T09:05:06.5+08:00`. */
export const isoFormat: TimeFormat = {
	name: 'iso',
	// a cast is about ten times as fast as a list of patterns; cast to TIMESTAMP it would drop the offset without a word
	sql: (cell) => {
		const isUtc = `${cell} LIKE '%Z'`;
		const hasOffset = `strlen(${cell}) > 17 AND (${cell} LIKE '%:%+%' OR ${cell} LIKE '%:%-%')`;
		// texts that begin with a letter, such as 'epoch' and 'infinity', are moments to the engine too
		const bare = `CASE WHEN ${cell} < ':' THEN TRY_CAST(${cell} AS TIMESTAMP) END`;
		return {
			wall: `CASE WHEN NOT (${isUtc} OR ${hasOffset}) THEN ${bare} END`,
			utc: `CASE WHEN ${isUtc} THEN ${bare} WHEN ${hasOffset} THEN make_timestamp(epoch_us(TRY_CAST(${cell} AS TIMESTAMPTZ))) END`
		};
	},
	parse: (cell) => {
		const match = ISO.exec(cell);
		if (!match) return null;
		const [, year, , month, day, hour = '0', minute = '0', second = '0', fraction = '', zone] = match;
		const seconds = Number(`${second}.${fraction}0`);
		const wall = wallClock(Number(year), Number(month), Number(day), Number(hour), Number(minute), seconds);
		if (wall === null) return null;
		const offset = zone === undefined || zone === 'Z' ? 0 : offsetSeconds(zone);
		return { milliseconds: wall - offset * 1000, marked: zone !== undefined };
	}
};

/** ISO 8601 once a text has been rewritten; `to` names groups as the engine does (`\1`). */
function rewrittenIso(name: string, from: RegExp, to: string): TimeFormat {
	const forScript = to.replace(/\\(\d)/g, '$$$1');
	return {
		name,
		sql: (cell) => isoFormat.sql(`regexp_replace(${cell}, ${quoteLiteral(from.source)}, ${quoteLiteral(to)})`),
		parse: (cell) => isoFormat.parse(cell.replace(from, forScript))
	};
}

/** Without dashes and colons: `20260301T090506Z`. */
export const basicIsoFormat = rewrittenIso(
	'iso-basic',
	/^([0-9]{4})([0-9]{2})([0-9]{2})T([0-9]{2})([0-9]{2})([0-9]{2})/,
	String.raw`\1-\2-\3T\4:\5:\6`
);

/** With the zone's name behind the offset, as Java writes it: `2026-03-01T09:05:06+08:00[Asia/Shanghai]`. */
export const namedIsoFormat = rewrittenIso(
	'iso-named',
	/(Z|[+-][0-9]{2}:?[0-9]{2})\[[A-Za-z_/+-]+[0-9]*\]$/,
	String.raw`\1`
);

/** Without seconds but with an offset, which the engine does not read: `2026-03-01T09:05Z`, `2026-03-01T09:05+08:00[Asia/Shanghai]`. */
export const minuteIsoFormat = rewrittenIso(
	'iso-minutes',
	/^(.{10}[ T][0-9]{2}:[0-9]{2})(Z|[+-][0-9]{2}:?[0-9]{2})(\[[A-Za-z_/+-]+[0-9]*\])?$/,
	String.raw`\1:00\2`
);

/** Seconds or milliseconds since 1970 in UTC. */
function epochFormat(name: string, perSecond: number): TimeFormat {
	return {
		name,
		sql: (cell) => ({
			wall: null,
			utc: `make_timestamp(TRY_CAST(round(TRY_CAST(${cell} AS DOUBLE) * ${1e6 / perSecond}) AS BIGINT))`
		}),
		parse: (cell) =>
			/^\d+(\.\d+)?$/.test(cell) ? { milliseconds: Math.floor((Number(cell) * 1000) / perSecond), marked: true } : null
	};
}

export const epochSecondsFormat = epochFormat('epoch', 1);
export const epochMillisecondsFormat = epochFormat('epoch-ms', 1000);

const DAY_SECONDS = 86_400;
/** Days from the spreadsheets' day 0, 30 December 1899, to 1 January 1970. */
const DAYS_TO_1970 = 25_569;
const LAST_DAY = 2_958_465;

/** A spreadsheet's days since 1900, saved as text where the cells were formatted as numbers: `46023.4166666667`. To the second. */
export const spreadsheetDaysFormat: TimeFormat = {
	name: 'excel',
	sql: (cell) => {
		const days = `TRY_CAST(${cell} AS DOUBLE)`;
		const seconds = `round((${days} - ${DAYS_TO_1970}) * ${DAY_SECONDS})::BIGINT`;
		return {
			wall: `CASE WHEN ${days} BETWEEN 1 AND ${LAST_DAY} THEN make_timestamp(${seconds} * 1000000) END`,
			utc: null
		};
	},
	parse: (cell) => {
		const days = /^\d+([.,]\d+)?$/.test(cell) ? Number(cell) : NaN;
		if (!(days >= 1 && days <= LAST_DAY)) return null;
		return { milliseconds: Math.round((days - DAYS_TO_1970) * DAY_SECONDS) * 1000, marked: false };
	}
};

/** Written by one of these strptime patterns, the likelier first; all of them with an offset (%z) or none. */
export function patternFormat(patterns: readonly string[], name = patterns[0] ?? ''): TimeFormat {
	const readers = patterns.map(compilePattern);
	const list = patterns.length === 1 ? quoteLiteral(name) : `[${patterns.map(quoteLiteral).join(', ')}]`;
	const marked = patterns.some((pattern) => pattern.includes('%z'));
	return {
		name,
		sql: (cell) => {
			const read = `try_strptime(${cell}, ${patterns.length === 1 ? quoteLiteral(patterns[0] ?? '') : list})`;
			return marked ? { wall: null, utc: `make_timestamp(epoch_us(${read}))` } : { wall: read, utc: null };
		},
		parse: (cell) => {
			for (const read of readers) {
				const moment = read(cell);
				if (moment) return moment;
			}
			return null;
		}
	};
}

const MORNING = ['上午', '早上', '凌晨', '中午'];
const AFTERNOON = ['下午', '晚上'];

/** Patterns with AM/PM written in Chinese before the hour: `2026/3/1 下午 3:05`. */
export function chineseHalfDayFormat(patterns: readonly string[]): TimeFormat {
	const plain = patternFormat(patterns);
	const words: readonly (readonly [string, string])[] = [
		...MORNING.map((word) => [word, ' AM '] as const),
		...AFTERNOON.map((word) => [word, ' PM '] as const)
	];
	return {
		name: 'zh-half-day',
		sql: (cell) =>
			plain.sql(words.reduce((sql, [from, to]) => `replace(${sql}, ${quoteLiteral(from)}, '${to}')`, cell)),
		parse: (cell) => plain.parse(words.reduce((text, [from, to]) => text.replaceAll(from, to), cell))
	};
}

/** Offsets in hours of the abbreviations that exports put behind a time. CST is Central time, as in every export seen. */
const ABBREVIATIONS: Record<string, number> = {
	UTC: 0,
	GMT: 0,
	EST: -5,
	EDT: -4,
	CST: -6,
	CDT: -5,
	MST: -7,
	MDT: -6,
	PST: -8,
	PDT: -7,
	BST: 1,
	CET: 1,
	CEST: 2,
	EET: 2,
	EEST: 3,
	JST: 9,
	KST: 9,
	HKT: 8,
	SGT: 8,
	AEST: 10,
	AEDT: 11
};
const ABBREVIATED = new RegExp(`^(.*\\d.*?) ?(${Object.keys(ABBREVIATIONS).join('|')})$`);

/** Any wall-clock format followed by a zone's abbreviation: `2026-03-01 09:05 CDT`. */
export function abbreviatedFormat(inner: TimeFormat): TimeFormat {
	const hours = Object.entries(ABBREVIATIONS).map(([word, offset]) => `WHEN '${word}' THEN ${offset * 3600}`);
	return {
		name: `${inner.name} zone`,
		sql: (cell) => {
			const word = `regexp_extract(${cell}, ' ([A-Z]{3,4})$', 1)`;
			const wall = inner.sql(`regexp_replace(${cell}, ' [A-Z]{3,4}$', '')`).wall ?? 'NULL';
			return { wall: null, utc: `(${wall} - to_seconds(CASE ${word} ${hours.join(' ')} END))` };
		},
		parse: (cell) => {
			const [, text = '', word = ''] = ABBREVIATED.exec(cell) ?? [];
			const offset = ABBREVIATIONS[word];
			const moment = offset === undefined ? null : inner.parse(text);
			if (!moment || offset === undefined) return null;
			return { milliseconds: moment.milliseconds - offset * 3_600_000, marked: true };
		}
	};
}

/** The wall-clock text of a cell that ends in a zone's abbreviation, else null. */
export function withoutAbbreviation(cell: string): string | null {
	return ABBREVIATED.exec(cell)?.[1] ?? null;
}

const CLOCKS = ['%H:%M:%S', '%H:%M', '%I:%M:%S %p', '%I:%M %p', '%I:%M:%S%p', '%I:%M%p', '%H:%M:%S.%f'];

/** A date pattern, alone and with every way of writing the time behind it; `first` are the ways to try first. */
export function withClocks(date: string, first: readonly string[] = [], join = ' '): readonly string[] {
	const all = [...CLOCKS.map((clock) => `${date}${join}${clock}`), date];
	return [...first.filter((pattern) => all.includes(pattern)), ...all.filter((pattern) => !first.includes(pattern))];
}

/**
 * The format a mapping names: a strptime pattern, one of our names, or an order of day, month and year in whatever
 * letters (`d/m/Y`, `DD.MM.YYYY HH:mm`). Null when it is none of these.
 */
export function readFormat(name: string): TimeFormat | null {
	const text = name.trim();
	const lower = text.toLowerCase();
	// who names the order of a date need not spell the clock behind it
	const patterns = /%[HIMSpTRc]/.test(text) ? [text] : withClocks(text, [text]);
	if (text.includes('%')) return isPattern(text) ? patternFormat(patterns, text) : null;
	if (lower === 'iso' || lower === 'iso8601' || lower === 'iso 8601') return isoFormat;
	if (lower === basicIsoFormat.name) return basicIsoFormat;
	if (lower === minuteIsoFormat.name) return minuteIsoFormat;
	if (lower === namedIsoFormat.name) return namedIsoFormat;
	if (['epoch', 'unix', 'epoch-s', 'timestamp'].includes(lower)) return epochSecondsFormat;
	if (lower === 'excel') return spreadsheetDaysFormat;
	if (lower === 'epoch-ms' || lower === 'unix-ms') return epochMillisecondsFormat;
	if (lower.endsWith(' zone')) {
		const inner = readFormat(text.slice(0, -5));
		return inner && abbreviatedFormat(inner);
	}
	const date = /^(d{1,2}|m{1,2}|y{1,4})([-/. ]?)(d{1,2}|m{1,2}|y{1,4})\2(d{1,2}|m{1,2}|y{1,4})(?![a-z])/i.exec(text);
	const [, first = '', separator = '', second = '', third = ''] = date ?? [];
	const order = `${first.charAt(0)}${second.charAt(0)}${third.charAt(0)}`.toLowerCase();
	if (order === 'ymd') return separator === '.' ? patternFormat(withClocks('%Y.%m.%d'), text) : isoFormat;
	if (order !== 'dmy' && order !== 'mdy') return null;
	const parts = order === 'dmy' ? ['%d', '%m'] : ['%m', '%d'];
	const year = third.length === 2 ? '%y' : '%Y';
	const separators = separator === '' ? ['/', '-', '.'] : [separator];
	return patternFormat(
		separators.flatMap((between) => withClocks([...parts, year].join(between))),
		text
	);
}
