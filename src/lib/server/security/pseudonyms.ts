import type { Pseudonym } from '#lib/ingestion/masking/mask-text.ts';
import { PSEUDONYM_DIGITS } from '#lib/ingestion/masking/token.ts';
import { createHmac } from 'node:crypto';
import type { Keys } from './keys.ts';

/** Identifiers repeat within a file; so many are remembered before the memory is emptied. */
const REMEMBERED = 200_000;

/**
 * Keyed pseudonyms: the beginning of HMAC-SHA-256 under the workspace's key for this use. The same identifier gets the same
 * one in every file of a workspace and another in every other workspace. Phone numbers are few enough to be tried one after
 * another: only the key keeps them from it.
 */
export function createPseudonym(keys: Keys): Pseudonym {
	const key = keys.derive('pseudonyms');
	const known = new Map<string, string>();
	return (type, value) => {
		const name = `${type}\0${value}`;
		const remembered = known.get(name);
		if (remembered !== undefined) return remembered;
		const pseudonym = createHmac('sha256', key).update(name).digest('hex').slice(0, PSEUDONYM_DIGITS);
		if (known.size >= REMEMBERED) known.clear();
		known.set(name, pseudonym);
		return pseudonym;
	};
}
