import type { Judgement } from '#lib/decision/result.ts';
import type { Speech } from '#lib/i18n/speech.ts';

/** Adopt, pilot, or hold with its reason: "not known yet" is not "no". Where experience comes first, people stay in front of a pilot. */
export function adviceName(
	{ advice, heldBecause, class: posture }: Pick<Judgement, 'advice' | 'heldBecause' | 'class'>,
	{ t }: Speech
): string {
	if (advice === 'hold' && heldBecause) return t(`brief.held.${heldBecause}`);
	if (advice === 'pilot' && posture === 'experience') return t('brief.advice.behind');
	return t(`brief.advice.${advice}`);
}
