import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';

interface WorkingFile {
	/** Removed once it is sent, or nobody takes it any more. */
	readonly path: string;
	readonly bytes: number;
	readonly type: string;
	/** What it is called, behind `poise-` and before the day: `ledger.csv`. */
	readonly name: string;
	/** In the reader's language. */
	readonly warnings: unknown;
}

/** A working file of the workspace as a file to keep. */
export function fileAnswer({ path, bytes, type, name, warnings }: WorkingFile): Response {
	const file = createReadStream(path);
	file.once('close', () => void rm(path, { force: true }));
	const [stem = '', ending = ''] = name.split('.');
	const called = `poise-${stem}-${new Date().toISOString().slice(0, 10)}.${ending}`;
	return new Response(Readable.toWeb(file) as ReadableStream<Uint8Array>, {
		headers: {
			'content-type': type,
			'content-length': String(bytes),
			'content-disposition': `attachment; filename="${called}"`,
			'cache-control': 'no-store',
			// texts that were cut, conditions nobody meets: JSON, percent-encoded, for a header holds no other letters
			...(Array.isArray(warnings) && warnings.length > 0
				? { 'poise-warnings': encodeURIComponent(JSON.stringify(warnings)) }
				: {})
		}
	});
}
