import {
	abbreviatedFormat,
	basicIsoFormat,
	chineseHalfDayFormat,
	epochMillisecondsFormat,
	epochSecondsFormat,
	isoFormat,
	minuteIsoFormat,
	namedIsoFormat,
	patternFormat,
	spreadsheetDaysFormat,
	withClocks,
	withoutAbbreviation,
	type TimeFormat
} from './times.ts';

/** Dates whose day and month only the whole column can tell apart. */
export interface DateOrder {
	readonly separator: string;
	readonly dayFirst: TimeFormat;
	readonly monthFirst: TimeFormat;
}

/** What a sample of a column says about how it writes moments. */
export interface TimeGuess {
	/** Share of the cells that are read by what was found, 0..1. */
	readonly share: number;
	/** The formats found, the commonest first, without those under `order`. */
	readonly formats: readonly TimeFormat[];
	/** Set when the column holds dates such as 03/04/2026. */
	readonly order: DateOrder | null;
	/** True when the cells are bare digits, which other columns hold too: believe it only where the header agrees. */
	readonly weak: boolean;
}

const CLOCK = String.raw`(?<clock>\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d{1,6})?)?)(?<half> ?[ap]m)?`;
const NUMERIC = new RegExp(
	String.raw`^(\d{1,2})(?<between>[/.-])(\d{1,2})\k<between>(?<year>\d{4}|\d{2})(?:(?<join>,? +|T)${CLOCK})?$`,
	'i'
);
const YEAR_FIRST = new RegExp(
	String.raw`^\d{4}(?<between>[/.-])\d{1,2}\k<between>\d{1,2}(?:(?<join> +)${CLOCK})?$`,
	'i'
);
const DAY_NAMED = new RegExp(
	String.raw`^(?<weekday>[a-z]{3,9}(?<comma>,?) +)?\d{1,2}(?<between>[ -])(?<month>[a-z]{3,9})\k<between>(?<year>\d{4}|\d{2})(?:(?<join>,? +)${CLOCK})?(?<offset> [+-]\d{4})?$`,
	'i'
);
const MONTH_NAMED = new RegExp(
	String.raw`^(?<weekday>[a-z]{3,9}(?<comma>,?) +)?(?<month>[a-z]{3,9}) +\d{1,2}(?<dayComma>,?) +(?<year>\d{4})(?:(?<join>,? +)${CLOCK})?$`,
	'i'
);
const TWITTER = /^[A-Z][a-z]{2} [A-Z][a-z]{2} \d{1,2} \d{2}:\d{2}:\d{2} [+-]\d{4} \d{4}$/;
const ISO_OFFSET = /^\d{4}-\d{1,2}-\d{1,2}[ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)? [+-]\d{2}:?\d{2}$/;
const CHINESE =
	/^\d{4}年\d{1,2}月\d{1,2}日(?: *(?<half>[上下]午|凌晨|早上|中午|晚上)? *\d{1,2}(?<mark>[:时時点])\d{1,2})?/;
const HALF_DAY =
	/^\d{4}(?<between>[-/])\d{1,2}\k<between>\d{1,2} *(?:[上下]午|凌晨|早上|中午|晚上) *\d{1,2}:\d{2}(?<seconds>:\d{2})?$/;

type Shape = (cell: string) => { readonly key: string; readonly format: () => TimeFormat } | null;

const chineseDate = '%Y年%m月%d日';

const shapes: readonly Shape[] = [
	(cell) => (isoFormat.parse(cell) ? { key: 'iso', format: () => isoFormat } : null),
	(cell) =>
		/^\d{8}T\d{6}/.test(cell) && basicIsoFormat.parse(cell)
			? { key: basicIsoFormat.name, format: () => basicIsoFormat }
			: null,
	(cell) => (minuteIsoFormat.parse(cell) ? { key: minuteIsoFormat.name, format: () => minuteIsoFormat } : null),
	(cell) =>
		cell.endsWith(']') && namedIsoFormat.parse(cell)
			? { key: namedIsoFormat.name, format: () => namedIsoFormat }
			: null,
	(cell) => (TWITTER.test(cell) ? pattern('%a %b %d %H:%M:%S %z %Y') : null),
	(cell) =>
		ISO_OFFSET.test(cell)
			? {
					key: 'iso offset',
					format: () =>
						patternFormat([
							'%Y-%m-%d %H:%M:%S %z',
							'%Y-%m-%d %H:%M:%S.%f %z',
							'%Y-%m-%d %H:%M %z',
							'%Y-%m-%dT%H:%M:%S %z'
						])
				}
			: null,
	(cell) => {
		const match = YEAR_FIRST.exec(cell)?.groups;
		if (!match) return null;
		const between = match['between'] ?? '-';
		return clocked(`%Y${between}%m${between}%d`, match);
	},
	(cell) => {
		const match = DAY_NAMED.exec(cell)?.groups;
		if (!match) return null;
		const between = match['between'] ?? ' ';
		const date = ['%d', monthOf(match), yearOf(match)].join(between);
		const whole = `${weekdayOf(match)}${date}`;
		return match['offset'] ? pattern(`${whole}${joinOf(match)}${clockOf(match)} %z`) : clocked(whole, match);
	},
	(cell) => {
		const match = MONTH_NAMED.exec(cell)?.groups;
		if (!match) return null;
		return clocked(`${weekdayOf(match)}${monthOf(match)} %d${match['dayComma'] ?? ''} ${yearOf(match)}`, match);
	},
	(cell) => {
		const match = HALF_DAY.exec(cell)?.groups;
		if (!match) return null;
		const date = ['%Y', '%m', '%d'].join(match['between'] ?? '/');
		return { key: `half ${date}`, format: () => chineseHalfDayFormat([`${date} %p %I:%M:%S`, `${date} %p %I:%M`]) };
	},
	(cell) => {
		const match = CHINESE.exec(cell);
		if (!match) return null;
		if (match.groups?.['half']) {
			const clocks = [' %p %I:%M:%S', ' %p %I:%M', ' %p %I时%M分', ' %p %I点%M分', ' %p %I時%M分'];
			return { key: 'zh half', format: () => chineseHalfDayFormat(clocks.map((clock) => chineseDate + clock)) };
		}
		const clocks = [
			' %H:%M:%S',
			' %H:%M',
			'%H:%M:%S',
			'%H:%M',
			' %H时%M分%S秒',
			' %H时%M分',
			'%H时%M分%S秒',
			'%H时%M分',
			' %H時%M分%S秒',
			' %H時%M分',
			'%H時%M分%S秒',
			'%H時%M分',
			''
		];
		return { key: 'zh', format: () => patternFormat(clocks.map((clock) => chineseDate + clock)) };
	},
	(cell) => {
		const text = withoutAbbreviation(cell);
		return text !== null && isoFormat.parse(text)
			? { key: 'abbreviated', format: () => abbreviatedFormat(isoFormat) }
			: null;
	},
	(cell) => (/^1\d{9}(\.\d+)?$/.test(cell) ? { key: 'weak epoch', format: () => epochSecondsFormat } : null),
	(cell) => (/^1\d{12}$/.test(cell) ? { key: 'weak epoch-ms', format: () => epochMillisecondsFormat } : null),
	// of the years 2000 to 2049
	(cell) =>
		/^(36[6-9]|3[7-9]\d|4\d\d|5[0-4]\d)\d\d(\.\d+)?$/.test(cell)
			? { key: 'weak days', format: () => spreadsheetDaysFormat }
			: null,
	(cell) =>
		/^(19|20)\d\d(0[1-9]|1[0-2])([0-2]\d|3[01])$/.test(cell)
			? { key: 'weak digits', format: () => patternFormat(['%Y%m%d']) }
			: null
];

/** How a column writes moments, from a sample of its cells (trimmed, none empty). */
export function detectTimeFormats(cells: readonly string[]): TimeGuess {
	const found = new Map<string, { count: number; readonly format: () => TimeFormat }>();
	const orders = new Map<string, { count: number; readonly parts: Readonly<Record<string, string | undefined>> }>();
	for (const cell of cells) {
		const numeric = NUMERIC.exec(cell)?.groups;
		if (numeric) {
			const key = [numeric['between'], yearOf(numeric), joinOf(numeric), clockOf(numeric)].join('|');
			const entry = orders.get(key) ?? { count: 0, parts: numeric };
			entry.count++;
			orders.set(key, entry);
			continue;
		}
		const shape = shapeOf(cell);
		if (!shape) continue;
		const entry = found.get(shape.key) ?? { count: 0, format: shape.format };
		entry.count++;
		found.set(shape.key, entry);
	}
	const byCount = [...found.entries()].sort(([, a], [, b]) => b.count - a.count);
	const read = [...found.values(), ...orders.values()].reduce((sum, { count }) => sum + count, 0);
	return {
		share: cells.length === 0 ? 0 : read / cells.length,
		formats: byCount.map(([, { format }]) => format()),
		order: orderOf([...orders.values()].sort((a, b) => b.count - a.count).map(({ parts }) => parts)),
		weak: byCount.length > 0 && byCount.every(([key]) => key.startsWith('weak'))
	};
}

function shapeOf(cell: string): ReturnType<Shape> {
	for (const shape of shapes) {
		const found = shape(cell);
		if (found) return found;
	}
	return null;
}

type Parts = Readonly<Record<string, string | undefined>>;

function orderOf(seen: readonly Parts[]): DateOrder | null {
	const [first] = seen;
	if (!first) return null;
	const format = (a: string, b: string): TimeFormat => {
		const patterns = seen.flatMap((parts) => {
			const date = [a, b, yearOf(parts)].join(parts['between'] ?? '/');
			return withClocks(date, [`${date}${joinOf(parts)}${clockOf(parts)}`], joinOf(parts));
		});
		return patternFormat([...new Set(patterns)], a === '%d' ? 'dmy' : 'mdy');
	};
	return { separator: first['between'] ?? '/', dayFirst: format('%d', '%m'), monthFirst: format('%m', '%d') };
}

function pattern(text: string) {
	return { key: text, format: () => patternFormat([text]) };
}

function clocked(date: string, parts: Parts) {
	const join = joinOf(parts);
	return { key: date + join, format: () => patternFormat(withClocks(date, [`${date}${join}${clockOf(parts)}`], join)) };
}

function joinOf(parts: Parts): string {
	return parts['join']?.replace(/ +/, ' ') ?? ' ';
}

function yearOf(parts: Parts): string {
	return parts['year']?.length === 2 ? '%y' : '%Y';
}

function monthOf(parts: Parts): string {
	return (parts['month'] ?? '').length > 3 ? '%B' : '%b';
}

function weekdayOf(parts: Parts): string {
	const weekday = parts['weekday'];
	if (weekday === undefined) return '';
	return `${/^[a-z]{4}/i.test(weekday) ? '%A' : '%a'}${parts['comma'] ?? ''} `;
}

function clockOf(parts: Parts): string {
	const { clock, half } = parts;
	if (clock === undefined) return '';
	const hour = half === undefined ? '%H' : '%I';
	const dots = clock.split(/[:.]/);
	const between = clock.includes(':') ? ':' : '.';
	const seconds = dots.length > 2 ? `${between}%S` : '';
	const fraction = dots.length > 3 ? '.%f' : '';
	return `${hour}${between}%M${seconds}${fraction}${half === undefined ? '' : half.startsWith(' ') ? ' %p' : '%p'}`;
}
