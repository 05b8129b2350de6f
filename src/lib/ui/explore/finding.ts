import type { Speech } from '#lib/i18n/speech.ts';
import { pick } from '#lib/i18n/translate.ts';
import type { Estimate, MetricRow, Unit } from '#lib/metrics/result.ts';
import { criticalValue } from '#lib/stats/intervals.ts';
import { dimensionLabel, nameOf } from '#lib/ui/explore/picture.ts';
import { groupLabel } from '#lib/ui/explore/group-label.ts';
import { OTHER } from '#lib/metrics/dimensions.ts';
import { formatInterval, formatValue } from '#lib/ui/format-value.ts';
import type { ExplorePage } from '#lib/ui/pages/explore.ts';

/**
 * Whether one figure lies above another beyond chance. The highest and the lowest of many groups are far apart by chance alone: their
 * intervals are widened so that all of that many hold together at 95 % (Bonferroni). A count is exact.
 */
function apart(a: Estimate, b: Estimate, groups = 1): boolean {
	const wider = criticalValue(1 - 0.05 / groups) / criticalValue();
	const limit = (value: number | null, end: number | null) =>
		(value ?? 0) + wider * ((end ?? value ?? 0) - (value ?? 0));
	return limit(a.value, a.low) > limit(b.value, b.high);
}

/** More groups than this are not seen one by one: what is said of one of them comes with its interval and n. */
const mostSeen = 60;

const sayReach = (row: Estimate, unit: Unit, speech: Speech) =>
	[formatInterval(speech, unit, row), speech.t('unit.n', { count: row.n })]
		.filter(Boolean)
		.join(speech.t('join.comma'));

/** What the picture shows, in one line; it claims a difference only where the intervals leave no overlap. */
export function exploreFinding(page: ExplorePage, speech: Speech): string {
	const { result, whole, query } = page;
	const metric = pick(speech.locale, result.label);
	const say = (one: Estimate | undefined) => formatValue(speech, result.unit, one?.value ?? null);
	const { by, and, grain } = query;
	// its ranges are of what is assumed: chance is not what they hold
	const isMoney = result.unit === 'money';
	const sure = result.rows.filter((row) => row.value !== null && !row.tooFew);
	if (result.rows.length === 0) return speech.t('finding.none', { metric });

	if (by && and) return speech.t('finding.whole', { metric, value: say(whole.rows[0]) });
	if (by && !grain) {
		// Many groups together are neither the highest nor the lowest of them
		const sorted = sure.filter((row) => row.dimensions[by] !== OTHER).sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
		const [top, bottom] = [sorted[0], sorted.at(-1)];
		if (!top || !bottom || top === bottom) return speech.t('finding.whole', { metric, value: say(whole.rows[0]) });
		if (!apart(top, bottom, sorted.length))
			return isMoney
				? speech.t('finding.open', { metric, value: say(whole.rows[0]) })
				: speech.t('finding.even', { metric, dimension: dimensionLabel(page, by, speech) });
		const name = (row: MetricRow) => nameOf(page, by, row.dimensions[by] ?? null, speech);
		const isMany = sorted.length > mostSeen && result.unit !== 'count';
		const full = (row: MetricRow) =>
			isMany ? speech.t('parentheses', { inside: sayReach(row, result.unit, speech) }) : '';
		return speech.t('finding.spread', {
			metric,
			top: name(top),
			highest: say(top) + full(top),
			bottom: name(bottom),
			lowest: say(bottom) + full(bottom)
		});
	}
	if (grain && !by && result.unit === 'count') {
		// Counts are exact, any two periods differ: that is no trend yet
		const peak = result.rows.reduce<MetricRow | undefined>(
			(top, row) => ((row.value ?? 0) > (top?.value ?? -1) ? row : top),
			undefined
		);
		const period = groupLabel(grain, peak?.dimensions[grain] ?? null, speech);
		return speech.t('finding.peak', { metric, period, value: say(peak) });
	}
	if (grain && !by) {
		const sorted = [...sure].sort((a, b) => (a.dimensions[grain] ?? '').localeCompare(b.dimensions[grain] ?? ''));
		const inner = sorted.filter(({ partial }) => !partial);
		const [first, last] = [inner[0], inner.at(-1)];
		if (first && last && first !== last) {
			const change = { metric, before: say(first), after: say(last) };
			if (apart(last, first)) return speech.t('finding.rose', change);
			if (apart(first, last)) return speech.t('finding.fell', change);
			return speech.t(isMoney ? 'finding.open' : 'finding.steady', { metric, value: say(whole.rows[0]) });
		}
	}
	return speech.t('finding.whole', { metric, value: say(whole.rows[0]) });
}
