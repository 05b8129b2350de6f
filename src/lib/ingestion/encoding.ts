import type { Encoding } from './encoding-names.ts';
import { likeliestLegacy } from './legacy-encodings.ts';
import { isValidUtf8 } from './utf8.ts';

export { encodingNamed, type Encoding } from './encoding-names.ts';

export interface DetectedEncoding {
	readonly encoding: Encoding;
	/** Bytes of a byte order mark at the start, which is not part of the text. */
	readonly bomBytes: number;
}

/** UTF-16 text holds a NUL in every delimiter, digit and line end; ten in a hundred is far below any table's share. */
const UTF16_NUL_SHARE = 0.1;
const LEAST_NULS = 3;
/**
 * The encoding of a text file from its first bytes (64 kB or more is best; the cut may fall inside a character).
 * Order: byte order mark, NUL pattern, strict UTF-8, UTF-8 with a few broken rows, then the legacy encoding whose letters are
 * the likeliest.
 */
export function detectEncoding(head: Uint8Array): DetectedEncoding {
	const [a, b, c] = head;
	if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', bomBytes: 3 };
	if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', bomBytes: 2 };
	if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', bomBytes: 2 };
	const utf16 = utf16ByNuls(head);
	if (utf16) return { encoding: utf16, bomBytes: 0 };
	if (isUtf8Head(head) || isMostlyUtf8(head)) return { encoding: 'utf-8', bomBytes: 0 };
	return { encoding: likeliestLegacy(head) ?? 'utf-8', bomBytes: 0 };
}

function utf16ByNuls(head: Uint8Array): Encoding | null {
	const nuls = [0, 0];
	for (let i = 0; i < head.length; i++) if (head[i] === 0) nuls[i & 1] = (nuls[i & 1] ?? 0) + 1;
	const [even = 0, odd = 0] = nuls;
	if (even + odd < Math.max(LEAST_NULS, head.length * UTF16_NUL_SHARE)) return null;
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
