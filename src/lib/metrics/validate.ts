import type { Bilingual } from '#lib/log/bilingual.ts';
import { nearestFew } from '#lib/log/nearest.ts';
import { metrics as catalogue, findMetric } from './catalogue/all.ts';
import type { ConditionKind } from './condition.ts';
import { dimensions, findDimension, type Dimension } from './dimensions.ts';
import type { Metric, Needs } from './metric.ts';
import type { MetricQuery } from './query.ts';

/** A question that cannot be asked, and how to ask it instead. */
export interface QueryProblem {
	readonly code: 'unknown-metric' | 'unknown-dimension' | 'inverted-range';
	readonly message: Bilingual;
	readonly hint: Bilingual;
}

export interface CheckedQuery {
	readonly metrics: readonly Metric[];
	readonly by: readonly Dimension[];
	readonly where: readonly CheckedCondition[];
	readonly from: string | undefined;
	readonly to: string | undefined;
	/** Values of a dimension that are kept apart; the rest are taken together (fold.ts). */
	readonly top?: number | undefined;
}

export interface CheckedCondition {
	readonly dimension: Dimension;
	readonly value: string | null;
	readonly is?: ConditionKind | undefined;
}

/** Resolves the names of a query. @returns the checked query, or the first problem */
export function checkQuery(query: MetricQuery): CheckedQuery | QueryProblem {
	const metrics: Metric[] = [];
	for (const id of query.metrics) {
		const metric = findMetric(id);
		if (!metric)
			return unknown(
				'metric',
				id,
				catalogue.map((each) => each.id)
			);
		metrics.push(metric);
	}
	const by: Dimension[] = [];
	for (const id of query.by) {
		const dimension = findDimension(id);
		if (!dimension)
			return unknown(
				'dimension',
				id,
				dimensions.map((each) => each.id)
			);
		if (!by.includes(dimension)) by.push(dimension);
	}
	const where: CheckedCondition[] = [];
	for (const { field, value, is } of query.where) {
		const dimension = findDimension(field);
		if (!dimension)
			return unknown(
				'dimension',
				field,
				dimensions.map((each) => each.id)
			);
		where.push({ dimension, value, is });
	}
	if (query.from !== undefined && query.to !== undefined && Date.parse(query.from) >= Date.parse(query.to))
		return {
			code: 'inverted-range',
			...(Date.parse(query.from) === Date.parse(query.to)
				? {
						message: {
							en: `The period is empty: it begins with ${query.from} and ends before it.`,
							zh: `时间范围是空的：起点与终点都是 ${query.from}，终点不计在内。`
						},
						hint: {
							en: 'The end is not included: for a single day, end with the day after.',
							zh: '只看一天时，终点请写次日。'
						}
					}
				: {
						message: {
							en: `The period ends (${query.to}) before it begins (${query.from}).`,
							zh: `时间范围的终点（${query.to}）早于起点（${query.from}）。`
						},
						hint: { en: 'Swap the two.', zh: '请对调两者。' }
					})
		};
	return { metrics: metrics.length ? metrics : catalogue, by, where, from: query.from, to: query.to, top: query.top };
}

/** Letters of an unknown name that are repeated to its author. */
const MOST_LETTERS = 60;

/** How to see them all. Dimensions are few enough to be said. */
const listed = (what: 'metric' | 'dimension', known: readonly string[]): Bilingual =>
	what === 'metric'
		? {
				en: `“poise metrics” without a name answers all ${known.length}; docs/metrics.md defines them.`,
				zh: `不带名称的“poise metrics”列出全部 ${known.length} 个；定义见 docs/metrics.md。`
			}
		: { en: `Known: ${known.join(', ')}`, zh: `可用：${known.join('、')}` };

function unknown(what: 'metric' | 'dimension', name: string, known: readonly string[]): QueryProblem {
	const id = name.length > MOST_LETTERS ? `${name.slice(0, MOST_LETTERS)}…` : name;
	const near = nearestFew(id, known);
	const [en, zh] = [near.map((each) => `“${each}”`).join(', '), near.map((each) => `“${each}”`).join('、')];
	return {
		code: `unknown-${what}`,
		message:
			what === 'metric'
				? { en: `There is no metric “${id}”.`, zh: `没有名为“${id}”的指标。` }
				: { en: `There is no dimension “${id}”.`, zh: `没有名为“${id}”的维度。` },
		hint:
			near.length === 1
				? { en: `Did you mean ${en}?`, zh: `是否想用${zh}？` }
				: {
						en: [...(near.length > 0 ? [`Did you mean one of ${en}?`] : []), listed(what, known).en].join(' '),
						zh: (near.length > 0 ? `是否想用以下之一：${zh}？` : '') + listed(what, known).zh
					}
	};
}

/** The needs none of whose alternatives the log fills, each by its first name. */
export function missingNeeds(needs: Needs, known: ReadonlySet<string>): string[] {
	return needs.filter((alternatives) => !alternatives.some((field) => known.has(field))).map(([first]) => first);
}
