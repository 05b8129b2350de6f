import type { Speech } from '#lib/i18n/speech.ts';
import type { Estimate, Unit } from '#lib/metrics/result.ts';
import { formatInterval, formatValue } from '#lib/ui/format-value.ts';
import { fieldName } from '#lib/ui/field-name.ts';

/** "23.1 %, 95 % interval 17.6 % – 29.7 %, n = 182". */
export function sayFigure(speech: Speech, unit: Unit, estimate: Estimate): string {
	const { t } = speech;
	const parts = [
		formatValue(speech, unit, estimate.value),
		formatInterval(speech, unit, estimate),
		// a count is its own n
		unit === 'count' ? null : t('unit.n', { count: estimate.n })
	];
	return parts.filter(Boolean).join(t('join.comma'));
}

/** What the bot is behind people, which is a difference: of shares it is in points, "4.6 points, 95 % interval −0.1 to 9.4 points, n = 1,316". */
export function sayLost(speech: Speech, unit: Unit, estimate: Estimate): string {
	if (unit !== 'share' || estimate.value === null) return sayFigure(speech, unit, estimate);
	const { t, format } = speech;
	const { value, low, high, n } = estimate;
	const ends = low === null || high === null ? null : [format.points(low), format.points(high)];
	const interval = ends && t('estimate.interval', { range: format.range(ends[0] ?? '', ends[1] ?? '') });
	return [format.points(value), interval, t('unit.n', { count: n })].filter(Boolean).join(t('join.comma'));
}

/** "17.6 % – 29.7 %"; a dash where there is none. */
export function sayRange(speech: Speech, unit: Unit, { low, high }: Pick<Estimate, 'low' | 'high'>): string {
	if (low === null || high === null) return '—';
	return speech.format.range(formatValue(speech, unit, low), formatValue(speech, unit, high));
}

/** Which fields the log lacks, as a sentence. */
export const sayMissing = ({ t, format, locale }: Speech, missing: readonly string[]): string =>
	t('decisions.figure.lacks', { fields: format.list(missing.map((name) => fieldName(name, locale))) });

/** A day of the log's own clock, whatever zone the reader is in. */
export const sayDay = ({ locale }: Speech, day: string): string =>
	new Intl.DateTimeFormat(locale === 'zh' ? 'zh-CN' : 'en-GB', {
		timeZone: 'UTC',
		year: 'numeric',
		month: 'short',
		day: 'numeric'
	}).format(new Date(day));
