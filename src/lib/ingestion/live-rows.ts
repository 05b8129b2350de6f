import { z } from 'zod';
import { fieldsOf, type Field, type FieldType, type FileKind } from '#lib/log/fields.ts';
import { authors, eventNames } from '#lib/log/turns.ts';
import { cleanCell } from './cells.ts';
import type { Mapping } from './mapping.ts';

/** What other systems send row by row: canonical names and canonical values, nothing to guess. */
export type LiveKind = Exclude<FileKind, 'customers' | 'benchmarks'>;

/** One row, with its canonical fields as they go on. */
export type LiveRow = Readonly<Record<string, string | number | boolean | null>>;

export interface LiveProblem {
	/** Of the batch, from 1. */
	readonly line: number;
	readonly field: string | null;
	readonly reason: 'not-json' | 'unknown-field' | 'missing' | 'unreadable';
}

/** Longer texts are no message. */
const MOST_CHARACTERS = 100_000;

/** Whole numbers that a number holds to the digit; longer ids must come as texts. */
const text = z.union([z.string().max(MOST_CHARACTERS), z.int()]).transform(String);
const types: Record<FieldType, z.ZodType<string | number | boolean>> = {
	text,
	instant: z.iso.datetime({ offset: true }).refine((moment) => moment > '1900-01-03' && moment < '2199-12-31', {
		params: { rule: { en: 'must lie between 1900 and 2199', zh: '须在 1900 至 2199 年之间' } }
	}),
	seconds: z.number().nonnegative(),
	boolean: z.boolean(),
	share: z.number().min(0).max(1),
	integer: z.int32(),
	money: z.number(),
	author: z.enum(authors),
	event: z.enum(eventNames)
};

/** The schema of one row: every canonical field of the kind, null where it is known to be empty. */
export function liveRowSchema(kind: LiveKind) {
	const shape = Object.fromEntries(
		fieldsOf[kind].map(({ name, type, label }) => [name, types[type].nullable().optional().describe(label.en)])
	);
	return z.strictObject(shape);
}

/** Reads a batch of JSON lines (blank ones are passed over). Rows that cannot be taken come back with the field at fault. */
export function readLiveRows(
	kind: LiveKind,
	batch: string
): { readonly rows: readonly LiveRow[]; readonly problems: readonly LiveProblem[] } {
	const schema = liveRowSchema(kind);
	const rows: LiveRow[] = [];
	const problems: LiveProblem[] = [];
	for (const [at, line] of batch.split('\n').entries()) {
		if (line.trim() === '') continue;
		const read = readLiveRow(kind, schema, line);
		if ('reason' in read) problems.push({ line: at + 1, ...read });
		else rows.push(read.row);
	}
	return { rows, problems };
}

function readLiveRow(
	kind: LiveKind,
	schema: ReturnType<typeof liveRowSchema>,
	line: string
): { readonly row: LiveRow } | Omit<LiveProblem, 'line'> {
	let value: unknown;
	try {
		value = JSON.parse(line);
	} catch {
		return { field: null, reason: 'not-json' };
	}
	const parsed = schema.safeParse(value);
	if (!parsed.success) {
		const [issue] = parsed.error.issues;
		if (issue?.code === 'unrecognized_keys') return { field: issue.keys[0] ?? null, reason: 'unknown-field' };
		const field = issue?.path[0];
		return field === undefined ? { field: null, reason: 'not-json' } : { field: String(field), reason: 'unreadable' };
	}
	const row = parsed.data as LiveRow;
	const isEmpty = (name: string) => row[name] == null || cleanCell(String(row[name])) === null;
	const lacking = needs[kind].find((names) => names.every(isEmpty));
	return lacking ? { field: lacking[0], reason: 'missing' } : { row };
}

/** What a row must say: one of each. Messages without a conversation belong to the thread that they reply to. */
const needs: Record<LiveKind, readonly (readonly [string, ...string[]])[]> = {
	conversations: [['external_id'], ['opened_at']],
	messages: [['conversation_id', 'message_id'], ['sent_at'], ['author']],
	events: [['conversation_id'], ['happened_at'], ['event']]
};

/** A run of rows that speak of the same fields. */
export interface LiveRun {
	readonly fields: readonly string[];
	readonly rows: readonly LiveRow[];
}

/** Cuts rows, in their order, into runs of the same fields: a field that a row leaves out is not empty, but unknown. */
export function runsOf(rows: readonly LiveRow[]): readonly LiveRun[] {
	const runs: { readonly fields: readonly string[]; readonly rows: LiveRow[] }[] = [];
	for (const row of rows) {
		const fields = Object.keys(row).sort();
		const last = runs.at(-1);
		if (last?.fields.join() === fields.join()) last.rows.push(row);
		else runs.push({ fields, rows: [row] });
	}
	return runs;
}

/**
 * The mapping of rows that speak of these canonical fields: each is read from the column of its name, as it is written.
 * @param zone where the log's days begin; the rows' own instants carry their offsets
 */
export function liveMapping(kind: LiveKind, source: string, zone: string, fields: readonly string[]): Mapping {
	const rule = ({ name, type }: Field): Mapping['fields'][string] => {
		if (type === 'instant') return { column: name, format: 'iso' };
		if (type === 'seconds') return { column: name, unit: 'seconds' };
		return type === 'share' ? { column: name, scale: [0, 1] } : name;
	};
	const spoken = fieldsOf[kind].filter(({ name }) => fields.includes(name));
	return { kind, source, zone, fields: Object.fromEntries(spoken.map((field) => [field.name, rule(field)])) };
}
