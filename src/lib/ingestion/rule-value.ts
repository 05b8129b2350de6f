import type { FieldType } from '#lib/log/fields.ts';
import { localToUtc, type ZoneClock } from '#lib/log/zones.ts';
import { parseBoolean, parseNumber } from './cells.ts';
import { parseDuration } from './durations.ts';
import { dayOf, whenColumn, whensOf, type ColumnRule, type SingleRule, type WhenRule } from './mapping.ts';
import { scoreText, scoreWord } from './scores.ts';
import { durationManner, keyOf, type Manners } from './survey.ts';
import { isoFormat } from './times.ts';
import { parseAuthor, parseEvent } from './turn-words.ts';
import { wordsPattern } from './words.ts';

/** A canonical value outside the engine; instants are milliseconds since 1970 in UTC. */
export type CanonicalValue = string | number | boolean | null;

export interface RowContext {
	readonly manners: Manners;
	/** The cleaned cell of a column in this row. */
	cell(column: string): string | null;
	readonly clock: ZoneClock | null;
	readonly openedAt: number | null;
	/** What says the day of opened_at, where that is not in the cell itself. */
	readonly openedDay: string | null;
}

export interface RuleValue {
	readonly value: CanonicalValue;
	/** True when the row says something for this rule that could not be read. */
	readonly unread: boolean;
}

const NOTHING: RuleValue = { value: null, unread: false };
const EARLIEST = Date.UTC(1900, 0, 2);
const LATEST = Date.UTC(2200, 0, 1);
const HOUR = 3_600_000;

/** What one rule reads from one row: the twin of `ruleSql`, for previews. */
export function ruleValue(rule: SingleRule, type: FieldType, context: RowContext): RuleValue {
	if (typeof rule === 'string') return columnValue({ column: rule }, type, context);
	if ('constant' in rule) return { value: constantValue(rule.constant, type), unread: false };
	if ('columns' in rule) {
		const cells = rule.columns.map((column) => context.cell(column));
		if (!cells.every((cell) => cell !== null)) return NOTHING;
		if (type === 'text') return told(cells.join(' '));
		return told(type === 'instant' ? momentOf(rule, cells.join(' '), keyOf(rule.columns), context) : null);
	}
	if (!whensOf(rule).every((when) => holds(when, context))) return NOTHING;
	if (!('after' in rule)) return columnValue(rule, type, context);
	const cell = context.cell(rule.column);
	if (cell === null) return NOTHING;
	const seconds = parseDuration(cell, ...durationManner(rule, context.manners));
	if (seconds === null || type !== 'instant') return told(seconds);
	return told(context.openedAt === null ? null : context.openedAt + Math.round(seconds * 1000));
}

function holds(when: WhenRule, context: RowContext): boolean {
	const cell = context.cell(whenColumn(when));
	if (cell === null || typeof when === 'string') return cell !== null;
	if ('above' in when) return (parseNumber(cell) ?? Number.NEGATIVE_INFINITY) > when.above;
	return when.is.some((word) => word.toLowerCase() === cell.toLowerCase());
}

function told(value: CanonicalValue): RuleValue {
	return { value, unread: value === null };
}

function columnValue(rule: ColumnRule, type: FieldType, context: RowContext): RuleValue {
	const cell = context.cell(rule.column);
	if (rule.filled) return { value: booleanAs(type, cell !== null), unread: false };
	if (rule.contains) {
		const found = cell !== null && new RegExp(wordsPattern(rule.contains)).test(cell.toLowerCase());
		return { value: booleanAs(type, found), unread: false };
	}
	if (cell === null) return NOTHING;
	if (rule.above !== undefined) {
		const number = parseNumber(cell);
		return told(number === null ? null : booleanAs(type, number > rule.above));
	}
	for (const [word, value] of Object.entries(rule.values ?? {})) {
		if (word.toLowerCase() !== cell.toLowerCase()) continue;
		return value === null ? NOTHING : told(literal(value, type));
	}
	return told(typedValue(rule, cell, type, context));
}

function typedValue(rule: ColumnRule, cell: string, type: FieldType, context: RowContext): CanonicalValue {
	const key = keyOf([rule.column]);
	switch (type) {
		case 'text':
			return cell;
		case 'instant':
			return rule.date === undefined
				? readMoment(cell, key, context)
				: momentOf(rule, `${rule.date} ${cell}`, keyOf([rule.column], rule.date), context);
		case 'seconds':
			return parseDuration(cell, ...durationManner(rule, context.manners));
		case 'boolean':
			return parseBoolean(cell);
		case 'author':
			return parseAuthor(cell);
		case 'event':
			return parseEvent(cell);
		case 'integer': {
			const number = parseNumber(cell, context.manners.decimalComma ? 'dots' : 'either');
			return Number.isSafeInteger(number) ? number : null;
		}
		case 'money':
			return parseNumber(cell, 'either');
		case 'share': {
			const [low, high] = rule.scale ?? context.manners.scales.get(key) ?? [0, 1];
			const mark = parseNumber(scoreText(cell));
			const inside = mark !== null && mark >= Math.min(low, high) && mark <= Math.max(low, high);
			return inside ? (mark - low) / (high - low) : scoreWord(cell, context.manners.ladders.get(key) ?? 1);
		}
	}
}

/** A moment whose time of day has a column of its own; past midnight the day's column still names the day of the opening. */
function momentOf(rule: SingleRule, text: string, key: string, context: RowContext): number | null {
	const { openedAt, openedDay } = context;
	const moment = readMoment(text, key, context);
	if (moment === null || openedAt === null || openedDay === null || dayOf(rule) !== openedDay) return moment;
	return moment < openedAt - 12 * HOUR ? moment + 24 * HOUR : moment;
}

function readMoment(text: string, key: string, { manners, clock }: RowContext): number | null {
	for (const format of manners.formats.get(key) ?? []) {
		const moment = format.parse(text);
		if (!moment) continue;
		const utc = moment.marked || !clock ? moment.milliseconds : localToUtc(moment.milliseconds, clock);
		return utc >= EARLIEST && utc <= LATEST ? utc : null;
	}
	return null;
}

function booleanAs(type: FieldType, truth: boolean): CanonicalValue {
	if (type === 'boolean') return truth;
	return type === 'share' || type === 'integer' ? Number(truth) : null;
}

function constantValue(constant: string | number | boolean, type: FieldType): CanonicalValue {
	return type === 'instant' ? (isoFormat.parse(String(constant))?.milliseconds ?? null) : literal(constant, type);
}

function literal(value: string | number | boolean, type: FieldType): CanonicalValue {
	if (type === 'text' || type === 'author' || type === 'event') return String(value);
	if (type === 'boolean') return value === true || value === 1 || value === 'true';
	const number = Number(value);
	return Number.isFinite(number) && type !== 'instant' ? number : null;
}
