import type { z } from 'zod';
import { SCENARIOS } from '#lib/bot/knowledge/article.ts';
import type { Expected, QuestionTest } from '#lib/bot/knowledge/question-tests.ts';
import { isChinese } from '#lib/bot/texts/script.ts';
import type { KnownArticle } from '#lib/bot/turn/bot.ts';
import { rejectReason } from '#lib/ingestion/reject-reasons.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';
import { readNamedColumns } from '../evaluating/named-columns.ts';
import type { anyFile } from '../file-input.ts';
import type { Context, Poise } from '../operation.ts';

/** What is wrong with a labelled question, and what to do. */
export interface QuestionProblem {
	readonly field: QuestionField;
	readonly message: Bilingual;
	readonly hint: Bilingual;
}
type RowProblem = QuestionProblem & { readonly line: number };

type QuestionField = 'question' | 'article' | 'topic' | 'scenario' | 'language';
/** Empty: not said. */
type QuestionCells = Readonly<Record<QuestionField, string>>;

const LONGEST = 1_000;
const LANGUAGE = /^[a-z]{2}$/;

/**
 * The questions of a table: `question`, `article` or `topic` (neither: none should answer), and `scenario` and `language` where they are known.
 * What is wrong is listed line by line, and the other rows are read.
 * @throws OperationError `refused` where there is no column `question`, or nothing to tell what answers
 */
export async function readQuestions(
	poise: Poise,
	file: z.output<typeof anyFile>,
	{ articles, as }: { readonly articles: readonly KnownArticle[]; readonly as: 'tests' | 'examples' },
	context: Context
): Promise<{ readonly questions: readonly QuestionTest[]; readonly problems: readonly RowProblem[] }> {
	const problems: RowProblem[] = [];
	const columns = {
		required: ['question'] as const,
		optional: ['article', 'topic', 'scenario', 'language'] as const,
		isBlankKept: true,
		onLeftOut: ({ line, reason }: { readonly line: number; readonly reason: string }) =>
			problems.push({ line, field: 'question', message: rejectReason(reason), hint: mendRow })
	};
	const rows = await readNamedColumns<QuestionField>(poise, file, columns, context);
	const questions = rows.flatMap(({ cells, line, missing }): QuestionTest[] => {
		const isLabelled = !missing.includes('article') || !missing.includes('topic');
		const read = readQuestion(cells, { articles, as, isLabelled });
		if (!('problem' in read)) return [read.question];
		problems.push({ line, ...read.problem });
		return [];
	});
	return { questions, problems: problems.sort((a, b) => a.line - b.line) };
}

/**
 * One labelled question, or the first thing that is wrong with it. Without a language, that of its script; without a scenario, that of what answers.
 * @param options.isLabelled whether anything can say what answers: if not, nothing is said by an empty label
 */
export function readQuestion(
	cells: QuestionCells,
	{
		articles,
		as,
		isLabelled = true
	}: { readonly articles: readonly KnownArticle[]; readonly as: 'tests' | 'examples'; readonly isLabelled?: boolean }
): { readonly question: QuestionTest } | { readonly problem: QuestionProblem } {
	const wrong = (field: QuestionField, problem: Omit<QuestionProblem, 'field'>) => ({ problem: { field, ...problem } });
	const text = cells.question.replace(/\s+/gu, ' ').trim();
	if (text === '') return wrong('question', noQuestion);
	if (text.length > LONGEST) return wrong('question', tooLong);
	if (!isLabelled) return wrong('article', noLabelColumn);
	const labels = { article: cells.article.trim(), topic: cells.topic.trim() };
	const language = cells.language.trim().toLowerCase() || (isChinese(text) ? 'zh' : 'en');
	if (!LANGUAGE.test(language)) return wrong('language', noLanguage(language));
	const given = cells.scenario.trim();
	if (given !== '' && !SCENARIOS.some((each) => each === given)) return wrong('scenario', noScenario(given));
	const article = articles.find(({ id }) => id === labels.article);
	if (labels.article !== '' && !article) return wrong('article', noSuch('article', labels.article));
	const ofTopic = article || labels.topic === '' ? [] : articles.filter(({ topic }) => topic === labels.topic);
	if (!article && labels.topic !== '' && ofTopic.length === 0) return wrong('topic', noSuch('topic', labels.topic));
	const [only, ...others] = article ? [article] : ofTopic;
	const scenario = SCENARIOS.find((each) => each === given) ?? only?.scenario ?? 'general';
	if (as === 'tests') {
		const expected: Expected = article
			? { kind: 'article', article: article.id }
			: labels.topic === ''
				? { kind: 'none' }
				: { kind: 'topic', topic: labels.topic };
		return { question: { text, language, scenario, expected, source: 'set' } };
	}
	if (!only) return wrong('article', noArticle);
	if (others.length > 0) return wrong('topic', manyArticles(labels.topic, ofTopic));
	if (!only.title[language]) return wrong('language', notWritten(language, only.id));
	return {
		question: { text, language, scenario, expected: { kind: 'article', article: only.id }, source: 'example' }
	};
}

const mendRow = {
	en: 'Mend the row: as many cells as there are columns, and quotes around cells with commas or line ends.',
	zh: '请修正该行：单元格数须与列数一致，含逗号或换行的内容须加引号。'
};
const noQuestion = {
	message: { en: 'There is no question in this row.', zh: '该行没有问题。' },
	hint: { en: 'Write one in the column question, or take the row out.', zh: '请在 question 列填写问题，或删去该行。' }
};
const tooLong = {
	message: { en: `The question is longer than ${LONGEST} characters.`, zh: `问题超过 ${LONGEST} 个字符。` },
	hint: { en: 'Shorten it to what is asked.', zh: '请精简为所问的内容。' }
};
const noLabelColumn = {
	message: { en: 'There is neither a column article nor a column topic.', zh: '既没有 article 列，也没有 topic 列。' },
	hint: {
		en: 'Add one that says what answers each question; leave cells empty where nothing does.',
		zh: '请添加其中一列，注明每个问题由什么回答；没有可答内容的留空。'
	}
};
const noLanguage = (given: string) => ({
	message: { en: `“${given}” is no language.`, zh: `“${given}”不是语言代码。` },
	hint: {
		en: 'Write two letters: en, zh, …; left empty, it is told by the script.',
		zh: '请填写两个字母，如 en、zh；留空则按文字自动判断。'
	}
});
const noScenario = (given: string) => ({
	message: { en: `There is no scenario “${given}”.`, zh: `没有场景“${given}”。` },
	hint: {
		en: `The scenarios are: ${SCENARIOS.join(', ')}; left empty, that of the article.`,
		zh: `可用场景：${SCENARIOS.join('、')}；留空则取文章的场景。`
	}
});
const noSuch = (kind: 'article' | 'topic', given: string) => ({
	message:
		kind === 'article'
			? { en: `There is no article “${given}”.`, zh: `没有文章“${given}”。` }
			: { en: `No article is of the topic “${given}”.`, zh: `没有主题为“${given}”的文章。` },
	hint: { en: 'knowledge-list names them all.', zh: '可用 knowledge-list 查看全部。' }
});
const noArticle = {
	message: { en: 'An example needs an article that answers it.', zh: '示例问题需要有对应的文章。' },
	hint: {
		en: 'Write the id of the article; questions that none answers can be test questions.',
		zh: '请填写文章 id；没有文章能回答的问题可作为测试问题导入。'
	}
};
const manyArticles = (topic: string, articles: readonly KnownArticle[]) => ({
	message: {
		en: `${articles.length} articles are of the topic “${topic}”: which one answers is not said.`,
		zh: `主题“${topic}”下有 ${articles.length} 篇文章，未注明由哪一篇回答。`
	},
	hint: {
		en: `Write one in the column article: ${articles.map(({ id }) => id).join(', ')}. As test questions, topics are enough.`,
		zh: `请在 article 列填写其一：${articles.map(({ id }) => id).join('、')}。作为测试问题时只写主题即可。`
	}
});
const notWritten = (language: string, article: string) => ({
	message: { en: `“${article}” is not written in “${language}”.`, zh: `“${article}”没有“${language}”语言的内容。` },
	hint: {
		en: 'Write the article in this language first, or take the question in as a test question.',
		zh: '请先为文章补充这种语言，或将该问题作为测试问题导入。'
	}
});
