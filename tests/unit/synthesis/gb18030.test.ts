import { describe, expect, it } from 'vitest';
import { encodeGb18030 } from '#lib/synthesis/exports/gb18030.ts';

describe('encodeGb18030', () => {
	it('writes the published bytes', () => {
		// GB/T 2312: 啊 is row 16 cell 1 = B0A1, 中文 = D6D0 CEC4; ASCII stays
		expect([...encodeGb18030('A啊中文\n')]).toEqual([0x41, 0xb0, 0xa1, 0xd6, 0xd0, 0xce, 0xc4, 0x0a]);
	});

	it('comes back from the platform’s decoder', () => {
		const text = '会话ID,满意度\r\n“您好，请问：包裹到哪儿了？”——谢谢！1～2天';
		expect(new TextDecoder('gb18030', { fatal: true }).decode(encodeGb18030(text))).toBe(text);
	});

	it('throws on what has no two-byte form', () => {
		expect(() => encodeGb18030('😡')).toThrow(RangeError);
	});
});
