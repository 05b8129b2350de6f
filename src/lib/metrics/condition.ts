/**
 * What conversations must meet to count. `equal` where nothing else is said; `not` also lets through what the log does
 * not say; those marked `one-of` on the same field hold together as soon as one of them does. A null value is what the
 * log does not say.
 */
export interface Condition {
	readonly field: string;
	readonly value: string | null;
	readonly is?: ConditionKind | undefined;
}

export const conditionKinds = ['equal', 'not', 'one-of'] as const;
export type ConditionKind = (typeof conditionKinds)[number];

const signs = { equal: '=', not: '!=', 'one-of': '|=' } as const;

/** Reads `topic=refund`, `topic!=refund`, `topic|=refund`; nothing behind the sign is what the log does not say. @returns null for anything else */
export function readCondition(text: string): Condition | null {
	const [, field = '', mark = '', value = ''] = /^([^=]*?)([!|]?)=(.*)$/s.exec(text) ?? [];
	if (field.trim() === '') return null;
	const said = { field: field.trim(), value: value === '' ? null : value };
	if (mark === '!') return { ...said, is: 'not' };
	return mark === '|' ? { ...said, is: 'one-of' } : said;
}

/** The text that reads back as this condition. */
export const writeCondition = ({ field, value, is = 'equal' }: Condition): string =>
	`${field}${signs[is]}${value ?? ''}`;
