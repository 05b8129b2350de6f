import type { FieldType } from '#lib/log/fields.ts';
import { quoteLiteral } from '#lib/sql/quote.ts';
import { booleanSql, numberSql } from './cells.ts';
import { durationSql } from './durations.ts';
import { dayOf, whenColumn, whensOf, type ColumnRule, type SingleRule, type WhenRule } from './mapping.ts';
import { scoreTextSql, scoreWordSql } from './scores.ts';
import { durationManner, keyOf, type Manners } from './survey.ts';
import { isoFormat } from './times.ts';
import { authorSql, eventSql } from './turn-words.ts';
import { wordsPattern } from './words.ts';

export interface RuleContext {
	readonly manners: Manners;
	/** SQL of a column's cleaned cell. */
	cell(column: string): string;
	/** SQL of the moment written in these columns, in UTC; `date` stands before them. */
	moment(columns: readonly string[], date?: string): string;
	/** SQL of opened_at in UTC. */
	readonly openedAt: string;
	/** What says the day of opened_at, where that is not in the cell itself. */
	readonly openedDay: string | null;
}

export interface RuleSql {
	readonly value: string;
	/** True where the row says something for this rule that could not be read; null when that cannot be. */
	readonly unread: string | null;
}

/** SQL of what one rule reads for a field of this type; `unread` presumes that the field's value is NULL. */
export function ruleSql(rule: SingleRule, type: FieldType, context: RuleContext): RuleSql {
	if (typeof rule === 'string') return columnSql({ column: rule }, type, context);
	if ('constant' in rule) return { value: constantSql(rule.constant, type), unread: null };
	if ('columns' in rule) {
		const cells = rule.columns.map((column) => context.cell(column));
		if (type === 'text') return { value: cells.join(` || ' ' || `), unread: null };
		const present = cells.map((cell) => `${cell} IS NOT NULL`).join(' AND ');
		const value = type === 'instant' ? sameNightSql(context.moment(rule.columns), rule, context) : 'NULL';
		return { value, unread: present };
	}
	if ('after' in rule) {
		const cell = context.cell(rule.column);
		const seconds = durationSql(cell, ...durationManner(rule, context.manners));
		const value = type === 'instant' ? `${context.openedAt} + to_seconds(${seconds})` : seconds;
		return whenSql(whensOf(rule), { value, unread: `${cell} IS NOT NULL` }, context);
	}
	return whenSql(whensOf(rule), columnSql(rule, type, context), context);
}

function whenSql(whens: readonly WhenRule[], { value, unread }: RuleSql, context: RuleContext): RuleSql {
	if (whens.length === 0) return { value, unread };
	const holds = whens.map((when) => holdsSql(when, context)).join(' AND ');
	return { value: `CASE WHEN ${holds} THEN ${value} END`, unread: unread && `${holds} AND ${unread}` };
}

function holdsSql(when: WhenRule, context: RuleContext): string {
	const cell = context.cell(whenColumn(when));
	if (typeof when === 'string') return `${cell} IS NOT NULL`;
	if ('above' in when) return `coalesce(${numberSql(cell)} > ${when.above}, false)`;
	return `lower(${cell}) IN (${when.is.map((word) => quoteLiteral(word.toLowerCase())).join(', ')})`;
}

/** Past midnight the day's column still names the day of the opening. */
function sameNightSql(moment: string, rule: SingleRule, { openedAt, openedDay }: RuleContext): string {
	if (openedDay === null || dayOf(rule) !== openedDay) return moment;
	return `CASE WHEN ${moment} < ${openedAt} - INTERVAL 12 HOUR THEN ${moment} + INTERVAL 1 DAY ELSE ${moment} END`;
}

function columnSql(rule: ColumnRule, type: FieldType, context: RuleContext): RuleSql {
	const cell = context.cell(rule.column);
	const present = `${cell} IS NOT NULL`;
	if (rule.filled) return { value: booleanAs(type, present), unread: null };
	if (rule.contains) return { value: booleanAs(type, containsSql(cell, rule.contains)), unread: null };
	if (rule.above !== undefined) {
		return { value: booleanAs(type, `${numberSql(cell)} > ${rule.above}`), unread: present };
	}
	const plain = typedSql(rule, cell, type, context);
	if (!rule.values) return { value: plain, unread: type === 'text' || type === 'event' ? null : present };
	const words = Object.entries(rule.values);
	const branches = words.map(
		([word, value]) => `WHEN ${quoteLiteral(word.toLowerCase())} THEN ${literal(value, type)}`
	);
	const silent = words.filter(([, value]) => value === null);
	const spoken = silent.map(([word]) => `lower(${cell}) <> ${quoteLiteral(word.toLowerCase())}`);
	const unread = [present, ...spoken].join(' AND ');
	return { value: `CASE lower(${cell}) ${branches.join(' ')} ELSE ${plain} END`, unread };
}

function typedSql(rule: ColumnRule, cell: string, type: FieldType, context: RuleContext): string {
	const key = keyOf([rule.column]);
	switch (type) {
		case 'text':
			return cell;
		case 'instant':
			return sameNightSql(context.moment([rule.column], rule.date), rule, context);
		case 'seconds':
			return durationSql(cell, ...durationManner(rule, context.manners));
		case 'boolean':
			return booleanSql(cell);
		case 'author':
			return authorSql(cell);
		case 'event':
			return eventSql(cell);
		case 'integer': {
			const number = numberSql(cell, context.manners.decimalComma ? 'dots' : 'either');
			return `CASE WHEN ${number} = trunc(${number}) AND abs(${number}) < 9e15 THEN CAST(${number} AS BIGINT) END`;
		}
		case 'money':
			return numberSql(cell, 'either');
		case 'share': {
			const [low, high] = rule.scale ?? context.manners.scales.get(key) ?? [0, 1];
			const mark = numberSql(scoreTextSql(cell));
			const share = `CASE WHEN ${mark} BETWEEN ${Math.min(low, high)} AND ${Math.max(low, high)} THEN (${mark} - ${low}) / (${high - low})::DOUBLE END`;
			return `coalesce(${share}, ${scoreWordSql(cell, context.manners.ladders.get(key) ?? 1)})`;
		}
	}
}

/** Tags are words between blanks, commas, semicolons or bars; asking for the letters first spares most rows the pattern. */
function containsSql(cell: string, words: readonly string[]): string {
	const letters = words.map((word) => `contains(lower(${cell}), ${quoteLiteral(word.toLowerCase())})`).join(' OR ');
	return `coalesce((${letters}) AND regexp_matches(lower(${cell}), ${quoteLiteral(wordsPattern(words))}), false)`;
}

/** A yes or no where the field is one; other fields have no use for it. */
function booleanAs(type: FieldType, condition: string): string {
	if (type === 'boolean') return `(${condition})`;
	if (type === 'share' || type === 'integer') return `CAST((${condition}) AS INTEGER)`;
	return 'NULL';
}

function constantSql(constant: string | number | boolean, type: FieldType): string {
	if (type !== 'instant') return literal(constant, type);
	const moment = isoFormat.parse(String(constant));
	return moment ? `TIMESTAMP ${quoteLiteral(new Date(moment.milliseconds).toISOString().slice(0, 23))}` : 'NULL';
}

function literal(value: string | number | boolean | null, type: FieldType): string {
	if (value === null) return 'NULL';
	if (isWord(type)) return quoteLiteral(String(value));
	if (type === 'boolean') return String(value === true || value === 1 || value === 'true');
	const number = typeof value === 'boolean' ? Number(value) : Number(value);
	return Number.isFinite(number) && type !== 'instant' ? String(number) : 'NULL';
}

/** A field that holds a word as it stands. */
function isWord(type: FieldType): boolean {
	return type === 'text' || type === 'author' || type === 'event';
}
