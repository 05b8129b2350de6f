import type { Speech } from '#lib/i18n/speech.ts';

const chineseNumerals = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'] as const;
const englishNumerals = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'] as const;

/** A small count as a word, as a headline wants it; a figure beyond ten. */
export function inWords(count: number, { locale }: Pick<Speech, 'locale'>): string {
	if (locale === 'zh') return chineseNumerals[count] ?? ` ${count} `;
	return englishNumerals[count] ?? String(count);
}
