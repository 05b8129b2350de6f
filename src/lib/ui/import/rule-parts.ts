import type { DurationUnit } from '#lib/ingestion/durations.ts';
import type { ColumnRule, FieldRule } from '#lib/ingestion/mapping.ts';
import type { FieldType } from '#lib/log/fields.ts';
import { authors, eventNames } from '#lib/log/turns.ts';

/** A rule as readers change it: a column, and how its cells are written; or one value for all rows. */
export interface RuleParts {
	readonly column: string | null;
	/** The column that holds the time of day, where `column` holds only the date. */
	readonly time: string | null;
	readonly constant: string | null;
	readonly format: string | null;
	readonly unit: DurationUnit | null;
	readonly scale: readonly [number, number] | null;
	/** What single words mean; null for "says nothing". */
	readonly values: Readonly<Record<string, string | null>>;
}

const nothing: RuleParts = {
	column: null,
	time: null,
	constant: null,
	format: null,
	unit: null,
	scale: null,
	values: {}
};

/** The parts of a rule; null for one with more to it than can be shown. */
export function partsOf(rule: FieldRule): RuleParts | null {
	if (typeof rule === 'string') return { ...nothing, column: rule };
	if ('firstOf' in rule || 'anyOf' in rule || 'after' in rule) return null;
	if ('constant' in rule) return { ...nothing, constant: String(rule.constant) };
	if ('columns' in rule) {
		const [column, time] = rule.columns;
		return { ...nothing, column, time, format: rule.format ?? null };
	}
	const { column, format = null, unit = null, scale = null, values = {}, ...more } = rule;
	if (Object.keys(more).length > 0) return null;
	const meanings = Object.entries(values).map(
		([word, value]) => [word, value === null ? null : String(value)] as const
	);
	return { ...nothing, column, format, unit, scale, values: Object.fromEntries(meanings) };
}

/** The rule of these parts for a field of this type; null when they read nothing. */
export function ruleOf(parts: RuleParts, type: FieldType): FieldRule | null {
	const { column, time, constant, format, unit, scale, values } = parts;
	if (column === null) return constant === null || constant === '' ? null : { constant: valueOf(constant, type) };
	if (time !== null && type === 'instant') return { columns: [column, time], ...(format === null ? {} : { format }) };
	const rule: ColumnRule = {
		column,
		...(format !== null && type === 'instant' ? { format } : {}),
		...(unit !== null && type === 'seconds' ? { unit } : {}),
		...(scale !== null && type === 'share' ? { scale: [...scale] } : {}),
		...(Object.keys(values).length > 0
			? {
					values: Object.fromEntries(
						Object.entries(values).map(([word, value]) => [word, value === null ? null : valueOf(value, type)])
					)
				}
			: {})
	};
	return Object.keys(rule).length === 1 ? column : rule;
}

function valueOf(text: string, type: FieldType): string | number | boolean {
	if (type === 'boolean') return text === 'true';
	const number = Number(text);
	const isFigure = type === 'seconds' || type === 'share' || type === 'integer' || type === 'money';
	return isFigure && Number.isFinite(number) ? number : text;
}

/** What a word of such a field may mean; null: whatever it says. */
export function meaningsOf(type: FieldType): readonly string[] | null {
	if (type === 'boolean') return ['true', 'false'];
	if (type === 'author') return authors;
	return type === 'event' ? eventNames : null;
}

/** The different words of a column, most frequent first. */
export function wordsOf(cells: readonly string[], most: number): readonly string[] {
	const counts = new Map<string, number>();
	for (const cell of cells) {
		const word = cell.trim();
		if (word !== '') counts.set(word, (counts.get(word) ?? 0) + 1);
	}
	return [...counts]
		.sort((a, b) => b[1] - a[1])
		.slice(0, most)
		.map(([word]) => word);
}
