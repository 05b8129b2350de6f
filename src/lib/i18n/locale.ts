/** The languages the product is written in. Both are equals; English is only the fallback of last resort. */
export const locales = ['en', 'zh'] as const;
export type Locale = (typeof locales)[number];

/** What `<html lang>` says, so that browsers choose the right Han glyphs and voices. */
export const languageTags: Readonly<Record<Locale, string>> = { en: 'en', zh: 'zh-CN' };

export const isLocale = (value: unknown): value is Locale => locales.some((locale) => locale === value);

/** The best of our languages for an Accept-Language header. */
export function negotiateLocale(acceptLanguage: string | null): Locale {
	const wanted = (acceptLanguage ?? '')
		.split(',')
		.map((part) => {
			const [tag = '', quality] = part.trim().split(';q=');
			return { language: tag.split('-')[0]?.toLowerCase(), quality: quality === undefined ? 1 : Number(quality) };
		})
		.filter(({ quality }) => quality > 0)
		.sort((a, b) => b.quality - a.quality);
	for (const { language } of wanted) if (isLocale(language)) return language;
	return 'en';
}

/** A link's `?lang=` beats the reader's stored choice, which beats what the browser asks for. */
export function resolveLocale(from: {
	readonly query: string | null;
	readonly cookie: string | undefined;
	readonly acceptLanguage: string | null;
}): Locale {
	if (isLocale(from.query)) return from.query;
	if (isLocale(from.cookie)) return from.cookie;
	return negotiateLocale(from.acceptLanguage);
}
