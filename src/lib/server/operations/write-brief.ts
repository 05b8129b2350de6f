import { basename, isAbsolute } from 'node:path';
import { z } from 'zod';
import type { BriefMaterial } from '#lib/brief/material.ts';
import type { Overrides } from '#lib/economics/assumptions/register.ts';
import { locales, type Locale } from '#lib/i18n/locale.ts';
import { VERSION } from '../version.ts';
import { assumptionsInput, checkedOverrides } from './assumptions-input.ts';
import { gatherMaterial } from './briefing/gather-material.ts';
import { printPdf } from './briefing/print-pdf.ts';
import { zipWorkbook } from './briefing/zip-workbook.ts';
import { SEED } from './current-register.ts';
import { putFile } from './exporting/put-file.ts';
import { operation, type Context, type Poise } from './operation.ts';

export const briefFormats = ['pdf', 'html', 'md', 'xlsx'] as const;
export type BriefFormat = (typeof briefFormats)[number];

export const briefTypes: Readonly<Record<BriefFormat, string>> = {
	pdf: 'application/pdf',
	html: 'text/html; charset=utf-8',
	md: 'text/markdown; charset=utf-8',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
};

export const briefOptions = z.object({
	format: z.enum(briefFormats).default('pdf'),
	lang: z.enum(locales).default('en').describe('The language of the brief.'),
	assumptions: assumptionsInput,
	seed: z.int().min(0).default(SEED).describe('Of the trials, as of appraise.')
});
export type BriefOptions = z.output<typeof briefOptions>;

export const writeBriefOperation = operation({
	name: 'brief',
	summary:
		'The verdict, the money and what they stand on, for a board: as PDF (A4), one web page, Markdown, or a workbook whose cash flow recalculates.',
	input: briefOptions.extend({ out: z.string().min(1).describe('The file to write.') }),
	httpInput: briefOptions,
	fileTypes: Object.values(briefTypes),
	output: z.object({
		file: z.string(),
		format: z.enum(briefFormats),
		lang: z.enum(locales),
		bytes: z.int(),
		seed: z.int(),
		version: z.string()
	}),
	async run(poise, { out, ...options }, context) {
		if (!isAbsolute(out)) throw new TypeError('the path of a brief is absolute');
		const { bytes } = await briefOf(poise, options, context);
		context.report({ phase: 'export', file: basename(out), fraction: null });
		await putFile(bytes, out);
		const { format, lang, seed } = options;
		return { file: out, format, lang, bytes: bytes.length, seed, version: VERSION };
	}
});

export interface WrittenBrief {
	readonly bytes: Buffer;
	/** The log's last day, YYYY-MM-DD in its own zone. */
	readonly day: string;
}

/** The brief of the log as it is, as a file's bytes. @throws OperationError */
export async function briefOf(
	poise: Poise,
	{ format, lang, assumptions, seed }: BriefOptions,
	context: Pick<Context, 'signal' | 'report'>
): Promise<WrittenBrief> {
	const overrides = checkedOverrides(assumptions as Overrides);
	const gather = () => gatherMaterial(poise, { assumptions: overrides, seed }, context);
	if (format !== 'pdf') {
		const material = await gather();
		return { bytes: await write[format](material, lang), day: lastDay(material) };
	}
	let day = '';
	const compose = async () => {
		const material = await gather();
		day = lastDay(material);
		const { composeBrief, writeHtml } = await writers();
		const brief = composeBrief(material, lang);
		return { html: writeHtml(brief), head: [brief.kicker, brief.standing] as const, foot: brief.footer };
	};
	const bytes = await printPdf({ compose, browser: poise.config.browser, signal: context.signal });
	return { bytes, day };
}

/** Loaded only to write a brief: with them come the charts, which every other command would wait for at its start. */
async function writers() {
	const [compose, workbook, html, markdown] = await Promise.all([
		import('#lib/brief/compose.ts'),
		import('#lib/brief/workbook/workbook.ts'),
		import('#lib/brief/write-html.ts'),
		import('#lib/brief/write-markdown.ts')
	]);
	return { ...compose, ...workbook, ...html, ...markdown };
}

const write: Readonly<Record<Exclude<BriefFormat, 'pdf'>, (material: BriefMaterial, lang: Locale) => Promise<Buffer>>> =
	{
		async html(material, lang) {
			const { composeBrief, writeHtml } = await writers();
			return Buffer.from(writeHtml(composeBrief(material, lang)));
		},
		async md(material, lang) {
			const { composeBrief, writeMarkdown } = await writers();
			return Buffer.from(writeMarkdown(composeBrief(material, lang)));
		},
		async xlsx(material, lang) {
			const { composeWorkbook } = await writers();
			return zipWorkbook(composeWorkbook(material, lang));
		}
	};

const lastDay = ({ log }: BriefMaterial) =>
	new Intl.DateTimeFormat('sv', { timeZone: log.zone }).format(new Date(log.to));
