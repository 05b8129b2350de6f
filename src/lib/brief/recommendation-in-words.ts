import type { Recommendation } from '#lib/decision/recommend.ts';
import type { Condition } from '#lib/economics/appraisal/condition.ts';
import { locales, type Locale } from '#lib/i18n/locale.ts';
import { createSpeech } from '#lib/i18n/speech.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';
import { conditionInWords } from '#lib/ui/verdict/condition-in-words.ts';
import { adviceName } from './sections/advice-name.ts';

/** The recommendation with its condition in a line, for answers that are read without a page around them. */
export function recommendationInWords(
	{ condition, ...advice }: Recommendation & { readonly condition: Condition | null },
	{ middle, currency }: { readonly middle: number; readonly currency: string }
): Bilingual {
	const say = (locale: Locale) => {
		const speech = createSpeech({ locale, currency, zone: 'UTC' });
		const { t } = speech;
		const gains = middle >= 0;
		const isMoney = advice.heldBecause === null || advice.heldBecause === 'loses';
		const clause = condition ? conditionInWords(condition, gains, speech) : gains ? null : t('condition.none');
		const joint = t(gains ? 'condition.join.holds' : 'condition.join.would');
		const text = adviceName({ ...advice, class: 'efficiency' }, speech) + (isMoney && clause ? joint + clause : '');
		return text.charAt(0).toUpperCase() + text.slice(1) + (locale === 'zh' ? '。' : '.');
	};
	return Object.fromEntries(locales.map((locale) => [locale, say(locale)])) as Record<Locale, string>;
}
