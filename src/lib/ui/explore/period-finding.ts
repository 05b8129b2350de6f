import type { Speech } from '#lib/i18n/speech.ts';
import { pick } from '#lib/i18n/translate.ts';
import type { MetricResult, Unit } from '#lib/metrics/result.ts';
import { eventName } from '#lib/ui/explore/event-name.ts';
import { formatValue } from '#lib/ui/format-value.ts';
import type { Range } from '#lib/ui/pages/explore-difference.ts';
import type { PeriodDifference } from '#lib/ui/pages/explore-periods.ts';

/** How a change of a figure is written: shares in points, everything with its sign. */
export function writeChange(speech: Speech, unit: Unit) {
	const write = (value: number) => (unit === 'share' ? speech.format.points(value) : formatValue(speech, unit, value));
	const signed = (value: number) => (value > 0 ? '+' : '') + write(value);
	/** The unit is said once, after the upper end. */
	const bare = (value: number) =>
		unit === 'share' ? (value > 0 ? '+' : '') + speech.format.number(Math.round(value * 1000) / 10) : signed(value);
	return {
		signed,
		size: (value: number) => write(Math.abs(value)),
		interval: ({ low, high }: Range) =>
			low === null || high === null
				? undefined
				: speech.t('estimate.interval', { range: speech.format.range(bare(low), signed(high)) }),
		range: ({ value, low, high }: Range) =>
			low === null || high === null
				? signed(value)
				: speech.t('event.range', { value: signed(value), low: bare(low), high: signed(high) })
	};
}

/** What the comparison found, in one line; it claims a change only where the interval leaves out none. */
export function periodFinding(
	{ raw, adjusted, event, series }: Pick<PeriodDifference, 'raw' | 'adjusted' | 'event' | 'series'>,
	{ label, unit }: Pick<MetricResult, 'label' | 'unit'>,
	speech: Speech
): string {
	const metric = pick(speech.locale, label);
	const { size } = writeChange(speech, unit);
	if (event) {
		const said = { event: eventName(event, speech), metric };
		if (!series) return speech.t('event.title.plain', said);
		const [atOnce, since] = [directionOf(series.level), directionOf(series.average)];
		if (atOnce === 'same' && since === 'same') return speech.t('event.title.same', said);
		const level = atOnce === 'same' ? '' : speech.t(`event.${atOnce}`, { value: size(series.level.value) });
		const average =
			since === 'same'
				? ''
				: speech.t(since === 'rose' ? 'event.above' : 'event.below', { value: size(series.average.value) });
		const found = level === '' ? 'since' : average === '' ? 'at-once' : 'both';
		return speech.t(`event.title.${found}`, { ...said, level, average });
	}
	const found = adjusted ?? raw;
	if (found === null) return speech.t('period.title.none', { metric });
	return speech.t(`period.title.${directionOf(found)}`, { metric, value: size(found.value) });
}

/** Counts are exact: without an interval any difference is one. */
function directionOf({ value, low, high }: Range): 'rose' | 'fell' | 'same' {
	const [least, most] = [low ?? value, high ?? value];
	return least > 0 ? 'rose' : most < 0 ? 'fell' : 'same';
}
