import type { Decision } from '#lib/decision/result.ts';
import type { Speech } from '#lib/i18n/speech.ts';
import { pick } from '#lib/i18n/translate.ts';
import { formatSignal } from '#lib/ui/verdict/signal-value.ts';

/** The least change of a single signal that would give the work another class; empty where none would. */
export function flipInWords({ nearestFlip }: Pick<Decision, 'nearestFlip'>, speech: Speech): string {
	if (!nearestFlip) return '';
	const { to, signal, label, from, toValue } = nearestFlip;
	return speech.t('contributions.flip', {
		signal: pick(speech.locale, label),
		from: formatSignal(speech, signal, from),
		to: formatSignal(speech, signal, toValue),
		kind: speech.t(`class.${to}`)
	});
}
