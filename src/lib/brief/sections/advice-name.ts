import { losesOnTrial } from '#lib/decision/handler.ts';
import type { Judgement, TopicJudgement } from '#lib/decision/result.ts';
import type { Speech } from '#lib/i18n/speech.ts';
import type { BriefMaterial } from '../material.ts';

/** Adopt, pilot, or hold with its reason: "not known yet" is not "no". Where experience comes first, people stay in front of a pilot. */
export function adviceName(
	{ advice, heldBecause, class: posture }: Pick<Judgement, 'advice' | 'heldBecause' | 'class'>,
	{ t }: Speech
): string {
	if (advice === 'hold' && heldBecause) return t(`brief.held.${heldBecause}`);
	if (advice === 'pilot' && posture === 'experience') return t('brief.advice.behind');
	return t(`brief.advice.${advice}`);
}

/** The advice for a topic: no trial of what loses by what is known, as in the verdict and the plan. */
export const topicAdvice = (topic: TopicJudgement, speech: Speech): string =>
	losesOnTrial(topic) ? speech.t('brief.advice.loses') : adviceName(topic, speech);

/** The advice for the log as a whole, the money counted where it can be said. */
export const overallAdvice = ({ decision, money }: Pick<BriefMaterial, 'decision' | 'money'>, speech: Speech): string =>
	adviceName({ ...decision, ...money?.appraisal.recommendation }, speech);
