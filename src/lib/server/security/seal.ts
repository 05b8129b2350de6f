import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * AES-256-GCM with a fresh random nonce. `context` is authenticated with it, so that a sealed value moved to another
 * place does not open.
 * @returns version byte, nonce, tag, ciphertext
 */
export function seal(key: Buffer, context: string, plain: string | Uint8Array): Buffer {
	const nonce = randomBytes(NONCE_BYTES);
	const cipher = createCipheriv('aes-256-gcm', key, nonce);
	cipher.setAAD(Buffer.from(context, 'utf8'));
	const first = typeof plain === 'string' ? cipher.update(plain, 'utf8') : cipher.update(plain);
	const body = Buffer.concat([first, cipher.final()]);
	return Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), body]);
}

/** @throws Error when the key is wrong, the value was moved, or a byte was changed */
export function unseal(key: Buffer, context: string, sealed: Uint8Array): string {
	return unsealBytes(key, context, sealed).toString('utf8');
}

/** The same, of bytes. @throws Error as `unseal` */
export function unsealBytes(key: Buffer, context: string, sealed: Uint8Array): Buffer {
	const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
	if (bytes[0] !== VERSION) throw new Error('This value was sealed by another version of Poise.');
	const nonce = bytes.subarray(1, 1 + NONCE_BYTES);
	const tag = bytes.subarray(1 + NONCE_BYTES, 1 + NONCE_BYTES + TAG_BYTES);
	const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
	decipher.setAAD(Buffer.from(context, 'utf8'));
	decipher.setAuthTag(tag);
	return Buffer.concat([decipher.update(bytes.subarray(1 + NONCE_BYTES + TAG_BYTES)), decipher.final()]);
}
