import type { BesideFigure } from '#lib/claims/claim.ts';
import type { JudgedClaim } from '#lib/claims/judge-claims.ts';
import { formatEffect } from '#lib/i18n/effect.ts';
import type { Speech } from '#lib/i18n/speech.ts';
import { pick } from '#lib/i18n/translate.ts';
import { formatValue, sayFew } from '#lib/ui/format-value.ts';

export const sayEffect = ({ claim, yours }: Pick<JudgedClaim, 'claim' | 'yours'>, value: number, speech: Speech) =>
	formatEffect(speech, claim.shown, value, yours ?? undefined);

/** Interval and n of the figure that decides. */
export function sayReach(judged: JudgedClaim, speech: Speech): string {
	const { claim, yours } = judged;
	if (yours === null) return '';
	const { low, high, n } = yours;
	const count = speech.t('unit.n', { count: n });
	if (low === null || high === null) return count;
	const isExact = claim.measure?.kind === 'counts';
	const say = (limit: number) => sayEffect(judged, limit, speech);
	const reach = isExact
		? speech.t('claims.exact')
		: speech.t('estimate.interval', { range: speech.format.range(say(low), say(high)) });
	return `${reach} · ${count}`;
}

/** A figure that stands beside: value, interval and n, or the range that is assumed. */
export function sayBeside({ unit, shown, value, low, high, n, tooFew, few, restsOn }: BesideFigure, speech: Speech) {
	const { t, format, locale } = speech;
	const form = shown ?? (unit === 'share' ? 'share' : null);
	const say = (each: number) =>
		form === null
			? formatValue(speech, unit, each)
			: formatEffect(speech, form, each, { value: value ?? 0, low, high });
	const reach = low === null || high === null ? null : { low: say(low), high: say(high) };
	const parts = [
		...(reach
			? [n === 0 ? t('claims.assumed', reach) : t('estimate.interval', { range: format.range(reach.low, reach.high) })]
			: []),
		...(n > 0 ? [t('unit.n', { count: n })] : []),
		...(tooFew ? [sayFew(speech, { tooFew, ...(few ? { few } : {}) }) ?? ''] : []),
		...(restsOn.length > 0 && n > 0
			? [t('claims.rests-on', { names: format.list(restsOn.map(({ label }) => pick(locale, label))) })]
			: [])
	];
	return { value: value === null ? '—' : say(value), note: parts.join(' · ') };
}
