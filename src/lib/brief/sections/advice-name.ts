import type { Judgement } from '#lib/decision/result.ts';
import type { Speech } from '#lib/i18n/speech.ts';

/** Adopt, pilot, or hold with its reason: "not known yet" is not "no". */
export const adviceName = (
	{ advice, heldBecause }: Pick<Judgement, 'advice' | 'heldBecause'>,
	{ t }: Speech
): string => (advice === 'hold' && heldBecause ? t(`brief.held.${heldBecause}`) : t(`brief.advice.${advice}`));
