import { readCondition, writeCondition, type Condition } from '#lib/metrics/condition.ts';
import { listOrders, type ListOrder } from '#lib/log/list-orders.ts';
import { MOST_KEPT } from '#lib/metrics/query.ts';

export const grains = ['hour', 'day', 'week', 'month'] as const;
export type Grain = (typeof grains)[number];

/** What is compared: who answered first, the period with the one before it, or after an event with before. */
export const comparisons = ['first-responder', 'previous', 'event'] as const;

export const pictureKinds = ['bars', 'lines', 'heat', 'table'] as const;
export type PictureKind = (typeof pictureKinds)[number];

/** Groups that stand alone unless the reader says otherwise. */
export const USUAL_TOP = 10;

/** What is shown where no figure is named. */
export const USUAL_METRIC = 'containment';

/** The state of /explore, all of it in its address. */
export interface ExploreQuery {
	readonly metric: string;
	readonly by: string | null;
	/** A second split: a panel, or a column, for each of its values. Only beside `by`. */
	readonly and: string | null;
	readonly grain: Grain | null;
	/** So many groups stand alone, the rest together; null: all of them. */
	readonly top: number | null;
	readonly where: readonly Condition[];
	/** Dates as YYYY-MM-DD; `to` is not included. */
	readonly from: string | null;
	readonly to: string | null;
	readonly compare: (typeof comparisons)[number] | null;
	/** The event to compare around: its id, or a date. */
	readonly event: string | null;
	/** null: the one that fits the question best. */
	readonly chart: PictureKind | null;
	/** List the conversations behind the figure. */
	readonly rows: boolean;
	/** What the list is ordered by; null: as it is usual. */
	readonly sort: ListOrder | null;
	/** From 1. */
	readonly page: number;
}

/** What makes an address a question. */
const names: readonly (keyof ExploreQuery)[] = [
	'metric',
	'by',
	'and',
	'grain',
	'top',
	'where',
	'from',
	'to',
	'compare',
	'event',
	'chart',
	'rows',
	'sort',
	'page'
];

/** Date.parse takes 30 February for 2 March. */
const isDate = (text: string) =>
	/^\d{4}-\d\d-\d\d$/.test(text) &&
	!Number.isNaN(Date.parse(text)) &&
	new Date(text).toISOString().slice(0, 10) === text;
const isCount = (text: string, most: number) => /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= most;

/** Whether an address can say this: of those parameters that take only some texts. */
const takes: Readonly<Record<string, (text: string) => boolean>> = {
	grain: (text) => grains.some((grain) => grain === text),
	top: (text) => text === 'all' || isCount(text, MOST_KEPT),
	from: isDate,
	to: isDate,
	compare: (text) => comparisons.some((comparison) => comparison === text),
	chart: (text) => pictureKinds.some((kind) => kind === text),
	sort: (text) => listOrders.some((order) => order === text),
	page: (text) => isCount(text, Number.MAX_SAFE_INTEGER)
};

/** Reads the address. What it does not understand it leaves out, so that every address shows something; `misreadIn` tells what. */
export function readExploreQuery(parameters: URLSearchParams): ExploreQuery {
	const text = (name: string) => parameters.get(name) ?? '';
	const known = (name: string) => (takes[name]?.(text(name)) ? text(name) : null);
	const [by, and] = [...new Set([text('by'), text('and')].filter(Boolean))];
	const top = known('top');
	return {
		metric: text('metric') || USUAL_METRIC,
		by: by ?? null,
		and: and ?? null,
		// who asks nothing yet sees a figure over time
		grain: names.some((name) => parameters.has(name)) ? (known('grain') as Grain | null) : 'week',
		top: top === 'all' ? null : Number(top ?? USUAL_TOP),
		where: parameters.getAll('where').flatMap((condition) => readCondition(condition) ?? []),
		from: known('from'),
		to: known('to'),
		compare: comparisons.find((comparison) => comparison === text('compare')) ?? null,
		event: text('event') || null,
		chart: known('chart') as PictureKind | null,
		rows: text('rows') === '1',
		sort: known('sort') as ListOrder | null,
		page: Number(known('page') ?? 1)
	};
}

/** One figure of the whole log. */
export const plainQuery = (metric: string): ExploreQuery => readExploreQuery(new URLSearchParams({ metric }));

/** A part of an address that was left out because it says nothing. */
export interface Misread {
	readonly name: string;
	readonly text: string;
}

/** Letters of it that are repeated. */
const MOST_LETTERS = 60;

/** What an address says that is not understood. Empty parameters are what forms send for “any”. */
export function misreadIn(parameters: URLSearchParams): readonly Misread[] {
	const said = [...parameters].filter(([, text]) => text !== '');
	return said.flatMap(([name, text]) => {
		const isTaken = name === 'where' ? readCondition(text) !== null : (takes[name]?.(text) ?? true);
		return isTaken ? [] : [{ name, text: text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text }];
	});
}

/** The parameters of a query; reading them back gives the same query. */
function parametersOf(query: ExploreQuery): URLSearchParams {
	const parameters = new URLSearchParams({ metric: query.metric });
	if (query.by) parameters.set('by', query.by);
	if (query.and) parameters.set('and', query.and);
	if (query.grain) parameters.set('grain', query.grain);
	if (query.top !== USUAL_TOP) parameters.set('top', String(query.top ?? 'all'));
	for (const condition of query.where) parameters.append('where', writeCondition(condition));
	if (query.from) parameters.set('from', query.from);
	if (query.to) parameters.set('to', query.to);
	if (query.compare) parameters.set('compare', query.compare);
	if (query.event) parameters.set('event', query.event);
	if (query.chart) parameters.set('chart', query.chart);
	if (query.rows) parameters.set('rows', '1');
	if (query.sort) parameters.set('sort', query.sort);
	if (query.page > 1) parameters.set('page', String(query.page));
	return parameters;
}

/** The address of a query; reading it back gives the same query. */
export function exploreHref(query: ExploreQuery): string {
	return `/explore?${parametersOf(query).toString()}`;
}

/** Where the figures of a query, or the conversations behind them, can be had as a file. */
export function exportHref(query: ExploreQuery, what: 'metrics' | 'conversations', format: string): string {
	const parameters = new URLSearchParams({ what, format, metric: query.metric });
	if (what === 'metrics') {
		for (const dimension of [query.grain, query.by, query.and]) if (dimension) parameters.append('by', dimension);
		if (query.by && query.top !== null) parameters.set('top', String(query.top));
	}
	for (const condition of query.where) parameters.append('where', writeCondition(condition));
	if (query.from) parameters.set('from', query.from);
	if (query.to) parameters.set('to', query.to);
	return `/api/v1/export?${parameters.toString()}`;
}

/** Part of what a query counts: conditions that hold in it, and the days it lies between. */
export interface Part {
	readonly conditions?: readonly Condition[];
	readonly from?: string;
	readonly to?: string;
}

/** The query of a part of what this one counts. */
export function narrow(query: ExploreQuery, { conditions = [], from, to }: Part): ExploreQuery {
	// Values that are wanted lie among those wanted before; what is not wanted any more comes on top
	const named = new Set(conditions.filter(({ is }) => is !== 'not').map(({ field }) => field));
	const later = [query.from, from].filter((date) => date != null).sort();
	const earlier = [query.to, to].filter((date) => date != null).sort();
	return {
		...query,
		where: [...query.where.filter(({ field }) => !named.has(field)), ...conditions],
		from: later.at(-1) ?? null,
		to: earlier[0] ?? null,
		page: 1
	};
}

/** The conversations behind a part of a query. */
export function drillHref(query: ExploreQuery, part: Part): string {
	return exploreHref({ ...narrow(query, part), rows: true });
}
