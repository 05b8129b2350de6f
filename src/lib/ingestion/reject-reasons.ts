import type { Bilingual } from '#lib/log/bilingual.ts';
import { fieldLabel } from '#lib/log/fields.ts';

const structural: Readonly<Record<string, Bilingual>> = {
	'too-few-fields': { en: 'fewer cells than the header', zh: '单元格少于表头' },
	'too-many-fields': { en: 'more cells than the header', zh: '单元格多于表头' },
	'bad-quote': { en: 'a quotation mark in the wrong place', zh: '引号位置有误' },
	'unterminated-quote': { en: 'a quotation mark that is never closed', zh: '引号没有闭合' },
	'invalid-utf8': { en: 'letters that the encoding does not know', zh: '含有编码无法识别的字符' },
	'record-too-long': { en: 'longer than any row should be', zh: '这一行过长' },
	'bad-json': { en: 'no JSON object', zh: '不是 JSON 对象' }
};

/** Why a row is given back, in words; the code itself where it is none of ours. */
export function rejectReason(code: string): Bilingual {
	const known = structural[code];
	if (known) return known;
	const fault = faultOf(code);
	if (!fault) return { en: code, zh: code };
	const { isMissing, label } = fault;
	if (isMissing) return { en: `nothing under “${label.en}”`, zh: `“${label.zh}”为空` };
	return { en: `“${label.en}” cannot be read`, zh: `“${label.zh}”无法识别` };
}

function faultOf(code: string): { readonly isMissing: boolean; readonly label: Bilingual } | null {
	const [, how, name = ''] = /^(missing|unreadable)-(.+)$/.exec(code) ?? [];
	const label = fieldLabel(name.replaceAll('-', '_'));
	return label ? { isMissing: how === 'missing', label } : null;
}

const mendCells: Bilingual = {
	en: 'Give the row as many cells as the header. A cell that holds the delimiter or a line end belongs in quotation marks.',
	zh: '请使单元格数与表头一致；内容含分隔符或换行的单元格要加引号。'
};
const mendQuotes: Bilingual = {
	en: 'Put a quotation mark at both ends of the cell, and write every one inside it twice.',
	zh: '请在单元格两端各加一个引号，其中的引号写成两个。'
};
const remedies: Readonly<Record<string, Bilingual>> = {
	'too-few-fields': mendCells,
	'too-many-fields': mendCells,
	'bad-quote': mendQuotes,
	'unterminated-quote': mendQuotes,
	'invalid-utf8': {
		en: 'Type the damaged letter anew and save the file as UTF-8.',
		zh: '请重新输入损坏的字符，并将文件存为 UTF-8。'
	},
	'record-too-long': {
		en: 'Look for a quotation mark above this line that is never closed; else shorten the text.',
		zh: '请检查此行之前是否有未闭合的引号；如果没有，请缩短文本。'
	},
	'bad-json': {
		en: 'A row is one JSON object on a line of its own, such as {"id": 1}.',
		zh: '每行应是一个 JSON 对象，例如 {"id": 1}。'
	}
};

/** What is to be done about a row that is given back; null where the reason is none of ours. */
export function rejectRemedy(code: string): Bilingual | null {
	const known = remedies[code];
	if (known) return known;
	const fault = faultOf(code);
	if (!fault) return null;
	const { isMissing, label } = fault;
	if (isMissing) return { en: `Fill in “${label.en}”.`, zh: `请填写“${label.zh}”。` };
	// of what keeps a row out, only a moment can be unreadable
	return {
		en: `Write “${label.en}” as the other rows do, for instance 2026-03-01 10:00:00.`,
		zh: `请按其他行的写法填写“${label.zh}”，例如 2026-03-01 10:00:00。`
	};
}
