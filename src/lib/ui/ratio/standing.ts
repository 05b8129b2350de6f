import type { Speech } from '#lib/i18n/speech.ts';
import type { RatioPoint } from '#lib/staffing/ratio/frontier.ts';
import { handedOver } from '#lib/staffing/ratio/handing-over.ts';
import type { RatioPage } from '#lib/ui/pages/ratio.ts';
import { whyNot } from '#lib/ui/ratio/say-binding.ts';
import { topicName } from '#lib/i18n/topic-name.ts';

/** Where the best share and today's stand, and why today's is none to stay with where it keeps not everything. */
export function ratioStanding(page: RatioPage, speech: Speech): string {
	const { best, bands, current, points } = page;
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
		current ? notKept(current, speech) : '',
		asToday(page, speech),
		notMeasured(page, speech),
		t('ratio.say.touch', { touch: format.share(points[0]?.touchShare ?? 1) })
	];
	return sentences.filter(Boolean).join(locale === 'zh' ? '' : ' ');
}

/** Why today's division is none to stay with; nothing where it is. */
function notKept(current: RatioPoint, speech: Speech): string {
	const { t, format } = speech;
	if (current.feasible || current.binding?.kind !== 'topic-floor') return whyNot(current, speech) ?? '';
	const topics = current.binding.topics.map((topic) => topicName(topic, speech));
	return t('ratio.say.today.topics', { topics: format.list(topics) });
}

/** How long people take is what all people rest on: where the log does not tell, it is said. */
function notMeasured({ handleFrom, question: { topics } }: RatioPage, { t, format }: Speech): string {
	if (handleFrom === 'measured') return '';
	const seconds = topics.reduce((sum, { share, direct }) => sum + share * direct.mean, 0);
	return t(`ratio.say.handle.${handleFrom}`, { time: format.duration(seconds) });
}

/** Less than this of all contacts is not worth a sentence. */
const HARDLY = 0.01;

/** What the cheapest mix leaves to the bot though the verdict keeps it for people: so that the two pages' shares are told apart. */
function asToday({ best, question, order }: RatioPage, speech: Speech): string {
	const { t, format } = speech;
	if (!best) return '';
	const toBot = handedOver(question.topics, order, best.humanShare);
	const kept = question.topics.flatMap(({ topic, share, floor }, at) => {
		const part = share * (toBot[at] ?? 0);
		return (floor?.because === 'people' || floor?.because === 'value') && part > 0 ? [{ topic, part }] : [];
	});
	const part = kept.reduce((sum, each) => sum + each.part, 0);
	if (part < HARDLY) return '';
	return t('ratio.say.as-today', {
		bot: format.share(1 - best.humanShare),
		part: format.share(part),
		topics: format.list(kept.map(({ topic }) => topicName(topic, speech)))
	});
}
