import { rejectReason, rejectRemedy } from '#lib/ingestion/reject-reasons.ts';
import type { Receipt } from '#lib/server/operations/importing/receipt.ts';
import type { Locale } from './command.ts';

/** `rejects` holds at least the first of them. */
type Rejected = Pick<Receipt, 'rejects' | 'rowsRejected' | 'rejectsFile'>;

const SHOWN = 10;
/** Of a long row: so many letters from its start, and from its end, where texts tend to stand. */
const [HEAD, TAIL] = [110, 50];

/** Rows given back: where, why and as they stand, then what to do about each kind of fault and where all of them are. */
export function rejectLines({ rejects, rowsRejected, rejectsFile }: Rejected, locale: Locale): string[] {
	const lines: string[] = [];
	const shown = rejects.slice(0, SHOWN);
	for (const { line, column, reason, raw } of shown) {
		const where = { en: `line ${line}`, zh: `第 ${line} 行` }[locale];
		const colon = { en: ': ', zh: '：' }[locale];
		lines.push(`  ${where}${column === null ? '' : ` [${column}]`}${colon}${rejectReason(reason)[locale]}`);
		lines.push(`      ${onOneLine(raw)}`);
	}
	const more = rowsRejected - shown.length;
	if (more > 0) lines.push({ en: `  … and ${more} more`, zh: `  … 另有 ${more} 行` }[locale]);
	const remedies = shown.flatMap(({ reason }) => rejectRemedy(reason)?.[locale] ?? []);
	for (const remedy of new Set(remedies)) lines.push(`  → ${remedy}`);
	if (rejectsFile !== null)
		lines.push(
			{
				en: `  → All of them, to be mended and imported alone: ${rejectsFile}`,
				zh: `  → 退回的全部行（改好后单独导入即可）：${rejectsFile}`
			}[locale]
		);
	return lines;
}

/** What a file holds may be meant for the terminal, not for who reads it. */
function onOneLine(raw: string): string {
	const text = raw.length > HEAD + TAIL ? `${raw.slice(0, HEAD)} … ${raw.slice(-TAIL)}` : raw;
	return text.replace(/[\p{Cc}\u2028\u2029]/gu, (sign) => JSON.stringify(sign).slice(1, -1));
}
