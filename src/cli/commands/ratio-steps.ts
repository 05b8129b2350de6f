import { sayChange, sayMoved, sayMoves, sayProof } from '#lib/i18n/roll-out.ts';
import type { Speech } from '#lib/i18n/speech.ts';
import { topicName } from '#lib/i18n/topic-name.ts';
import type { RatioAnswer } from '#lib/server/operations/planning/ratio-answer.ts';

/** The steps from today to the best, as the page has them: what moves, what it costs after, and what lets the next follow. */
export function saySteps({ rollOut, topics, rules }: RatioAnswer, speech: Speech): string[] {
	if (rollOut.length === 0) return [];
	const { t, format, locale } = speech;
	const [colon, comma] = locale === 'zh' ? ['：', '；'] : [': ', '; '];
	const steps = rollOut.map((step, at) => {
		const line = (name: string, ...told: readonly string[]) => `   ${name}${colon}${told.join(comma)}`;
		return [
			`${at + 1}. ${t('ratio.roll.step')} ${format.share(step.from)} → ${format.share(step.to)}`,
			line(
				t(step.kind === 'take-back' ? 'ratio.roll.what.back' : 'ratio.roll.what'),
				sayMoves(step, speech),
				sayMoved(step, speech)
			),
			line(t('ratio.roll.cost'), format.money(step.point.cost.total), sayChange(step, topics, speech)),
			...(step.kind === 'hand-over' || step.kind === 'trial'
				? step.topics.map((each) =>
						line(`${t('ratio.roll.proof')}${colon}${topicName(each.topic, speech)}`, sayProof(each, speech))
					)
				: [line(t('ratio.roll.proof'), t(step.kind === 'rest' ? 'ratio.roll.proof.last' : 'ratio.roll.back'))])
		].join('\n');
	});
	return [
		t('ratio.roll.title', { count: rollOut.length }),
		t('ratio.roll.say', {
			margin: format.points(rules.margin),
			power: format.share(rules.power),
			alpha: format.share(rules.alpha)
		}),
		...steps
	];
}
