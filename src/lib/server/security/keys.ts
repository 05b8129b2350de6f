import { createHmac, hkdfSync, randomBytes, randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, chmod, link, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** What each key is for. One workspace key; a key of its own for every use, so that none gives away another. */
export type KeyUse = 'warehouse' | 'state' | 'state-names' | 'pseudonyms' | 'cache';

export interface Keys {
	/** 32 bytes, always the same for one workspace key and use (HKDF-SHA-256, RFC 5869). */
	derive(use: KeyUse): Buffer;
	/** Keyed hash (HMAC-SHA-256, hex): finds an entry again without keeping its name readable. */
	name(text: string): string;
}

export class KeyError extends Error {
	override readonly name = 'KeyError';
}

/**
 * The keys of a workspace: from `secret` (POISE_KEY) if given, else from the file `key` in the workspace, which is
 * created at first use with mode 600. A key file is never replaced: without it the data cannot be read.
 * @throws KeyError when the key file is unreadable, or is missing although the workspace already holds data
 */
export async function openKeys(workspace: string, secret: string | undefined): Promise<Keys> {
	return keysFrom(secret === undefined ? await readOrCreateKeyFile(workspace) : Buffer.from(secret, 'utf8'));
}

function keysFrom(root: Buffer): Keys {
	const derive = (use: KeyUse) => Buffer.from(hkdfSync('sha256', root, 'poise-workspace', use, 32));
	const names = derive('state-names');
	return { derive, name: (text) => createHmac('sha256', names).update(text).digest('hex') };
}

async function readOrCreateKeyFile(workspace: string): Promise<Buffer> {
	const path = join(workspace, 'key');
	try {
		const text = (await readFile(path, 'utf8')).trim();
		if (!/^[0-9a-f]{64}$/.test(text))
			throw new KeyError(`The key file ${path} is damaged (64 hexadecimal digits expected). Restore it from a backup.`);
		return Buffer.from(text, 'hex');
	} catch (cause) {
		if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
	}
	if (await exists(join(workspace, 'warehouse.duckdb'))) {
		// Another process may have made both since we looked.
		if (await exists(path)) return readOrCreateKeyFile(workspace);
		throw new KeyError(
			`The workspace ${workspace} holds an encrypted log but no key file. Restore ${path} from a backup, or set POISE_KEY.`
		);
	}
	// Written whole under another name first: a process killed here leaves no half key behind. Of several that come at once
	// the first wins, because a link, unlike a rename, never replaces what is there.
	const key = randomBytes(32);
	const draft = `${path}.${randomUUID()}`;
	const file = await open(draft, 'wx', 0o600);
	try {
		await file.writeFile(`${key.toString('hex')}\n`);
		await file.sync();
	} finally {
		await file.close();
	}
	await chmod(draft, 0o600);
	try {
		await link(draft, path);
		return key;
	} catch (cause) {
		if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
		return await readOrCreateKeyFile(workspace);
	} finally {
		await rm(draft);
	}
}

async function exists(path: string): Promise<boolean> {
	return access(path, constants.F_OK).then(
		() => true,
		() => false
	);
}
