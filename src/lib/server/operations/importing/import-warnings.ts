import type { Bilingual } from '#lib/log/bilingual.ts';
import { momentOf, type FileKind } from '#lib/log/fields.ts';
import type { Replaced } from './merge.ts';
import type { Receipt } from './receipt.ts';

/** Several rows with one id are versions of one record; where the id column was guessed wrong, that is a loss worth a word. */
export function repeatedWarning(rows: number): Bilingual[] {
	if (rows === 0) return [];
	return [
		{
			en: `${rows} rows repeat an id that stands in the file before: each was taken as a later version of the same record. If they are records of their own, map another column.`,
			zh: `有 ${rows} 行的编号在文件中重复出现，已按同一记录的后续版本处理。如果它们是不同的记录，请改用其他列作为编号。`
		}
	];
}

/** Overlapping exports are the rule; two teams whose numbers both begin at 1 are not, and lose half of their log unless told. */
export function newVersionsWarning(replaced: Replaced | null): Bilingual[] {
	if (replaced === null) return [];
	const { conversations, moved, files } = replaced;
	const names = files.join(', ');
	const isMoved = moved > 0;
	return [
		{
			en:
				`Already in the log from ${names}, and now as this file has them: ${conversations} ${conversations === 1 ? 'conversation' : 'conversations'}.` +
				(isMoved
					? ` Of these, ${moved} began at another moment there. If they are other conversations with the same numbers, take this import back and give its file a source of its own: --source on the command line, “Name in the log” on the import page.`
					: ''),
			zh:
				`有 ${conversations} 条会话此前已由 ${names} 导入，现以本文件为准。` +
				(isMoved
					? `其中 ${moved} 条原来的开始时间不同。如果它们是编号相同的其他会话，请撤回本次导入，并为该文件另设来源：命令行用 --source，导入页填写“在日志中的名称”。`
					: '')
		}
	];
}

/** Of very many rejected rows not all are kept to be shown; all are counted. */
export function unlistedWarning(rejected: number, listed: number): Bilingual[] {
	if (listed >= rejected) return [];
	return [
		{
			en: `Of ${rejected} rejected rows the first ${listed} are kept to be looked at.`,
			zh: `共退回 ${rejected} 行，仅保留前 ${listed} 行供查看。`
		}
	];
}

/** One file is in the log once: the last way in which it was read holds. */
export function replacedWarning(id: number): Bilingual {
	return {
		en: `This very file was taken in before, read in another way (import ${id}): that reading was taken back, this one holds.`,
		zh: `这个文件此前以另一种方式导入过（第 ${id} 次导入），已撤回那次读取，以本次为准。`
	};
}

/** The same texts, once masked and once not: whoever keeps personal data must know which of the two the log holds. */
export function maskingWarning(replaced: readonly { readonly isMasked: boolean }[], isMasked: boolean): Bilingual[] {
	if (replaced.every((each) => each.isMasked === isMasked)) return [];
	return [
		isMasked
			? {
					en: 'Its texts stood in the log with personal identifiers in clear: they are masked now.',
					zh: '此前该文件的正文以明文保存，现已脱敏。'
				}
			: {
					en: 'Its texts were masked in the log: they are kept as they stand now, with personal identifiers in clear.',
					zh: '此前该文件的正文已脱敏，现以明文保存，其中包含个人标识。'
				}
	];
}

/** What a reading that was taken back had made duplicates of, comes back only with its own file. */
export function againWarning(files: readonly string[]): Bilingual[] {
	if (files.length === 0) return [];
	const names = [...new Set(files)].join(', ');
	return [
		{
			en: `Later files held rows that were known then. Import them again to bring those back: ${names}`,
			zh: `之后的文件中有些行当时已存在，如需补回请重新导入：${names}`
		}
	];
}

const DAY_MS = 86_400_000;
/** Hardly a log is older; many systems write 1970 or 1900 where they have no date. */
const EARLIEST = '1990-01-01';

/** Times that can hardly be meant: of the future, or from before there were such logs. */
export function strangeTimesWarning(kind: FileKind, columns: Receipt['columns'], now: number): Bilingual[] {
	const moment = columns.find(({ field }) => field === momentOf[kind]);
	const day = (instant: string) => instant.slice(0, 10);
	const warnings: Bilingual[] = [];
	if (typeof moment?.high === 'string' && Date.parse(moment.high) > now + DAY_MS)
		warnings.push({
			en: `The latest rows are of ${day(moment.high)}, which is yet to come. Check how “${moment.column}” writes its dates.`,
			zh: `最晚的行在 ${day(moment.high)}，尚未到来。请检查“${moment.column}”列的日期写法。`
		});
	if (typeof moment?.low === 'string' && moment.low < EARLIEST)
		warnings.push({
			en: `The earliest rows are of ${day(moment.low)}. Many systems write such a date where they have none: check “${moment.column}”.`,
			zh: `最早的行在 ${day(moment.low)}。许多系统在没有日期时会这样写，请检查“${moment.column}”列。`
		});
	return warnings;
}

/** State changes of which none is in words that we know: nothing can be learned from them. */
export function unknownEventsWarning(rows: number, known: number): Bilingual[] {
	if (rows === 0 || known > 0) return [];
	return [
		{
			en: 'None of the state changes is in words that Poise knows, so nothing was learned from them. Say in the mapping what they mean, under "values".',
			zh: '状态变化的用词都无法识别，因此没有得出任何结论。请在映射的 "values" 中说明它们的含义。'
		}
	];
}
