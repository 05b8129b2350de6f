import type { Speech } from '#lib/i18n/speech.ts';
import type { RatioPoint } from '#lib/staffing/ratio/frontier.ts';
import type { Stretch } from '#lib/ui/verdict/sentence.ts';

/** What one share comes to, in one sentence. @param mix what that way of dividing the contacts is called; null: it has no name */
export function ratioSentence(point: RatioPoint, mix: string | null, { locale, format }: Speech): readonly Stretch[] {
	const share = format.share(point.humanShare);
	const cost = format.money(point.cost.total);
	const tone = point.feasible ? 'both' : 'warn';
	const hours = format.number(point.agentHours, 0);
	if (locale === 'zh') {
		const people = point.agents > 0 ? `最忙的一刻钟需 ${point.agents} 人` : `每周需 ${hours} 工时`;
		return [
			{ text: mix === null ? '人工首答' : `${mix}：人工首答` },
			{ text: share, tone: 'person' },
			{ text: `时，${people}，含客户流失每周花费` },
			{ text: cost, tone },
			{ text: '。' }
		];
	}
	const people =
		point.agents > 0
			? `${point.agents} ${point.agents === 1 ? 'person' : 'people'} at the busiest quarter-hour`
			: `${hours} hours of people a week`;
	return [
		{ text: mix === null ? 'With people answering ' : `${mix}: with people answering ` },
		{ text: `${share} first`, tone: 'person' },
		{ text: `, you need ${people} and spend ` },
		{ text: `${cost} a week`, tone },
		{ text: ', lost customers included.' }
	];
}
