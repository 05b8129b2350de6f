import type { Speech } from '#lib/i18n/speech.ts';
import type { RatioPage } from '#lib/ui/pages/ratio.ts';
import { whyNot } from '#lib/ui/ratio/say-binding.ts';

/** Where the best share and today's stand, and why today's is none to stay with where it keeps not everything. */
export function ratioStanding({ best, bands, current, points }: RatioPage, speech: Speech): string {
	const { locale, t, format } = speech;
	const sentences = [
		best && bands.best
			? t(bands.best.p10 === bands.best.p90 ? 'ratio.say.best.sure' : 'ratio.say.best', {
					share: format.share(best.humanShare),
					low: format.share(bands.best.p10),
					high: format.share(bands.best.p90)
				})
			: '',
		current
			? t('ratio.say.today', {
					share: format.share(current.humanShare),
					cost: format.money(current.cost.total)
				})
			: t('ratio.say.today.unknown'),
		current ? (whyNot(current, speech) ?? '') : '',
		t('ratio.say.touch', { touch: format.share(points[0]?.touchShare ?? 1) })
	];
	return sentences.filter(Boolean).join(locale === 'zh' ? '' : ' ');
}
