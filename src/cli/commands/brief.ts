import { resolve } from 'node:path';
import { briefFormats } from '#lib/server/operations/write-brief.ts';
import { localeOf, noArguments, one, UsageError, type Command } from '../command.ts';
import { assumptionOptions, assumptionsOf } from './assumptions.ts';

interface Answer {
	readonly file: string;
	readonly bytes: number;
	readonly seed: number;
}

export const brief: Command = {
	name: 'brief',
	usage: 'brief --out FILE.pdf|.html|.md|.xlsx [--lang zh|en] [--set KEY=VALUE …] [--assumptions FILE.json] [--seed N]',
	about: {
		en: 'write the verdict, the money and their sources for a board, as PDF, web page, text or workbook',
		zh: '为董事会写出结论、收益及其依据：PDF、网页、文本或工作簿'
	},
	options: { ...assumptionOptions, out: { type: 'string' }, seed: { type: 'string' } },
	input(values, positionals) {
		noArguments('brief', positionals);
		const out = one(values['out']);
		if (out === undefined) throw new UsageError('brief needs --out FILE');
		const format = briefFormats.find((each) => out.toLowerCase().endsWith(`.${each}`));
		if (format === undefined)
			throw new UsageError(
				`the name of a brief ends in ${briefFormats.map((each) => `.${each}`).join(', ')}, not "${out}"`
			);
		const seed = one(values['seed']);
		if (seed !== undefined && !/^\d+$/.test(seed)) throw new UsageError(`--seed takes a whole number, not "${seed}"`);
		return {
			out: resolve(out),
			format,
			lang: localeOf(values['lang']),
			assumptions: assumptionsOf(values),
			...(seed === undefined ? {} : { seed: Number(seed) })
		};
	},
	print({ file, bytes, seed }: Answer, locale) {
		const size = `${Math.ceil(bytes / 1000)} kB`;
		return {
			en: `The brief was written to ${file} (${size}, seed ${seed}).`,
			zh: `简报已写入 ${file}（${size}，种子 ${seed}）。`
		}[locale];
	}
};
