import type { Bilingual } from '#lib/log/bilingual.ts';

/** What a command's options mean, with units and what holds when they are left out, and how it is called. */
export interface CommandHelp {
	readonly options: readonly (readonly [written: string, meaning: Bilingual])[];
	readonly examples: readonly string[];
}

const GAP = 2;

/** Options in two columns, then examples. */
export function sayHelp({ options, examples }: CommandHelp, locale: keyof Bilingual): string {
	const widest = Math.max(...options.map(([written]) => written.length));
	return [
		{ en: 'Options', zh: '选项' }[locale],
		...options.map(([written, meaning]) => `  ${written.padEnd(widest + GAP)}${meaning[locale]}`),
		'',
		{ en: 'Examples', zh: '示例' }[locale],
		...examples.map((example) => `  ${example}`)
	].join('\n');
}

/** Of every command that takes assumptions for one question. */
export const assumptionHelp: CommandHelp['options'] = [
	[
		'--set KEY=VALUE',
		{
			en: 'another assumption, for this once; several times; keys: poise assumptions',
			zh: '仅本次改用某项假设，可多次；键名见 poise assumptions'
		}
	],
	[
		'--assumptions FILE.json',
		{ en: 'the same from a file: {"KEY": VALUE, …}', zh: '同上，取自文件：{"KEY": VALUE, …}' }
	]
];

/** Of every command that answers from a log. */
export const everyHelp: CommandHelp['options'] = [
	['--workspace DIR', { en: 'whose log; left out: the usual workspace', zh: '哪个工作区的日志；默认常用工作区' }],
	['--json', { en: 'the whole answer as one JSON document', zh: '以一个 JSON 文档输出全部结果' }],
	['--lang zh|en', { en: 'language; left out: the system’s', zh: '语言；默认随系统' }]
];
