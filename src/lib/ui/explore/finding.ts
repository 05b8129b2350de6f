import type { Speech } from '#lib/i18n/speech.ts';
import { pick } from '#lib/i18n/translate.ts';
import type { Estimate, MetricRow } from '#lib/metrics/result.ts';
import { dimensionLabel, nameOf } from '#lib/ui/explore/picture.ts';
import { groupLabel } from '#lib/ui/explore/group-label.ts';
import { OTHER } from '#lib/metrics/dimensions.ts';
import { formatValue } from '#lib/ui/format-value.ts';
import type { ExplorePage } from '#lib/ui/pages/explore.ts';

const apart = (a: Estimate, b: Estimate) => (a.low ?? a.value ?? 0) > (b.high ?? b.value ?? 0);

/** What the picture shows, in one line; it claims a difference only where the intervals leave no overlap. */
export function exploreFinding(page: ExplorePage, speech: Speech): string {
	const { result, whole, query } = page;
	const metric = pick(speech.locale, result.label);
	const say = (one: Estimate | undefined) => formatValue(speech, result.unit, one?.value ?? null);
	const { by, and, grain } = query;
	const sure = result.rows.filter((row) => row.value !== null && !row.tooFew);
	if (result.rows.length === 0) return speech.t('finding.none', { metric });

	if (by && and) return speech.t('finding.whole', { metric, value: say(whole.rows[0]) });
	if (by && !grain) {
		// Many groups together are neither the highest nor the lowest of them
		const sorted = sure.filter((row) => row.dimensions[by] !== OTHER).sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
		const [top, bottom] = [sorted[0], sorted.at(-1)];
		if (!top || !bottom || top === bottom) return speech.t('finding.whole', { metric, value: say(whole.rows[0]) });
		if (!apart(top, bottom)) return speech.t('finding.even', { metric, dimension: dimensionLabel(page, by, speech) });
		const name = (row: MetricRow) => nameOf(page, by, row.dimensions[by] ?? null, speech);
		return speech.t('finding.spread', {
			metric,
			top: name(top),
			highest: say(top),
			bottom: name(bottom),
			lowest: say(bottom)
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
		// The first and the last period of a log are seldom whole
		const inner = sorted.length > 4 ? sorted.slice(1, -1) : sorted;
		const [first, last] = [inner[0], inner.at(-1)];
		if (first && last && first !== last) {
			const change = { metric, before: say(first), after: say(last) };
			if (apart(last, first)) return speech.t('finding.rose', change);
			if (apart(first, last)) return speech.t('finding.fell', change);
			return speech.t('finding.steady', { metric, value: say(whole.rows[0]) });
		}
	}
	return speech.t('finding.whole', { metric, value: say(whole.rows[0]) });
}
