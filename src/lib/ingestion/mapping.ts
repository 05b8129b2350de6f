import { z } from 'zod';
import { fieldsOf, fileKinds, type FileKind } from '#lib/log/fields.ts';
import { isZone } from '#lib/log/zones.ts';
import { durationUnits } from './durations.ts';
import { bareName } from './header-rows.ts';
import {
	badFormat,
	badMapping,
	noBenchmark,
	noConversationId,
	noCustomerId,
	noMoment,
	noOpenedAt,
	unknownColumn,
	unknownField,
	unknownZone,
	type IngestionProblem
} from './errors.ts';
import { nearest } from '#lib/log/nearest.ts';
import { readFormat } from './times.ts';

/** Another column that a rule asks first: it must be filled, say one of these words, or hold a larger number. */
const whenRule = z.union([
	z.string(),
	z.strictObject({ column: z.string(), is: z.array(z.string().min(1)).min(1) }),
	z.strictObject({ column: z.string(), above: z.number() })
]);
/** All of several must hold. */
const whenRules = z.union([whenRule, z.array(whenRule).min(1)]);

const columnRule = z.strictObject({
	column: z.string(),
	/** The day of cells that hold only a time of day, for a log of one day. */
	date: z.iso.date().optional(),
	/** How the cells write a moment: a strptime pattern or a name that `readFormat` knows. */
	format: z.string().optional(),
	unit: z.enum(durationUnits).optional(),
	/** The worst and the best mark of a score. */
	scale: z.tuple([z.number(), z.number()]).optional(),
	/** What single words mean; null means "says nothing". Other words of a text field stay as they are. */
	values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
	/** True when one of these words stands in the cell, as tags do. */
	contains: z.array(z.string().min(1)).min(1).optional(),
	/** True when the number in the cell is larger. */
	above: z.number().optional(),
	/** True when the cell says anything. */
	filled: z.literal(true).optional(),
	/** Reads nothing in the other rows. */
	when: whenRules.optional()
});

/** A moment a duration after another one: only `opened_at` starts clocks. */
const afterRule = z.strictObject({
	after: z.literal('opened_at'),
	column: z.string(),
	unit: z.enum(durationUnits).optional(),
	when: whenRules.optional()
});

/** Date and time of day in two columns; in a field of text, its two halves. */
/** Of a delimiter. */
export const MOST_DELIMITER_LETTERS = 4;

const columnsRule = z.strictObject({ columns: z.tuple([z.string(), z.string()]), format: z.string().optional() });
const constantRule = z.strictObject({ constant: z.union([z.string(), z.number(), z.boolean()]) });
const singleRule = z.union([z.string(), columnRule, afterRule, columnsRule, constantRule]);
/** The first that says anything. */
const firstOfRule = z.strictObject({ firstOf: z.array(singleRule).min(1) });
/** True when one of them is, for booleans. */
const anyOfRule = z.strictObject({ anyOf: z.array(singleRule).min(1) });

/** A mapping file: how each canonical field is read from the columns of a source. */
export const mappingSchema = z.strictObject({
	kind: z.enum(fileKinds),
	source: z.string().optional(),
	zone: z.string().optional(),
	encoding: z.string().optional(),
	delimiter: z.string().min(1).max(MOST_DELIMITER_LETTERS).optional(),
	fields: z.record(z.string(), z.union([singleRule, firstOfRule, anyOfRule]))
});

export type Mapping = z.infer<typeof mappingSchema>;
export type SingleRule = z.infer<typeof singleRule>;
export type ColumnRule = z.infer<typeof columnRule>;
export type WhenRule = z.infer<typeof whenRule>;
export type FieldRule = Mapping['fields'][string];

/** Reads a mapping file's JSON value; the problems say where it is wrong. */
export function readMapping(json: unknown): { mapping: Mapping } | { problems: readonly IngestionProblem[] } {
	const result = mappingSchema.safeParse(json);
	if (result.success) return { mapping: result.data };
	return { problems: result.error.issues.map((issue) => badMapping(issue.path.join('.') || '/', issue.message)) };
}

/** The rules a field's rule is made of, in order; one for most. */
export function singleRules(rule: FieldRule): readonly SingleRule[] {
	if (typeof rule === 'string') return [rule];
	if ('firstOf' in rule) return rule.firstOf;
	if ('anyOf' in rule) return rule.anyOf;
	return [rule];
}

/** The source columns that one rule reads. */
export function columnsOf(rule: SingleRule): readonly string[] {
	if (typeof rule === 'string') return [rule];
	if ('columns' in rule) return rule.columns;
	if ('constant' in rule) return [];
	return [rule.column, ...whensOf(rule).map(whenColumn)];
}

/** What must hold for a rule to read anything. */
export function whensOf({ when }: { readonly when?: z.infer<typeof whenRules> | undefined }): readonly WhenRule[] {
	if (when === undefined) return [];
	return Array.isArray(when) ? when : [when];
}

export function whenColumn(when: WhenRule): string {
	return typeof when === 'string' ? when : when.column;
}

/**
 * What says the day of a moment whose time of day has a column of its own: another column, or a date; null for others.
 * Moments that share it with `opened_at` and lie more than twelve hours before it are past midnight: of the next day.
 */
export function dayOf(rule: FieldRule): string | null {
	if (typeof rule !== 'object') return null;
	if ('columns' in rule) return rule.columns[0];
	return 'column' in rule && 'date' in rule ? (rule.date ?? null) : null;
}

/** One line for people and for receipts: `Created at`, `Date + Time`, `opened_at + First reply time in minutes`. */
export function describeRule(rule: FieldRule): string {
	return singleRules(rule)
		.map((single) => {
			if (typeof single === 'string') return single;
			if ('columns' in single) return single.columns.join(' + ');
			if ('constant' in single) return `= ${String(single.constant)}`;
			const start = 'after' in single ? single.after : single.date;
			return start === undefined ? single.column : `${start} + ${single.column}`;
		})
		.join(' | ');
}

/** The mapping with columns read as what the user says they are, by column; what was read from such a column alone is not any more. */
export function withColumns(mapping: Mapping, map: Readonly<Record<string, string>>): Mapping {
	const columns = Object.keys(map);
	const kept = Object.entries(mapping.fields).filter(
		([, rule]) => typeof rule !== 'string' || findColumn(rule, columns) < 0
	);
	const said = Object.entries(map).map(([column, field]): [string, FieldRule] => [field, column]);
	return { ...mapping, fields: Object.fromEntries([...kept, ...said]) };
}

/** What stands in the way of reading a file with these columns by this mapping; empty when nothing does. */
export function checkMapping(mapping: Mapping, columns: readonly string[]): readonly IngestionProblem[] {
	const problems: IngestionProblem[] = [];
	const fields = fieldsOf[mapping.kind].map(({ name }) => name);
	if (mapping.zone !== undefined && !isZone(mapping.zone)) problems.push(unknownZone(mapping.zone));
	for (const [field, rule] of Object.entries(mapping.fields)) {
		if (!fields.includes(field)) problems.push(unknownField(field, nearest(field, fields)));
		for (const single of singleRules(rule)) {
			for (const column of columnsOf(single)) {
				if (findColumn(column, columns) < 0) problems.push(unknownColumn(field, column, nearest(column, columns)));
			}
			const format = typeof single === 'object' && 'format' in single ? single.format : undefined;
			if (format !== undefined && !readFormat(format)) problems.push(badFormat(columnsOf(single).join(' + '), format));
			const circular = field === 'opened_at' && typeof single === 'object' && 'after' in single;
			if (circular) problems.push(badMapping('fields.opened_at', 'opened_at cannot be reckoned from itself'));
		}
	}
	const required: Record<FileKind, readonly (readonly [readonly string[], () => IngestionProblem])[]> = {
		conversations: [[['opened_at'], noOpenedAt]],
		messages: [
			[['conversation_id', 'message_id'], noConversationId],
			[['sent_at'], () => noMoment('sent_at')]
		],
		events: [
			[['conversation_id'], noConversationId],
			[['happened_at'], () => noMoment('happened_at')]
		],
		customers: [[['customer_id'], noCustomerId]],
		benchmarks: [
			[['scope'], () => noBenchmark('scope')],
			[['name'], () => noBenchmark('name')]
		]
	};
	for (const [anyOf, problem] of required[mapping.kind])
		if (!anyOf.some((field) => field in mapping.fields)) problems.push(problem());
	return problems;
}

/** Index of a column by its name, or, where that is missing, by its name with case, blanks, group and unit aside; -1 for none. */
export function findColumn(name: string, columns: readonly string[]): number {
	const exact = columns.indexOf(name);
	if (exact >= 0) return exact;
	const fold = (text: string) => text.trim().toLowerCase();
	const folded = columns.findIndex((column) => fold(column) === fold(name));
	if (folded >= 0) return folded;
	const alike = columns.flatMap((column, at) => (fold(bareName(column)) === fold(name) ? [at] : []));
	return alike.length === 1 ? (alike[0] ?? -1) : -1;
}
