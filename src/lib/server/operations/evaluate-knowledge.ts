import { basename } from 'node:path';
import { z } from 'zod';
import {
	riskCoverage,
	scoreMisjudgement,
	type JudgedQuestion,
	type LabelledQuestion
} from '#lib/bot/knowledge/evaluate.ts';
import { meaningfulTexts } from '#lib/bot/knowledge/recall.ts';
import { defaultPolicy } from '#lib/bot/policy/settings.ts';
import { whatIsAsked } from '#lib/bot/knowledge/what-is-asked.ts';
import { isChinese } from '#lib/bot/texts/script.ts';
import { knownArticles, knowledgePath, shippedArticles } from './conversing/known-articles.ts';
import { embedAll, engineChoice, engineUsed, withEmbeddings } from './evaluating/embedded.ts';
import { inThread } from './evaluating/in-thread.ts';
import { readLabelledQuestions } from './evaluating/labelled-questions.ts';
import { anyFile, uploadedFile } from './file-input.ts';
import { operation, OperationError } from './operation.ts';

const SEED = 1;
/** The questions that are shipped to measure with. */
const SHIPPED = 'misjudgement-test.csv';

const bound = z.number().nullable();
const rate = z.object({ share: z.number().nullable(), low: bound, high: bound });
const score = z.object({
	n: z.int(),
	found: z
		.number()
		.nullable()
		.describe('Of the questions that an article answers, those for which it came first, sure or not.'),
	right: z.int().describe('Answered with the right article.'),
	wrongModule: z.int().describe('Answered from another trade’s articles.'),
	wrongWithin: z.int().describe('Answered wrongly from the trade’s own articles or those of any company.'),
	abstained: z.int().describe('Not answered: not sure enough, or out of scope.'),
	ofAnswered: rate.describe('Misjudged (answered wrongly) of all that were answered; 95 % interval.'),
	ofAll: rate.describe('Misjudged of all that were asked; 95 % interval.')
});
const scores = z.object({
	all: score,
	byLanguage: z.array(score.extend({ language: z.string() })),
	curve: z
		.array(z.object({ from: z.number(), coverage: z.number(), misjudged: z.number().nullable() }))
		.describe('Answering from each confidence on: share of questions answered, and share of answers misjudged.')
});

const share = z
	.number()
	.min(0)
	.max(1)
	.optional()
	.describe('Confidence from which on the bot answers; by default that of its policy.');

export const evaluateKnowledge = operation({
	name: 'bot-evaluate-knowledge',
	summary:
		'Asks the knowledge labelled questions (columns text, scenario, article) and measures misjudgement: answered from the wrong module, or wrongly. With a module a scenario, and with one index over everything. Without a file, the questions that are shipped.',
	input: z.object({ questions: anyFile.optional(), engine: engineChoice, answersFrom: share }),
	httpInput: z.object({ questions: uploadedFile.optional(), engine: engineChoice, answersFrom: share }),
	output: z.object({
		answersFrom: z.number(),
		withModules: scores,
		withoutModules: scores,
		...engineUsed,
		milliseconds: z.object({ embed: z.number(), train: z.number(), perText: z.number() })
	}),
	isLong: true,
	async run(poise, { questions: file, engine, answersFrom = defaultPolicy.confidentFrom }, context) {
		// what is shipped to measure with measures what is shipped
		const articles = await (file ? knownArticles(poise) : shippedArticles());
		const given = file ?? { path: knowledgePath(SHIPPED), name: basename(SHIPPED) };
		const ids = new Map(articles.map((each) => [each.id, each]));
		const asked = await readLabelledQuestions(poise, given, ids, context);
		if (asked.length === 0) throw nothingAsked(given.name);
		return await withEmbeddings(poise, engine, async ({ embedder, passedOver }) => {
			const began = performance.now();
			const hasMeaning = (text: string) => !embedder?.languages || !isChinese(text);
			const texts = [...articles.flatMap(meaningfulTexts), ...asked.map(({ text }) => whatIsAsked(text))];
			const vectors = await embedAll(texts.filter(hasMeaning), embedder, context);
			const embed = performance.now() - began;
			const questions = asked.map((each): LabelledQuestion => ({
				...each,
				vector: vectors.get(whatIsAsked(each.text))
			}));
			const judged = await inThread<Judged>(
				'evaluate-knowledge.ts',
				{ articles, vectors, questions, today: new Date().toISOString().slice(0, 10), seed: SEED },
				context
			);
			return {
				answersFrom,
				withModules: summarise(judged.withModules, answersFrom),
				withoutModules: summarise(judged.withoutModules, answersFrom),
				engine: embedder?.engine ?? ('none' as const),
				model: embedder?.model ?? null,
				passedOver: [...passedOver],
				milliseconds: {
					embed,
					train: judged.milliseconds.train,
					perText: judged.milliseconds.test / asked.length + (vectors.size ? embed / vectors.size : 0)
				}
			};
		});
	}
});

interface Judged {
	readonly withModules: readonly JudgedQuestion[];
	readonly withoutModules: readonly JudgedQuestion[];
	readonly milliseconds: { readonly train: number; readonly test: number };
}

function summarise(judged: readonly JudgedQuestion[], answersFrom: number) {
	const languages = [...new Set(judged.map(({ language }) => language))].sort();
	const of = (language: string) => ({
		language,
		...scoreMisjudgement(
			judged.filter((each) => each.language === language),
			answersFrom
		)
	});
	return {
		all: scoreMisjudgement(judged, answersFrom),
		byLanguage: languages.map(of),
		curve: [...riskCoverage(judged)]
	};
}

const nothingAsked = (file: string) =>
	new OperationError('refused', {
		code: 'no-rows',
		message: { en: 'There is no question to try.', zh: '没有可供测试的问题。' },
		hint: {
			en: 'Give a file with questions, their scenario and the article that answers each.',
			zh: '请提供含问题、场景及对应文章的文件。'
		},
		file
	});
