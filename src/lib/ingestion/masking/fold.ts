/** Full-width ASCII; the blanks and dashes that keyboards and word processors put into numbers; what is not seen at all. */
const OTHERS = /[\uff01-\uff5e\u3000\u00a0\u2002-\u200d\u2010-\u2013\u202f\u2060\u2212\ufeff\u30fb\u2022]/g;
const HAS_OTHERS = new RegExp(OTHERS.source);
const FULL_WIDTH_SHIFT = 0xfee0;

/** The same text, code unit for code unit, with one way of writing digits, Latin letters, blanks and dashes. */
export function fold(text: string): string {
	return HAS_OTHERS.test(text) ? text.replace(OTHERS, foldOne) : text;
}

function foldOne(character: string): string {
	const code = character.charCodeAt(0);
	if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - FULL_WIDTH_SHIFT);
	if ((code >= 0x2010 && code <= 0x2013) || code === 0x2212) return '-';
	if (code === 0x30fb || code === 0x2022) return '·';
	return ' ';
}
