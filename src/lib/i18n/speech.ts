import { createFormat, type Format, type FormatSettings } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { createTranslate, type Translate } from '#lib/i18n/translate.ts';

/** Everything needed to speak to one reader: their language, its words and its way of writing figures. */
export interface Speech {
	readonly locale: Locale;
	readonly t: Translate;
	readonly format: Format;
}

export const createSpeech = (settings: FormatSettings): Speech => ({
	locale: settings.locale,
	t: createTranslate(settings.locale),
	format: createFormat(settings)
});
