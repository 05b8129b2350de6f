import type { ColumnContent } from './column-content.ts';
import {
	columnsOf,
	singleRules,
	whenColumn,
	whensOf,
	type FieldRule,
	type Mapping,
	type SingleRule
} from './mapping.ts';
import type { SourceProfile } from './sources/profile.ts';

interface FoundHeader {
	readonly name: string;
	/** The first group of the expression that found it. */
	readonly zone: string | undefined;
}

/** The columns whose header an expression matches. */
export function findHeaders(expression: RegExp, columns: readonly string[]): readonly FoundHeader[] {
	return columns.flatMap((name) => {
		const match = expression.exec(fold(name));
		// the folded header finds it, the header itself keeps the capitals of a zone
		return match ? [{ name, zone: new RegExp(expression, 'i').exec(name.trim())?.[1] }] : [];
	});
}

export function matchesFingerprint(profile: SourceProfile, columns: readonly string[]): boolean {
	return profile.fingerprint.every((entry) => {
		const choices = typeof entry === 'string' ? [entry] : entry;
		return choices.some((header) => findColumn(header, columns) !== null);
	});
}

/** A profile's rules with the file's own headers, and how many of the headers it knows are there. */
export function resolveProfile(profile: SourceProfile, contents: readonly ColumnContent[]) {
	const columns = contents.map(({ name }) => name);
	const fields: Mapping['fields'] = {};
	for (const [field, rules] of Object.entries(profile.fields)) {
		for (const rule of rules) {
			const found = rule instanceof RegExp ? (findHeaders(rule, columns)[0]?.name ?? null) : resolveRule(rule, columns);
			if (found === null) continue;
			fields[field] = found;
			break;
		}
	}
	addBotTags(profile, contents, fields);
	const known = new Set(
		Object.values(profile.fields).flatMap((rules) =>
			rules.flatMap((rule) => (rule instanceof RegExp ? [] : singleRules(rule).flatMap(columnsOf)))
		)
	);
	const matched = [...known].filter((header) => findColumn(header, columns) !== null).length;
	return { fields, matched, of: known.size };
}

function addBotTags(profile: SourceProfile, contents: readonly ColumnContent[], fields: Mapping['fields']): void {
	if (!profile.botTags) return;
	const { column, tag } = profile.botTags;
	const content = contents.find(({ name }) => fold(name) === column);
	if (!content) return;
	const tags = new Set(content.cells.flatMap((cell) => cell.toLowerCase().split(/[\s,;|]+/)));
	const found = [...tags].filter((word) => tag.test(word)).sort();
	if (found.length > 0) fields['bot_involved'] = { column: content.name, contains: found };
}

function resolveRule(rule: FieldRule, columns: readonly string[]): FieldRule | null {
	if (typeof rule === 'object' && 'firstOf' in rule) {
		const parts = rule.firstOf.flatMap((part) => resolveSingle(part, columns) ?? []);
		return parts.length > 1 ? { firstOf: parts } : (parts[0] ?? null);
	}
	if (typeof rule === 'object' && 'anyOf' in rule) {
		const parts = rule.anyOf.flatMap((part) => resolveSingle(part, columns) ?? []);
		return parts.length > 1 ? { anyOf: parts } : (parts[0] ?? null);
	}
	return resolveSingle(rule, columns);
}

function resolveSingle(rule: SingleRule, columns: readonly string[]): SingleRule | null {
	if (typeof rule === 'string') return findColumn(rule, columns);
	if ('constant' in rule) return rule;
	if ('columns' in rule) {
		const [date, time] = rule.columns.map((header) => findColumn(header, columns));
		return date == null || time == null ? null : { ...rule, columns: [date, time] };
	}
	const column = findColumn(rule.column, columns);
	if (column === null) return null;
	if (rule.when === undefined) return { ...rule, column };
	const whens = whensOf(rule).flatMap((when) => {
		const asked = findColumn(whenColumn(when), columns);
		return asked === null ? [] : [typeof when === 'string' ? asked : { ...when, column: asked }];
	});
	return whens.length === whensOf(rule).length ? { ...rule, column, when: whens } : null;
}

/** The column a header of a profile stands for; `*` is any text. */
function findColumn(header: string, columns: readonly string[]): string | null {
	const star = header.indexOf('*');
	if (star < 0) return columns.find((name) => fold(name) === header) ?? null;
	const start = header.slice(0, star);
	const end = header.slice(star + 1);
	const matches = (name: string) =>
		name.length > start.length + end.length && name.startsWith(start) && name.endsWith(end);
	return columns.find((name) => matches(fold(name))) ?? null;
}

function fold(header: string): string {
	return header.trim().toLowerCase().replace(/\s+/g, ' ');
}
