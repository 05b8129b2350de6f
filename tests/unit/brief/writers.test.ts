import { read } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { composeBrief } from '#lib/brief/compose.ts';
import { verdictText } from '#lib/brief/document.ts';
import type { BriefMaterial } from '#lib/brief/material.ts';
import { composeWorkbook } from '#lib/brief/workbook/workbook.ts';
import { xlsxParts } from '#lib/brief/workbook/xlsx-parts.ts';
import { writeHtml } from '#lib/brief/write-html.ts';
import { escapeMarkdown, writeMarkdown } from '#lib/brief/write-markdown.ts';
import { createFormat } from '#lib/i18n/format.ts';
import { locales } from '#lib/i18n/locale.ts';
import { presetOverrides, presets } from '#lib/economics/assumptions/presets.ts';
import { zipWorkbook } from '#lib/server/operations/briefing/zip-workbook.ts';
import { mixedLog } from '../economics/fixtures.ts';
import { bareMaterial, materialOf } from './fixtures.ts';

const hostile = [
	'<script>alert(1)</script>',
	'"><img src=http://a.example/x onerror=alert(1)>',
	'=HYPERLINK("http://a.example","x")',
	'| a | b |',
	'[click](javascript:alert(1))',
	'{v|rich}',
	'</text></svg><script>1</script>',
	'多行\n# 标题'
];

function withTopics(names: readonly string[]): BriefMaterial {
	const material = materialOf();
	const [topic] = material.decision.topics;
	if (!topic) throw new Error('the fixture has topics');
	const topics = names.map((name, at) => ({ ...topic, topic: name, n: 500 - at }));
	return { ...material, decision: { ...material.decision, topics } };
}

function preset(id: string) {
	const found = presets.find((each) => each.id === id);
	if (!found) throw new Error(`no preset is called ${id}`);
	return found;
}

const textOf = (html: string) => html.replaceAll(/<style>.*?<\/style>|<[^>]*>/gs, ' ');

describe.each(locales)('a brief in %s', (locale) => {
	it('says the appraisal’s figures, the reasons, the sources and what it stands on, in every form', () => {
		const material = materialOf();
		const brief = composeBrief(material, locale);
		const { npv, probabilityLoss } = material.money?.appraisal ?? {};
		// each of a hundred draws lost, which is not certainty
		expect(probabilityLoss).toBe(1);
		const percent = locale === 'zh' ? '超过 99%' : 'over 99\u00a0%';
		const { moneyCompact, dateRange } = createFormat({ locale, currency: 'USD', zone: 'Asia/Shanghai' });
		for (const form of [writeHtml(brief), writeMarkdown(brief)]) {
			expect(form).toContain(percent);
			expect(form).toContain('0.0.0');
			expect(form).toContain('1,234');
			expect(form).toContain('SQM Group');
			expect(form).toContain('BLS');
			expect(form).toContain(dateRange(material.log.from, material.log.to));
			expect(form).not.toMatch(/NaN|Infinity|undefined|\{\w+\}/);
		}
		expect(writeHtml(brief)).toContain(`>${moneyCompact(npv?.p50 ?? NaN)}<`);
		expect(writeMarkdown(brief)).toContain(`**${escapeMarkdown(moneyCompact(npv?.p50 ?? NaN))}**`);
	});

	it('tells what an assumption moves as a change; the workbook says which figures are at the most likely values', () => {
		const material = materialOf();
		const { atModes, tornado } = material.money?.appraisal ?? {};
		const { moneyCompact } = createFormat({ locale, currency: 'USD', zone: 'UTC' });
		const [most] = tornado ?? [];
		const moved = [most?.low, most?.high].map((npv = NaN) => {
			const by = npv - (atModes?.npv ?? NaN);
			return (by > 0 ? '+' : '') + moneyCompact(by);
		});
		const change = composeBrief(material, locale).sections.find(({ id }) => id === 'change');
		expect(JSON.stringify(change?.blocks)).toContain(moved.map((text) => JSON.stringify(text)).join(','));
		const { sheets } = composeWorkbook(material, locale);
		const said = sheets.map(({ rows }) =>
			rows
				.flat()
				.map(({ value }) => String(value))
				.join('\n')
		);
		const both = { en: /middle of the runs[\s\S]*most likely value/, zh: /居中情形[\s\S]*最可能值/ }[locale];
		expect(said[0]).toMatch(both);
		expect(said[1]).toMatch(
			{ en: /most likely values, not the middle case/, zh: /最可能值，并非标题所说的居中情形/ }[locale]
		);
	});

	it('advises no trial of a topic that loses by what is known, which the headline leaves with people', () => {
		const material = withTopics(['winner', 'loser']);
		const topics = material.decision.topics.map((topic) => ({
			...topic,
			class: 'efficiency' as const,
			advice: 'pilot' as const,
			heldBecause: null,
			valuePerContact: {
				value: topic.topic === 'loser' ? -2 : 2,
				low: -9,
				high: 9,
				outcomes: 'measured' as const,
				churn: 'counted' as const
			}
		}));
		const text = writeMarkdown(composeBrief({ ...material, decision: { ...material.decision, topics } }, locale));
		const lines = text.split('\n').filter((line) => /^\| (winner|loser) /.test(line));
		const people = { en: /people first|keep people/, zh: /人工为先|人工接待/ }[locale];
		expect(lines).toHaveLength(4);
		for (const line of lines) expect(people.test(line), line).toBe(line.startsWith('| loser'));
	});

	it('concludes nothing of money or of a bot from a handful of contacts', () => {
		const { money, ledger, ...material } = materialOf({ ...mixedLog, contacts: 20 });
		const few = ledger.waterfall.map((stage) => ({ ...stage, n: 5 }));
		const brief = composeBrief({ ...material, money, ledger: { ...ledger, waterfall: few } }, locale);
		expect(verdictText(brief)).not.toMatch(/middle case|居中情形/);
		expect(brief.lead.some(({ kind }) => kind === 'table')).toBe(false);
		expect(brief.sections[0]?.title).toMatch({ en: /too few to conclude/, zh: /得不出任何结论/ }[locale]);
		expect(writeMarkdown(brief)).toMatch({ en: /Only 5 conversations/, zh: /只有 5 段/ }[locale]);
	});

	it('is the same for the same material, letter by letter', async () => {
		// gathered twice, so that nothing is the same object
		const [one, other] = [materialOf(), structuredClone(materialOf())];
		expect(writeHtml(composeBrief(one, locale))).toBe(writeHtml(composeBrief(other, locale)));
		expect(writeMarkdown(composeBrief(one, locale))).toBe(writeMarkdown(composeBrief(other, locale)));
		const books = await Promise.all([one, other].map((each) => zipWorkbook(composeWorkbook(each, locale))));
		expect(books[0]?.equals(books[1] ?? Buffer.alloc(0))).toBe(true);
	});

	it('runs and loads nothing that a topic is called', () => {
		const material = withTopics(hostile);
		const html = writeHtml(composeBrief(material, locale));
		expect(html).not.toMatch(/<script|<img|<iframe|<link|<a\s|@import|url\((?!#)/i);
		expect(html.replaceAll(/<[^>]*>/g, (tag) => tag.replaceAll(/"[^"]*"/g, ''))).not.toMatch(/<[^>]*\son\w+\s*=/i);
		expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
		expect(html).toContain("default-src 'none'");

		const markdown = writeMarkdown(composeBrief(material, locale));
		expect(markdown).not.toMatch(/<(?!\/?sub>)/);
		expect(markdown).not.toContain('[click](');
		expect(markdown).not.toMatch(/^# 标题/m);
		// every line of a table has as many cells as its head
		for (const table of markdown.match(/(?:^\|.*\|$\n?)+/gm) ?? []) {
			const counts = table
				.trimEnd()
				.split('\n')
				.map((line) => line.match(/(?<!\\)\|/g)?.length);
			expect(new Set(counts).size, table).toBe(1);
		}
	});

	it('is a workbook in which no name of a topic is a formula', async () => {
		const material = withTopics(hostile);
		const book = composeWorkbook(material, locale);
		const file = read(await zipWorkbook(book), { cellFormula: true, cellStyles: true });
		expect(file.SheetNames).toEqual(book.sheets.map(({ name }) => name));
		const topics = file.Sheets[file.SheetNames.at(-1) ?? ''] ?? {};
		const found = Object.entries(topics).flatMap(([place, cell]) =>
			/^A\d+$/.test(place) ? [cell as { v: unknown; f?: string }] : []
		);
		for (const name of hostile) expect(found.map(({ v }) => v)).toContain(name);
		expect(found.every(({ f }) => f === undefined)).toBe(true);
		for (const part of Object.values(xlsxParts(book))) expect(part).not.toMatch(/<script|NaN|Infinity|undefined/);
	});

	it('says what cannot be said: no bot, no customers, no topics, too young', () => {
		const brief = composeBrief(bareMaterial(), locale);
		const html = writeHtml(brief);
		expect(textOf(html)).not.toMatch(/NaN|Infinity|undefined|\{\w+\}/);
		expect(html).toContain({ en: 'old enough to say how it ended', zh: '看不出结局' }[locale]);
		expect(html).toContain({ en: 'has contacts enough to be judged', zh: '足以单独判断' }[locale]);
		expect(html).toContain({ en: 'No bot has been measured here', zh: '还没有实测过机器人' }[locale]);
		expect(html).toContain({ en: 'the log lacks', zh: '日志缺少' }[locale]);
		expect(verdictText(brief)).not.toBe('');
	});

	it('draws no portfolio of a single topic', () => {
		const blocks = composeBrief(withTopics(['refund']), locale).sections.find(({ id }) => id === 'topics')?.blocks;
		const kinds = blocks?.map(({ kind }) => kind);
		expect(kinds).toContain('table');
		expect(kinds).not.toContain('pair');
		expect(JSON.stringify(blocks)).not.toContain('<svg');
	});
});

describe('a source', () => {
	it('is the preset’s where an amount stands as a preset set it, and says who set the others', () => {
		const overrides = { ...presetOverrides(preset('cn'), new Set()), 'plan.build-cost': 1 };
		const markdown = writeMarkdown(composeBrief(materialOf(mixedLog, overrides), 'en'));
		expect(markdown).toContain('National Bureau of Statistics');
		expect(markdown).toContain('| 1 | set here | Set in this workspace |');
		expect(markdown).not.toContain('BLS');
	});
});

describe('a text in Markdown', () => {
	it.each([
		['a|b', 'a\\|b'],
		['# head', '\\# head'],
		['1. one', '1\\. one'],
		['- item', '\\- item'],
		['<b> & `c`', '&lt;b&gt; &amp; \\`c\\`'],
		['two\n\nlines', 'two lines']
	])('%j is %j', (text, written) => expect(escapeMarkdown(text)).toBe(written));
});
