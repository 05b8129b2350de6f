import type { Rate } from '#lib/bot/replay/rate.ts';
import type { Speech } from '#lib/i18n/speech.ts';

/** A share as readers see it. */
export const sayShare = ({ share }: Rate, { format }: Speech): string => (share === null ? '—' : format.share(share));

/** Its interval; empty where the data give none. */
export const sayInterval = ({ low, high }: Rate, { format }: Speech): string =>
	low === null || high === null ? '' : `${format.share(low)} – ${format.share(high)}`;

/** What stands with a figure: interval and n. */
export const noteOf = (rate: Rate, speech: Speech): string =>
	[
		rate.low === null || rate.high === null
			? null
			: speech.t('estimate.interval', { range: sayInterval(rate, speech) }),
		speech.t('unit.n', { count: rate.n })
	]
		.filter((part) => part !== null)
		.join(' · ');
