import { createFormat } from '#lib/i18n/format.ts';
import type { Locale } from './command.ts';
import { table } from './table.ts';

interface Share {
	readonly n: number;
	readonly accuracy: number | null;
}

export interface LanguageAnswer extends Share {
	readonly byLength: readonly (Share & { readonly band: string })[];
	readonly byLanguage: readonly (Share & {
		readonly language: string;
		readonly byLength: LanguageAnswer['byLength'];
	})[];
	readonly known: readonly string[];
	readonly milliseconds: { readonly perText: number };
}

/** How well languages were told: a row a language, a column a length. */
export function printLanguages({ byLanguage, milliseconds, known, ...all }: LanguageAnswer, locale: Locale): string {
	const format = createFormat({ locale, currency: 'USD', zone: 'UTC' });
	const words = {
		en: {
			language: 'language',
			n: 'n',
			all: 'all',
			length: (band: string) => `${band} characters`,
			other: 'not taught'
		},
		zh: { language: '语言', n: '数量', all: '合计', length: (band: string) => `${band} 字符`, other: '未训练' }
	}[locale];
	const names = new Intl.DisplayNames(locale, { type: 'language' });
	const cell = ({ n, accuracy }: Share) =>
		accuracy === null ? '—' : `${format.share(accuracy, 1)} (${format.number(n)})`;
	const row = (name: string, share: Share & Pick<LanguageAnswer, 'byLength'>) => [
		name,
		format.number(share.n),
		share.accuracy === null ? '—' : format.share(share.accuracy, 1),
		...share.byLength.map(cell)
	];
	const nameOf = (code: string) =>
		`${code} ${names.of(code) ?? ''}${known.includes(code) ? '' : ` (${words.other})`}`.trim();
	return [
		table(
			[words.language, words.n, words.all, ...all.byLength.map(({ band }) => words.length(band))],
			[...byLanguage.map((each) => row(nameOf(each.language), each)), row(words.all, all)]
		),
		{
			en: `${format.number(milliseconds.perText, 3)} ms a text`,
			zh: `每条文本 ${format.number(milliseconds.perText, 3)} 毫秒`
		}[locale]
	].join('\n\n');
}
