import { fieldsOf, isProseField, keysOf, type FieldType } from '#lib/log/fields.ts';
import type { ZoneClock } from '#lib/log/zones.ts';
import { cleanCell } from './cells.ts';
import type { IngestionProblem } from './errors.ts';
import { dayOf, findColumn, singleRules, type FieldRule, type Mapping } from './mapping.ts';
import { ruleValue, type CanonicalValue, type RowContext } from './rule-value.ts';
import { countOrders, sampleNeeds, samplesFromRows, settleOrders, surveyManners, type Manners } from './survey.ts';

export interface PreviewOptions {
	readonly mapping: Mapping;
	readonly columns: readonly string[];
	readonly manners: Manners;
	/** The zone of times that carry no offset; null reads them as UTC. */
	readonly clock: ZoneClock | null;
}

export interface PreviewRow {
	/** Mapped fields only; instants are milliseconds since 1970 in UTC. */
	readonly record: Readonly<Record<string, CanonicalValue>>;
	/** Fields whose cell was filled but could not be read. */
	readonly cleaned: readonly string[];
	/** The field that would keep the row out, or null. */
	readonly rejectField: string | null;
}

/** How the rows at hand write what the mapping reads; problems are those that a whole file like them would have. */
export function mannersOfRows(
	mapping: Mapping,
	columns: readonly string[],
	rows: readonly (readonly string[])[]
): { readonly manners: Manners; readonly problems: readonly IngestionProblem[] } {
	const needs = sampleNeeds(mapping, columns);
	const samples = new Map(needs.map((need) => [need.key, samplesFromRows(need, rows)]));
	const survey = surveyManners(needs, samples);
	const counts = survey.open.map(
		({ need, order }) => [need.key, countOrders(samples.get(need.key) ?? [], order)] as const
	);
	return settleOrders(survey, new Map(counts));
}

/** What the rows would become, by the rules that the engine follows. */
export function previewRows(rows: readonly (readonly string[])[], options: PreviewOptions): readonly PreviewRow[] {
	const { mapping, columns, manners, clock } = options;
	const fields = fieldsOf[mapping.kind].filter(({ name }) => mapping.fields[name] !== undefined);
	const keys = keysOf(mapping.kind, mapping.fields);
	const openedRule = mapping.fields['opened_at'];
	const openedDay = openedRule === undefined ? null : dayOf(openedRule);
	return rows.map((row) => {
		const cell = (column: string) => cleanCell(row[findColumn(column, columns)] ?? '');
		const written = (column: string) => {
			const text = row[findColumn(column, columns)] ?? '';
			return text === '' ? null : text;
		};
		const base: RowContext = { manners, cell, clock, openedAt: null, openedDay: null };
		const opened = fieldValue(openedRule, 'instant', base).value;
		const context = { ...base, openedAt: typeof opened === 'number' ? opened : null, openedDay };
		const record: Record<string, CanonicalValue> = {};
		const cleaned: string[] = [];
		for (const { name, type } of fields) {
			const own = isProseField(name) ? { ...context, cell: written } : context;
			const { value, unread } = fieldValue(mapping.fields[name], type, own);
			record[name] = value;
			if (value === null && unread) cleaned.push(name);
		}
		return { record, cleaned, rejectField: keys.find((name) => name in record && record[name] === null) ?? null };
	});
}

function fieldValue(rule: FieldRule | undefined, type: FieldType, context: RowContext) {
	if (rule === undefined) return { value: null, unread: false };
	const parts = singleRules(rule).map((single) => ruleValue(single, type, context));
	const values = parts.map(({ value }) => value);
	const any = typeof rule === 'object' && 'anyOf' in rule;
	const value = any
		? values.includes(true) || (values.includes(false) ? false : null)
		: (values.find((one) => one !== null) ?? null);
	return { value, unread: parts.some(({ unread }) => unread) };
}
