import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import type { Config } from './config.ts';
import { OperationError } from './operations/operation.ts';

export const uploadsFolder = (config: Config) => join(config.workspace, 'uploads');
const HALF = '.part';
/** An upload that an import reads: nobody else may. */
const TAKEN = '.taken';
/** What tus keeps beside an upload in pieces. */
const NOTE = '.json';
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** An upload nobody takes in is kept this long: it holds customers' texts in the clear. */
const KEPT_MS = 24 * 3600 * 1000;

/**
 * Removes uploads that nobody touched for a day. One that broke off may be continued until then, also over a restart;
 * what can never be continued goes at once.
 */
export async function sweepUploads(config: Config): Promise<void> {
	const names: string[] = await readdir(uploadsFolder(config)).catch(() => []);
	for (const name of names) {
		// A note goes with its file, which is what pieces are added to.
		if (name.endsWith(NOTE) && names.includes(name.slice(0, -NOTE.length))) continue;
		const path = join(uploadsFolder(config), name);
		const found = await stat(path).catch(() => null);
		if (!found || Date.now() - found.mtimeMs <= KEPT_MS) continue;
		for (const each of [path, `${path}${NOTE}`]) await rm(each, { force: true });
	}
}

/**
 * Removes what a process that ended left and nobody can go on with: halves of files that came in one piece, and files whose
 * import was cut off.
 */
export async function dropRemains(config: Config): Promise<void> {
	const names = await readdir(uploadsFolder(config)).catch(() => []);
	const isOver = (name: string) => name.endsWith(HALF) || name.endsWith(TAKEN);
	for (const name of names.filter(isOver)) await rm(join(uploadsFolder(config), name), { force: true });
}

/**
 * Streams a file to disk, a few kilobytes in memory at a time. It has no name a caller chose, and is gone after its
 * import.
 * @throws OperationError when it is larger than the limit; what had arrived is removed
 */
export async function receiveUpload(
	config: Config,
	body: ReadableStream<Uint8Array>,
	signal: AbortSignal
): Promise<{ readonly upload: string; readonly bytes: number }> {
	await mkdir(uploadsFolder(config), { recursive: true, mode: 0o700 });
	const upload = randomUUID();
	const part = join(uploadsFolder(config), `${upload}${HALF}`);
	let bytes = 0;
	try {
		await pipeline(
			(body as NodeStream<Uint8Array>).values({ preventCancel: true }),
			async function* (source: AsyncIterable<Uint8Array>) {
				for await (const chunk of source) {
					bytes += chunk.byteLength;
					if (bytes > config.maxUploadBytes) throw tooLarge(config.maxUploadBytes);
					yield chunk;
				}
			},
			createWriteStream(part, { mode: 0o600 }),
			{ signal }
		);
		await rename(part, uploadPath(config, upload));
	} catch (cause) {
		await rm(part, { force: true });
		// Who is still speaking does not hear: what is left is read, and not kept, before the refusal.
		await body.pipeTo(new WritableStream()).catch(() => undefined);
		throw cause;
	}
	return { upload, bytes };
}

/** Keeps a text among the uploads. @returns its path; whoever asked removes it */
export async function keepText(config: Config, text: string): Promise<string> {
	await mkdir(uploadsFolder(config), { recursive: true, mode: 0o700 });
	const path = uploadPath(config, randomUUID());
	await writeFile(path, text, { mode: 0o600 });
	return path;
}

/** @throws OperationError when there is no such upload, or not the whole of it yet */
export async function findUpload(config: Config, upload: string): Promise<string> {
	const path = ID.test(upload) ? uploadPath(config, upload) : null;
	const found = path === null ? null : await stat(path).catch(() => null);
	if (path === null || !found?.isFile()) throw noSuchUpload();
	const whole = await declaredBytes(path);
	if (whole !== null && found.size !== whole)
		throw new OperationError('refused', {
			code: 'upload-incomplete',
			message: {
				en: `Of this upload ${found.size} of ${whole} bytes have arrived.`,
				zh: `该上传共 ${whole} 字节，目前只收到 ${found.size} 字节。`
			},
			hint: { en: 'Send the rest, then import it.', zh: '请先上传其余部分，再导入。' }
		});
	return path;
}

/** What an upload in pieces said it would come to, which tus keeps beside it; null for one that came in one piece. */
async function declaredBytes(path: string): Promise<number | null> {
	const noted = await readFile(`${path}${NOTE}`, 'utf8').catch(() => null);
	return noted === null ? null : ((JSON.parse(noted) as { size?: number }).size ?? -1);
}

/**
 * Takes an upload for one import, which removes the file when it is done: nobody can take it again, or send more of it.
 * @returns its path
 * @throws OperationError as `findUpload`
 */
export async function takeUpload(config: Config, upload: string): Promise<string> {
	const path = await findUpload(config, upload);
	const taken = `${path}${TAKEN}`;
	try {
		await rename(path, taken);
	} catch (cause) {
		// Another import was quicker.
		if ((cause as NodeJS.ErrnoException).code === 'ENOENT') throw noSuchUpload();
		throw cause;
	}
	await rm(`${path}${NOTE}`, { force: true });
	return taken;
}

/** How much of an upload has arrived; null when there is none. */
export async function uploadState(
	config: Config,
	upload: string
): Promise<{ readonly arrived: number; readonly bytes: number } | null> {
	if (!ID.test(upload)) return null;
	const path = uploadPath(config, upload);
	const found = await stat(path).catch(() => null);
	return found && { arrived: found.size, bytes: (await declaredBytes(path)) ?? found.size };
}

export const isUploadId = (text: string): boolean => ID.test(text);

const uploadPath = (config: Config, upload: string) => join(uploadsFolder(config), upload);

export function noSuchUpload(): OperationError {
	return new OperationError('refused', {
		code: 'no-such-upload',
		message: { en: 'There is no such upload.', zh: '没有这个上传文件。' },
		hint: { en: 'Send the file again.', zh: '请重新上传文件。' }
	});
}

/** What is said of a file beyond the limit. */
export function tooLarge(limit: number): OperationError {
	const size = `${Math.round(limit / 1024 ** 2)} MB`;
	return new OperationError('refused', {
		code: 'upload-too-large',
		message: { en: `The file is larger than ${size}.`, zh: `文件超过 ${size}。` },
		hint: {
			en: 'Split it, or let the administrator raise POISE_MAX_UPLOAD.',
			zh: '请拆分文件，或由管理员调高 POISE_MAX_UPLOAD。'
		}
	});
}
