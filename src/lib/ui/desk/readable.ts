import type { Locale } from '#lib/i18n/locale.ts';
import type { Readable } from '#lib/ui/pages/desk.ts';

/** The text in the reader’s language; the API has chosen already. */
export const readable = (text: Readable, locale: Locale): string => (typeof text === 'string' ? text : text[locale]);
