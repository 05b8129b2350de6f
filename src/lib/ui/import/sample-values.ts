import { fieldsOf, type FileKind } from '#lib/log/fields.ts';
import { checkMapping, type Mapping } from '#lib/ingestion/mapping.ts';
import { mannersOfRows, previewRows } from '#lib/ingestion/preview.ts';
import type { CanonicalValue } from '#lib/ingestion/rule-value.ts';
import { zoneTransitions } from '#lib/log/zones.ts';
import type { IngestionProblem } from '#lib/ingestion/errors.ts';

/** What the first rows would become by a mapping. */
export interface SampleValues {
	/** By canonical field, the first values that were read; instants as ISO 8601 UTC. */
	readonly values: Readonly<Record<string, readonly (string | number | boolean)[]>>;
	/** By canonical field, how many filled cells could not be read, and will be empty. */
	readonly unread: Readonly<Record<string, number>>;
	/** By canonical field, how many rows will be given back for want of it. */
	readonly refused: Readonly<Record<string, number>>;
	readonly rows: number;
	/** The first row as it would be kept: what it says, by canonical field. */
	readonly first: Readonly<Record<string, string | number | boolean>>;
	readonly problems: readonly IngestionProblem[];
}

const shown = 3;
/** Zones change their clocks; logs are younger than this. */
const years = [2000, 2040] as const;

export function sampleValues(
	mapping: Mapping,
	{
		columns,
		rows,
		zone
	}: {
		readonly columns: readonly string[];
		readonly rows: readonly (readonly string[])[];
		readonly zone: string | null;
	}
): SampleValues {
	const wrong = checkMapping(mapping, columns);
	if (wrong.some(({ code }) => code !== 'no-opened-at' && code !== 'no-customer-id')) {
		return { values: {}, unread: {}, refused: {}, rows: 0, first: {}, problems: wrong };
	}
	const { manners, problems } = mannersOfRows(mapping, columns, rows);
	const clock = zone === null ? null : zoneTransitions(zone, ...years);
	const read = previewRows(rows, { mapping, columns, manners, clock });
	const values: Record<string, (string | number | boolean)[]> = {};
	const unread: Record<string, number> = {};
	const refused: Record<string, number> = {};
	for (const row of read) {
		for (const [field, value] of Object.entries(row.record)) {
			const list = (values[field] ??= []);
			const text = textOf(mapping.kind, field, value);
			if (text !== null && list.length < shown && !list.includes(text)) list.push(text);
		}
		if (row.rejectField !== null) refused[row.rejectField] = (refused[row.rejectField] ?? 0) + 1;
		else for (const field of row.cleaned) unread[field] = (unread[field] ?? 0) + 1;
	}
	const whole = read.find(({ rejectField }) => rejectField === null)?.record ?? {};
	const first = Object.entries(whole).flatMap(([field, value]) => {
		const text = textOf(mapping.kind, field, value);
		return text === null ? [] : [[field, text] as const];
	});
	return {
		values,
		unread,
		refused,
		rows: rows.length,
		first: Object.fromEntries(first),
		problems: [...wrong, ...problems]
	};
}

/** Instants as ISO 8601 UTC. */
function textOf(kind: FileKind, field: string, value: CanonicalValue): CanonicalValue {
	const isInstant = fieldsOf[kind].some(({ name, type }) => name === field && type === 'instant');
	return typeof value === 'number' && isInstant ? new Date(value).toISOString() : value;
}
