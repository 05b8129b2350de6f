import { fieldsOf, isProseField, keysOf, type FieldType, type FileKind } from '#lib/log/fields.ts';
import { localToUtcSql, type ZoneClock } from '#lib/log/zones.ts';
import { quoteIdentifier, quoteLiteral } from '#lib/sql/quote.ts';
import { cleanCellSql } from './cells.ts';
import { columnsOf, dayOf, findColumn, singleRules, type FieldRule, type Mapping, type SingleRule } from './mapping.ts';
import { ruleSql, type RuleContext, type RuleSql } from './rule-sql.ts';
import type { Scale } from './scores.ts';
import { keyOf, type Manners } from './survey.ts';

export interface PlanOptions {
	readonly mapping: Mapping;
	/** The file's column names, in order. */
	readonly columns: readonly string[];
	/** The names of those columns in the raw table, in the same order. */
	readonly identifiers: readonly string[];
	readonly manners: Manners;
	/** The zone of times that carry no offset; null reads them as UTC. */
	readonly clock: ZoneClock | null;
}

export interface PlannedField {
	readonly name: string;
	readonly type: FieldType;
	/** SQL of the typed value. */
	readonly sql: string;
	/** SQL that is true where a cell was filled but could not be read, so that the value is NULL; null when that cannot be. */
	readonly cleaned: string | null;
	/** The source's header to name in a receipt. */
	readonly column: string | null;
	/** Between which marks a score runs; null for other fields, and for words alone. */
	readonly scale: Scale | null;
}

export interface LoadPlan {
	readonly kind: FileKind;
	/** Only the mapped fields, in the order of the canonical table. */
	readonly fields: readonly PlannedField[];
	/** Columns, by their names in the raw table, that only what people wrote is read from: no word in them is a placeholder. */
	readonly prose: readonly string[];
	/** SQL: the canonical field that keeps the row out (see `keysOf`), or NULL for a row to keep. */
	readonly rejectField: string;
	/**
	 * The relation that the expressions above are written against: the raw one with its cells cleaned (same names), and the
	 * moments read from them. All columns of `raw` pass through, so ordinals and the like stay at hand. `unclean` tells whether
	 * a column, by its index, needs cleaning: it has cells with blanks around them, or the raw table still holds placeholders as
	 * text. Left out, every column does. Any CASE over a text column costs as much as reading it.
	 */
	source(raw: string, unclean?: (column: number) => boolean): string;
}

/** Instants outside are slips or stand-ins for "never", such as 1900-01-01 and 9999-12-31. */
const EARLIEST = "TIMESTAMP '1900-01-02'";
const LATEST = "TIMESTAMP '2200-01-01'";

/** The SQL that turns a raw table of texts into canonical values by a mapping. Throws RangeError for a column that is not there. */
export function planLoad({ mapping, columns, identifiers, manners, clock }: PlanOptions): LoadPlan {
	const used = new Set<string>();
	/** Columns that something is compared or computed with; what customers wrote is kept to the letter. */
	const needsCleaning = new Set<string>();
	const prose = new Set<string>();
	let isProse = false;
	const moments = new Map<string, { readonly parts: readonly string[]; readonly id: string }>();

	const cell = (column: string): string => {
		const identifier = identifiers[findColumn(column, columns)];
		if (identifier === undefined) throw new RangeError(`no column ${column}`);
		used.add(identifier);
		if (!isProse) needsCleaning.add(identifier);
		else prose.add(identifier);
		return quoteIdentifier(identifier);
	};
	const moment = (headers: readonly string[], date?: string): string => {
		const key = keyOf(headers, date);
		const known = moments.get(key);
		if (known) return known.id;
		const id = `moment_${moments.size}`;
		const cells = headers.map(cell);
		moments.set(key, { parts: date === undefined ? cells : [quoteLiteral(date), ...cells], id });
		return id;
	};

	const openedRule = mapping.fields['opened_at'];
	const base: RuleContext = { manners, cell, moment, openedAt: 'NULL::TIMESTAMP', openedDay: null };
	const openedAt = openedRule === undefined ? base.openedAt : fieldSql(openedRule, 'instant', base).value;
	const context = { ...base, openedAt, openedDay: openedRule === undefined ? null : dayOf(openedRule) };

	const fields = fieldsOf[mapping.kind].flatMap(({ name, type }): PlannedField[] => {
		const rule = mapping.fields[name];
		if (rule === undefined) return [];
		isProse = isProseField(name);
		const { value, unread } = fieldSql(rule, type, context);
		isProse = false;
		const cleaned = unread === null ? null : `(${value}) IS NULL AND (${unread})`;
		const first = singleRules(rule)[0] ?? '';
		const scale = type === 'share' ? scaleOf(first, manners) : null;
		return [{ name, type, sql: value, cleaned, column: columnsOf(first)[0] ?? null, scale }];
	});

	const keys = keysOf(mapping.kind, mapping.fields);
	const missing = fields.filter(({ name }) => keys.includes(name));
	const tests = missing.map(({ name, sql }) => `WHEN (${sql}) IS NULL THEN '${name}'`);
	const rejectField = tests.length === 0 ? 'NULL' : `CASE ${tests.join(' ')} END`;

	return {
		kind: mapping.kind,
		fields,
		prose: [...prose].filter((name) => !needsCleaning.has(name)),
		rejectField,
		source(raw, unclean = () => true) {
			const dirty = [...used].filter((name) => needsCleaning.has(name) && unclean(identifiers.indexOf(name)));
			const cells = dirty.map((name) => `${cleanCellSql(quoteIdentifier(name))} AS ${quoteIdentifier(name)}`);
			const cleaned = cells.length === 0 ? raw : `(SELECT * REPLACE (${cells.join(', ')}) FROM ${raw})`;
			return momentLayers(cleaned, [...moments], manners, clock);
		}
	};
}

/** Each layer is computed once a row; inside one expression the engine would compute a repeated part again. */
function momentLayers(
	from: string,
	moments: readonly (readonly [string, { readonly parts: readonly string[]; readonly id: string }])[],
	manners: Manners,
	clock: ZoneClock | null
): string {
	if (moments.length === 0) return from;
	const written: string[] = [];
	const instants: string[] = [];
	const helpers: string[] = [];
	for (const [key, { parts, id }] of moments) {
		const text = parts.length === 1 ? (parts[0] ?? 'NULL') : `(${parts.join(` || ' ' || `)})`;
		const formats = (manners.formats.get(key) ?? []).map((format) => format.sql(text));
		const walls = formats.flatMap(({ wall }) => wall ?? []);
		const utcs = formats.flatMap(({ utc }) => utc ?? []);
		const choices: string[] = [];
		if (utcs.length > 0) {
			written.push(`${coalesce(utcs)} AS ${id}_utc`);
			helpers.push(`${id}_utc`);
			choices.push(`${id}_utc`);
		}
		if (walls.length > 0) {
			written.push(`${coalesce(walls)} AS ${id}_wall`);
			helpers.push(`${id}_wall`);
			choices.push(clock ? localToUtcSql(`${id}_wall`, clock) : `${id}_wall`);
		}
		instants.push(`${choices.length === 0 ? 'NULL::TIMESTAMP' : coalesce(choices)} AS ${id}`);
	}
	const sane = moments.map(([, { id }]) => `CASE WHEN ${id} BETWEEN ${EARLIEST} AND ${LATEST} THEN ${id} END AS ${id}`);
	const layer1 = written.length === 0 ? from : `(SELECT *, ${written.join(', ')} FROM ${from})`;
	const dropped = helpers.length === 0 ? '*' : `* EXCLUDE (${helpers.join(', ')})`;
	const layer2 = `(SELECT ${dropped}, ${instants.join(', ')} FROM ${layer1})`;
	return `(SELECT * REPLACE (${sane.join(', ')}) FROM ${layer2})`;
}

function scaleOf(rule: SingleRule, { scales }: Manners): Scale | null {
	if (typeof rule === 'object' && 'scale' in rule && rule.scale !== undefined) return rule.scale;
	return scales.get(keyOf(columnsOf(rule))) ?? null;
}

function coalesce(expressions: readonly string[]): string {
	return expressions.length === 1 ? (expressions[0] ?? 'NULL') : `coalesce(${expressions.join(', ')})`;
}

function fieldSql(rule: FieldRule, type: FieldType, context: RuleContext): RuleSql {
	const parts = singleRules(rule).map((single) => ruleSql(single, type, context));
	const values = parts.map(({ value }) => value);
	const unread = parts.flatMap((part) => part.unread ?? []);
	const any = typeof rule === 'object' && 'anyOf' in rule;
	const value = any
		? `CASE WHEN ${values.map((one) => `(${one})`).join(' OR ')} THEN true WHEN ${values.map((one) => `(${one}) IS NOT NULL`).join(' OR ')} THEN false END`
		: coalesce(values);
	return { value, unread: unread.length === 0 ? null : unread.map((one) => `(${one})`).join(' OR ') };
}
