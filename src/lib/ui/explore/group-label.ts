import { languageName } from '#lib/i18n/language-name.ts';
import type { Speech } from '#lib/i18n/speech.ts';
import { pick } from '#lib/i18n/translate.ts';
import { OTHER } from '#lib/metrics/dimensions.ts';
import type { Tone } from '#lib/ui/charts/parts.ts';
import { knownWord } from '#lib/ui/explore/known-words.ts';
import { sourceName } from '#lib/ui/source-name.ts';

const tones: Readonly<Record<string, Tone>> = {
	'bot-first': 'bot',
	'human-first': 'person',
	bot: 'bot',
	human: 'person',
	'bot-to-human': 'both'
};

/** A group's name for readers: our own words are translated, the log's are shown as they stand. */
export function groupLabel(dimension: string, value: string | null, speech: Speech): string {
	const { locale, t } = speech;
	if (value === null) return t('value.unknown');
	const known = knownWord(dimension, value);
	if (known) return pick(locale, known);
	if (dimension === 'source') return sourceName(value, speech);
	if (dimension === 'language') return languageName(value, locale);
	if (dimension === 'hour-of-week') {
		const [day = '1', hour = ''] = value.split('-');
		return `${weekday(Number(day), locale)} ${hour}:00`;
	}
	return isTime(dimension) ? timeLabel(dimension, value, locale) : value;
}

/** Colour only where the group is someone: the bot, people, or both. */
export function groupTone(dimension: string, value: string | null): Tone {
	if (value === null || value === OTHER) return 'muted';
	return (isSomeone(dimension) ? tones[value] : undefined) ?? 'ink';
}

/** Whether the groups of a dimension are people, the bot or both. */
export const isSomeone = (dimension: string): boolean => dimension === 'first-responder' || dimension === 'handler';

const isTime = (dimension: string) => ['hour', 'day', 'week', 'month'].includes(dimension);

function timeLabel(dimension: string, value: string, locale: Speech['locale']): string {
	const instant = new Date(dimension === 'month' ? `${value}-01` : dimension === 'hour' ? `${value}Z` : value);
	if (Number.isNaN(instant.valueOf())) return value;
	const tag = locale === 'zh' ? 'zh-CN' : 'en-GB';
	const write = (options: Intl.DateTimeFormatOptions) =>
		new Intl.DateTimeFormat(tag, { timeZone: 'UTC', ...options }).format(instant);
	if (dimension === 'month') return write({ year: 'numeric', month: 'short' });
	if (dimension === 'hour')
		return write({ month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
	return write({ month: 'short', day: 'numeric' });
}

/** 1 = Monday. */
export const weekday = (day: number, locale: Speech['locale']): string =>
	new Intl.DateTimeFormat(locale === 'zh' ? 'zh-CN' : 'en-GB', { weekday: 'short', timeZone: 'UTC' }).format(
		Date.UTC(2024, 0, day)
	);
