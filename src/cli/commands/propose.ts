import { basename, resolve } from 'node:path';
import type { Bilingual } from '#lib/log/bilingual.ts';
import { UsageError, type Command } from '../command.ts';

interface Answer {
	readonly sourceLabel: Bilingual | null;
	readonly proposal: { readonly mapping: unknown; readonly warnings: readonly Bilingual[] };
}

export const propose: Command = {
	name: 'propose',
	usage: 'propose FILE > MAPPING.json',
	about: {
		en: 'how a file would be read, as a mapping to edit and give to import --mapping',
		zh: '以映射文件的形式给出文件的读法，可修改后用于 import --mapping'
	},
	options: {},
	input(_values, positionals) {
		const [path, ...more] = positionals;
		if (path === undefined || more.length > 0) throw new UsageError('propose takes one file');
		return { file: { path: resolve(path), name: basename(path) } };
	},
	print: ({ proposal }: Answer) => JSON.stringify(proposal.mapping, null, '\t'),
	remarks({ sourceLabel, proposal }: Answer, locale) {
		const source = sourceLabel?.[locale] ?? { en: 'no source known by name', zh: '未收录名称的来源' }[locale];
		return [source, ...proposal.warnings.map((warning) => `! ${warning[locale]}`)].join('\n');
	}
};
