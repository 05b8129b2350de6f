import type { FieldRule, Mapping } from '#lib/ingestion/mapping.ts';

/** What the reader chose for a field: a column by name, or a rule; null for none, undefined for as proposed. */
export type ChosenRule = FieldRule | null | undefined;

/** The proposed rules with the reader's choices over them. A proposal that is kept keeps its formats and units. */
export function chooseRule(
	proposed: Mapping['fields'],
	chosen: Readonly<Record<string, ChosenRule>>
): Record<string, FieldRule> {
	const fields = new Map(Object.entries(proposed));
	for (const [field, rule] of Object.entries(chosen)) {
		// one value for all rows, and the value not yet given
		const isBlank = typeof rule === 'object' && rule !== null && 'constant' in rule && rule.constant === '';
		if (rule === null || isBlank) fields.delete(field);
		else if (rule !== undefined) fields.set(field, rule);
	}
	return Object.fromEntries(fields);
}
