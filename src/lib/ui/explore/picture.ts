import type { Speech } from '#lib/i18n/speech.ts';
import { pick } from '#lib/i18n/translate.ts';
import type { MetricRow } from '#lib/metrics/result.ts';
import type { Chart } from '#lib/ui/charts/chart.ts';
import { barsChart, mostBars } from '#lib/ui/charts/options/bars.ts';
import { seriesChart } from '#lib/ui/charts/options/series.ts';
import { groupLabel, groupTone, weekday } from '#lib/ui/explore/group-label.ts';
import { groupsBySize } from '#lib/ui/explore/groups.ts';
import type { ExplorePage } from '#lib/ui/pages/explore.ts';

export const dimensionLabel = ({ dimensions, query }: ExplorePage, { locale }: Speech): string => {
	const dimension = dimensions.find(({ id }) => id === query.by);
	return dimension ? pick(locale, dimension.label) : (query.by ?? '');
};

/** The picture that fits the question: lines over time, bars by group, none for a single figure. */
export function explorePicture(
	page: ExplorePage,
	speech: Speech
): { readonly chart: Chart; readonly left: number } | null {
	const { result, query } = page;
	if (result.rows.length === 0 || (!query.grain && !query.by)) return null;
	const title = pick(speech.locale, result.label);
	const unit = result.unit;
	if (query.by === 'hour-of-week' && !query.grain) return { chart: weekPicture(page, title, speech), left: 0 };
	const groups = query.by ? groupsBySize(result.rows, query.by) : [null];
	const { grain, by } = query;
	if (grain) {
		const keys = [...new Set(result.rows.map((row) => row.dimensions[grain] ?? null))]
			.filter((key) => key !== null)
			.sort();
		const found = new Map(result.rows.map((row) => [cellKey(row.dimensions[grain], by && row.dimensions[by]), row]));
		const find = (key: string, group: string | null): MetricRow | null => found.get(cellKey(key, by && group)) ?? null;
		const lines = groups.map((group) => ({
			label: by ? groupLabel(by, group, speech) : '',
			tone: by ? groupTone(by, group) : ('both' as const),
			values: keys.map((key) => find(key, group))
		}));
		const periods = keys.map((key) => groupLabel(grain, key, speech));
		return {
			chart: seriesChart({ title, unit, periods, lines }, speech),
			left: page.left
		};
	}
	if (!by) return null;
	const bars = result.rows.map((row) => {
		const group = row.dimensions[by] ?? null;
		return { ...row, label: groupLabel(by, group, speech), tone: groupTone(by, group) };
	});
	const chart = barsChart({ title, dimension: dimensionLabel(page, speech), unit, bars }, speech);
	return { chart, left: Math.max(0, bars.length - mostBars) };
}

const cellKey = (period: unknown, group: unknown) => JSON.stringify([period, group]);

/** The week's rhythm: a panel a day, hours from left to right. */
function weekPicture({ result }: ExplorePage, title: string, speech: Speech): Chart {
	const hours = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0'));
	const lines = [1, 2, 3, 4, 5, 6, 7].map((day) => ({
		label: weekday(day, speech.locale),
		tone: 'ink' as const,
		values: hours.map((hour) => result.rows.find((row) => row.dimensions['hour-of-week'] === `${day}-${hour}`) ?? null)
	}));
	return seriesChart({ title, unit: result.unit, periods: hours.map((hour) => `${hour}:00`), lines }, speech);
}
