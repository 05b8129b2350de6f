import { industryLogs } from '#lib/synthesis/generate-industry.ts';
import { noArguments, one, UsageError, type Command } from '../command.ts';

export const sample: Command = {
	name: 'sample',
	usage: `sample [--industry ${industryLogs.join('|')}]`,
	about: {
		en: 'load the synthetic sample log, or that of an industry, into an empty workspace',
		zh: '把模拟样本（或某一行业的模拟日志）载入空的工作区'
	},
	options: { industry: { type: 'string' } },
	input(values, positionals) {
		const industry = one(values['industry']);
		if (industry !== undefined && !industryLogs.some((known) => known === industry))
			throw new UsageError(`--industry is one of ${industryLogs.join(', ')}, not "${industry}"`);
		return { ...noArguments('sample', positionals), industry: industry ?? null };
	},
	print: ({ conversations }: { readonly conversations: number }, locale) =>
		({ en: `${conversations} synthetic conversations loaded`, zh: `已载入 ${conversations} 段模拟会话` })[locale]
};
