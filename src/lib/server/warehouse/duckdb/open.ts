import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { viewSql } from '#lib/console/view.ts';
import { views } from '#lib/console/views.ts';
import { quoteLiteral } from '#lib/sql/quote.ts';
import { migrate } from '../migrate.ts';
import { createTurns } from '../turns.ts';
import { ROW_GROUP, WarehouseError, type Engine, type EngineFacts, type Session } from '../engine.ts';
import { sessionOn } from './session.ts';

export interface OpenOptions {
	/** Path of the database file; its folder is created. */
	readonly path: string;
	/** 32 bytes. */
	readonly key: Buffer;
	/** What the engine may use in all, bytes. */
	readonly memoryBytes: number;
	readonly threads?: number | undefined;
	/** Queries that may run at once. Each holds one thread of Node's pool for its whole duration. */
	readonly readers?: number;
}

/** The catalogue name under which the encrypted file is attached. */
const CATALOG = 'warehouse';
const DEFAULT_READERS = 6;
/** Where guests find the views, and nothing else: beside the file, made anew at every start. */
const GUEST_SCHEMA = 'memory.console';
const GUESTS = 2;
/** The engine does not count all it allocates: this share of the limit keeps the process near the limit itself. */
const COUNTED_SHARE = 0.85;
const INTERRUPT_AGAIN_MS = 50;

/**
 * Opens (or creates) the encrypted warehouse file and brings it to the newest migration.
 * The caller opens one engine a process: two instances on one file in one process lose data without an error.
 * @throws WarehouseError for a wrong key, a file in use, a damaged file, or one written by a newer Poise
 */
export async function openDuckDB(options: OpenOptions): Promise<Engine> {
	const temporary = join(dirname(options.path), 'tmp');
	await mkdir(dirname(options.path), { recursive: true, mode: 0o700 });
	await refuseForeign(options.path);
	const instance = await DuckDBInstance.create(':memory:', {
		// No extension is ever fetched by itself.
		autoinstall_known_extensions: 'false',
		autoload_known_extensions: 'false',
		memory_limit: `${Math.floor((options.memoryBytes * COUNTED_SHARE) / 1e6)}MB`,
		// Set below, once the file is ours: with a killed process' files in it, the engine would not start.
		temp_directory: '',
		// What was freed soon goes back to the system: else the process keeps about 150 MB more after a large import.
		allocator_background_threads: 'true',
		allocator_flush_threshold: '16MB',
		allocator_bulk_deallocation_flush_threshold: '32MB',
		...(options.threads === undefined ? {} : { threads: String(options.threads) })
	});
	try {
		const setup = await instance.connect();
		const facts = await attach(setup, options);
		// What a killed process left there is of no use to anybody. Only now: before, it may be another's who is at work.
		await rm(temporary, { recursive: true, force: true });
		await mkdir(temporary, { recursive: true, mode: 0o700 });
		await setup.run(`SET temp_directory = ${quoteLiteral(temporary)}`);
		await migrate(sessionOn(setup));
		// What an import that was killed had staged.
		await setup.run('DROP TABLE IF EXISTS staged; DROP TABLE IF EXISTS staged_rows; DROP TABLE IF EXISTS staged_keyed');
		await makeViews(setup);
		setup.closeSync();
		return engineOn(instance, facts, options);
	} catch (cause) {
		instance.closeSync();
		throw cause;
	}
}

/** Working files are swept away at the start: in a folder that is not ours yet they are somebody else's. */
async function refuseForeign(path: string): Promise<void> {
	if (existsSync(path)) return;
	for (const name of ['tmp', 'uploads']) {
		const entries = await readdir(join(dirname(path), name)).catch(() => []);
		if (entries.length > 0)
			throw new WarehouseError(
				'foreign-folder',
				`${join(dirname(path), name)} holds files that are not Poise's.`,
				'Choose an empty folder as the workspace. Nothing was changed.'
			);
	}
}

async function attach(connection: DuckDBConnection, options: OpenOptions): Promise<EngineFacts> {
	// OpenSSL's writer comes with httpfs, when an administrator has installed it. Else the built-in writer must be
	// allowed explicitly; SECURITY.md says what that means.
	const openssl = await connection.run('LOAD httpfs').then(
		() => true,
		() => false
	);
	if (!openssl) await connection.run('SET force_mbedtls_unsafe = true');
	await connection.run('SET temp_file_encryption = true');
	await connection.run("SET TimeZone = 'UTC'");
	await attachFile(connection, options);
	await connection.run(`USE ${CATALOG}`);
	const [row] = await sessionOn(connection).rows<{ version: string }>('SELECT version() AS version');
	return {
		engine: 'DuckDB',
		version: row?.version ?? '',
		encryptionWriter: openssl ? 'openssl' : 'built-in',
		memoryLimitBytes: options.memoryBytes
	};
}

async function attachFile(connection: DuckDBConnection, { path, key }: OpenOptions): Promise<void> {
	const wasKilled = existsSync(`${path}.wal`);
	try {
		await connection.run(
			`ATTACH ${quoteLiteral(path)} AS ${CATALOG} (ENCRYPTION_KEY ${quoteLiteral(key.toString('hex'))}, ENCRYPTION_CIPHER 'GCM', ROW_GROUP_SIZE ${ROW_GROUP})`
		);
	} catch (cause) {
		throw openingError(cause, path);
	}
	if (wasKilled) await clearTheLog(connection);
}

/**
 * Brings what a killed process had committed into the file, and removes the engine's log of it. Where that log ends in the middle of a
 * commit, the engine shortens it at the next small write; a large one goes straight into the file, leaves the log behind, and the file
 * cannot be opened again, for its log is older than it is. So a small write comes first.
 */
async function clearTheLog(connection: DuckDBConnection): Promise<void> {
	await connection.run(
		`CREATE OR REPLACE TABLE ${CATALOG}.opened_again (n INTEGER); DROP TABLE ${CATALOG}.opened_again`
	);
	await connection.run(`CHECKPOINT ${CATALOG}`);
}

async function makeViews(connection: DuckDBConnection): Promise<void> {
	await connection.run(`CREATE SCHEMA ${GUEST_SCHEMA}`);
	for (const view of views)
		await connection.run(
			`CREATE VIEW ${GUEST_SCHEMA}.${view.name} AS ${viewSql(view, (name) => `${CATALOG}.main.${name}`)}`
		);
}

function openingError(cause: unknown, path: string): Error {
	const text = cause instanceof Error ? cause.message : String(cause);
	if (/wrong encryption key/i.test(text))
		return new WarehouseError(
			'wrong-key',
			`The key does not open ${path}.`,
			'Put back the key file that belongs to this workspace, or set POISE_KEY to the key it was made with. Nothing was changed.',
			{ cause }
		);
	if (/could not set lock|conflicting lock|already (attached|open)/i.test(text)) {
		const owner = /PID (\d+)/.exec(text)?.[1];
		return new WarehouseError(
			'in-use',
			`The workspace is in use by another process${owner === undefined ? '' : ` (PID ${owner})`}.`,
			'Wait for it to end, or stop it.',
			{ cause }
		);
	}
	if (/WAL checkpoint iteration does not match/i.test(text))
		return new WarehouseError(
			'damaged',
			`${path} is newer than ${path}.wal, the log of changes beside it.`,
			'Move the .wal file to another folder and start again: the database is whole without it. Nothing was changed.',
			{ cause }
		);
	return new WarehouseError(
		'damaged',
		`${path} cannot be opened: ${text}`,
		'Restore the workspace from a backup. The file was left as it is.',
		{ cause }
	);
}

function engineOn(instance: DuckDBInstance, facts: EngineFacts, options: OpenOptions): Engine {
	const reading = createTurns(options.readers ?? DEFAULT_READERS);
	const guesting = createTurns(GUESTS);
	const writing = createTurns(1);
	const mending = createTurns(1);
	let isInvalid = false;
	/** After a commit that the disk had no room for, the engine wants the file to be attached anew: what was committed before is in it. */
	const mend = async () => {
		if (!isInvalid) return;
		const connection = await instance.connect();
		try {
			await connection.run(`DETACH DATABASE IF EXISTS ${CATALOG}`);
			await attachFile(connection, options);
			isInvalid = false;
		} finally {
			connection.closeSync();
		}
	};
	const withSession = async <T>(
		work: (session: Session, connection: DuckDBConnection) => Promise<T>,
		signal?: AbortSignal
	): Promise<T> => {
		if (isInvalid) await mending.take(mend);
		const connection = await instance.connect();
		let again: NodeJS.Timeout | undefined;
		// An interrupt between two statements, or while one is being prepared, is lost: it is repeated until the work has ended.
		const stop = () => {
			connection.interrupt();
			again ??= setInterval(() => connection.interrupt(), INTERRUPT_AGAIN_MS);
		};
		signal?.addEventListener('abort', stop, { once: true });
		try {
			// These three hold for one connection only.
			await connection.run(`USE ${CATALOG}; SET enable_progress_bar = true; SET enable_progress_bar_print = false`);
			signal?.throwIfAborted();
			return await work(sessionOn(connection), connection);
		} catch (cause) {
			signal?.throwIfAborted();
			isInvalid ||= String(cause).includes('has been invalidated');
			throw diskError(cause);
		} finally {
			signal?.removeEventListener('abort', stop);
			clearInterval(again);
			connection.closeSync();
		}
	};
	const inTransaction = async <T>(session: Session, work: () => Promise<T>, signal?: AbortSignal): Promise<T> => {
		await session.run('BEGIN TRANSACTION');
		try {
			const result = await work();
			signal?.throwIfAborted();
			await session.run('COMMIT');
			return result;
		} catch (cause) {
			// After a failed COMMIT there is nothing left to roll back.
			await session.run('ROLLBACK').catch(() => undefined);
			throw cause;
		}
	};
	const writePrepared: Engine['writePrepared'] = (prepare, work, signal, tidy) =>
		writing.take(async () => {
			try {
				return await withSession(async (session) => {
					const prepared = await prepare(session);
					return inTransaction(session, () => work(session, prepared), signal);
				}, signal);
			} finally {
				// On a connection of its own: the other may have been interrupted. What it cannot remove goes at the next start.
				if (tidy) await withSession(tidy).catch(() => undefined);
			}
		}, signal);
	return {
		read: (work, signal) => reading.take(() => withSession(work, signal), signal),
		readAsGuest: (work, signal) =>
			guesting.take(
				() =>
					reading.take(
						() =>
							withSession(async (session) => {
								await session.run(`USE ${GUEST_SCHEMA}`);
								await session.run('BEGIN TRANSACTION READ ONLY');
								return work(session);
							}, signal),
						signal
					),
				signal
			),
		write: (work, signal) => writePrepared(() => Promise.resolve(), work, signal),
		writePrepared,
		checkpoint: () => writing.take(() => withSession((session) => session.run(`CHECKPOINT ${CATALOG}`))),
		facts: () => facts,
		async close() {
			await writing.take(() => withSession((session) => session.run(`CHECKPOINT ${CATALOG}`)).catch(() => undefined));
			instance.closeSync();
		}
	};
}

function diskError(cause: unknown): unknown {
	const text = cause instanceof Error ? cause.message : '';
	if (/no space left|file too large|quota exceeded|disk full|max_temp_directory_size|ENOSPC|EFBIG|EDQUOT/i.test(text))
		return new WarehouseError(
			'disk-full',
			'The disk is full.',
			'Nothing was changed. Free some space on the volume of the workspace and try again.',
			{ cause }
		);
	return cause;
}
