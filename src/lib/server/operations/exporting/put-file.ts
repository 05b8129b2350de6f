import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { notWritable } from './write-table.ts';

/** A file for its owner alone; what stood at the path is replaced once the new one is whole. @throws OperationError `not-writable` */
export async function putFile(content: string | Buffer, path: string): Promise<void> {
	const part = `${path}.${randomUUID()}.part`;
	try {
		await writeFile(part, content, { mode: 0o600, flag: 'wx' });
		await rename(part, path);
	} catch (cause) {
		await rm(part, { force: true });
		throw notWritable(cause, path);
	}
}
