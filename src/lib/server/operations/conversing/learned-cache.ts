import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { seal, unsealBytes } from '../../security/seal.ts';
import type { Poise } from '../operation.ts';

/** What was learned of articles that have changed since is not wanted again; the last few may be, when a change is taken back. */
const MOST_KEPT = 4;
const NAME = /^bot-([0-9a-f]{32})\.bin$/;

/** Keeps what a bot has learned for the next process: sealed, since it holds the articles, and made anew where it cannot be read. */
export interface LearnedCache {
	has(digest: string): boolean;
	read(digest: string): Promise<Uint8Array | undefined>;
	/** Whoever reads it meanwhile reads nothing, or the whole of it. Where it cannot be kept, that is warned of. */
	keep(digest: string, learned: Uint8Array): Promise<void>;
	/** Vectors of one model by text; none where none are kept. */
	readVectors(model: string): Promise<Map<string, Float32Array>>;
	keepVectors(model: string, vectors: ReadonlyMap<string, Float32Array>): Promise<void>;
}

export function learnedCache({ config, keys }: Pick<Poise, 'config' | 'keys'>): LearnedCache {
	const folder = join(config.workspace, 'cache');
	const key = keys.derive('cache');
	const place = (name: string) => join(folder, name);
	const read = async (name: string) => {
		try {
			return unsealBytes(key, name, await readFile(place(name)));
		} catch {
			return undefined;
		}
	};
	const keep = async (name: string, bytes: Uint8Array) => {
		try {
			await mkdir(folder, { recursive: true, mode: 0o700 });
			await writeFile(place(`${name}.${process.pid}`), seal(key, name, bytes), { mode: 0o600 });
			await rename(place(`${name}.${process.pid}`), place(name));
		} catch (cause) {
			process.emitWarning(
				`What the bot learned could not be kept: ${cause instanceof Error ? cause.message : String(cause)}`
			);
		}
	};
	const nameOf = (digest: string) => `bot-${digest}.bin`;
	const vectorsOf = (model: string) => `vectors-${keys.name(model).slice(0, 32)}.bin`;
	return {
		has: (digest) => existsSync(place(nameOf(digest))),
		read: (digest) => read(nameOf(digest)),
		async keep(digest, learned) {
			await keep(nameOf(digest), learned);
			await forgetOldest(folder);
		},
		async readVectors(model) {
			const kept = await read(vectorsOf(model));
			return kept ? (deserialize(kept) as Map<string, Float32Array>) : new Map<string, Float32Array>();
		},
		keepVectors: (model, vectors) => keep(vectorsOf(model), serialize(vectors))
	};
}

async function forgetOldest(folder: string): Promise<void> {
	const names = (await readdir(folder).catch(() => [])).filter((name) => NAME.test(name));
	const aged = await Promise.all(
		names.map(async (name) => ({ name, at: (await stat(join(folder, name)).catch(() => null))?.mtimeMs ?? 0 }))
	);
	const old = aged.sort((a, b) => b.at - a.at).slice(MOST_KEPT);
	for (const { name } of old) await rm(join(folder, name), { force: true });
}
