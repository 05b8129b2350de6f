import { verdictText, type Block, type BriefDocument } from './document.ts';

/**
 * A text as it stands in Markdown: signs that would begin a link, emphasis, code, a cell or a tag lose that meaning, and a
 * line cannot begin a heading or a list.
 */
export const escapeMarkdown = (text: string): string =>
	text
		.replaceAll(/\s*[\r\n\u2028\u2029]+\s*/g, ' ')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll(/[\\`*_[\]|~$]/g, '\\$&')
		.replace(/^(\s*)([#+=-])/, '$1\\$2')
		.replace(/^(\s*\d+)([.)])/, '$1\\$2');

/** The brief as text: readable as it is, and a page wherever Markdown (GitHub's) is read. Charts become their tables. */
export function writeMarkdown(brief: BriefDocument): string {
	const e = escapeMarkdown;
	const write = (block: Block) => blockMarkdown(block, brief.locale === 'zh' ? '：' : ': ');
	const parts = [
		`${e(brief.kicker)}  \n${e(brief.standing)}`,
		`# ${e(verdictText(brief))}`,
		...brief.lead.map(write),
		...brief.sections.flatMap(({ title, blocks }) => [`## ${e(title)}`, ...blocks.map(write)]),
		'---',
		e(brief.footer)
	];
	return `${parts.join('\n\n')}\n`;
}

function blockMarkdown(block: Block, colon: string): string {
	const e = escapeMarkdown;
	switch (block.kind) {
		case 'paragraph':
			return e(block.text);
		case 'note':
			return `<sub>${e(block.text)}</sub>`;
		case 'notice':
			return `> ${e(block.text)}`;
		case 'heading':
			return `### ${e(block.text)}`;
		case 'list':
			return block.items.map((item) => `- ${e(item)}`).join('\n');
		case 'figures':
			return block.items
				.map(({ label, value, note }) => `- ${e(label)}${colon}**${e(value)}** · ${e(note)}`)
				.join('\n');
		case 'chart': {
			const { columns, rows } = block.table;
			return `${e(block.summary)}\n\n${tableMarkdown(
				columns.map((label, at) => ({ label, isNumber: at > 0 })),
				rows
			)}`;
		}
		case 'pair':
			return [...block.left, ...block.right].map((inner) => blockMarkdown(inner, colon)).join('\n\n');
		case 'table': {
			const { caption, columns, rows, partsAt = [] } = block;
			const lines = rows.map((row, at) => (partsAt.includes(at) ? columns.map((_, place) => row[place] ?? '') : row));
			return `**${e(caption)}**\n\n${tableMarkdown(columns, lines, partsAt)}`;
		}
	}
}

function tableMarkdown(
	columns: readonly { readonly label: string; readonly isNumber?: boolean }[],
	rows: readonly (readonly string[])[],
	partsAt: readonly number[] = []
): string {
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	return [
		line(columns.map(({ label }) => escapeMarkdown(label))),
		line(columns.map(({ isNumber }) => (isNumber ? '---:' : '---'))),
		...rows.map((row, at) =>
			line(
				row.map((cell, place) => {
					const text = escapeMarkdown(cell);
					return place === 0 && partsAt.includes(at) ? `**${text}**` : text;
				})
			)
		)
	].join('\n');
}
