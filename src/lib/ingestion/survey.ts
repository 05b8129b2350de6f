import { fieldsOf, momentOf, type FieldType } from '#lib/log/fields.ts';
import { cleanCell, hasDecimalComma, parseNumber, type Groups } from './cells.ts';
import { detectDurationUnit, type DurationUnit } from './durations.ts';
import { contradictoryDates, undecidableDates, unreadableTimes, type IngestionProblem } from './errors.ts';
import { findColumn, singleRules, type Mapping, type SingleRule } from './mapping.ts';
import { detectScale, ladderOf, scoreText, type Ladder, type Scale } from './scores.ts';
import { detectTimeFormats, type DateOrder } from './time-detection.ts';
import { isoFormat, readFormat, type TimeFormat } from './times.ts';

/** Cells whose way of writing must be known before the file is read: one column, or a date and a time of day. */
export interface SampleNeed {
	/** Unique: the same column may be asked for two reasons. */
	readonly key: string;
	/** The headers as one text, by which the manners are kept. */
	readonly label: string;
	/** Indexes of the columns; two cells are joined by a space. */
	readonly columns: readonly number[];
	readonly headers: readonly string[];
	/** The day to put before each cell, where the mapping names it. */
	readonly date: string | undefined;
	readonly field: string;
	readonly purpose: 'moment' | 'duration' | 'score';
	readonly format: string | undefined;
	/** Of durations: the mapping says their unit. */
	readonly isUnitSaid: boolean;
}

/** How the columns of a file write what the mapping reads from them, by their headers (`keyOf`). */
export interface Manners {
	readonly formats: ReadonlyMap<string, readonly TimeFormat[]>;
	readonly units: ReadonlyMap<string, DurationUnit>;
	/** Decimals stand behind a comma: 1,234 is no thousand. */
	readonly decimalComma: boolean;
	readonly scales: ReadonlyMap<string, Scale>;
	readonly ladders: ReadonlyMap<string, Ladder>;
}

/** A column of dates whose order of day and month the whole column must decide. */
export interface OpenOrder {
	readonly need: SampleNeed;
	readonly order: DateOrder;
	readonly example: string;
}

export interface Survey extends Manners {
	readonly open: readonly OpenOrder[];
	readonly problems: readonly IngestionProblem[];
	/** Headers of columns with bare numbers that are taken for seconds. */
	readonly assumedSeconds: readonly string[];
}

/** Rows that contradict the rest are slips up to this share, and are given back instead of stopping the import. */
const SLIP_SHARE = 0.01;
/** A column that a required moment is read from must be readable at least this often. */
const LEAST_READABLE = 0.3;
const REQUIRED_MOMENTS = new Set(Object.values(momentOf));

/** How a column of durations is read: in which unit, and what groups its thousands. */
export function durationManner(
	{ column, unit }: { readonly column: string; readonly unit?: DurationUnit | undefined },
	{ units, decimalComma }: Manners
): [unit: DurationUnit, groups: Groups] {
	const key = keyOf([column]);
	return [unit ?? units.get(key) ?? 'seconds', decimalComma ? 'dots' : 'either'];
}

export function keyOf(headers: readonly string[], date?: string): string {
	return (date === undefined ? headers : [date, ...headers]).join(' + ');
}

/** What must be sampled before a file can be read by this mapping: the first thousand filled cells of each are plenty. */
export function sampleNeeds(mapping: Mapping, columns: readonly string[]): readonly SampleNeed[] {
	const needs = new Map<string, SampleNeed>();
	for (const { name, type } of fieldsOf[mapping.kind]) {
		const rule = mapping.fields[name];
		if (rule === undefined) continue;
		for (const single of singleRules(rule)) {
			const need = needOf(single, name, type, columns);
			if (need && !needs.has(need.key)) needs.set(need.key, need);
		}
	}
	return [...needs.values()];
}

function needOf(rule: SingleRule, field: string, type: FieldType, columns: readonly string[]): SampleNeed | null {
	if (typeof rule === 'object' && 'constant' in rule) return null;
	const duration = type === 'seconds' || (typeof rule === 'object' && 'after' in rule);
	const purpose = duration ? 'duration' : type === 'instant' ? 'moment' : type === 'share' ? 'score' : null;
	if (!purpose) return null;
	const isUnitSaid = typeof rule === 'object' && 'unit' in rule;
	const headers = typeof rule === 'string' ? [rule] : 'columns' in rule ? rule.columns : [rule.column];
	const format = typeof rule === 'object' && 'format' in rule ? rule.format : undefined;
	const indexes = headers.map((header) => findColumn(header, columns));
	const date = purpose === 'moment' && typeof rule === 'object' && 'date' in rule ? rule.date : undefined;
	const label = keyOf(headers, date);
	return { key: `${purpose} ${label}`, label, columns: indexes, headers, date, field, purpose, format, isUnitSaid };
}

/** The cells of a need from rows at hand, for previews and small files. */
export function samplesFromRows(need: SampleNeed, rows: readonly (readonly string[])[]): readonly string[] {
	return rows.flatMap((row) => {
		const parts = need.columns.map((index) => cleanCell(row[index] ?? ''));
		const dated = need.date === undefined ? parts : [need.date, ...parts];
		return parts.every((part) => part !== null) ? [dated.join(' ')] : [];
	});
}

/** How the sampled cells are written. `samples` holds, by key, the cleaned and filled cells of each need. */
export function surveyManners(needs: readonly SampleNeed[], samples: ReadonlyMap<string, readonly string[]>): Survey {
	const formats = new Map<string, readonly TimeFormat[]>();
	const units = new Map<string, DurationUnit>();
	let decimalComma = false;
	const scales = new Map<string, Scale>();
	const ladders = new Map<string, Ladder>();
	const open: OpenOrder[] = [];
	const problems: IngestionProblem[] = [];
	const assumedSeconds: string[] = [];
	for (const need of needs) {
		const cells = samples.get(need.key) ?? [];
		if (need.purpose === 'duration') {
			const unit = detectDurationUnit(need.label, cells);
			if (unit === null && !need.isUnitSaid) assumedSeconds.push(need.label);
			units.set(need.label, unit ?? 'seconds');
			decimalComma ||= cells.some(hasDecimalComma);
		} else if (need.purpose === 'score') {
			if (cells.some((cell) => parseNumber(scoreText(cell)) !== null))
				scales.set(need.label, detectScale(need.label, cells));
			ladders.set(need.label, ladderOf(cells));
		} else if (need.format !== undefined) {
			const named = readFormat(need.format);
			formats.set(need.label, [named ?? isoFormat]);
		} else {
			const guess = detectTimeFormats(cells);
			const required = REQUIRED_MOMENTS.has(need.field) && cells.length > 0;
			if (required && guess.share < LEAST_READABLE) problems.push(unreadableTimes(need.label, cells[0] ?? ''));
			const found = guess.formats.length === 0 && !guess.order ? [isoFormat] : guess.formats;
			formats.set(need.label, found);
			if (guess.order) open.push({ need, order: guess.order, example: exampleOf(cells, guess.order) });
		}
	}
	return { formats, units, decimalComma, scales, ladders, open, problems, assumedSeconds };
}

function exampleOf(cells: readonly string[], order: DateOrder): string {
	return cells.find((cell) => order.dayFirst.parse(cell) ?? order.monthFirst.parse(cell)) ?? '';
}

/** Over a whole column: rows whose first number can only be a day, and rows whose second one can. */
export interface OrderCounts {
	readonly dayFirst: number;
	readonly monthFirst: number;
}

/** The SQL aggregates that decide an open order, over the SQL of the cleaned cell. */
export function orderCountsSql(
	cell: string,
	order: DateOrder
): { readonly dayFirst: string; readonly monthFirst: string } {
	const part = (index: number) => `TRY_CAST(split_part(${cell}, '${order.separator}', ${index}) AS INTEGER)`;
	const count = (index: number) => `count(*) FILTER (WHERE ${part(index)} BETWEEN 13 AND 31)`;
	return { dayFirst: count(1), monthFirst: count(2) };
}

/**
 * Decides the open orders by the counts over the whole columns. A column that cannot tell follows the others of the same
 * file, which one export wrote in one way; when none can, or rows contradict each other, that is a refusal.
 */
export function settleOrders(
	survey: Survey,
	counts: ReadonlyMap<string, OrderCounts>
): { readonly manners: Manners; readonly problems: readonly IngestionProblem[] } {
	const formats = new Map(survey.formats);
	const problems = [...survey.problems];
	const orders = new Map<string, 'dayFirst' | 'monthFirst'>();
	for (const { need } of survey.open) {
		const { dayFirst, monthFirst } = counts.get(need.key) ?? { dayFirst: 0, monthFirst: 0 };
		if (Math.min(dayFirst, monthFirst) > SLIP_SHARE * Math.max(dayFirst, monthFirst)) {
			problems.push(contradictoryDates(need.label, dayFirst, monthFirst));
		} else if (dayFirst !== monthFirst) orders.set(need.key, dayFirst > monthFirst ? 'dayFirst' : 'monthFirst');
	}
	const told = new Set(orders.values());
	for (const { need, order, example } of survey.open) {
		const own = orders.get(need.key) ?? (told.size === 1 ? [...told][0] : undefined);
		if (own) formats.set(need.label, [order[own], ...(formats.get(need.label) ?? [])]);
		else if (!problems.some(({ column }) => column === need.label))
			problems.push(undecidableDates(need.label, example));
	}
	const { units, decimalComma, scales, ladders } = survey;
	return { manners: { formats, units, decimalComma, scales, ladders }, problems };
}

/** `orderCountsSql` over cells at hand, for previews. */
export function countOrders(cells: readonly string[], order: DateOrder): OrderCounts {
	const counts = { dayFirst: 0, monthFirst: 0 };
	for (const cell of cells) {
		const [first, second] = cell.split(order.separator).map(Number);
		if (first !== undefined && first > 12 && first <= 31) counts.dayFirst++;
		if (second !== undefined && second > 12 && second <= 31) counts.monthFirst++;
	}
	return counts;
}
