import { createFormat } from '#lib/i18n/format.ts';
import { UsageError, type Command } from '../command.ts';
import { table } from '../table.ts';

interface Answer {
	readonly texts: number;
	readonly read: number;
	readonly languages: readonly { readonly language: string; readonly n: number }[];
	readonly upset: number;
	readonly felt: number;
}

const SHOWN = 10;

export const texts: Command = {
	name: 'texts',
	usage: 'texts [status|analyse]',
	about: {
		en: 'reads customers’ texts for language and feelings, or says how far they were read',
		zh: '分析客户文本的语言与情绪，或查看分析进度'
	},
	options: {},
	input(_values, positionals) {
		const [verb = 'status', ...rest] = positionals;
		if (!['status', 'analyse'].includes(verb) || rest.length > 0) throw new UsageError(`poise ${texts.usage}`);
		return { analyse: verb === 'analyse' };
	},
	print({ texts: all, read, languages, upset, felt }: Answer, locale) {
		const format = createFormat({ locale, currency: 'USD', zone: 'UTC' });
		const names = new Intl.DisplayNames(locale, { type: 'language' });
		const words = {
			en: {
				read: 'texts read',
				of: `of ${format.number(all)}`,
				upset: 'conversations with an anxious or angry text',
				felt: `of ${format.number(felt)} in English or Chinese`,
				language: ['language', 'conversations']
			},
			zh: {
				read: '已分析文本',
				of: `共 ${format.number(all)} 条`,
				upset: '含焦虑或生气文本的会话',
				felt: `中英文会话共 ${format.number(felt)} 段`,
				language: ['语言', '会话数']
			}
		}[locale];
		const rows = [
			[words.read, format.number(read), words.of],
			[words.upset, format.number(upset), words.felt]
		];
		const nameOf = (code: string) => {
			try {
				return names.of(code) ?? code;
			} catch {
				return code;
			}
		};
		const spoken = languages.slice(0, SHOWN).map(({ language, n }) => [nameOf(language), format.number(n)]);
		return [table(['', '', ''], rows), ...(spoken.length > 0 ? [table(words.language, spoken)] : [])].join('\n\n');
	}
};
