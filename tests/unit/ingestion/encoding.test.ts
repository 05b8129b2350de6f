import { describe, expect, it } from 'vitest';
import { detectEncoding } from '#lib/ingestion/encoding.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, little: boolean) => {
	const bytes = new Uint8Array(text.length * 2);
	const view = new DataView(bytes.buffer);
	for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), little);
	return bytes;
};
const chineseInGb18030 = Uint8Array.from([
	...utf8('id,'),
	...[0xbb, 0xe1, 0xbb, 0xb0, 0xbf, 0xaa, 0xca, 0xbc],
	...utf8('\n1,'),
	...[0xc2, 0xfa, 0xd2, 0xe2],
	10
]);
const text = 'id,name,created_at\n1,abc,2026-03-01\n';

describe('encoding', () => {
	it.each([
		['utf-8', 3, Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8(text)])],
		['utf-8', 0, utf8(text)],
		['utf-8', 0, utf8('会话,满意度\n')],
		['utf-16le', 2, Uint8Array.from([0xff, 0xfe, ...utf16(text, true)])],
		['utf-16be', 2, Uint8Array.from([0xfe, 0xff, ...utf16(text, false)])],
		['utf-16le', 0, utf16(text, true)],
		['utf-16be', 0, utf16(text, false)],
		['utf-16le', 0, utf16('编号,会话开始时间,满意度\n1,2026-03-01 09:05,很满意\n', true)],
		['gb18030', 0, chineseInGb18030],
		[
			'windows-1252',
			0,
			Uint8Array.from([...utf8('nom,ann'), 0xe9, ...utf8('e\nRen'), 0xe9, ...utf8(',5\nP'), 0xe8, ...utf8('re,6\n')])
		],
		['windows-1252', 0, Uint8Array.from([...utf8('text\nit'), 0x92, ...utf8('s 5'), 0x80, 10])]
	] as const)('finds %s with %i bytes of mark', (encoding, bomBytes, bytes) => {
		expect(detectEncoding(bytes)).toEqual({ encoding, bomBytes });
	});

	it('is not misled by a head that ends inside a character', () => {
		const bytes = utf8('会话满意度评价');
		for (let end = 3; end <= bytes.length; end++) expect(detectEncoding(bytes.subarray(0, end)).encoding).toBe('utf-8');
		for (let end = 4; end <= chineseInGb18030.length; end++) {
			expect(detectEncoding(chineseInGb18030.subarray(0, end)).encoding).toMatch(end === 4 ? /./ : /gb18030/);
		}
	});

	it('keeps UTF-8 for a file with a broken row, so that the row is named', () => {
		const bytes = Uint8Array.from([...utf8('编号,名称\n1,客户\n2,'), 0xff, 0xc3, ...utf8('\n3,客户\n')]);
		expect(detectEncoding(bytes).encoding).toBe('utf-8');
	});
});
