import { assumptionDefaults } from '#lib/economics/assumptions/register.ts';
import type { Speech } from '#lib/i18n/speech.ts';
import { pick } from '#lib/i18n/translate.ts';

/** Names short enough for a slider, where the register's own tell more. */
const short = {
	'plan.bot-first-share': 'figure-name.bot-first-share',
	'bot.handed-off': 'figure-name.handed-off',
	'bot.given-up-of-rest': 'figure-name.given-up',
	events: 'figure-name.events'
} as const;

/** What an input of the appraisal is called. */
export function figureName(key: string, { locale, t }: Speech): string {
	if (key in short) return t(short[key as keyof typeof short]);
	const label = assumptionDefaults.find((each) => each.key === key)?.label;
	return label ? pick(locale, label) : key;
}
