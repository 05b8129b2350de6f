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
	const [, how, name = ''] = /^(missing|unreadable)-(.+)$/.exec(code) ?? [];
	const field = fieldLabel(name.replaceAll('-', '_'));
	if (how === undefined || !field) return { en: code, zh: code };
	if (how === 'missing') return { en: `nothing under “${field.en}”`, zh: `“${field.zh}”为空` };
	return { en: `“${field.en}” cannot be read`, zh: `“${field.zh}”无法识别` };
}
