import type { Speech } from '#lib/i18n/speech.ts';
import type { ToldTopic } from '#lib/ui/pages/ratio.ts';
import { topicName } from '#lib/i18n/topic-name.ts';
import type { Stretch } from '#lib/ui/verdict/sentence.ts';

/** More names than this and a sentence stops being one. */
const NAMED = 3;

/** What the bot has today and keeps, though it loses by what is known: the verdict would have it tried before there is more of it. */
export const waitsForTrial = ({ handler, value, next }: Pick<ToldTopic, 'handler' | 'value' | 'next'>): boolean =>
	handler === 'both' && value !== null && value < 0 && next?.kind === 'keep';

/** For people, as decided, and yet the bot goes on with what it has of it. */
const goesOn = ({ next }: Pick<ToldTopic, 'next'>): boolean => next?.kind === 'keep' && (next.to ?? 0) > 0;

/** What to hand over next, what waits for a trial, and what people keep, in one sentence. */
export function topicsSentence(topics: readonly ToldTopic[], speech: Speech): readonly Stretch[] {
	const next = topics.filter(({ next }) => next?.kind === 'try' || next?.kind === 'raise');
	if (topics.every((topic) => topic.next === null)) return [{ text: speech.t('topics.unplanned.lead') }];
	const waiting = topics.filter(waitsForTrial);
	const kept = topics.filter(
		(topic) => !waiting.includes(topic) && (topic.floor?.metric === 'first-touch' || topic.next?.kind === 'people')
	);
	const asToday = kept.filter(goesOn);
	const whole = kept.filter((topic) => !goesOn(topic));
	const parts: Stretch[] = [];
	if (speech.locale === 'zh') {
		parts.push(
			...(next.length > 0
				? [{ text: '下一步可多交给机器人的是' }, { text: names(next, speech), tone: 'bot' as const }]
				: [{ text: '眼下没有可再移交的话题' }]),
			...(waiting.length > 0
				? [
						{ text: '；' },
						{ text: names(waiting, speech), tone: 'both' as const },
						{ text: '维持现状，待试验证明有收益' }
					]
				: []),
			...(asToday.length > 0
				? [
						{ text: '；' },
						{ text: names(asToday, speech), tone: 'person' as const },
						{ text: '应由人工负责，机器人不多于现状' }
					]
				: []),
			...(whole.length > 0
				? [{ text: '；留给人工的是' }, { text: names(whole, speech), tone: 'person' as const }, { text: '。' }]
				: [{ text: asToday.length > 0 ? '。' : '；没有必须整个留给人工的话题。' }])
		);
		return parts;
	}
	parts.push(
		...(next.length > 0
			? [{ text: 'The bot can take more of ' }, { text: names(next, speech), tone: 'bot' as const }]
			: [{ text: 'Nothing more can be handed over for now' }]),
		...(waiting.length > 0
			? [
					{ text: ', and no more of ' },
					{ text: names(waiting, speech), tone: 'both' as const },
					{ text: ' until a trial shows a gain' }
				]
			: []),
		...(asToday.length > 0
			? [
					{ text: '; of ' },
					{ text: names(asToday, speech), tone: 'person' as const },
					{ text: ', which are for people, it gets no more than today' }
				]
			: []),
		...(whole.length > 0
			? [{ text: '; people keep ' }, { text: names(whole, speech), tone: 'person' as const }, { text: '.' }]
			: [{ text: asToday.length > 0 ? '.' : '; no topic has to stay with people whole.' }])
	);
	return parts;
}

function names(topics: readonly ToldTopic[], speech: Speech): string {
	const { locale, format } = speech;
	const all = topics.map(({ topic }) => topicName(topic, speech));
	// "and 1 more topic" is longer than its name
	if (all.length <= NAMED + 1) return format.list(all);
	const shown = all.slice(0, NAMED);
	return locale === 'zh'
		? `${shown.join('、')}等 ${all.length} 类`
		: format.list([...shown, `${all.length - NAMED} more topics`]);
}
