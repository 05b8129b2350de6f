import type { Locale } from './locale.ts';

/** What a language is called: "Spanish", "西班牙语". @param code ISO 639-1; what is none is given back as it is */
export function languageName(code: string, locale: Locale): string {
	try {
		return new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code;
	} catch {
		return code;
	}
}
