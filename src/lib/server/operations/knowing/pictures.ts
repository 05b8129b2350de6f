import { createHash } from 'node:crypto';
import { recognisePicture, type RecognisedPicture } from '#lib/bot/knowledge/picture.ts';
import type { Poise } from '../operation.ts';

const COLLECTION = 'knowledge-pictures';
const ID_LETTERS = 32;

type Store = Pick<Poise, 'state'>;

interface Stored {
	readonly type: RecognisedPicture['type'];
	/** Base 64. */
	readonly bytes: string;
}

/** Keeps a picture under the hash of its content: the same one twice is there once. @returns its id */
export function keepPicture({ state }: Store, bytes: Uint8Array, { type }: RecognisedPicture): string {
	const id = createHash('sha256').update(bytes).digest('hex').slice(0, ID_LETTERS);
	state.put(COLLECTION, id, { type, bytes: Buffer.from(bytes).toString('base64') } satisfies Stored);
	return id;
}

/** @returns undefined where there is none */
export function pictureOf({ state }: Store, id: string): { readonly type: string; readonly bytes: Buffer } | undefined {
	const stored = state.get(COLLECTION, id) as Stored | undefined;
	// what another edition, or another hand, has put there is not served as it likes to be called
	const bytes = stored && Buffer.from(stored.bytes, 'base64');
	const picture = bytes && recognisePicture(bytes);
	return picture ? { type: picture.type, bytes } : undefined;
}

export const hasPicture = ({ state }: Store, id: string): boolean => state.get(COLLECTION, id) !== undefined;
