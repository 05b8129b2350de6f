import type { z } from 'zod';
import { SCENARIOS } from '#lib/bot/knowledge/article.ts';
import type { LabelledQuestion } from '#lib/bot/knowledge/evaluate.ts';
import { isChinese } from '#lib/bot/texts/script.ts';
import type { anyFile } from '../file-input.ts';
import { OperationError, type Context, type Poise } from '../operation.ts';
import { readNamedColumns } from './named-columns.ts';

/**
 * The questions of a table with the columns `text`, `scenario` and `article` (empty or `none`: none answers it), and `language` where it has one.
 * @throws OperationError `refused` without these columns, or with a scenario or article that there is not
 */
export async function readLabelledQuestions(
	poise: Poise,
	file: z.output<typeof anyFile>,
	articles: ReadonlyMap<string, unknown>,
	context: Context
): Promise<readonly LabelledQuestion[]> {
	const columns = { required: ['text', 'scenario', 'article'], optional: ['language'] } as const;
	const rows = await readNamedColumns(poise, file, { ...columns, required: [...columns.required] }, context);
	return rows.map(({ cells, line }) => {
		const given = cells.scenario.trim();
		const scenario = SCENARIOS.find((each) => each === given);
		if (!scenario) throw unknown({ column: 'scenario', given, known: SCENARIOS.join(', '), file: file.name, line });
		const named = cells.article.trim();
		const article = named === '' || named === 'none' ? null : named;
		if (article !== null && !articles.has(article))
			throw unknown({ column: 'article', given: article, known: null, file: file.name, line });
		const language = cells.language.trim() || (isChinese(cells.text) ? 'zh' : 'en');
		return { text: cells.text, language, scenario, article };
	});
}

const unknown = ({
	column,
	given,
	known,
	...place
}: {
	readonly column: 'scenario' | 'article';
	readonly given: string;
	readonly known: string | null;
	readonly file: string;
	readonly line: number;
}) =>
	new OperationError('refused', {
		code: `unknown-${column}`,
		message: {
			en: `There is no ${column} "${given}".`,
			zh: column === 'scenario' ? `没有场景“${given}”。` : `没有文章“${given}”。`
		},
		hint: {
			en:
				known === null ? 'Write the id of an article, or nothing where none answers.' : `The scenarios are: ${known}.`,
			zh: known === null ? '请填写文章的 id；没有文章能回答时留空。' : `可用场景：${known}。`
		},
		...place,
		column
	});
