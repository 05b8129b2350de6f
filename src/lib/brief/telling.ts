import type { Locale } from '#lib/i18n/locale.ts';
import { createSpeech, type Speech } from '#lib/i18n/speech.ts';
import { pick } from '#lib/i18n/translate.ts';
import { topicNames } from '#lib/log/topic-names.ts';
import type { BriefMaterial } from './material.ts';

/** What every part speaks with: one reader's language, and the names of topics in it. */
export interface Telling extends Speech {
	readonly nameOf: (topic: string) => string;
}

export function tellingOf({ register, log }: Pick<BriefMaterial, 'register' | 'log'>, locale: Locale): Telling {
	const speech = createSpeech({ locale, currency: register.choices.currency.value, zone: log.zone });
	return {
		...speech,
		nameOf: (topic) => {
			const name = topicNames[topic];
			return name ? pick(locale, name) : topic;
		}
	};
}
