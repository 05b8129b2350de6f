import type { Bilingual } from '#lib/log/bilingual.ts';
import { fieldsOf } from '#lib/log/fields.ts';
import type { FieldRule, Mapping, SingleRule } from './mapping.ts';
import { countOrders, sampleNeeds, samplesFromRows, settleOrders, surveyManners } from './survey.ts';
import { readFormat } from './times.ts';

/** The short year first: the long one would be read from two digits as well. */
const DAY_FIRST = ['%d.%m.%y', '%d.%m.%Y'];

/** Dates such as 03.04.2026 that their column leaves open: whoever writes dots writes the day first. Proposed, and said. */
export function withDottedDates(
	mapping: Mapping,
	columns: readonly string[],
	rows: readonly (readonly string[])[]
): { readonly mapping: Mapping; readonly warnings: readonly Bilingual[] } {
	const needs = sampleNeeds(mapping, columns).filter(({ purpose, format }) => purpose === 'moment' && !format);
	const samples = new Map(needs.map((need) => [need.key, samplesFromRows(need, rows)]));
	const survey = surveyManners(needs, samples);
	const counts = survey.open.map(
		({ need, order }) => [need.key, countOrders(samples.get(need.key) ?? [], order)] as const
	);
	const open = settleOrders(survey, new Map(counts)).problems.filter(({ code }) => code === 'undecidable-dates');
	const moments = new Set(fieldsOf[mapping.kind].flatMap(({ name, type }) => (type === 'instant' ? [name] : [])));
	const warnings: Bilingual[] = [];
	let { fields } = mapping;
	for (const { need, example } of survey.open) {
		if (!open.some(({ column }) => column === need.label)) continue;
		const cells = samples.get(need.key) ?? [];
		const format = DAY_FIRST.find((name) => cells.every((cell) => readFormat(name)?.parse(cell)));
		if (format === undefined) continue;
		const rewrite = ([field, rule]: [string, FieldRule]) =>
			[field, moments.has(field) ? withFormat(rule, need.headers, format) : rule] as const;
		fields = Object.fromEntries(Object.entries(fields).map(rewrite));
		warnings.push({
			en: `“${need.label}” is read with the day first (such as ${example}), as dates with dots are written; no row so far tells. Choose otherwise under “How it is read”, or with "format" in the mapping.`,
			zh: `“${need.label}”按日在前读取（例如 ${example}）：带点的日期通常如此书写，但目前没有一行能确定。如需更改，请在“读取方式”中选择，或在映射中用 "format" 写明。`
		});
	}
	return { mapping: { ...mapping, fields }, warnings };
}

function withFormat(rule: FieldRule, headers: readonly string[], format: string): FieldRule {
	if (typeof rule === 'object' && 'firstOf' in rule)
		return { firstOf: rule.firstOf.map((each) => single(each, headers, format)) };
	return typeof rule === 'object' && 'anyOf' in rule ? rule : single(rule, headers, format);
}

function single(rule: SingleRule, headers: readonly string[], format: string): SingleRule {
	if (typeof rule === 'string') return headers.length === 1 && rule === headers[0] ? { column: rule, format } : rule;
	if ('columns' in rule) return rule.columns.join() === headers.join() ? { ...rule, format } : rule;
	const isMoment = 'column' in rule && !('after' in rule) && headers.length === 1 && rule.column === headers[0];
	return isMoment ? { ...rule, format } : rule;
}
