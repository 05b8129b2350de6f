/** The encodings that are told apart, by the names the Encoding Standard gives them. */
export const encodings = [
	'utf-8',
	'utf-16le',
	'utf-16be',
	'gb18030',
	'big5',
	'shift_jis',
	'euc-jp',
	'euc-kr',
	'windows-1251',
	'windows-1252'
] as const;
export type Encoding = (typeof encodings)[number];

/** The encoding that a user or a mapping names, by any of its usual names. */
export function encodingNamed(name: string): Encoding | undefined {
	const folded = name.toLowerCase().replace(/[\s_-]/g, '');
	const known = encodings.find((encoding) => encoding.replace(/[_-]/g, '') === folded);
	return known ?? aliases[folded];
}

const aliases: Readonly<Record<string, Encoding>> = {
	gbk: 'gb18030',
	gb2312: 'gb18030',
	cp936: 'gb18030',
	cp950: 'big5',
	big5hkscs: 'big5',
	sjis: 'shift_jis',
	cp932: 'shift_jis',
	windows31j: 'shift_jis',
	eucjp: 'euc-jp',
	euckr: 'euc-kr',
	cp949: 'euc-kr',
	cp1251: 'windows-1251',
	cp1252: 'windows-1252',
	latin1: 'windows-1252',
	iso88591: 'windows-1252',
	ascii: 'utf-8',
	utf16: 'utf-16le'
};
