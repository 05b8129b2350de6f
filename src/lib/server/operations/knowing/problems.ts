import type { ArticleProblem } from '#lib/bot/knowledge/check-article.ts';
import { OperationError } from '../operation.ts';

export const noArticle = (id: string) =>
	new OperationError('usage', {
		code: 'no-article',
		message: { en: `There is no article "${id}".`, zh: `没有文章“${id}”。` },
		hint: { en: 'knowledge-list names them all.', zh: '可用 knowledge-list 查看全部文章。' }
	});

export const noFile = (file: string) =>
	new OperationError('refused', {
		code: 'no-such-file',
		message: { en: 'There is no such file.', zh: '没有这个文件。' },
		hint: { en: 'Check the path.', zh: '请检查路径。' },
		file
	});

/** All that is wrong with an article, in one. */
export function wrongArticle(problems: readonly ArticleProblem[]): OperationError {
	const [first] = problems;
	const said = (locale: 'en' | 'zh') =>
		problems
			.map(({ field, message, hint }) => `${field}: ${message[locale]} ${hint[locale]}`)
			.join(locale === 'en' ? ' · ' : '；');
	return new OperationError('refused', {
		code: 'wrong-article',
		message: { en: said('en'), zh: said('zh') },
		hint: { en: 'Nothing was saved.', zh: '未作任何保存。' },
		column: first?.field
	});
}

export const changedMeanwhile = (id: string, by: string, version: number) =>
	new OperationError('refused', {
		code: 'changed-meanwhile',
		message: {
			en: `“${id}” was changed by ${by} meanwhile (version ${version}): nothing was saved.`,
			zh: `“${id}”已被 ${by} 修改（版本 ${version}），本次未保存。`
		},
		hint: {
			en: 'Look at that version in the history, then save yours on top of it.',
			zh: '请先在历史中查看该版本，再在其基础上保存。'
		}
	});

export const noVersion = (id: string, version: number) =>
	new OperationError('usage', {
		code: 'no-version',
		message: { en: `“${id}” has no version ${version}.`, zh: `“${id}”没有版本 ${version}。` },
		hint: { en: 'knowledge-history lists those it has.', zh: '可用 knowledge-history 查看全部版本。' }
	});
