import { rm } from 'node:fs/promises';
import { z } from 'zod';
import { SCENARIOS } from '#lib/bot/knowledge/article.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';
import { textSchema } from './bilingual-schema.ts';
import { knownArticles } from './conversing/known-articles.ts';
import { anyFile, pathOf, uploadedFile } from './file-input.ts';
import { readQuestion, readQuestions, type QuestionProblem } from './knowing/labelled-questions.ts';
import { keepVersions } from './knowing/own-articles.ts';
import { dropQuestions, keepQuestions, setQuestion, setQuestions } from './knowing/test-questions.ts';
import { withQuestions } from './knowing/with-questions.ts';
import { operation, OperationError } from './operation.ts';

const how = {
	as: z
		.enum(['tests', 'examples'])
		.default('tests')
		.describe(
			'tests: what the bot is asked after each change; examples: it learns by them, as part of their articles.'
		),
	dryRun: z.boolean().default(false).describe('Only say what would be taken in.'),
	by: z.string().max(100).default(''),
	set: z
		.object({
			question: z.string(),
			article: z.string().default(''),
			topic: z.string().default('').describe('Where neither is given, the bot should not answer.'),
			scenario: z.string().default('').describe('Left out: that of what answers.'),
			language: z.string().default('').describe('Two letters; left out: told by the script.'),
			replaces: z.string().optional().describe('The id of the test question whose place it takes.')
		})
		.optional()
		.describe('One test question, as a row of a table would say it.'),
	remove: z
		.union([z.literal('all'), z.array(z.string())])
		.optional()
		.describe('Ids of test questions, or all of them.')
};

export const knowledgeQuestions = operation({
	name: 'knowledge-questions',
	summary:
		'Labelled questions of the company’s own: takes them in from a table (columns question and article, or topic; scenario and language where known) as test questions or as examples that the bot learns by; sets, replaces and removes single test questions; and lists them.',
	input: z.object({ file: anyFile.optional(), ...how }),
	httpInput: z.object({ file: uploadedFile.optional(), ...how }),
	output: z.object({
		taken: z.int().describe('Questions that are new.'),
		known: z.int().describe('Questions that were there already.'),
		set: z.string().nullable().describe('The id of the one that was set by itself.'),
		articles: z.array(z.string()).describe('Articles with new examples.'),
		dryRun: z.boolean(),
		problems: z.array(z.object({ line: z.int(), field: z.string(), message: textSchema, hint: textSchema })),
		questions: z.array(
			z.object({
				id: z.string(),
				text: z.string(),
				language: z.string(),
				scenario: z.enum(SCENARIOS),
				article: z.string().nullable(),
				topic: z.string().nullable(),
				expected: z.string().describe('The id of an article, “topic: …”, or “none”.')
			})
		)
	}),
	async run(poise, { file, as, dryRun, by, set, remove }, context) {
		if (remove !== undefined) dropQuestions(poise, remove === 'all' ? null : remove, context.actor);
		const done = {
			taken: 0,
			known: 0,
			set: null as string | null,
			articles: [] as string[],
			problems: [] as LineProblem[]
		};
		if (set) {
			const { replaces, ...cells } = set;
			const read = readQuestion(cells, { articles: await knownArticles(poise), as: 'tests' });
			if ('problem' in read) throw wrongQuestion(read.problem);
			if (!dryRun) {
				const kept = setQuestion(poise, read.question, { replaces, actor: context.actor });
				if ('why' in kept) throw kept.why === 'gone' ? goneQuestion() : knownQuestion();
				done.set = kept.id;
			}
			done.taken = 1;
		}
		if (file) {
			const articles = await knownArticles(poise);
			const { questions, problems } = await readQuestions(poise, file, { articles, as }, context);
			done.problems.push(...problems);
			if (as === 'tests') {
				const known = new Set(setQuestions(poise).map(({ text, scenario }) => `${scenario} ${text}`));
				const isNew = questions.filter(({ text, scenario }) => !known.has(`${scenario} ${text}`));
				done.taken = dryRun ? isNew.length : keepQuestions(poise, questions, context.actor);
				done.known = questions.length - done.taken;
			} else {
				const added = withQuestions(articles, questions);
				done.taken = added.count;
				done.known = questions.length - added.count;
				done.articles = added.articles.map(({ id }) => id);
				const contents = added.articles.map((article) => ({
					id: article.id,
					content: { kind: 'own' as const, article }
				}));
				if (!dryRun)
					keepVersions(poise, contents, { actor: context.actor, by, note: file.name, action: 'knowledge-questions' });
			}
			if (!dryRun && 'upload' in file) await rm(await pathOf(poise.config, file), { force: true });
		}
		return {
			...done,
			dryRun,
			questions: setQuestions(poise).map(({ id, text, language, scenario, expected }) => ({
				id,
				text,
				language,
				scenario,
				article: expected.kind === 'article' ? expected.article : null,
				topic: expected.kind === 'topic' ? expected.topic : null,
				expected:
					expected.kind === 'article'
						? expected.article
						: expected.kind === 'topic'
							? `topic: ${expected.topic}`
							: 'none'
			}))
		};
	}
});

interface LineProblem {
	readonly line: number;
	readonly field: string;
	readonly message: Bilingual;
	readonly hint: Bilingual;
}

const wrongQuestion = ({ field, message, hint }: QuestionProblem) =>
	new OperationError('refused', { code: 'wrong-question', message, hint, column: field });
const knownQuestion = () =>
	new OperationError('refused', {
		code: 'known-question',
		message: { en: 'This test question is set already.', zh: '已有相同的测试问题。' },
		hint: { en: 'Nothing was changed.', zh: '未作任何改动。' },
		column: 'question'
	});
const goneQuestion = () =>
	new OperationError('refused', {
		code: 'gone-question',
		message: { en: 'The question to be replaced was removed meanwhile.', zh: '要修改的问题已被移除。' },
		hint: { en: 'Set yours as a new one.', zh: '可将其作为新问题添加。' },
		column: 'question'
	});
