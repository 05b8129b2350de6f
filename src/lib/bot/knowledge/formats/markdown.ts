import type { KnownArticle } from '../../turn/bot.ts';
import type { Draft } from '../draft.ts';
import {
	FACTS,
	fieldOf,
	isWrong,
	readFact,
	writeFact,
	type Fact,
	type FileProblem,
	type HandedIn,
	type ReadArticles
} from './handed-in.ts';
import { readStepLines, stepLines } from './step-lines.ts';

/** Articles as Markdown: a heading an article, a heading below it a language, and three below that for its texts. */
export const writeMarkdown = (articles: readonly KnownArticle[]): string => articles.map(writeArticle).join('\n');

function writeArticle(article: KnownArticle): string {
	const { id, title, questions, answer, steps, showing } = article;
	const facts = FACTS.map((fact) => `- ${fact.replace('_', ' ')}: ${writeFact(article, fact)}`.trimEnd());
	const languages = Object.keys(title).flatMap((language) => [
		`## ${language}: ${title[language] ?? ''}`,
		'### Questions',
		(questions[language] ?? []).map((question) => `- ${question}`).join('\n'),
		'### Answer',
		(answer[language] ?? '').replaceAll(/^(?=[#\\])/gmu, '\\'),
		'### Steps',
		stepLines(steps[language] ?? [], showing?.[language])
			.flatMap(({ step, shown }, at) => [`${at + 1}. ${step}`, ...shown.map((each) => `   ${each}`)])
			.join('\n')
	]);
	return `${[`# ${id}`, facts.join('\n'), ...languages].filter((part) => part !== '').join('\n\n')}\n`;
}

type Part = 'questions' | 'answer' | 'steps';
const PARTS: Readonly<Record<string, Part>> = {
	questions: 'questions',
	问题: 'questions',
	answer: 'answer',
	回答: 'answer',
	答案: 'answer',
	steps: 'steps',
	步骤: 'steps'
};
const HEADING = /^(#{1,3})\s+(.*)$/u;
const BULLET = /^\s*(?:[-*+]|\d+[.)])\s+/u;
const FACT = /^\s*[-*]\s*([a-z_ ]+?)\s*[:：]\s*(.*)$/iu;

interface Open {
	readonly id: string;
	readonly said: { -readonly [Key in keyof Draft]?: Draft[Key] };
	readonly lines: Record<string, number>;
	readonly problems: FileProblem[];
	readonly texts: Map<string, Partial<Record<Part, string[]>>>;
	language: string | null;
	part: Part | null;
}

/** Articles of a Markdown text. What belongs to nothing is a problem of its line. */
export function readMarkdown(text: string): ReadArticles {
	const problems: FileProblem[] = [];
	const articles: Open[] = [];
	const lines = text.replace(/^\uFEFF/u, '').split(/\r\n?|\n/u);
	for (const [at, written] of lines.entries()) {
		const line = at + 1;
		const heading = HEADING.exec(written);
		const [, marks = '', called = ''] = heading ?? [];
		const open = articles.at(-1);
		if (marks.length === 1) articles.push(openArticle(called.trim(), line, articles));
		else if (!open) {
			if (written.trim() !== '') problems.push({ line, article: null, field: 'article', ...noArticle });
		} else if (marks.length === 2) openLanguage(open, called, line);
		else if (marks.length === 3) openPart(open, called, line);
		else takeLine(open, written, line);
	}
	return { articles: articles.map(close), problems };
}

function openArticle(id: string, line: number, earlier: readonly Open[]): Open {
	const same = earlier.find((each) => each.id === id);
	const problems = same ? [{ line, article: id, field: 'article', ...twice(same.lines['']) }] : [];
	return { id, said: {}, lines: { '': line }, problems, texts: new Map(), language: null, part: null };
}

function openLanguage(open: Open, called: string, line: number): void {
	const [, language = '', title = ''] = /^\s*([a-z]{2})\s*[:：]\s*(.*)$/iu.exec(called) ?? [];
	open.part = null;
	if (language === '') {
		open.problems.push({ line, article: open.id, field: 'language', ...noLanguage });
		return;
	}
	open.language = language.toLowerCase();
	const earlier = open.lines[open.language];
	if (earlier !== undefined) open.problems.push({ line, article: open.id, field: 'language', ...twice(earlier) });
	open.lines[open.language] = line;
	open.texts.set(open.language, {});
	open.said.title = { ...open.said.title, [open.language]: title };
}

function openPart(open: Open, called: string, line: number): void {
	const part = PARTS[called.trim().toLowerCase()];
	open.part = part ?? null;
	if (!part || open.language === null) {
		open.problems.push({ line, article: open.id, field: 'article', ...noPart(called.trim()) });
		return;
	}
	open.lines[`${part}.${open.language}`] = line;
	const texts = open.texts.get(open.language) ?? {};
	open.texts.set(open.language, { ...texts, [part]: texts[part] ?? [] });
}

function takeLine(open: Open, written: string, line: number): void {
	if (open.language !== null && open.part !== null) {
		open.texts.get(open.language)?.[open.part]?.push(written);
		return;
	}
	if (written.trim() === '') return;
	const [, name = '', value = ''] = open.language === null ? (FACT.exec(written) ?? []) : [];
	const fact = FACTS.find((each) => each === name.toLowerCase().replace(' ', '_'));
	if (!fact) open.problems.push({ line, article: open.id, field: 'article', ...ofNothing });
	else takeFact(open, fact, value, line);
}

function takeFact(open: Open, fact: Fact, value: string, line: number): void {
	const field = fieldOf(fact);
	open.lines[field] = line;
	// a scenario or topic that is left empty is not said
	if (value.trim() === '' && (fact === 'scenario' || fact === 'topic')) return;
	const read = readFact(fact, value);
	if (isWrong(read)) open.problems.push({ line, article: open.id, field, ...read });
	else Object.assign(open.said, read);
}

function close({ id, said, lines, problems, texts }: Open): HandedIn {
	for (const [language, { questions, answer, steps }] of texts) {
		const unlisted = (all: readonly string[]) => all.map((each) => each.replace(BULLET, ''));
		if (questions) said.questions = { ...said.questions, [language]: unlisted(questions) };
		if (answer)
			said.answer = { ...said.answer, [language]: answer.map((each) => each.replace(/^\\(?=[#\\])/u, '')).join('\n') };
		if (!steps) continue;
		const read = readStepLines(unlisted(steps));
		said.steps = { ...said.steps, [language]: read.steps };
		said.showing = { ...said.showing, [language]: read.showing };
	}
	return { id, said, lines, problems };
}

const noArticle = {
	message: { en: 'This line stands before any article.', zh: '该行不属于任何文章。' },
	hint: {
		en: 'Begin each article with a heading that is its id: “# returns-abroad”.',
		zh: '每篇文章以其 id 作一级标题开头：“# returns-abroad”。'
	}
};
const twice = (line: number | undefined) => ({
	message: { en: `It stands in line ${line ?? 1} already.`, zh: `第 ${line ?? 1} 行已有相同内容。` },
	hint: { en: 'Make one of the two.', zh: '请合并为一处。' }
});
const noLanguage = {
	message: { en: 'This heading does not say its language.', zh: '该标题没有注明语言。' },
	hint: { en: 'Write language and title: “## en: Return an item”.', zh: '请写明语言和标题：“## zh: 退货”。' }
};
const noPart = (given: string) => ({
	message: { en: `“${given}” is no part of an article.`, zh: `“${given}”不是文章的组成部分。` },
	hint: {
		en: 'Below a language there may be: Questions, Answer, Steps.',
		zh: '语言标题之下可以有：Questions（问题）、Answer（回答）、Steps（步骤）。'
	}
});
const ofNothing = {
	message: { en: 'This line belongs to nothing.', zh: '该行不属于任何部分。' },
	hint: {
		en: `Above the languages stand facts, such as “- topic: returns” (${FACTS.join(', ')}); below them texts under Questions, Answer or Steps.`,
		zh: `语言标题之前填写属性，如“- topic: returns”（${FACTS.join('、')}）；之后的内容写在 Questions、Answer 或 Steps 之下。`
	}
};
