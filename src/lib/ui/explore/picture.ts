import type { Speech } from '#lib/i18n/speech.ts';
import { pick } from '#lib/i18n/translate.ts';
import type { Condition } from '#lib/metrics/condition.ts';
import { OTHER } from '#lib/metrics/dimensions.ts';
import { DAY_MS, daysOf, moved } from '#lib/metrics/periods.ts';
import type { MetricRow } from '#lib/metrics/result.ts';
import type { Chart, Choice } from '#lib/ui/charts/chart.ts';
import { barPanelsChart } from '#lib/ui/charts/options/bar-panels.ts';
import { barsChart, mostBars, shownBars } from '#lib/ui/charts/options/bars.ts';
import { mostPanels, seriesChart } from '#lib/ui/charts/options/series.ts';
import type { Heat } from '#lib/ui/components/heat.ts';
import { groupLabel, groupTone, isSomeone, weekday } from '#lib/ui/explore/group-label.ts';
import { groupsBySize } from '#lib/ui/explore/groups.ts';
import { categoryHeat, timeHeat, weekHeat } from '#lib/ui/explore/heat.ts';
import { conditionsOf, periodsPart } from '#lib/ui/explore/parts.ts';
import type { ExploreQuery, Part, PictureKind } from '#lib/ui/explore/query.ts';
import type { ExplorePage } from '#lib/ui/pages/explore.ts';

export type Picture = {
	/** Groups that only the table has. */
	readonly left: number;
} & (
	| { readonly kind: 'bars' | 'lines'; readonly chart: Chart; readonly partOf: (choice: Choice) => Part }
	| { readonly kind: 'heat'; readonly heat: Heat }
	| { readonly kind: 'table' }
);

/** More columns than this are thinner than a line is. */
const mostColumns = 370;
const HOUR_OF_WEEK = 'hour-of-week';

/** The pictures that can show a question of this shape, the one that fits best first. None for a single figure. */
export function picturesFor({ by, and, grain }: Pick<ExploreQuery, 'by' | 'and' | 'grain'>): readonly PictureKind[] {
	if (!by) return grain ? ['lines', 'bars', 'table'] : [];
	if (and && grain) return ['table'];
	if (grain) return ['lines', 'heat', 'table'];
	if (by === HOUR_OF_WEEK || and === HOUR_OF_WEEK) return and ? ['table'] : ['heat', 'lines', 'table'];
	return and ? ['bars', 'heat', 'table'] : ['bars', 'table'];
}

/** The picture that is drawn: the one that is asked for where it can show the question. */
export function pictureKind(query: ExploreQuery): PictureKind | null {
	const possible = picturesFor(query);
	return possible.find((kind) => kind === query.chart) ?? possible[0] ?? null;
}

export const dimensionLabel = (
	{ dimensions }: Pick<ExplorePage, 'dimensions'>,
	id: string | null,
	{ locale }: Speech
): string => {
	const dimension = dimensions.find((one) => one.id === id);
	return dimension ? pick(locale, dimension.label) : (id ?? '');
};

/** A group's name, and of those taken together how many they are. */
export function nameOf(page: ExplorePage, by: string, value: string | null, speech: Speech): string {
	const folded = page.result.others?.[by];
	return value === OTHER && folded ? speech.t('value.other', { count: folded.values }) : groupLabel(by, value, speech);
}

/** The conditions that one group's conversations meet beyond those of the query. */
export const groupConditions = (
	page: ExplorePage,
	by: string,
	groups: readonly (string | null)[]
): readonly Condition[] => conditionsOf(by, groups, page.result.others?.[by]);

/** What shows the answer, as plain data. */
export function explorePicture(page: ExplorePage, speech: Speech): Picture | null {
	const { result, query } = page;
	const kind = pictureKind(query);
	if (result.rows.length === 0 || kind === null) return null;
	const { by, and, grain } = query;
	if (kind === 'table') return { kind, left: page.left };
	if (kind === 'heat' && !(grain && periodsOf(result.rows, grain).length > mostColumns)) {
		if (by && grain) return { kind, left: page.left, heat: timeHeat(page, by, grain, speech) };
		if (by && and) return { kind, left: page.left, heat: categoryHeat(page, by, and, speech) };
		return { kind, left: page.left, heat: weekHeat(page, speech) };
	}
	const drawn = kind === 'bars' ? kind : 'lines';
	if (by === HOUR_OF_WEEK) return { kind: drawn, left: 0, ...weekLines(page, speech) };
	if (grain) return { kind: drawn, left: page.left, ...overTime(page, drawn === 'bars', speech) };
	if (by && and) return { kind: 'bars', left: page.left, ...inPanels(page, by, and, speech) };
	return by ? { kind: 'bars', ...byGroup(page, by, speech) } : null;
}

function overTime(page: ExplorePage, columns: boolean, speech: Speech) {
	const { result, query, panels } = page;
	const { by } = query;
	const grain = query.grain ?? 'week';
	const title = pick(speech.locale, result.label);
	const groups = by ? groupsBySize(result.rows, by) : [null];
	const keys = periodsOf(result.rows, grain);
	const find = finder(result.rows, grain, by);
	const together = by !== null && isSomeone(by);
	const n = (group: string | null) => panels?.rows.find((row) => by && (row.dimensions[by] ?? null) === group)?.n;
	const lines = groups.map((group) => {
		const count = n(group);
		return {
			label: by ? nameOf(page, by, group, speech) : '',
			...(together || count === undefined ? {} : { note: speech.t('unit.n', { count }) }),
			tone: by ? groupTone(by, group) : ('both' as const),
			values: keys.map((key) => find(key, group))
		};
	});
	const periods = keys.map((key) => groupLabel(grain, key, speech));
	const ends =
		grain === 'week' ? keys.map((key) => groupLabel('day', moved(daysOf(grain, key).to, -DAY_MS), speech)) : undefined;
	const partOf = ({ from, to, group }: Choice): Part => {
		const part = periodsPart(grain, keys[from] ?? '', keys[to] ?? '');
		const own = by && group !== null ? groupConditions(page, by, [groups[group] ?? null]) : [];
		return { ...part, conditions: [...(part.conditions ?? []), ...own] };
	};
	return { chart: seriesChart({ title, unit: result.unit, periods, ends, lines, columns }, speech), partOf };
}

/** The week's rhythm as lines: a panel a day, hours from left to right. */
function weekLines({ result }: ExplorePage, speech: Speech) {
	const hours = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0'));
	const days = [1, 2, 3, 4, 5, 6, 7];
	const found = new Map(result.rows.map((row) => [row.dimensions[HOUR_OF_WEEK], row]));
	const lines = days.map((day) => ({
		label: weekday(day, speech.locale),
		tone: 'ink' as const,
		values: hours.map((hour) => found.get(`${day}-${hour}`) ?? null)
	}));
	const title = pick(speech.locale, result.label);
	const periods = hours.map((hour) => `${hour}:00`);
	const partOf = ({ from, to, group }: Choice): Part => {
		const chosen = days.filter((_, at) => group === null || at === group);
		const values = chosen.flatMap((day) => hours.slice(from, to + 1).map((hour) => `${day}-${hour}`));
		return { conditions: conditionsOf(HOUR_OF_WEEK, values, undefined) };
	};
	return { chart: seriesChart({ title, unit: result.unit, periods, lines }, speech), partOf };
}

function byGroup(page: ExplorePage, by: string, speech: Speech) {
	const { result } = page;
	const bars = result.rows.map((row) => {
		const group = row.dimensions[by] ?? null;
		const isRest = group === OTHER;
		return { ...row, group, isRest, label: nameOf(page, by, group, speech), tone: groupTone(by, group) };
	});
	const shown = shownBars(bars);
	const partOf = ({ from, to }: Choice): Part => ({
		conditions: groupConditions(
			page,
			by,
			shown.slice(from, to + 1).map(({ group }) => group)
		)
	});
	const title = pick(speech.locale, result.label);
	const dimension = dimensionLabel(page, by, speech);
	return {
		chart: barsChart({ title, dimension, unit: result.unit, bars }, speech),
		left: Math.max(0, bars.length - mostBars),
		partOf
	};
}

function inPanels(page: ExplorePage, by: string, and: string, speech: Speech) {
	const { result, panels } = page;
	const groups = groupsBySize(result.rows, by).slice(0, mostBars);
	const columns = groupsBySize(result.rows, and).slice(0, mostPanels);
	const find = finder(result.rows, by, and);
	const chart = barPanelsChart(
		{
			title: pick(speech.locale, result.label),
			dimension: dimensionLabel(page, by, speech),
			panelDimension: dimensionLabel(page, and, speech),
			unit: result.unit,
			rows: groups.map((group) => nameOf(page, by, group, speech)),
			panels: columns.map((column) => ({
				label: nameOf(page, and, column, speech),
				whole: panels?.rows.find((row) => (row.dimensions[and] ?? null) === column) ?? null,
				bars: groups.map((group) => find(group, column))
			}))
		},
		speech
	);
	const partOf = ({ from, to, group }: Choice): Part => ({
		conditions: [
			...groupConditions(page, by, groups.slice(from, to + 1)),
			...(group === null ? [] : groupConditions(page, and, [columns[group] ?? null]))
		]
	});
	return { chart, partOf };
}

/** The periods that rows speak of, in order. */
export const periodsOf = (rows: readonly MetricRow[], grain: string): readonly string[] =>
	[...new Set(rows.map((row) => row.dimensions[grain] ?? null))].filter((key) => key !== null).sort();

/** Finds the row of a value of one dimension and, if there is another, a value of it. */
export function finder(rows: readonly MetricRow[], one: string, other: string | null) {
	const key = (a: string | null | undefined, b: string | null | undefined) => JSON.stringify([a ?? null, b ?? null]);
	const found = new Map(rows.map((row) => [key(row.dimensions[one], other && row.dimensions[other]), row]));
	return (a: string | null, b: string | null): MetricRow | null => found.get(key(a, other && b)) ?? null;
}
