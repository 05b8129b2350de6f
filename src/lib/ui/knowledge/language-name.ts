import type { Locale } from '#lib/i18n/locale.ts';

/** Languages that are offered for articles (ISO 639-1); those of the bot first. */
export const LANGUAGES: readonly string[] = [
	...[
		'en',
		'zh',
		'ar',
		'bg',
		'bn',
		'cs',
		'da',
		'de',
		'el',
		'es',
		'et',
		'fa',
		'fi',
		'fr',
		'he',
		'hi',
		'hr',
		'hu',
		'id',
		'it',
		'ja',
		'ko'
	],
	...[
		'lt',
		'lv',
		'ms',
		'nl',
		'no',
		'pl',
		'pt',
		'ro',
		'ru',
		'sk',
		'sl',
		'sr',
		'sv',
		'sw',
		'ta',
		'th',
		'tl',
		'tr',
		'uk',
		'ur',
		'vi'
	]
];

/** What a language is called by the reader; its letters where it has no name. */
export const languageName = (language: string, locale: Locale): string =>
	new Intl.DisplayNames([locale], { type: 'language', fallback: 'code' }).of(language) ?? language;
