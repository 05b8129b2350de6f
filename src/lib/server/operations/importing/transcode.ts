import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Encoding } from '#lib/ingestion/encoding.ts';

/**
 * Writes a UTF-8 copy of a file in another encoding, a block at a time. Bytes that mean nothing become U+FFFD.
 * @returns SHA-256 of the original bytes, and how many of them could not be read
 */
export async function transcode(
	from: string,
	to: string,
	encoding: Encoding,
	onBytes: (bytes: number) => void,
	signal: AbortSignal
): Promise<{ readonly digest: string; readonly damaged: boolean }> {
	const decoder = new TextDecoder(encoding);
	const hash = createHash('sha256');
	const out = await open(to, 'wx', 0o600);
	let bytes = 0;
	let damaged = false;
	const write = async (text: string) => {
		if (text.includes('�')) damaged = true;
		if (text) await out.write(text);
	};
	try {
		for await (const chunk of createReadStream(from, { highWaterMark: 1024 * 1024, signal })) {
			const part = chunk as Buffer;
			hash.update(part);
			bytes += part.length;
			await write(decoder.decode(part, { stream: true }));
			onBytes(bytes);
		}
		await write(decoder.decode());
	} finally {
		await out.close();
	}
	return { digest: hash.digest('hex'), damaged };
}
