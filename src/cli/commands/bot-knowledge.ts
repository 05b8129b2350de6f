import type { CurvePoint, MisjudgementScore } from '#lib/bot/knowledge/evaluate.ts';
import { createFormat, type Format } from '#lib/i18n/format.ts';
import type { Locale } from '../command.ts';
import { table } from '../table.ts';

interface Scores {
	readonly all: MisjudgementScore;
	readonly byLanguage: readonly (MisjudgementScore & { readonly language: string })[];
	readonly curve: readonly CurvePoint[];
}

export interface KnowledgeAnswer {
	readonly withModules: Scores;
	readonly withoutModules: Scores;
}

/** Confidences shown of the curve. */
const SHOWN_FROM = [0.2, 0.4, 0.6, 0.8, 0.9];

const WORDS = {
	en: {
		columns: [
			...['knowledge', 'language', 'n', 'found first', 'right', 'other module', 'wrong within', 'not answered'],
			...['misjudged of answers', 'misjudged of all']
		],
		curve: ['knowledge', 'answers from', 'answered', 'misjudged of answers'],
		modules: 'in modules',
		whole: 'all in one',
		all: 'all'
	},
	zh: {
		columns: [
			...['知识', '语言', 'n', '首选正确', '答对', '错用他模块', '模块内答错', '未作答'],
			...['误判率（占已答）', '误判率（占全部）']
		],
		curve: ['知识', '作答门槛', '作答比例', '误判率（占已答）'],
		modules: '分模块',
		whole: '不分模块',
		all: '全部'
	}
} as const;

/** Two tables: what became of the questions, and how misjudgement falls as the bot answers less. */
export function printKnowledge(answer: KnowledgeAnswer, locale: Locale): string {
	const format = createFormat({ locale, currency: 'USD', zone: 'UTC' });
	const words = WORDS[locale];
	const sides = [
		[words.modules, answer.withModules],
		[words.whole, answer.withoutModules]
	] as const;
	const rows = sides.flatMap(([side, { all, byLanguage }]) =>
		[{ ...all, language: words.all }, ...byLanguage].map(({ language, ...score }) => [
			...[side, language, format.number(score.n), share(score.found, format)],
			...[score.right, score.wrongModule, score.wrongWithin, score.abstained].map((each) => format.number(each)),
			...[rate(score.ofAnswered, format), rate(score.ofAll, format)]
		])
	);
	const points = sides.flatMap(([side, { curve }]) =>
		curve
			.filter(({ from }) => SHOWN_FROM.includes(from))
			.map(({ from, coverage, misjudged }) => [
				side,
				format.number(from, 2),
				share(coverage, format),
				share(misjudged, format)
			])
	);
	return [table(words.columns, rows), table(words.curve, points)].join('\n\n');
}

const share = (value: number | null, format: Format) => (value === null ? '—' : format.share(value, 1));

function rate({ share: value, low, high }: MisjudgementScore['ofAll'], format: Format): string {
	const around = low === null ? '' : ` (${format.share(low, 1)}–${format.share(high, 1)})`;
	return `${share(value, format)}${around}`;
}
