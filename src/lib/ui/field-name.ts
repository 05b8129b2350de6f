import type { Locale } from '#lib/i18n/locale.ts';
import { pick } from '#lib/i18n/translate.ts';
import { fieldLabel } from '#lib/log/fields.ts';

/** A canonical field's name for readers; the identifier itself where it is not one of ours. */
export function fieldName(name: string, locale: Locale): string {
	const label = fieldLabel(name);
	return label ? pick(locale, label) : name;
}
