import type { Speech } from '#lib/i18n/speech.ts';
import type { RatioPoint } from '#lib/staffing/ratio/frontier.ts';
import type { RatioPage } from '#lib/ui/pages/ratio.ts';
import { topicName } from '#lib/i18n/topic-name.ts';

/** Why a share is not to be had; null where it is. */
export function whyNot({ feasible, binding }: RatioPoint, speech: Speech): string | null {
	if (feasible || !binding) return null;
	const { t, format } = speech;
	switch (binding.kind) {
		case 'topic-floor':
			return t('ratio.not.topics', { topics: format.list(binding.topics.map((topic) => topicName(topic, speech))) });
		case 'floor':
			return t('ratio.not.floor', {
				metric: t(`ratio.metric.${binding.metric}`),
				value: format.share(binding.value),
				least: format.share(binding.least)
			});
		case 'people':
			return t('ratio.not.people', { needed: binding.needed, most: binding.most, count: binding.intervals });
		default:
			return null;
	}
}

/** Which target asks for the last person, and what that rests on; null where nobody is needed. */
export function askedBy(
	{ feasible, binding }: RatioPoint,
	{ question, patienceFrom, waits }: Pick<RatioPage, 'question' | 'patienceFrom' | 'waits'>,
	{ locale, t, format }: Speech
): string | null {
	if (!feasible || !binding) return null;
	switch (binding.kind) {
		case 'abandon': {
			const bound = t('ratio.bound.abandon');
			if (patienceFrom !== 'assumed' || !waits) return bound;
			const rests = t('ratio.bound.abandon.assumed', {
				time: format.duration(question.patience),
				gaveUp: format.number(waits.gaveUp),
				n: format.number(waits.n)
			});
			return [bound, rests].join(locale === 'zh' ? '' : ' ');
		}
		case 'serviceLevel':
		case 'occupancy':
			return t(`ratio.bound.${binding.kind}`);
		default:
			return null;
	}
}
