import { createHash } from 'node:crypto';
import { recognisePicture, type RecognisedPicture } from '#lib/bot/knowledge/picture.ts';
import { OperationError, type Poise } from '../operation.ts';

const COLLECTION = 'knowledge-pictures';
const ID_LETTERS = 32;
export const MOST_PICTURE_BYTES = 2 * 1024 * 1024;
/** A small file can unfold to a picture that fills a reader's memory. */
const MOST_PIXELS = 40e6;

type Store = Pick<Poise, 'state'>;

interface Stored {
	readonly type: RecognisedPicture['type'];
	/** Base 64. */
	readonly bytes: string;
}

/** A picture is known by the hash of its content. */
export const idOfPicture = (bytes: Uint8Array): string =>
	createHash('sha256').update(bytes).digest('hex').slice(0, ID_LETTERS);

/** @throws OperationError `refused` for what is no picture, or one too large to be shown */
export function checkedPicture(bytes: Uint8Array, file: string): RecognisedPicture {
	if (bytes.length > MOST_PICTURE_BYTES) throw tooLarge(file);
	const found = recognisePicture(bytes);
	if (!found) throw noPicture(file);
	if (found.width * found.height > MOST_PIXELS) throw tooManyPixels(file);
	return found;
}

/** Keeps a picture: the same one twice is there once. @returns its id */
export function keepPicture({ state }: Store, bytes: Uint8Array, { type }: RecognisedPicture): string {
	const id = idOfPicture(bytes);
	state.put(COLLECTION, id, { type, bytes: Buffer.from(bytes).toString('base64') } satisfies Stored);
	return id;
}

/** @returns undefined where there is none */
export function pictureOf(
	{ state }: Store,
	id: string
): { readonly type: RecognisedPicture['type']; readonly bytes: Buffer } | undefined {
	const stored = state.get(COLLECTION, id) as Stored | undefined;
	// what another edition, or another hand, has put there is not served as it likes to be called
	const bytes = stored && Buffer.from(stored.bytes, 'base64');
	const picture = bytes && recognisePicture(bytes);
	return picture ? { type: picture.type, bytes } : undefined;
}

export const hasPicture = ({ state }: Store, id: string): boolean => state.get(COLLECTION, id) !== undefined;

export const tooLarge = (file: string) =>
	new OperationError('refused', {
		code: 'picture-too-large',
		message: { en: 'The picture is larger than 2 MB.', zh: '图片超过 2 MB。' },
		hint: { en: 'Scale it down, or save it as JPEG or WebP.', zh: '请缩小尺寸，或另存为 JPEG、WebP。' },
		file
	});
const tooManyPixels = (file: string) =>
	new OperationError('refused', {
		code: 'picture-too-large',
		message: { en: 'The picture has more than 40 million pixels.', zh: '图片超过 4000 万像素。' },
		hint: { en: 'Scale it down.', zh: '请缩小尺寸。' },
		file
	});
const noPicture = (file: string) =>
	new OperationError('refused', {
		code: 'no-picture',
		message: { en: 'Its content is no picture that is taken.', zh: '文件内容不是支持的图片。' },
		hint: {
			en: 'Give a PNG, JPEG, GIF or WebP; a drawing (SVG) can be saved as PNG.',
			zh: '请提供 PNG、JPEG、GIF 或 WebP；矢量图（SVG）可另存为 PNG。'
		},
		file
	});
