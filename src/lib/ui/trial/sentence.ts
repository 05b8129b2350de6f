import type { Speech } from '#lib/i18n/speech.ts';
import type { TrialSize } from '#lib/ui/pages/trial.ts';
import type { Stretch } from '#lib/ui/verdict/sentence.ts';

interface Told {
	/** As the reader knows it. */
	readonly topic: string;
	/** 0..1 */
	readonly margin: number;
	readonly size: TrialSize;
}

/** How many customers and days a trial takes, and what it would then show, in one sentence. */
export function trialSentence({ topic, margin, size }: Told, speech: Speech): readonly Stretch[] {
	const { format } = speech;
	const { looks, days } = size;
	const customers = format.number(size.customers.bot + size.customers.people);
	const points = format.points(margin);
	const name: Stretch = { text: topic, tone: 'both' };
	if (speech.locale === 'zh') {
		const how = looks === 'daily' ? '每天查看' : '只在结束时看一次';
		if (days === null)
			return [
				{ text: '在' },
				name,
				{
					text: `上做对照试验，${how}，需要 ${customers} 位客户，而来访的新客户凑不齐这么多：请放宽界值，或换一个话题。`
				}
			];
		return [
			{ text: '在' },
			name,
			{
				text: `上做对照试验，${how}，需要 ${customers} 位客户、约 ${format.number(days)} 天，才能证明机器人的真正解决率至多比人工低 ${points}。`
			}
		];
	}
	const how = looks === 'daily' ? 'read every day' : 'read once, at the end';
	if (days === null)
		return [
			{ text: 'A trial on ' },
			name,
			{
				text: `, ${how}, takes ${customers} customers, and so many new ones do not come: widen the margin, or take another topic.`
			}
		];
	return [
		{ text: 'A trial on ' },
		name,
		{
			text: `, ${how}, takes ${customers} customers and about ${format.number(days)} days to show that with the bot at most ${points} fewer contacts are solved for good than with people.`
		}
	];
}
