import { basename, resolve } from 'node:path';
import { createFormat } from '#lib/i18n/format.ts';
import { one, UsageError, type Command } from '../command.ts';
import { table } from '../table.ts';

interface Answer {
	readonly n: number;
	readonly accuracy: number | null;
	readonly macroF1: number | null;
	readonly outOfScope: {
		readonly n: number;
		readonly precision: number | null;
		readonly recall: number;
		readonly auroc: number | null;
	} | null;
	readonly engine: string;
	readonly model: string | null;
	readonly confusions: readonly { readonly intent: string; readonly takenFor: string; readonly n: number }[];
	readonly milliseconds: { readonly embed: number; readonly train: number; readonly perText: number };
}

const SHOWN = 10;

export const bot: Command = {
	name: 'bot',
	usage: 'bot evaluate --train A.csv --test B.csv [--engine auto|wasm|none]',
	about: {
		en: 'how well the bot tells what questions are about: teaches it labelled questions, measures it on others',
		zh: '检验机器人能否听懂问题：用带标签的问题训练，再用另一批测量'
	},
	options: { train: { type: 'string' }, test: { type: 'string' }, engine: { type: 'string' } },
	operation: () => 'bot-evaluate',
	input(values, positionals) {
		const [verb, ...rest] = positionals;
		if (verb !== 'evaluate' || rest.length > 0) throw new UsageError('bot evaluate --train A.csv --test B.csv');
		const file = (option: 'train' | 'test') => {
			const path = one(values[option]);
			if (path === undefined) throw new UsageError(`bot evaluate needs --${option} FILE (columns text, label)`);
			return { path: resolve(path), name: basename(path) };
		};
		const engine = one(values['engine']);
		return { train: file('train'), test: file('test'), ...(engine === undefined ? {} : { engine }) };
	},
	print({ n, accuracy, macroF1, outOfScope, engine, model, confusions, milliseconds }: Answer, locale) {
		const format = createFormat({ locale, currency: 'USD', zone: 'UTC' });
		const share = (value: number | null) => (value === null ? '—' : format.share(value, 1));
		const words = {
			en: {
				accuracy: 'right intent',
				f1: 'macro F1',
				oos: 'out of scope',
				precision: 'refused rightly (precision)',
				recall: 'refused of all (recall)',
				auroc: 'area under the ROC curve',
				engine: 'meaning by',
				none: 'none: by letters alone',
				time: 'ms: vectors, learning, per question',
				confused: ['asked', 'taken for', 'n']
			},
			zh: {
				accuracy: '意图判断正确',
				f1: '宏平均 F1',
				oos: '范围外',
				precision: '拒答正确（精确率）',
				recall: '应拒已拒（召回率）',
				auroc: 'ROC 曲线下面积',
				engine: '语义引擎',
				none: '无：仅按字词',
				time: '毫秒：向量、训练、每个问题',
				confused: ['实际', '误判为', 'n']
			}
		}[locale];
		const rows = [
			[words.accuracy, share(accuracy), `n ${format.number(n)}`],
			[words.f1, share(macroF1), ''],
			...(outOfScope
				? [
						[words.oos, '', `n ${format.number(outOfScope.n)}`],
						[words.precision, share(outOfScope.precision), ''],
						[words.recall, share(outOfScope.recall), ''],
						[words.auroc, outOfScope.auroc === null ? '—' : format.number(outOfScope.auroc, 3), '']
					]
				: []),
			[words.engine, model === null ? words.none : `${model} (${engine})`, ''],
			[
				words.time,
				[milliseconds.embed, milliseconds.train].map((each) => format.number(each, 0)).join(', ') +
					`, ${format.number(milliseconds.perText, 2)}`,
				''
			]
		];
		const confused = confusions
			.slice(0, SHOWN)
			.map(({ intent, takenFor, n: times }) => [intent, takenFor, format.number(times)]);
		return [table(['', '', ''], rows), ...(confused.length ? [table(words.confused, confused)] : [])].join('\n\n');
	}
};
