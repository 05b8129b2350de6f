import { readFile, rm, stat } from 'node:fs/promises';
import { z } from 'zod';
import { checkArticle } from '#lib/bot/knowledge/check-article.ts';
import { draftOf, lineOf, type FileProblem, type ReadArticles } from '#lib/bot/knowledge/formats/handed-in.ts';
import { readMarkdown } from '#lib/bot/knowledge/formats/markdown.ts';
import { ARTICLE_COLUMNS, NEEDED_COLUMNS, readRows } from '#lib/bot/knowledge/formats/rows.ts';
import { picturesOf } from '#lib/bot/knowledge/picture.ts';
import type { KnownArticle } from '#lib/bot/turn/bot.ts';
import { detectEncoding } from '#lib/ingestion/encoding.ts';
import { rejectReason } from '#lib/ingestion/reject-reasons.ts';
import { textSchema } from './bilingual-schema.ts';
import { shippedArticles } from './conversing/known-articles.ts';
import { readNamedColumns } from './evaluating/named-columns.ts';
import { anyFile, pathOf, uploadedFile } from './file-input.ts';
import { changeInput } from './knowing/changing.ts';
import { MOST_MARKDOWN_BYTES, unzipKnowledge, type UnzippedKnowledge } from './knowing/knowledge-zip.ts';
import { keepVersions, keptKnowledge } from './knowing/own-articles.ts';
import { hasPicture, keepPicture } from './knowing/pictures.ts';
import { surroundingsOf } from './knowing/surroundings.ts';
import { noFile } from './knowing/problems.ts';
import { operation, OperationError, type Context, type Poise } from './operation.ts';

const MARKDOWN = /\.(?:md|markdown)$/i;
const ZIP = /\.zip$/i;

const how = {
	dryRun: z.boolean().default(false).describe('Only say what would be taken in.'),
	...changeInput
};

export const importKnowledge = operation({
	name: 'knowledge-import',
	summary:
		'Takes articles in from a table (one row an article and language) or from Markdown (.md), or from a zip of either with the pictures it names. What is wrong is listed by line and field, and the other articles are taken in. data/knowledge/README.md describes both formats.',
	input: z.object({ file: anyFile, ...how }),
	httpInput: z.object({ file: uploadedFile, ...how }),
	output: z.object({
		file: z.string(),
		dryRun: z.boolean(),
		added: z.array(z.string()),
		changed: z.array(z.string()),
		same: z.array(z.string()).describe('They say what is known already.'),
		pictures: z.int().describe('Pictures that are new.'),
		problems: z.array(
			z.object({
				line: z.int(),
				article: z.string().nullable(),
				field: z.string(),
				message: textSchema,
				hint: textSchema
			})
		)
	}),
	async run(poise, { file, dryRun, by, note }, context) {
		const zip = ZIP.test(file.name) ? await zipIn(poise, file) : null;
		const read = zip?.markdown
			? readMarkdown(decoded(zip.markdown))
			: MARKDOWN.test(file.name)
				? await markdownIn(poise, file)
				: await tableIn(poise, file, context);
		if (read.articles.length === 0 && read.problems.length === 0) throw nothingIn(file.name);
		const brought = zip?.pictures ?? new Map<string, never>();
		const { added, changed, same, taken, shown, problems } = await sort(poise, read, brought);
		const pictures = [...brought].filter(([id]) => shown.has(id) && !hasPicture(poise, id));
		if (!dryRun) {
			// before the articles that show them: by themselves they change nothing
			poise.state.together(() => {
				for (const [, { bytes, found }] of pictures) keepPicture(poise, bytes, found);
			});
			const contents = taken.map((article) => ({ id: article.id, content: { kind: 'own' as const, article } }));
			keepVersions(poise, contents, {
				actor: context.actor,
				by,
				note: note || file.name,
				action: 'knowledge-import'
			});
			if ('upload' in file) await rm(await pathOf(poise.config, file), { force: true });
		}
		return { file: file.name, dryRun, added, changed, same, pictures: pictures.length, problems };
	}
});

/**
 * Which articles are new, which say something else than is known, and what is wrong with the others.
 * @param brought pictures that come with them, by their ids
 */
async function sort(poise: Poise, { articles, problems: ofNone }: ReadArticles, brought: ReadonlyMap<string, unknown>) {
	const known = new Map((await shippedArticles()).map((each) => [each.id, each]));
	const { latest } = keptKnowledge(poise);
	for (const { id, content } of latest.values()) {
		if (content.kind === 'own') known.set(id, content.article);
		// what is not used is not known either: it comes back whole, or not at all
		if (content.kind === 'off') known.delete(id);
	}
	const here = await surroundingsOf(
		poise,
		articles.map(({ id }) => id)
	);
	const surroundings = { ...here, hasPicture: (id: string) => brought.has(id) || here.hasPicture(id) };
	const problems: FileProblem[] = [...ofNone];
	const taken: KnownArticle[] = [];
	const added: string[] = [];
	const changed: string[] = [];
	const same: string[] = [];
	/** Pictures of articles that are taken in, or known as they are. */
	const shown = new Set<string>();
	for (const each of articles) {
		const before = known.get(each.id);
		const checked = checkArticle(draftOf(each, before), surroundings);
		const found = 'problems' in checked ? checked.problems : [];
		const wrong = [
			...each.problems,
			...found.map((problem) => ({ ...problem, line: lineOf(each, problem.field), article: each.id }))
		];
		if (wrong.length > 0 || 'problems' in checked) {
			problems.push(...wrong);
			continue;
		}
		for (const picture of picturesOf(checked.article)) shown.add(picture);
		if (before && isSame(before, checked.article)) {
			same.push(each.id);
			continue;
		}
		(before ? changed : added).push(each.id);
		taken.push(checked.article);
	}
	return { taken, added, changed, same, shown, problems: problems.sort((a, b) => a.line - b.line) };
}

/** Whatever the order of their keys. */
function isSame(one: KnownArticle, other: KnownArticle): boolean {
	const sorted = (value: unknown): unknown =>
		typeof value === 'object' && value !== null && !Array.isArray(value)
			? Object.fromEntries(
					Object.entries(value)
						.sort(([a], [b]) => (a < b ? -1 : 1))
						.map(([key, each]) => [key, sorted(each)])
				)
			: value;
	return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

type File = z.output<typeof anyFile>;

async function markdownIn(poise: Poise, file: File): Promise<ReadArticles> {
	const path = await pathOf(poise.config, file);
	const found = await stat(path).catch(() => null);
	if (!found?.isFile()) throw noFile(file.name);
	if (found.size > MOST_MARKDOWN_BYTES) throw tooLarge(file.name);
	return readMarkdown(decoded(await readFile(path)));
}

const decoded = (bytes: Uint8Array) => new TextDecoder(detectEncoding(bytes).encoding).decode(bytes);

async function zipIn(poise: Poise, file: File): Promise<UnzippedKnowledge> {
	const path = await pathOf(poise.config, file);
	const found = await stat(path).catch(() => null);
	if (!found?.isFile()) throw noFile(file.name);
	return unzipKnowledge(path, file.name);
}

async function tableIn(poise: Poise, file: File, context: Context): Promise<ReadArticles> {
	const optional = ARTICLE_COLUMNS.filter((name) => name !== 'article' && name !== 'language');
	const broken: FileProblem[] = [];
	const onLeftOut = ({ line, reason }: { line: number; reason: string }) =>
		broken.push({ line, article: null, field: 'article', message: rejectReason(reason), hint: mendRow });
	const columns = { required: NEEDED_COLUMNS, optional, isBlankKept: true, onLeftOut };
	const read = readRows(await readNamedColumns(poise, file, columns, context));
	return { ...read, problems: [...broken, ...read.problems] };
}

const mendRow = {
	en: 'Mend the row: as many cells as there are columns, and quotes around cells with commas or line ends.',
	zh: '请修正该行：单元格数须与列数一致，含逗号或换行的内容须加引号。'
};
const nothingIn = (file: string) =>
	new OperationError('refused', {
		code: 'no-rows',
		message: { en: 'There is no article in it.', zh: '文件中没有文章。' },
		hint: {
			en: 'Give a table with the columns article, language, title, questions and answer, or Markdown with a heading “# id” an article.',
			zh: '请提供含 article、language、title、questions、answer 列的表格，或以“# id”为每篇文章标题的 Markdown。'
		},
		file
	});
const tooLarge = (file: string) =>
	new OperationError('refused', {
		code: 'file-too-large',
		message: { en: 'The file is larger than 32 MB.', zh: '文件超过 32 MB。' },
		hint: { en: 'Make several of it.', zh: '请拆分成多个文件。' },
		file
	});
