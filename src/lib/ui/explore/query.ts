export const grains = ['hour', 'day', 'week', 'month'] as const;
export type Grain = (typeof grains)[number];

/** What is compared: who answered first, the period with the one before it, or after an event with before. */
export const comparisons = ['first-responder', 'previous', 'event'] as const;

export interface Condition {
	readonly field: string;
	/** null: where the log does not say. */
	readonly value: string | null;
}

/** The state of /explore, all of it in its address. */
export interface ExploreQuery {
	readonly metric: string;
	readonly by: string | null;
	readonly grain: Grain | null;
	readonly where: readonly Condition[];
	/** Dates as YYYY-MM-DD; `to` is not included. */
	readonly from: string | null;
	readonly to: string | null;
	readonly compare: (typeof comparisons)[number] | null;
	/** The event to compare around: its id, or a date. */
	readonly event: string | null;
	/** List the conversations behind the figure. */
	readonly rows: boolean;
	/** From 1. */
	readonly page: number;
}

/** What makes an address a question. */
const names: readonly (keyof ExploreQuery)[] = [
	'metric',
	'by',
	'grain',
	'where',
	'from',
	'to',
	'compare',
	'event',
	'rows',
	'page'
];

/** Date.parse takes 30 February for 2 March. */
const isDate = (text: string) =>
	/^\d{4}-\d\d-\d\d$/.test(text) &&
	!Number.isNaN(Date.parse(text)) &&
	new Date(text).toISOString().slice(0, 10) === text;

/** Reads the address. What it does not understand it leaves out, so that every address shows something. */
export function readExploreQuery(parameters: URLSearchParams): ExploreQuery {
	const text = (name: string) => parameters.get(name) ?? '';
	const date = (name: string) => (isDate(text(name)) ? text(name) : null);
	const page = Number(text('page'));
	return {
		metric: text('metric') || 'containment',
		by: text('by') || null,
		// who asks nothing yet sees a figure over time
		grain: names.some((name) => parameters.has(name))
			? (grains.find((grain) => grain === text('grain')) ?? null)
			: 'week',
		where: parameters.getAll('where').flatMap((condition) => {
			const at = condition.indexOf('=');
			if (at < 1) return [];
			return [{ field: condition.slice(0, at), value: condition.slice(at + 1) || null }];
		}),
		from: date('from'),
		to: date('to'),
		compare: comparisons.find((comparison) => comparison === text('compare')) ?? null,
		event: text('event') || null,
		rows: text('rows') === '1',
		page: Number.isSafeInteger(page) && page > 0 ? page : 1
	};
}

export const writeCondition = ({ field, value }: Condition): string => `${field}=${value ?? ''}`;

/** The address of a query; reading it back gives the same query. */
export function exploreHref(query: ExploreQuery): string {
	const parameters = new URLSearchParams({ metric: query.metric });
	if (query.by) parameters.set('by', query.by);
	if (query.grain) parameters.set('grain', query.grain);
	for (const condition of query.where) parameters.append('where', writeCondition(condition));
	if (query.from) parameters.set('from', query.from);
	if (query.to) parameters.set('to', query.to);
	if (query.compare) parameters.set('compare', query.compare);
	if (query.event) parameters.set('event', query.event);
	if (query.rows) parameters.set('rows', '1');
	if (query.page > 1) parameters.set('page', String(query.page));
	return `/explore?${parameters.toString()}`;
}

/** Where the figures of a query, or the conversations behind them, can be had as a file. */
export function exportHref(query: ExploreQuery, what: 'metrics' | 'conversations', format: string): string {
	const parameters = new URLSearchParams({ what, format, metric: query.metric });
	if (what === 'metrics' && query.grain) parameters.append('by', query.grain);
	if (what === 'metrics' && query.by) parameters.append('by', query.by);
	for (const condition of query.where) parameters.append('where', writeCondition(condition));
	if (query.from) parameters.set('from', query.from);
	if (query.to) parameters.set('to', query.to);
	return `/api/v1/export?${parameters.toString()}`;
}

/** The conversations behind one group of a query. */
export function drillHref(query: ExploreQuery, conditions: readonly Condition[]): string {
	const named = new Set(conditions.map(({ field }) => field));
	return exploreHref({
		...query,
		where: [...query.where.filter(({ field }) => !named.has(field)), ...conditions],
		rows: true,
		page: 1
	});
}
