import { isValidUtf8 } from './utf8.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'windows-1252';

export interface DetectedEncoding {
	readonly encoding: Encoding;
	/** Bytes of a byte order mark at the start, which is not part of the text. */
	readonly bomBytes: number;
}

/** UTF-16 text holds a NUL in every delimiter, digit and line end; ten in a hundred is far below any table's share. */
const UTF16_NUL_SHARE = 0.1;

/**
 * The encoding of a text file from its first bytes (64 kB or more is best; the cut may fall inside a character).
 * Order: byte order mark, NUL pattern, strict UTF-8, UTF-8 with a few broken rows, GB18030, Windows-1252.
 */
export function detectEncoding(head: Uint8Array): DetectedEncoding {
	const [a, b, c] = head;
	if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', bomBytes: 3 };
	if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', bomBytes: 2 };
	if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', bomBytes: 2 };
	const utf16 = utf16ByNuls(head);
	if (utf16) return { encoding: utf16, bomBytes: 0 };
	if (isUtf8Head(head) || isMostlyUtf8(head)) return { encoding: 'utf-8', bomBytes: 0 };
	if (looksGb18030(head)) return { encoding: 'gb18030', bomBytes: 0 };
	return { encoding: looksWindows1252(head) ? 'windows-1252' : 'utf-8', bomBytes: 0 };
}

function utf16ByNuls(head: Uint8Array): Encoding | null {
	const nuls = [0, 0];
	for (let i = 0; i < head.length; i++) if (head[i] === 0) nuls[i & 1] = (nuls[i & 1] ?? 0) + 1;
	const [even = 0, odd = 0] = nuls;
	if (head.length < 4 || even + odd < head.length * UTF16_NUL_SHARE) return null;
	if (odd > even * 20) return 'utf-16le';
	if (even > odd * 20) return 'utf-16be';
	return null;
}

function isUtf8Head(head: Uint8Array): boolean {
	for (let cut = 0; cut <= Math.min(3, head.length); cut++) {
		const end = head.length - cut;
		if (isValidUtf8(head, 0, end)) return cut === 0 || (head[end] ?? 0) >= 0xc0;
	}
	return false;
}

/** A UTF-8 file with some broken rows stays UTF-8, so that those rows are named and the others keep their letters. */
function isMostlyUtf8(head: Uint8Array): boolean {
	let whole = 0;
	let broken = 0;
	for (let i = 0; i < head.length; i++) {
		const byte = head[i] ?? 0;
		if (byte < 0x80) continue;
		const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 1;
		if (length > 1 && i + length <= head.length && isValidUtf8(head, i, i + length)) {
			whole++;
			i += length - 1;
		} else broken++;
	}
	return whole > broken;
}

/** Chinese text in GB18030 is pairs from the GB2312 block; Western accents decode too, but as lone bytes before ASCII letters. */
function looksGb18030(head: Uint8Array): boolean {
	try {
		new TextDecoder('gb18030', { fatal: true }).decode(head, { stream: true });
	} catch {
		return false;
	}
	let common = 0;
	let rare = 0;
	for (let i = 0; i + 1 < head.length; i++) {
		const first = head[i] ?? 0;
		if (first < 0x80) continue;
		const second = head[i + 1] ?? 0;
		if (second >= 0xa1 && ((first >= 0xa1 && first <= 0xa9) || (first >= 0xb0 && first <= 0xf7))) common++;
		else rare++;
		i++;
	}
	return common > 0 && common >= rare;
}

/** Letters with accents, signs and typographic quotes; the five holes of the code page, ÿ and þ say it is something else. */
function looksWindows1252(head: Uint8Array): boolean {
	let plausible = 0;
	let odd = 0;
	for (const byte of head) {
		if (byte < 0x80) continue;
		if ([0x81, 0x8d, 0x8f, 0x90, 0x9d, 0xfe, 0xff].includes(byte)) odd++;
		else plausible++;
	}
	return plausible > odd * 4;
}
