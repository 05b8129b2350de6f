import type { Locale } from '#lib/i18n/locale.ts';
import { pick } from '#lib/i18n/translate.ts';
import { conversationFields, customerFields } from '#lib/log/fields.ts';

const fields = [...conversationFields, ...customerFields];

/** A canonical field's name for readers; the identifier itself where it is not one of ours. */
export function fieldName(name: string, locale: Locale): string {
	const field = fields.find((one) => one.name === name);
	return field ? pick(locale, field.label) : name;
}
