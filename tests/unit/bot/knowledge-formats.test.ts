import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { articleSchema, LINK_KINDS, RISKS, SCENARIOS, SLOTS } from '#lib/bot/knowledge/article.ts';
import { checkArticle } from '#lib/bot/knowledge/check-article.ts';
import { draftOf, type ReadArticles } from '#lib/bot/knowledge/formats/handed-in.ts';
import { readMarkdown, writeMarkdown } from '#lib/bot/knowledge/formats/markdown.ts';
import { ARTICLE_COLUMNS, readRows, writeRows, type ArticleRow } from '#lib/bot/knowledge/formats/rows.ts';
import { tidyArticle } from '#lib/bot/knowledge/tidy.ts';
import type { KnownArticle } from '#lib/bot/turn/bot.ts';

const anywhere = { hasArticle: () => true, hasPicture: () => true };

const asRows = (rows: readonly (readonly string[])[]): ArticleRow[] =>
	rows.map((cells, at) => ({
		line: at + 2,
		cells: Object.fromEntries(
			ARTICLE_COLUMNS.map((name, column) => [name, cells[column] ?? ''])
		) as ArticleRow['cells'],
		missing: []
	}));

/** What a file comes to where nothing is known before. */
function takenFrom({ articles, problems }: ReadArticles) {
	expect(problems).toEqual([]);
	return articles.map((each) => {
		expect(each.problems).toEqual([]);
		const checked = checkArticle(draftOf(each, undefined), anywhere);
		return 'article' in checked ? checked.article : checked.problems;
	});
}

const word = fc.stringMatching(/^[a-z0-9]{1,6}$/u);
const id = fc
	.array(fc.oneof(word, fc.constantFrom('退货', '订单')), { minLength: 1, maxLength: 3 })
	.map((all) => all.join('-'));
// whatever a text may hold: headings, bullets, formulas, quotes, line ends, and other scripts
const nasty = fc.constantFrom(
	'# x',
	'## en: y',
	'- z',
	'1. z',
	'=1+1',
	"'=1",
	'\\# a',
	'![a](picture:0)',
	'[b](https://c.d)',
	'a\r\nb',
	'"q"',
	',;\t',
	'退货，怎么办？',
	'\\'
);
const text = fc
	.array(fc.oneof(nasty, fc.string({ unit: 'grapheme', maxLength: 12 })), { minLength: 1, maxLength: 4 })
	.map((parts) => parts.join(' '))
	.filter((all) => all.trim() !== '');
const lines = fc.array(text, { minLength: 1, maxLength: 4 }).map((all) => all.join('\n'));
const showing = fc.oneof(
	fc.record({ step: fc.integer({ min: 1, max: 3 }), picture: fc.stringMatching(/^[0-9a-f]{32}$/u), alt: text }),
	fc.record({ step: fc.integer({ min: 1, max: 3 }), video: fc.webUrl({ validSchemes: ['https'] }), title: text })
);
const written = fc.record({
	title: text,
	questions: fc.array(text, { minLength: 1, maxLength: 4 }),
	answer: lines,
	steps: fc.array(text, { minLength: 3, maxLength: 5 }),
	showing: fc.array(showing, { maxLength: 3 })
});
const article = fc
	.record({
		id,
		scenario: fc.constantFrom(...SCENARIOS),
		topic: id,
		entities: fc.array(id, { minLength: 1, maxLength: 3 }),
		texts: fc.dictionary(fc.constantFrom('en', 'zh', 'fr'), written, { minKeys: 1 }),
		slots: fc.subarray([...SLOTS]),
		verify: fc.boolean(),
		risk: fc.constantFrom(...RISKS),
		links: fc.array(fc.record({ to: id, kind: fc.constantFrom(...LINK_KINDS) }), { maxLength: 3 }),
		days: fc.option(fc.constantFrom(['2026-01-01', '2026-02-28'], ['2026-12-31', undefined]), { nil: undefined })
	})
	.map(({ texts, days, links, ...facts }) => {
		const by = <T>(read: (each: (typeof texts)[string]) => T) =>
			Object.fromEntries(Object.entries(texts).map(([language, each]) => [language, read(each)]));
		return tidyArticle({
			...facts,
			title: by(({ title }) => title),
			questions: by(({ questions }) => questions),
			answer: by(({ answer }) => answer),
			steps: by(({ steps }) => steps),
			showing: by((each) => each.showing),
			links: links.filter(({ to }) => to !== facts.id),
			...(days ? { validFrom: days[0], validUntil: days[1] } : {})
		});
	})
	// what cannot be kept cannot be written either: texts of blanks that are not seen as such, addresses with brackets
	.filter((each) => 'article' in checkArticle({ ...each }, anywhere));
const articles = fc.uniqueArray(article, { selector: (each) => each.id, minLength: 1, maxLength: 4 });

const shipped = SCENARIOS.flatMap((scenario) =>
	readdirSync(join('data/knowledge', scenario)).map((name): KnownArticle => {
		const read = articleSchema.parse(JSON.parse(readFileSync(join('data/knowledge', scenario, name), 'utf8')));
		return { ...read, scenario };
	})
);

describe('articles as files', () => {
	it('come back from a table as they went, whatever their texts hold', () => {
		fc.assert(
			fc.property(articles, (all) => {
				expect(takenFrom(readRows(asRows(writeRows(all))))).toEqual(all);
			})
		);
	});

	it('come back from Markdown as they went, whatever their texts hold', () => {
		fc.assert(
			fc.property(articles, (all) => {
				expect(takenFrom(readMarkdown(writeMarkdown(all)))).toEqual(all);
			})
		);
	});

	it('that are shipped come back from both', () => {
		const tidy = shipped.map(tidyArticle);
		expect(takenFrom(readRows(asRows(writeRows(shipped))))).toEqual(tidy);
		expect(takenFrom(readMarkdown(writeMarkdown(shipped)))).toEqual(tidy);
	});
});

describe('a file that says a part', () => {
	const [known] = shipped.filter(({ id }) => id === 'return-an-item-14-days');

	it('leaves the rest of the article, and its other languages, as they are', () => {
		const { articles: read } = readMarkdown(
			'# return-an-item-14-days\n\n## zh: 退换货\n\n### 回答\n\n签收后30天内可退。\n'
		);
		const draft = read.map((each) => draftOf(each, known))[0];
		expect(draft).toMatchObject({
			topic: 'returns',
			title: { en: 'Return an item', zh: '退换货' },
			answer: { en: known?.answer['en'], zh: expect.stringContaining('30天') as string },
			questions: known?.questions
		});
	});

	it('is refused where it contradicts itself, line by line, and the other articles are taken', () => {
		const cells = (more: Partial<ArticleRow['cells']>) =>
			({ ...Object.fromEntries(ARTICLE_COLUMNS.map((name) => [name, ''])), ...more }) as ArticleRow['cells'];
		const row = (line: number, more: Partial<ArticleRow['cells']>) => ({ line, cells: cells(more), missing: [] });
		const { articles: read, problems } = readRows([
			row(2, { article: 'a', language: 'en', risk: 'money', verify: 'perhaps' }),
			row(3, { article: 'a', language: 'zh', risk: 'law' }),
			row(4, { article: 'a', language: 'en' }),
			row(5, { language: 'en', title: 'nameless' }),
			row(6, { article: 'b', language: 'en', links: 'somewhere' }),
			row(7, { article: 'c', language: 'fr', title: 'C' })
		]);
		expect(problems.map(({ line, field }) => [line, field])).toEqual([[5, 'article']]);
		expect(read.map(({ id, problems: of }) => [id, of.map(({ line, field }) => `${line} ${field}`).sort()])).toEqual([
			['a', ['2 verify', '3 risk', '4 language']],
			['b', ['6 links']],
			['c', []]
		]);
	});

	it('of Markdown names the line of what belongs to nothing', () => {
		const { articles: read, problems } = readMarkdown(
			'hello\n# a\nstray\n- topic: t\n## Title only\n## en: A\nloose\n### Notes\nx\n# a\n'
		);
		expect(problems.map(({ line }) => line)).toEqual([1]);
		expect(read.flatMap(({ problems: of }) => of.map(({ line }) => line))).toEqual([3, 5, 7, 8, 9, 10]);
	});
});

describe('the examples of data/knowledge/README.md', () => {
	const readme = readFileSync('data/knowledge/README.md', 'utf8');
	const block = (kind: string) =>
		new RegExp(`\`\`\`${kind}\\n(article|#)([^]*?)\\n\`\`\``, 'u')
			.exec(readme)?.[0]
			.split('\n')
			.slice(1, -1)
			.join('\n') ?? '';

	it('are articles, the same in both formats but for what only one of them shows', () => {
		const [header = [], ...rows] = Papa.parse<string[]>(block('csv')).data;
		const cellsOf = (row: readonly string[]) =>
			Object.fromEntries(ARTICLE_COLUMNS.map((name) => [name, row[header.indexOf(name)] ?? ''])) as ArticleRow['cells'];
		const missing = ARTICLE_COLUMNS.filter((name) => !header.includes(name));
		const [fromTable] = takenFrom(readRows(rows.map((row, at) => ({ line: at + 2, cells: cellsOf(row), missing }))));
		const [fromMarkdown] = takenFrom(readMarkdown(block('markdown')));
		expect(fromTable).toMatchObject({ id: 'moon-delivery', topic: 'delivery', validUntil: '2027-12-31' });
		const { showing, steps, ...rest } = fromMarkdown as KnownArticle;
		expect(showing?.['en']?.map(({ step }) => step)).toEqual([1, 2]);
		expect(fromTable).toMatchObject(rest);
		expect(fromTable).toMatchObject({ steps: { en: steps['en'] } });
	});
});
