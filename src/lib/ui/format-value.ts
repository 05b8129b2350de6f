import type { Speech } from '#lib/i18n/speech.ts';
import type { Estimate, PartialPeriod, Unit } from '#lib/metrics/result.ts';

/** A metric's value in its own unit; an em dash where there is none. */
export function formatValue({ format }: Pick<Speech, 'format'>, unit: Unit, value: number | null): string {
	if (value === null) return '—';
	if (unit === 'seconds') return format.duration(value);
	if (unit === 'share') return format.share(value, 1);
	if (unit === 'money') return format.money(value);
	return format.number(value, unit === 'count' ? 0 : 2);
}

/** "95 % interval 4.1 – 4.6", or null where the log gives none. That of money is of what is assumed, not of who was sampled. */
export function formatInterval(speech: Speech, unit: Unit, { low, high }: Estimate): string | null {
	if (low === null || high === null) return null;
	return speech.t(unit === 'money' ? 'estimate.range' : 'estimate.interval', {
		range: speech.format.range(formatValue(speech, unit, low), formatValue(speech, unit, high))
	});
}

/** That a figure is too few to lean on, and of what; null where it is not. n alone does not tell: one customer may come a hundred times. */
export function sayFew({ t }: Pick<Speech, 't'>, { tooFew, few }: Pick<Estimate, 'tooFew' | 'few'>): string | null {
	if (!tooFew) return null;
	return few ? t(`estimate.few.${few.of}`, { count: few.count, least: few.least }) : t('estimate.few');
}

/** That only a part of a period is there, or old enough to be counted; null where all of it is. */
export function sayPartial({ t }: Pick<Speech, 't'>, partial: PartialPeriod | undefined): string | null {
	if (!partial) return null;
	const { days, of, until, young } = partial;
	// hours and minutes of the log's own clock, as it is written
	if (until !== undefined) return t('estimate.until', { time: until.slice(11, 16) });
	return t(young ? 'estimate.young' : 'estimate.partial', { days, of });
}
