import { catalogue } from '#lib/i18n/catalogue.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Message, Names } from '#lib/i18n/message.ts';

type Catalogue = typeof catalogue;
export type MessageKey = keyof Catalogue;

type NamesOf<Key extends MessageKey> = Names<Catalogue[Key]['en']>;
type Values<Key extends MessageKey> = Readonly<Record<NamesOf<Key>, string | number>>;
type Rest<Key extends MessageKey> = [NamesOf<Key>] extends [never] ? [] : [values: Values<Key>];

/** Looks a message up and fills its places; a number is grouped as the language groups it, `count` chooses the plural. */
export type Translate = <Key extends MessageKey>(key: Key, ...rest: Rest<Key>) => string;

export function createTranslate(locale: Locale): Translate {
	const plural = new Intl.PluralRules(locale);
	const numbers = new Intl.NumberFormat(locale);
	const look = (key: MessageKey, values: Readonly<Record<string, string | number>> = {}): string => {
		const message: Message = catalogue[key][locale];
		const form = typeof message === 'string' ? message : message[plural.select(Number(values['count']))];
		const text = form ?? (typeof message === 'string' ? message : message.other);
		return text.replace(/\{(\w+)\}/g, (_, name: string) => {
			const value = values[name];
			return typeof value === 'number' ? numbers.format(value) : (value ?? '');
		});
	};
	return look;
}

/** Data that carries its own labels carries them in both languages: take the reader's. */
export const pick = <T>(locale: Locale, both: Readonly<Record<Locale, T>>): T => both[locale];
