import { languageTags } from '#lib/i18n/locale.ts';
import { verdictText, type Block, type BriefDocument } from './document.ts';
import { style } from './style.ts';

/** A text as it may stand between tags and in quoted attributes. */
export const escapeHtml = (text: string): string =>
	text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;')
		.replaceAll("'", '&#39;');

/** One file that loads nothing and runs nothing: styles and pictures are in it, and its own policy forbids the rest. */
export function writeHtml(brief: BriefDocument): string {
	const e = escapeHtml;
	const verdict = brief.verdict
		.map(({ text, tone }) => (tone ? `<span class="tone ${tone}">${e(text)}</span>` : e(text)))
		.join('');
	const sections = brief.sections.map(
		({ id, title, blocks }) => `<section id="${id}">\n${openingOf(`<h2>${e(title)}</h2>`, blocks)}\n</section>`
	);
	return `<!doctype html>
<html lang="${languageTags[brief.locale]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<title>${e(brief.kicker)}</title>
<meta name="description" content="${e(verdictText(brief))}">
<style>${style}</style>
</head>
<body>
<main>
<header>
<p class="kicker">${e(brief.kicker)}</p>
<p class="standing">${e(brief.standing)}</p>
</header>
<p class="question">${e(brief.question)}</p>
<h1>${verdict.trim()}</h1>
${brief.lead.map(blockHtml).join('\n')}
${sections.join('\n')}
<footer>${e(brief.footer)}</footer>
</main>
</body>
</html>
`;
}

/** A heading stays with what follows it, also over the end of a page. */
function openingOf(heading: string, [first, ...rest]: readonly Block[]): string {
	if (!first) return heading;
	const kept =
		first.kind === 'table' ? heading + blockHtml(first) : `<div class="kept">${heading}\n${blockHtml(first)}</div>`;
	return [kept, ...rest.map(blockHtml)].join('\n');
}

function blockHtml(block: Block): string {
	const e = escapeHtml;
	switch (block.kind) {
		case 'paragraph':
			return `<p>${e(block.text)}</p>`;
		case 'note':
			return `<p class="note">${e(block.text)}</p>`;
		case 'notice':
			return `<p class="notice">${e(block.text)}</p>`;
		case 'heading':
			return `<h3>${e(block.text)}</h3>`;
		case 'list':
			return `<ul${block.isLong ? ' class="long"' : ''}>${block.items.map((item) => `<li>${e(item)}</li>`).join('')}</ul>`;
		case 'figures':
			return `<dl class="figures">${block.items
				.map(
					({ label, value, note }) =>
						`<div><dt>${e(label)}</dt><dd class="value">${e(value)}</dd><dd class="beside">${e(note)}</dd></div>`
				)
				.join('')}</dl>`;
		case 'chart':
			return `<figure role="img" aria-label="${e(block.summary)}">${block.svg}</figure>`;
		case 'pair':
			return `<div class="pair">${[block.left, block.right].map((side) => `<div>${side.map(blockHtml).join('\n')}</div>`).join('\n')}</div>`;
		case 'table':
			return tableHtml(block);
	}
}

function tableHtml({ caption, columns, rows, isDense, partsAt = [] }: Extract<Block, { kind: 'table' }>): string {
	const e = escapeHtml;
	const kind = (at: number) => (columns[at]?.isNumber ? ' class="number"' : '');
	const labels = columns.map(({ label }, at) => `<th scope="col"${kind(at)}>${e(label)}</th>`).join('');
	const head = columns.some(({ label }) => label !== '') ? `<thead><tr>${labels}</tr></thead>` : '';
	const body = rows.map((row, at) => {
		if (partsAt.includes(at))
			return `<tr class="part"><th scope="rowgroup" colspan="${columns.length}">${e(row[0] ?? '')}</th></tr>`;
		const cells = row.map((cell, place) =>
			place === 0 ? `<th scope="row">${e(cell)}</th>` : `<td${kind(place)}>${e(cell)}</td>`
		);
		return `<tr>${cells.join('')}</tr>`;
	});
	return `<div class="sideways"><table${isDense ? ' class="dense"' : ''}><caption>${e(caption)}</caption>${head}<tbody>${body.join('')}</tbody></table></div>`;
}
