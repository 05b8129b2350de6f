import type { KnownArticle } from '../../turn/bot.ts';
import type { Draft } from '../draft.ts';
import { FACTS, fieldOf, isWrong, readFact, writeFact, type FileProblem, type ReadArticles } from './handed-in.ts';
import { readStepLines, stepLines } from './step-lines.ts';

const TEXTS = ['title', 'questions', 'answer', 'steps'] as const;
/** The columns of a table of articles: one row an article and language. */
export const ARTICLE_COLUMNS = ['article', 'language', ...TEXTS, ...FACTS] as const;
export type ArticleColumn = (typeof ARTICLE_COLUMNS)[number];
/** Columns without which a table is none of articles. */
export const NEEDED_COLUMNS = ['article', 'language'] as const;

export interface ArticleRow {
	/** In the file, from 1. */
	readonly line: number;
	readonly cells: Readonly<Record<ArticleColumn, string>>;
	/** Columns that the table does not have: what they would say stays as it is. */
	readonly missing: readonly ArticleColumn[];
}

/** What a spreadsheet would run as a formula gets an apostrophe in front, which is taken off again; full-width forms too. */
const RUN = /^'*[=+\-@\t\r＝＋－＠]/u;
const guard = (cell: string) => (RUN.test(cell) ? `'${cell}` : cell);
const unguard = (cell: string) => (cell.startsWith("'") && RUN.test(cell) ? cell.slice(1) : cell);

/** One row an article and language; what is of the article as a whole stands in its first row. */
export function writeRows(articles: readonly KnownArticle[]): readonly (readonly string[])[] {
	return articles.flatMap((article) =>
		Object.keys(article.title).map((language, at) => {
			const steps = stepLines(article.steps[language] ?? [], article.showing?.[language]);
			return [
				article.id,
				language,
				article.title[language] ?? '',
				(article.questions[language] ?? []).join('\n'),
				article.answer[language] ?? '',
				steps.flatMap(({ step, shown }) => [step, ...shown]).join('\n'),
				...FACTS.map((fact) => (at === 0 ? writeFact(article, fact) : ''))
			].map(guard);
		})
	);
}

/** Rows by article, wherever they stand. An article with a wrong row is not taken, and is listed. */
export function readRows(rows: readonly ArticleRow[]): ReadArticles {
	const cleaned = rows.map((row) => ({
		...row,
		cells: Object.fromEntries(ARTICLE_COLUMNS.map((name) => [name, unguard(row.cells[name])])) as ArticleRow['cells']
	}));
	const nameless = cleaned.filter(({ cells }) => cells.article.trim() === '');
	const groups = Map.groupBy(
		cleaned.filter((row) => !nameless.includes(row)),
		({ cells }) => cells.article.trim()
	);
	return {
		articles: Array.from(groups, ([id, of]) => readGroup(id, of)),
		problems: nameless.map(({ line }): FileProblem => ({ line, article: null, field: 'article', ...noId }))
	};
}

function readGroup(id: string, rows: readonly ArticleRow[]) {
	const problems: FileProblem[] = [];
	const lines: Record<string, number> = { '': rows[0]?.line ?? 1 };
	const said: { -readonly [Key in keyof Draft]?: Draft[Key] } = {};
	const has = (row: ArticleRow, column: ArticleColumn) => !row.missing.includes(column);
	for (const row of rows) {
		const { cells, line } = row;
		const language = cells.language.trim().toLowerCase();
		const earlier = lines[language];
		if (language === '') problems.push({ line, article: id, field: 'language', ...noLanguage });
		else if (earlier !== undefined) problems.push({ line, article: id, field: 'language', ...twice(earlier) });
		lines[language === '' ? `line ${line}` : language] = line;
		const set = <Key extends 'title' | 'answer' | 'questions' | 'steps' | 'showing'>(
			key: Key,
			value: NonNullable<Draft[Key]>[string]
		) => Object.assign(said, { [key]: { ...said[key], [language]: value } });
		if (has(row, 'title')) set('title', cells.title);
		if (has(row, 'answer')) set('answer', cells.answer);
		if (has(row, 'questions')) set('questions', cells.questions.split('\n'));
		if (has(row, 'steps')) {
			const { steps, showing } = readStepLines(cells.steps.split('\n'));
			set('steps', steps);
			set('showing', showing);
		}
	}
	for (const fact of FACTS) {
		const told = rows.filter((row) => has(row, fact));
		if (told.length === 0) continue;
		const filled = told.filter(({ cells }) => cells[fact].trim() !== '');
		const [first, ...others] = filled;
		const line = (first ?? told[0])?.line ?? 1;
		const field = fieldOf(fact);
		lines[field] = line;
		const differs = others.find(({ cells }) => cells[fact].trim() !== first?.cells[fact].trim());
		if (differs) problems.push({ line: differs.line, article: id, field, ...unlike(line) });
		// a scenario or topic that is left empty is not said
		if (!first && (fact === 'scenario' || fact === 'topic')) continue;
		const read = readFact(fact, first?.cells[fact] ?? '');
		if (isWrong(read)) problems.push({ line, article: id, field, ...read });
		else Object.assign(said, read);
	}
	return { id, said, lines, problems };
}

const noId = {
	message: { en: 'The row names no article.', zh: '该行没有文章 id。' },
	hint: {
		en: 'Give each article a name of its own in the column article, such as returns-abroad.',
		zh: '请在 article 列为每篇文章填写唯一的名称，如 returns-abroad。'
	}
};
const noLanguage = {
	message: { en: 'The row does not say its language.', zh: '该行没有注明语言。' },
	hint: { en: 'Write two letters in the column language: en, zh, …', zh: '请在 language 列填写两个字母：en、zh 等。' }
};
const twice = (line: number) => ({
	message: { en: `Line ${line} has this article in this language already.`, zh: `第 ${line} 行已有该文章的这种语言。` },
	hint: { en: 'Make one row of the two.', zh: '请合并为一行。' }
});
const unlike = (line: number) => ({
	message: { en: `Line ${line} says otherwise of the same article.`, zh: `与第 ${line} 行对同一文章的填写不一致。` },
	hint: { en: 'Write it once, in one of the rows.', zh: '请只在其中一行填写。' }
});
