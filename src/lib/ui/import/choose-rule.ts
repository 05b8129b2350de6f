import type { FieldRule, Mapping } from '#lib/ingestion/mapping.ts';

/** What the reader chose for a field: a column by name, null for none, undefined for as proposed. */
export type ChosenColumn = string | null | undefined;

/** The proposed rules with the reader's choices over them. A proposal that is kept keeps its formats and units. */
export function chooseRule(
	proposed: Mapping['fields'],
	chosen: Readonly<Record<string, ChosenColumn>>
): Record<string, FieldRule> {
	const fields = new Map(Object.entries(proposed));
	for (const [field, column] of Object.entries(chosen)) {
		if (column === null) fields.delete(field);
		else if (column !== undefined) fields.set(field, column);
	}
	return Object.fromEntries(fields);
}
