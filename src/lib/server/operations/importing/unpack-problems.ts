import type { Bilingual } from '#lib/log/bilingual.ts';
import { OperationError } from '../operation.ts';

/** A container that is refused; the caller adds the file's name. */
function refuse(code: string, message: Bilingual, hint: Bilingual, cause?: unknown): OperationError {
	return new OperationError('refused', { code, message, hint }, cause === undefined ? {} : { cause });
}

const size = (bytes: number) =>
	bytes >= 1024 ** 3 ? `${(bytes / 1024 ** 3).toFixed(1)} GiB` : `${Math.round(bytes / 1024 ** 2)} MiB`;

export function unpacksTooLarge(limit: number): OperationError {
	return refuse(
		'unpacks-too-large',
		{
			en: `It unpacks to more than ${size(limit)}, the limit for a file of this size.`,
			zh: `解压后超过 ${size(limit)}，超出此大小文件的上限。`
		},
		{
			en: 'If the file is what it should be, unpack it yourself and import the CSV files inside.',
			zh: '若文件确实无误，请自行解压，再导入其中的 CSV 文件。'
		}
	);
}

export function workbookTooLarge(limit: number): OperationError {
	return refuse(
		'workbook-too-large',
		{
			en: `The workbook is larger than can be read at once (${size(limit)}).`,
			zh: `工作簿过大，无法一次读取（上限 ${size(limit)}）。`
		},
		{
			en: 'Save the sheet as "CSV UTF-8" in the spreadsheet program and import that: CSV files may have any size.',
			zh: '请在表格软件中将工作表另存为“CSV UTF-8”再导入：CSV 文件大小不限。'
		}
	);
}

export function damaged(what: Bilingual, cause: unknown): OperationError {
	return refuse(
		'damaged-file',
		{ en: `The ${what.en} is damaged or incomplete.`, zh: `${what.zh}已损坏或不完整。` },
		{ en: 'Export or download it again, and compare the sizes.', zh: '请重新导出或下载，并核对文件大小。' },
		cause
	);
}

export function encrypted(): OperationError {
	return refuse(
		'encrypted-file',
		{ en: 'The file is protected by a password.', zh: '文件有密码保护。' },
		{ en: 'Save it without a password and import that.', zh: '请去除密码后另存，再导入。' }
	);
}

export function nestedArchive(name: string): OperationError {
	return refuse(
		'nested-archive',
		{ en: `There is another archive inside: ${name}`, zh: `其中还有一个压缩文件：${name}` },
		{ en: 'Unpack the outer one and import what is inside.', zh: '请先解压外层文件，再导入其中的内容。' }
	);
}

export function noTableInside(names: readonly string[]): OperationError {
	const list = names.slice(0, 5).join(', ');
	return refuse(
		'no-table-inside',
		{
			en: `There is no table inside${list ? ` (only ${list})` : ''}.`,
			zh: `其中没有表格${list ? `（只有 ${list}）` : ''}。`
		},
		{ en: 'Import the CSV, JSON, Excel or Parquet file itself.', zh: '请直接导入 CSV、JSON、Excel 或 Parquet 文件。' }
	);
}

export function unlikeParts(first: string, other: string, why: Bilingual): OperationError {
	return refuse(
		'unlike-parts',
		{
			en: `The parts inside are not of one table: ${first} and ${other} ${why.en}.`,
			zh: `其中的各部分不是同一张表：${first} 与 ${other} ${why.zh}。`
		},
		{ en: 'Unpack it and import the files one by one.', zh: '请解压后逐个导入。' }
	);
}

export function noRecordsInside(what: Bilingual): OperationError {
	return refuse(
		'no-records-inside',
		{ en: `There are no records in the ${what.en}.`, zh: `${what.zh}中没有记录。` },
		{
			en: 'A record is an object such as {"id": 1, "created_at": "2026-03-01T10:00:00Z"}: one a line, or a list of them.',
			zh: '记录是形如 {"id": 1, "created_at": "2026-03-01T10:00:00Z"} 的对象：每行一个，或一个列表。'
		}
	);
}

export function tooManyColumns(limit: number): OperationError {
	return refuse(
		'too-many-columns',
		{ en: `The records have more than ${limit} different fields.`, zh: `记录的字段超过 ${limit} 种。` },
		{
			en: 'Keep the fields that matter and import those, or export a CSV.',
			zh: '请只保留需要的字段再导入，或导出 CSV。'
		}
	);
}

export function unreadableSheet(what: Bilingual, detail: string): OperationError {
	return refuse(
		'unreadable-workbook',
		{ en: `The ${what.en} cannot be read: ${detail}`, zh: `${what.zh}无法读取：${detail}` },
		{
			en: 'Open it in a spreadsheet program, save it as "CSV UTF-8", and import that.',
			zh: '请用表格软件打开，另存为“CSV UTF-8”后再导入。'
		}
	);
}

export function noTable(what: Bilingual): OperationError {
	return refuse(
		'no-table-inside',
		{ en: `There is no table in the ${what.en}.`, zh: `${what.zh}中没有表格。` },
		{ en: 'Export the table as CSV and import that.', zh: '请将表格导出为 CSV 再导入。' }
	);
}
