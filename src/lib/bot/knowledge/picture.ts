import type { KnownArticle } from '../turn/bot.ts';

/** What a picture is, whatever it is called. */
export interface RecognisedPicture {
	readonly type: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp';
	/** Pixels. */
	readonly width: number;
	readonly height: number;
}

type Size = Pick<RecognisedPicture, 'width' | 'height'>;

/** A picture by its content: PNG, JPEG, GIF or WebP; null for anything else. Nothing that could carry a script is one. */
export function recognisePicture(bytes: Uint8Array): RecognisedPicture | null {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const text = (from: number, length: number) => String.fromCharCode(...bytes.subarray(from, from + length));
	const found = (type: RecognisedPicture['type'], size: Size | null) =>
		size && size.width > 0 && size.height > 0 ? { type, ...size } : null;
	if (bytes.length < 16) return null;
	if (text(0, 8) === '\x89PNG\r\n\x1A\n' && bytes.length > 24 && text(12, 4) === 'IHDR')
		return found('image/png', { width: view.getUint32(16), height: view.getUint32(20) });
	if (/^GIF8[79]a$/.test(text(0, 6)))
		return found('image/gif', { width: view.getUint16(6, true), height: view.getUint16(8, true) });
	if (text(0, 4) === 'RIFF' && text(8, 4) === 'WEBP') return found('image/webp', webpSize(view, text(12, 4)));
	if (view.getUint16(0) === 0xffd8) return found('image/jpeg', jpegSize(view));
	return null;
}

/** Of the first frame (ITU-T T.81, B.2.2): a segment SOF0–SOF15 that is no table. */
function jpegSize(view: DataView): Size | null {
	for (let at = 2; at + 9 < view.byteLength;) {
		if (view.getUint8(at) !== 0xff) return null;
		const marker = view.getUint8(at + 1);
		if (marker === 0xff) at++;
		else if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc)
			return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
		else at += 2 + view.getUint16(at + 2);
	}
	return null;
}

/** By the kind of the first chunk (RFC 9649, 2.5–2.7). */
function webpSize(view: DataView, kind: string): Size | null {
	if (view.byteLength < 30) return null;
	const three = (at: number) => view.getUint8(at) | (view.getUint8(at + 1) << 8) | (view.getUint8(at + 2) << 16);
	if (kind === 'VP8X') return { width: three(24) + 1, height: three(27) + 1 };
	if (kind === 'VP8 ') return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
	if (kind !== 'VP8L') return null;
	const bits = view.getUint32(21, true);
	return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

/** The ids of the pictures that an article shows, in all its languages. */
export const picturesOf = ({ showing = {} }: Pick<KnownArticle, 'showing'>): readonly string[] =>
	Object.values(showing).flatMap((all) => all.flatMap((each) => ('picture' in each ? [each.picture] : [])));
