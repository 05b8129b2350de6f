import type { Speech } from '#lib/i18n/speech.ts';
import { pick } from '#lib/i18n/translate.ts';
import { OTHER } from '#lib/metrics/dimensions.ts';
import { MOST_KEPT } from '#lib/metrics/query.ts';
import type { MetricRow } from '#lib/metrics/result.ts';
import type { Heat, HeatCell } from '#lib/ui/components/heat.ts';
import { groupLabel, weekday } from '#lib/ui/explore/group-label.ts';
import { groupsBySize } from '#lib/ui/explore/groups.ts';
import { conditionsOf, periodsPart } from '#lib/ui/explore/parts.ts';
import { drillHref, type Grain, type Part } from '#lib/ui/explore/query.ts';
import { formatInterval, formatValue, sayFew, sayPartial } from '#lib/ui/format-value.ts';
import type { ExplorePage } from '#lib/ui/pages/explore.ts';

/** Rows and columns of groups; the table has the rest. */
const mostGroups = MOST_KEPT + 2;

interface Axis<Key> {
	readonly title: string;
	readonly keys: readonly Key[];
	readonly name: (key: Key) => string;
}

/** Two categories. */
export function categoryHeat(page: ExplorePage, by: string, and: string, speech: Speech): Heat {
	return heatOf(page, groupAxis(page, by, speech), groupAxis(page, and, speech), speech, {
		find: (group, column) => page.result.rows.find((row) => of(row, by) === group && of(row, and) === column) ?? null,
		part: (group, column) => ({
			conditions: [
				...conditionsOf(by, [group], page.result.others?.[by]),
				...conditionsOf(and, [column], page.result.others?.[and])
			]
		})
	});
}

/** A category over time. */
export function timeHeat(page: ExplorePage, by: string, grain: Grain, speech: Speech): Heat {
	const keys = [...new Set(page.result.rows.map((row) => of(row, grain)))].filter((key) => key !== null).sort();
	const time = { title: speech.t('explore.period'), keys, name: (key: string) => groupLabel(grain, key, speech) };
	const rows = new Map(page.result.rows.map((row) => [JSON.stringify([of(row, by), of(row, grain)]), row]));
	return heatOf(page, groupAxis(page, by, speech), time, speech, {
		find: (group, key) => rows.get(JSON.stringify([group, key])) ?? null,
		part: (group, key) => {
			const part = periodsPart(grain, key, key);
			const own = conditionsOf(by, [group], page.result.others?.[by]);
			return { ...part, conditions: [...(part.conditions ?? []), ...own] };
		}
	});
}

/** The week's rhythm: a row a day, a column an hour. */
export function weekHeat(page: ExplorePage, speech: Speech): Heat {
	const days = {
		title: speech.t('heat.day'),
		keys: [1, 2, 3, 4, 5, 6, 7],
		name: (day: number) => weekday(day, speech.locale)
	};
	const hours = {
		title: speech.t('heat.hour'),
		keys: Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0')),
		name: (hour: string) => hour
	};
	const rows = new Map(page.result.rows.map((row) => [of(row, 'hour-of-week'), row]));
	return heatOf(page, days, hours, speech, {
		find: (day, hour) => rows.get(`${day}-${hour}`) ?? null,
		part: (day, hour) => ({ conditions: [{ field: 'hour-of-week', value: `${day}-${hour}` }] })
	});
}

function groupAxis(page: ExplorePage, by: string, speech: Speech): Axis<string | null> {
	const folded = page.result.others?.[by];
	const dimension = page.dimensions.find(({ id }) => id === by);
	return {
		title: dimension ? pick(speech.locale, dimension.label) : by,
		keys: groupsBySize(page.result.rows, by).slice(0, mostGroups),
		name: (group) =>
			group === OTHER && folded ? speech.t('value.other', { count: folded.values }) : groupLabel(by, group, speech)
	};
}

function heatOf<R, C>(
	page: ExplorePage,
	rows: Axis<R>,
	columns: Axis<C>,
	speech: Speech,
	{ find, part }: { readonly find: (row: R, column: C) => MetricRow | null; readonly part: (row: R, column: C) => Part }
): Heat {
	const { result, query } = page;
	const say = (value: number | null) => formatValue(speech, result.unit, value);
	// one cell that rests on three customers would take the colour out of all others
	const leant = result.rows.filter(({ tooFew }) => !tooFew);
	const values = (leant.length > 1 ? leant : result.rows).flatMap(({ value }) => (value === null ? [] : [value]));
	const [least, most] = [Math.min(...values), Math.max(...values)];
	const span = most - least || 1;
	const cellOf = (row: R, column: C): HeatCell | null => {
		const figure = find(row, column);
		if (figure?.value == null) return null;
		const note = speech.t('unit.n', { count: figure.n });
		return {
			// the least still has a colour, so that it is not taken for nothing
			share: 0.06 + 0.94 * Math.min(1, Math.max(0, (figure.value - least) / span)),
			text: say(figure.value),
			note: result.unit === 'count' ? '' : note,
			says: [
				`${rows.name(row)}, ${columns.name(column)}: ${say(figure.value)}`,
				formatInterval(speech, result.unit, figure),
				result.unit === 'count' ? null : note,
				sayPartial(speech, figure.partial),
				sayFew(speech, figure)
			]
				.filter(Boolean)
				.join(' · '),
			href: `${drillHref(query, part(row, column))}#conversations`,
			isFew: figure.tooFew
		};
	};
	const cells = rows.keys.map((row) => columns.keys.map((column) => cellOf(row, column)));
	// only of cells that can be leant on can it be said which is the highest
	const sure = cells.flat().filter((cell) => cell !== null && !cell.isFew) as readonly HeatCell[];
	const bySize = [...sure].sort((a, b) => b.share - a.share);
	return {
		summary: speech.t('heat.summary', {
			metric: pick(speech.locale, result.label),
			rows: rows.title,
			columns: columns.title,
			highest: bySize[0]?.says ?? '—',
			lowest: bySize.at(-1)?.says ?? '—'
		}),
		corner: rows.title,
		rows: rows.keys.map(rows.name),
		columns: columns.keys.map(columns.name),
		cells,
		least: say(values.length ? least : null),
		most: say(values.length ? most : null)
	};
}

const of = (row: MetricRow, dimension: string): string | null => row.dimensions[dimension] ?? null;
