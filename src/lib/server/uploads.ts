import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import type { Config } from './config.ts';
import { OperationError } from './operations/operation.ts';

const folder = (config: Config) => join(config.workspace, 'uploads');
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Removes what earlier uploads left: they hold customers' texts in the clear until they are imported. */
export async function sweepUploads(config: Config): Promise<void> {
	await rm(folder(config), { recursive: true, force: true });
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
	await mkdir(folder(config), { recursive: true, mode: 0o700 });
	const upload = randomUUID();
	const part = join(folder(config), `${upload}.part`);
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
	await mkdir(folder(config), { recursive: true, mode: 0o700 });
	const path = uploadPath(config, randomUUID());
	await writeFile(path, text, { mode: 0o600 });
	return path;
}

/** @throws OperationError when there is no such upload */
export async function findUpload(config: Config, upload: string): Promise<string> {
	const path = ID.test(upload) ? uploadPath(config, upload) : null;
	const found =
		path !== null &&
		(await stat(path).then(
			(each) => each.isFile(),
			() => false
		));
	if (path === null || !found)
		throw new OperationError('refused', {
			code: 'no-such-upload',
			message: { en: 'There is no such upload.', zh: '没有这个上传文件。' },
			hint: { en: 'Send the file again.', zh: '请重新上传文件。' }
		});
	return path;
}

export async function removeUpload(config: Config, upload: string): Promise<void> {
	if (ID.test(upload)) await rm(uploadPath(config, upload), { force: true });
}

const uploadPath = (config: Config, upload: string) => join(folder(config), upload);

function tooLarge(limit: number): OperationError {
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
