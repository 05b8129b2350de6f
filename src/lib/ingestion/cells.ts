import { quoteLiteral } from '#lib/sql/quote.ts';

/** What exports write where they have nothing to say. */
export const placeholders = [
	'',
	'-',
	'--',
	'—',
	'?',
	'N/A',
	'n/a',
	'#N/A',
	'null',
	'NULL',
	'Null',
	'none',
	'None',
	'nan',
	'NaN',
	'Not Set',
	'\\N',
	'无',
	'空'
] as const;

/** Tab and line ends, no-break and ideographic space; the engine's own trim leaves the first three. */
const BLANKS = ' \t\r\n\u00a0\u3000';
const LONGEST_PLACEHOLDER_BYTES = 7;
const EMPTY = new Set<string>(placeholders);

/** A cell without the blanks around it; null for an empty one and for a placeholder. */
export function cleanCell(cell: string): string | null {
	let start = 0;
	let end = cell.length;
	while (start < end && BLANKS.includes(cell.charAt(start))) start++;
	while (end > start && BLANKS.includes(cell.charAt(end - 1))) end--;
	const text = cell.slice(start, end);
	return EMPTY.has(text) ? null : text;
}

/**
 * SQL of `cleanCell`. Trimming costs ten times as much as asking whether a cell needs it, so it asks. The words stand in a
 * CASE because the engine turns a long IN list into a join, and then trims every row for it.
 */
export function cleanCellSql(cell: string): string {
	const wide = ['\u00a0', '\u3000'].map(quoteLiteral);
	const ends = [quoteLiteral(' '), 'chr(9)', 'chr(10)', 'chr(13)', ...wide].map(
		(blank) => `ends_with(${cell}, ${blank})`
	);
	const starts = wide.map((blank) => `starts_with(${cell}, ${blank})`);
	const blanks = `' ' || chr(9) || chr(13) || chr(10) || ${wide.join(' || ')}`;
	const words = placeholders.map((word) => `WHEN ${quoteLiteral(word)} THEN NULL`).join(' ');
	const unlessEmpty = (text: string) =>
		`CASE WHEN strlen(${text}) > ${LONGEST_PLACEHOLDER_BYTES} THEN ${text} ELSE CASE ${text} ${words} ELSE ${text} END END`;
	return `CASE WHEN ${cell} < '!' OR ${[...ends, ...starts].join(' OR ')} THEN ${unlessEmpty(`trim(${cell}, ${blanks})`)} ELSE ${unlessEmpty(cell)} END`;
}

const TRUE_WORDS =
	'true yes 是 1 y t 1.0 on x ✓ √ 有 已 对 真 已解决 解决 已转人工 转人工 已流失 流失 resolved solved churned left escalated transferred bot'.split(
		' '
	);
const FALSE_WORDS =
	'false no 否 0 n f 0.0 off 没有 未 不是 错 假 未解决 未转人工 未流失 在网 unresolved unsolved active retained stayed human'.split(
		' '
	);
/** The commonest first: the engine tries them in this order. */
const truth = new Map<string, boolean>(
	TRUE_WORDS.flatMap((word, index): [string, boolean][] => {
		const opposite = FALSE_WORDS[index];
		return opposite === undefined
			? [[word, true]]
			: [
					[word, true],
					[opposite, false]
				];
	})
);
for (const word of FALSE_WORDS.slice(TRUE_WORDS.length)) truth.set(word, false);

/** A cleaned cell as yes or no, from Chinese and English words; null for anything else. */
export function parseBoolean(cell: string): boolean | null {
	return truth.get(cell.toLowerCase()) ?? null;
}

export function booleanSql(cell: string): string {
	const words = [...truth].map(([word, value]) => `WHEN ${quoteLiteral(word)} THEN ${value ? 'true' : 'false'}`);
	return `CASE lower(${cell}) ${words.join(' ')} END`;
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,2})?$/i;
const GROUPED = /^[$€£¥￥ ]*-?[0-9]{1,3}(,[0-9]{3})*([.][0-9]+)?$/;

/** `3,5` and `0,125`: one comma that cannot stand before thousands. */
const DECIMAL_COMMA = /^[+-]?([0-9]+,[0-9]{1,2}|0,[0-9]+)$/;
export const hasDecimalComma = (cell: string): boolean => DECIMAL_COMMA.test(cell);
/** `1.234,50 €` */
const GROUPED_BY_DOTS = /^[$€£¥￥ ]*-?[0-9]{1,3}([.][0-9]{3})*,[0-9]{1,2}[ €]*$/;

/** What stands between thousands: nothing, dots where decimals stand behind a comma, or whichever a cell shows. */
export type Groups = 'none' | 'dots' | 'either';

/** A cleaned cell as a finite number, its decimals behind a dot or a comma; with groups also `$1,234.50` and `1.234,50`. */
export function parseNumber(cell: string, groups: Groups = 'none'): number | null {
	if (NUMBER.test(cell)) return Number(cell);
	if (DECIMAL_COMMA.test(cell)) return Number(cell.replace(',', '.'));
	if (groups === 'either' && GROUPED.test(cell)) return Number(cell.replace(/[$€£¥￥ ,]/g, ''));
	if (groups !== 'none' && GROUPED_BY_DOTS.test(cell)) return Number(cell.replace(/[$€£¥￥ .]/g, '').replace(',', '.'));
	return null;
}

export function numberSql(cell: string, groups: Groups = 'none'): string {
	const plain = `TRY_CAST(${cell} AS DOUBLE)`;
	const matches = (pattern: RegExp) => `regexp_matches(${cell}, ${quoteLiteral(pattern.source)})`;
	const signs = `ltrim(rtrim(${cell}, '€ '), '$€£¥￥ ')`;
	const comma = `WHEN contains(${cell}, ',') AND ${matches(DECIMAL_COMMA)} THEN TRY_CAST(replace(${cell}, ',', '.') AS DOUBLE)`;
	const byCommas = `WHEN ${matches(GROUPED)} THEN TRY_CAST(replace(${signs}, ',', '') AS DOUBLE)`;
	const byDots = `WHEN ${matches(GROUPED_BY_DOTS)} THEN TRY_CAST(replace(replace(${signs}, '.', ''), ',', '.') AS DOUBLE)`;
	const grouped = { none: '', dots: byDots, either: `${byCommas} ${byDots}` }[groups];
	return `CASE WHEN ${plain} BETWEEN -1e300 AND 1e300 THEN ${plain} ${comma} ${grouped} END`;
}
