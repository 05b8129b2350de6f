import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { z } from 'zod';
import { SCENARIOS } from '#lib/bot/knowledge/article.ts';
import { writeMarkdown } from '#lib/bot/knowledge/formats/markdown.ts';
import { ARTICLE_COLUMNS, writeRows } from '#lib/bot/knowledge/formats/rows.ts';
import { picturesOf } from '#lib/bot/knowledge/picture.ts';
import type { KnownArticle } from '#lib/bot/turn/bot.ts';
import { csvLine } from '#lib/ingestion/csv-text.ts';
import { knownArticles } from './conversing/known-articles.ts';
import { notWritable } from './exporting/write-table.ts';
import { zipKnowledge } from './knowing/knowledge-zip.ts';
import { keptKnowledge } from './knowing/own-articles.ts';
import { pictureOf } from './knowing/pictures.ts';
import { operation, type Poise } from './operation.ts';

export const knowledgeTypes = {
	csv: 'text/csv; charset=utf-8',
	md: 'text/markdown; charset=utf-8',
	zip: 'application/zip'
} as const;

export const knowledgeExportOptions = z.object({
	format: z.enum(['csv', 'md']).default('csv'),
	scenario: z.enum(SCENARIOS).optional(),
	own: z.boolean().default(false).describe('Only the company’s own, not those that are shipped.'),
	article: z.string().optional().describe('Only this one.'),
	pictures: z.boolean().default(false).describe('With the pictures they show: a zip of the table or text, and of them.')
});
type Options = z.output<typeof knowledgeExportOptions>;

export const exportKnowledge = operation({
	name: 'knowledge-export',
	summary:
		'Writes the articles in use as a table or as Markdown, by itself or in a zip with their pictures, as knowledge-import takes them.',
	input: knowledgeExportOptions.extend({ out: z.string().min(1).describe('The file to write.') }),
	httpInput: knowledgeExportOptions,
	fileTypes: Object.values(knowledgeTypes),
	output: z.object({
		file: z.string(),
		format: z.enum(['csv', 'md']),
		articles: z.int(),
		pictures: z.int(),
		bytes: z.int()
	}),
	async run(poise, { out, ...options }) {
		if (!isAbsolute(out)) throw new TypeError('the path of an export is absolute');
		const { content, articles, pictures } = await writeKnowledge(poise, options);
		const part = `${out}.${randomUUID()}.part`;
		try {
			await writeFile(part, content, { mode: 0o600 });
			await rename(part, out);
		} catch (cause) {
			await rm(part, { force: true });
			throw notWritable(cause, out);
		}
		return { file: out, format: options.format, articles, pictures, bytes: content.length };
	}
});

/** The same into a working file of the workspace, for an answer over HTTP; whoever sends it removes it. */
export async function knowledgeForDownload(
	poise: Poise,
	options: Options
): Promise<{ readonly path: string; readonly bytes: number }> {
	const folder = join(poise.config.workspace, 'tmp');
	await mkdir(folder, { recursive: true, mode: 0o700 });
	const path = join(folder, `${randomUUID()}.export`);
	const { content } = await writeKnowledge(poise, options);
	await writeFile(path, content, { mode: 0o600 });
	return { path, bytes: content.length };
}

async function writeKnowledge(poise: Poise, { format, scenario, own, article, pictures: isWhole }: Options) {
	const { latest } = keptKnowledge(poise);
	const articles = (await knownArticles(poise)).filter(
		(each) =>
			(scenario === undefined || each.scenario === scenario) &&
			(article === undefined || each.id === article) &&
			(!own || latest.get(each.id)?.content.kind === 'own')
	);
	const text = format === 'md' ? writeMarkdown(articles) : tableOf(articles);
	if (!isWhole) return { content: Buffer.from(text), articles: articles.length, pictures: 0 };
	const ids = [...new Set(articles.flatMap(picturesOf))].sort();
	const pictures = new Map(
		ids.flatMap((id) => {
			const picture = pictureOf(poise, id);
			return picture ? [[id, picture] as const] : [];
		})
	);
	const content = await zipKnowledge(`knowledge.${format}`, text, pictures);
	return { content, articles: articles.length, pictures: pictures.size };
}

function tableOf(articles: readonly KnownArticle[]): string {
	// marked as UTF-8, so that spreadsheets read it as that
	const lines = [ARTICLE_COLUMNS, ...writeRows(articles)].map((cells) => csvLine(cells));
	return `\uFEFF${lines.join('\r\n')}\r\n`;
}
