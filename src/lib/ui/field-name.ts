import type { Locale } from '#lib/i18n/locale.ts';
import { pick } from '#lib/i18n/translate.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';
import { fieldLabel } from '#lib/log/fields.ts';

/** Not columns: what is missing where no file of messages has come, or nobody has said when people are at work. */
const others: Readonly<Record<string, Bilingual>> = {
	messages: { en: 'messages', zh: '逐条消息' },
	business_hours: { en: 'business hours (see Settings)', zh: '工作时间（见“设置”）' }
};

/** A canonical field's name for readers; the identifier itself where it is not one of ours. */
export function fieldName(name: string, locale: Locale): string {
	const label = others[name] ?? fieldLabel(name);
	return label ? pick(locale, label) : name;
}
