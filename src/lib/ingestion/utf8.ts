/**
 * True when the bytes from `start` up to `end` are well-formed UTF-8: no overlong form, no surrogate, nothing above
 * U+10FFFF, no cut character (table 3-7 of the Unicode Standard).
 */
export function isValidUtf8(bytes: Uint8Array, start: number, end: number): boolean {
	return firstInvalidUtf8(bytes, start, end) === -1;
}

/** The offset of the first byte that is not well-formed UTF-8, or -1. */
export function firstInvalidUtf8(bytes: Uint8Array, start: number, end: number): number {
	let i = start;
	while (i < end) {
		const lead = bytes[i] ?? 0;
		if (lead < 0x80) {
			i++;
			continue;
		}
		let low = 0x80;
		let high = 0xbf;
		let more: number;
		if (lead >= 0xc2 && lead <= 0xdf) more = 1;
		else if (lead >= 0xe0 && lead <= 0xef) {
			more = 2;
			if (lead === 0xe0) low = 0xa0;
			else if (lead === 0xed) high = 0x9f;
		} else if (lead >= 0xf0 && lead <= 0xf4) {
			more = 3;
			if (lead === 0xf0) low = 0x90;
			else if (lead === 0xf4) high = 0x8f;
		} else return i;
		if (i + more >= end) return i;
		const second = bytes[i + 1] ?? 0;
		if (second < low || second > high) return i;
		if (more > 1 && ((bytes[i + 2] ?? 0) & 0xc0) !== 0x80) return i;
		if (more > 2 && ((bytes[i + 3] ?? 0) & 0xc0) !== 0x80) return i;
		i += more + 1;
	}
	return -1;
}
