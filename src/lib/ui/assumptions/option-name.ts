import type { Translate } from '#lib/i18n/translate.ts';

const names = {
	'per-resolution': 'assumptions.option.per-resolution',
	'per-conversation': 'assumptions.option.per-conversation',
	work: 'assumptions.option.work',
	wall: 'assumptions.option.wall',
	worked: 'assumptions.option.worked',
	always: 'assumptions.option.always',
	margin: 'assumptions.option.margin',
	replacement: 'assumptions.option.replacement',
	offered: 'assumptions.option.offered',
	answered: 'assumptions.option.answered',
	excludingShortAbandons: 'assumptions.option.excludingShortAbandons',
	abandonsMet: 'assumptions.option.abandonsMet'
} as const;

/** A setting that is a word, in the reader's; a currency code stays one. */
export const optionName = (t: Translate, option: string): string =>
	option in names ? t(names[option as keyof typeof names]) : option;
