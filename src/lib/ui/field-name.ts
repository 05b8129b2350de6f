import type { Locale } from '#lib/i18n/locale.ts';
import { pick } from '#lib/i18n/translate.ts';
import { conversationFields, customerFields, eventFields, messageFields } from '#lib/log/fields.ts';

/** Not a column: what is missing where no file of messages has come. */
const messagesField = { name: 'messages', label: { en: 'messages', zh: '逐条消息' } };
const fields = [...conversationFields, ...customerFields, ...messageFields, ...eventFields, messagesField];

/** A canonical field's name for readers; the identifier itself where it is not one of ours. */
export function fieldName(name: string, locale: Locale): string {
	const field = fields.find((one) => one.name === name);
	return field ? pick(locale, field.label) : name;
}
