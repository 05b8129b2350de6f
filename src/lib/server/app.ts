import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from './config.ts';
import type { SideLog } from '#lib/log/side-logs.ts';
import { judgeIfOutdated } from './operations/judge-log.ts';
import type { Poise } from './operations/operation.ts';
import { openEmbedder } from './open-embedder.ts';
import { interruptedImports } from './operations/importing/under-way.ts';
import { openKeys } from './security/keys.ts';
import { seal, unseal } from './security/seal.ts';
import { openState } from './state/state.ts';
import { openDuckDB } from './warehouse/duckdb/open.ts';
import type { Engine } from './warehouse/engine.ts';

/** Logs beside the company's are small: what people typed in the sandbox, or a sample that was replayed. */
const SIDE_BYTES = 200e6;

/**
 * Opens a workspace: the one place where keys, warehouse and state are wired together. Once a process.
 * @throws KeyError, WarehouseError
 */
export async function createApp(config: Config): Promise<Poise> {
	// Whatever this process writes is for its owner alone: the engine's log beside the database, too.
	process.umask(0o077);
	await mkdir(config.workspace, { recursive: true, mode: 0o700 });
	const keys = await openKeys(config.workspace, config.key);
	const path = join(config.workspace, 'warehouse.duckdb');
	const key = keys.derive('warehouse');
	const { memoryBytes, threads } = config;
	const engine = await openDuckDB({ path, key, memoryBytes, threads });
	await chmod(path, 0o600);
	const sealing = keys.derive('state');
	const state = openState(join(config.workspace, 'state.sqlite'), {
		seal: (context, plain) => seal(sealing, context, plain),
		unseal: (context, sealed) => unseal(sealing, context, sealed),
		name: (text) => keys.name(text)
	});
	await judgeByTodaysRules(engine);
	const interrupted = await interruptedImports(state, engine);
	const embeddings = openEmbedder(config);
	const ends: Parameters<Poise['onClose']>[0][] = [];
	const onClose: Poise['onClose'] = (end) => void ends.push(end);
	const closing = new AbortController();
	const shared = { config, interrupted, keys, state, embeddings, closing: closing.signal, onClose };
	const sides = new Map<SideLog, Promise<Poise>>();
	const openFresh = async (log: SideLog): Promise<Poise> => {
		// in a folder of its own: an engine clears away the working files beside its own file
		const path = join(config.workspace, log, 'warehouse.duckdb');
		const engine = await openDuckDB({ path, key, memoryBytes: SIDE_BYTES, threads: 1, readers: 2 });
		await chmod(path, 0o600);
		await judgeByTodaysRules(engine);
		return {
			...shared,
			engine,
			memory: new Map(),
			sideLog: log,
			openSideLog,
			close: async () => {
				await engine.checkpoint().catch(() => undefined);
				await engine.close();
			}
		};
	};
	const openSideLog = (log: SideLog): Promise<Poise> => {
		const known = sides.get(log);
		if (known) return known;
		const opened = openFresh(log);
		sides.set(log, opened);
		// what failed is not remembered: the next try may find the remedy applied
		opened.catch(() => sides.delete(log));
		return opened;
	};
	const poise: Poise = {
		...shared,
		engine,
		memory: new Map(),
		sideLog: null,
		openSideLog,
		async close() {
			closing.abort();
			for (const end of ends) await end();
			for (const side of sides.values()) await (await side.catch(() => undefined))?.close();
			// What is being written comes to its end first: it may still note something.
			await engine.checkpoint().catch(() => undefined);
			await embeddings.close();
			// The engine's lock is what keeps others out: it goes last.
			state.close();
			await engine.close();
		}
	};
	return poise;
}

/** A log that cannot be judged anew is still there to be read, exported and mended: its verdicts are the older rules'. */
async function judgeByTodaysRules(engine: Engine): Promise<void> {
	await judgeIfOutdated(engine).catch((cause: unknown) => {
		process.emitWarning(
			`The log could not be judged by today's rules: ${cause instanceof Error ? cause.message : String(cause)}`
		);
	});
}
