import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Part } from '#lib/bot/turn/learned.ts';
import { seal, unsealBytes } from '../../security/seal.ts';
import type { Poise } from '../operation.ts';

/** Of each part: what was learned of articles that have changed since is not wanted again; the last few may be, when a change is taken back. */
const MOST_KEPT = 4;
/** Without a part: the whole, as it was kept before it was learned in parts. Nothing reads it any more. */
const NAME = /^bot-(?:([a-z]+)-)?[0-9a-f]{32}\.bin$/;

/** Keeps what a bot has learned for the next process: sealed, since it holds the articles, and made anew where it cannot be read. */
export interface LearnedCache {
	/** @param digest of what the part was learned from, 32 hexadecimal digits */
	has(part: Part, digest: string): boolean;
	read(part: Part, digest: string): Promise<Uint8Array | undefined>;
	/** Whoever reads it meanwhile reads nothing, or the whole of it. Where it cannot be kept, that is warned of. */
	keep(part: Part, digest: string, learned: Uint8Array): Promise<void>;
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
	const nameOf = (part: Part, digest: string) => `bot-${part}-${digest}.bin`;
	const vectorsOf = (model: string) => `vectors-${keys.name(model).slice(0, 32)}.bin`;
	return {
		has: (part, digest) => existsSync(place(nameOf(part, digest))),
		read: (part, digest) => read(nameOf(part, digest)),
		async keep(part, digest, learned) {
			await keep(nameOf(part, digest), learned);
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
	const names = await readdir(folder).catch(() => []);
	const kept = names.flatMap((name) => {
		const found = NAME.exec(name);
		return found ? [{ name, part: found[1] }] : [];
	});
	const aged = await Promise.all(
		kept.map(async (each) => ({ ...each, at: (await stat(join(folder, each.name)).catch(() => null))?.mtimeMs ?? 0 }))
	);
	const byPart = Map.groupBy(
		aged.sort((a, b) => b.at - a.at),
		({ part }) => part
	);
	const old = [...byPart].flatMap(([part, files]) => files.slice(part === undefined ? 0 : MOST_KEPT));
	for (const { name } of old) await rm(join(folder, name), { force: true });
}
