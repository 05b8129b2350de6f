import { basename, resolve } from 'node:path';
import { createFormat, type Format } from '#lib/i18n/format.ts';
import { one, UsageError, type Command, type Locale, type Values } from '../command.ts';
import { printLanguages, type LanguageAnswer } from '../language-tables.ts';
import { table } from '../table.ts';
import { printKnowledge, type KnowledgeAnswer } from './bot-knowledge.ts';
import { printReplay, replayInput, type ReplayAnswer } from './bot-replay.ts';
import { printSurge, surgeInput, type SurgeAnswer } from './bot-surge.ts';
import { printTuning, tuneInput, type TuneAnswer } from './bot-tune.ts';

interface Engine {
	readonly engine: string;
	readonly model: string | null;
	readonly milliseconds: { readonly embed: number; readonly train: number; readonly perText: number };
}

interface IntentAnswer extends Engine {
	readonly n: number;
	readonly accuracy: number | null;
	readonly macroF1: number | null;
	readonly outOfScope: {
		readonly n: number;
		readonly precision: number | null;
		readonly recall: number;
		readonly auroc: number | null;
	} | null;
	readonly confusions: readonly { readonly intent: string; readonly takenFor: string; readonly n: number }[];
}

interface EmotionAnswer extends Engine {
	readonly n: number;
	readonly precision: number | null;
	readonly recall: number | null;
	readonly f1: number | null;
	readonly auc: number | null;
	readonly falseAlarmsPer100Calm: number | null;
	readonly majority: number | null;
	readonly threshold: number;
}

const SHOWN = 10;

export const bot: Command = {
	name: 'bot',
	usage:
		'bot talk [--scenario e-commerce] [--say "…"] [--why] | on | off | replay [--limit 1000] [--seed 1] [--from DAY] [--to DAY] [--scenario e-commerce] [QUESTIONS.csv] | tune [--on log|labelled] [--sample 1000] [--scenario e-commerce] [--score] [--apply] | surge [--times 10] [--seconds 30] | evaluate --train A.csv --test B.csv | --emotions C.csv [--train B.csv] | --knowledge [D.csv] [--answers-from 0.4] [--engine auto|wasm|none] | --languages E.csv',
	about: {
		en: 'talk to the bot and see why it answers so; on and off are its kill switch; what it would have done with the log, or with labelled questions; tune says what its thresholds cost, and which are cheapest; surge has ten times the log’s peak hour write to it; how well it understands: taught labelled questions and measured on others, or on messages labelled upset (1) or calm (0), or with their language, or on questions with the article that answers each',
		zh: '与机器人对话并查看其判断依据；on、off 为总开关；用日志或带标签的问题回放，看它本会如何应对；tune 计算各阈值的成本并找出最省的一组；surge 以日志高峰的十倍流量施压；检验理解力：用带标签的问题训练再用另一批测量，或用标注为焦虑生气（1）与平静（0）、标注了语言的消息，或标明应答文章的问题测量'
	},
	options: {
		train: { type: 'string' },
		test: { type: 'string' },
		emotions: { type: 'string' },
		knowledge: { type: 'boolean' },
		'answers-from': { type: 'string' },
		languages: { type: 'string' },
		engine: { type: 'string' },
		limit: { type: 'string' },
		seed: { type: 'string' },
		on: { type: 'string' },
		sample: { type: 'string' },
		scenario: { type: 'string' },
		from: { type: 'string' },
		to: { type: 'string' },
		score: { type: 'boolean' },
		apply: { type: 'boolean' },
		times: { type: 'string' },
		seconds: { type: 'string' }
	},
	operation: ([verb], { knowledge, languages, emotions }) => {
		if (verb === 'on' || verb === 'off') return 'bot-settings';
		if (verb === 'replay') return 'bot-replay';
		if (verb === 'tune') return 'bot-tune';
		if (verb === 'surge') return 'bot-surge';
		if (knowledge === true) return 'bot-evaluate-knowledge';
		if (languages !== undefined) return 'bot-evaluate-languages';
		return emotions === undefined ? 'bot-evaluate' : 'bot-evaluate-emotions';
	},
	input(values, positionals) {
		const [verb, ...rest] = positionals;
		if ((verb === 'on' || verb === 'off') && rest.length === 0) return { off: verb === 'off' };
		if (verb === 'replay') return replayInput(values, rest);
		if (verb === 'tune' && rest.length === 0) return tuneInput(values);
		if (verb === 'surge' && rest.length === 0) return surgeInput(values);
		if (verb === 'evaluate' && values['knowledge'] === true) return knowledgeInput(values, rest);
		if (verb !== 'evaluate' || rest.length > 0) throw new UsageError(`poise ${bot.usage}`);
		const file = (option: 'train' | 'test' | 'emotions' | 'languages') => {
			const path = one(values[option]);
			if (path === undefined) throw new UsageError(`bot evaluate needs --${option} FILE (columns text, label)`);
			return { path: resolve(path), name: basename(path) };
		};
		if (values['languages'] !== undefined) {
			if (Object.keys(values).some((each) => ['train', 'test', 'emotions', 'engine'].includes(each)))
				throw new UsageError('bot evaluate --languages FILE goes alone');
			return { languages: file('languages') };
		}
		const engine = one(values['engine']);
		const chosen = engine === undefined ? {} : { engine };
		if (values['emotions'] === undefined) return { train: file('train'), test: file('test'), ...chosen };
		if (values['test'] !== undefined) throw new UsageError('bot evaluate --emotions FILE goes without --test');
		const own = values['train'] === undefined ? {} : { train: file('train') };
		return { emotions: file('emotions'), ...own, ...chosen };
	},
	print(answer: Answer, locale) {
		if ('off' in answer) return SWITCHED[answer.off ? 'off' : 'on'][locale];
		if ('overtaken' in answer) return printSurge(answer, locale);
		if ('questions' in answer) return printReplay(answer, locale);
		if ('curves' in answer) return printTuning(answer, locale);
		if ('withModules' in answer)
			return [printKnowledge(answer, locale), table(['', '', ''], engineRows(answer, locale))].join('\n\n');
		if ('byLanguage' in answer) return printLanguages(answer, locale);
		return 'confusions' in answer ? printIntents(answer, locale) : printEmotions(answer, locale);
	}
};

function knowledgeInput(values: Values, [path, ...more]: readonly string[]) {
	if (more.length > 0 || ['train', 'test', 'emotions', 'languages'].some((option) => values[option] !== undefined))
		throw new UsageError('bot evaluate --knowledge takes at most one FILE (columns text, scenario, article)');
	const engine = one(values['engine']);
	const from = one(values['answers-from']);
	if (from !== undefined && !(Number(from) >= 0 && Number(from) <= 1 && from.trim() !== ''))
		throw new UsageError(`--answers-from is a confidence from 0 to 1, not "${from}"`);
	return {
		...(path === undefined ? {} : { questions: { path: resolve(path), name: basename(path) } }),
		...(engine === undefined ? {} : { engine }),
		...(from === undefined ? {} : { answersFrom: Number(from) })
	};
}

type Answer =
	| SurgeAnswer
	| TuneAnswer
	| ReplayAnswer
	| IntentAnswer
	| EmotionAnswer
	| LanguageAnswer
	| (KnowledgeAnswer & Engine)
	| SwitchAnswer;

interface SwitchAnswer {
	readonly off: boolean;
}

const SWITCHED = {
	on: { en: 'The bot answers.', zh: '机器人已启用。' },
	off: { en: 'The bot is switched off: whoever writes goes to a person.', zh: '机器人已停用，来访客户将转人工。' }
} as const;

function printIntents(
	{ n, accuracy, macroF1, outOfScope, confusions, ...engine }: IntentAnswer,
	locale: Locale
): string {
	const format = formatOf(locale);
	const words = {
		en: {
			accuracy: 'right intent',
			f1: 'macro F1',
			oos: 'out of scope',
			precision: 'refused rightly (precision)',
			recall: 'refused of all (recall)',
			auroc: 'area under the ROC curve',
			confused: ['asked', 'taken for', 'n']
		},
		zh: {
			accuracy: '意图判断正确',
			f1: '宏平均 F1',
			oos: '范围外',
			precision: '拒答正确（精确率）',
			recall: '应拒已拒（召回率）',
			auroc: 'ROC 曲线下面积',
			confused: ['实际', '误判为', 'n']
		}
	}[locale];
	const rows = [
		[words.accuracy, share(accuracy, format), `n ${format.number(n)}`],
		[words.f1, share(macroF1, format), ''],
		...(outOfScope
			? [
					[words.oos, '', `n ${format.number(outOfScope.n)}`],
					[words.precision, share(outOfScope.precision, format), ''],
					[words.recall, share(outOfScope.recall, format), ''],
					[words.auroc, outOfScope.auroc === null ? '—' : format.number(outOfScope.auroc, 3), '']
				]
			: []),
		...engineRows(engine, locale)
	];
	const confused = confusions
		.slice(0, SHOWN)
		.map(({ intent, takenFor, n: times }) => [intent, takenFor, format.number(times)]);
	return [table(['', '', ''], rows), ...(confused.length ? [table(words.confused, confused)] : [])].join('\n\n');
}

function printEmotions({ threshold, ...answer }: EmotionAnswer, locale: Locale): string {
	const format = formatOf(locale);
	const words = {
		en: {
			recall: 'upset messages seen (recall)',
			precision: 'alarms that were right (precision)',
			f1: 'F1',
			auc: 'area under the ROC curve',
			alarms: 'false alarms in 100 calm messages',
			majority: 'always saying the commoner of the two is right in',
			threshold: 'upset from a score of'
		},
		zh: {
			recall: '焦虑生气已识别（召回率）',
			precision: '警报正确（精确率）',
			f1: 'F1',
			auc: 'ROC 曲线下面积',
			alarms: '每 100 条平静消息的误报',
			majority: '始终猜多数一类的正确率',
			threshold: '判为焦虑生气的分数下限'
		}
	}[locale];
	const number = (value: number | null, digits: number) => (value === null ? '—' : format.number(value, digits));
	return table(
		['', '', ''],
		[
			[words.recall, share(answer.recall, format), `n ${format.number(answer.n)}`],
			[words.precision, share(answer.precision, format), ''],
			[words.f1, share(answer.f1, format), ''],
			[words.auc, number(answer.auc, 3), ''],
			[words.alarms, number(answer.falseAlarmsPer100Calm, 1), ''],
			[words.majority, share(answer.majority, format), ''],
			[words.threshold, format.number(threshold, 2), ''],
			...engineRows(answer, locale)
		]
	);
}

function engineRows({ engine, model, milliseconds }: Engine, locale: Locale): string[][] {
	const format = formatOf(locale);
	const words = {
		en: { engine: 'meaning by', none: 'none: by letters alone', time: 'ms: vectors, learning, per text' },
		zh: { engine: '语义引擎', none: '无：仅按字词', time: '毫秒：向量、训练、每条文本' }
	}[locale];
	const [embed, train] = [milliseconds.embed, milliseconds.train].map((each) => format.number(each, 0));
	return [
		[words.engine, model === null ? words.none : `${model} (${engine})`, ''],
		[words.time, `${embed}, ${train}, ${format.number(milliseconds.perText, 2)}`, '']
	];
}

const formatOf = (locale: Locale) => createFormat({ locale, currency: 'USD', zone: 'UTC' });
const share = (value: number | null, format: Format) => (value === null ? '—' : format.share(value, 1));
