import { noArguments, type Command } from '../command.ts';

export const sample: Command = {
	name: 'sample',
	usage: 'sample',
	about: { en: 'load the synthetic sample log into an empty workspace', zh: '把模拟样本载入空的工作区' },
	options: {},
	input: (_values, positionals) => noArguments('sample', positionals),
	print: ({ conversations }: { readonly conversations: number }, locale) =>
		({ en: `${conversations} synthetic conversations loaded`, zh: `已载入 ${conversations} 段模拟会话` })[locale]
};
