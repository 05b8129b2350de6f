import { DatabaseSync } from 'node:sqlite';

/** Seals and names what the store keeps; the store itself knows no keys. */
export interface Sealer {
	seal(context: string, plain: string): Uint8Array;
	unseal(context: string, sealed: Uint8Array): string;
	name(text: string): string;
}

/** Small records apart from the warehouse: settings, remembered mappings, the audit trail. */
export interface State {
	get(collection: string, name: string): unknown;
	put(collection: string, name: string, value: unknown): void;
	remove(collection: string, name: string): void;
	list(collection: string): unknown[];
	/** What `work` writes comes into the store as one: all of it, or none if it throws or the process ends meanwhile. It waits for nothing. */
	together(work: () => void): void;
	/** Appends to the audit trail. `at` is the instant, ISO 8601. */
	record(at: string, entry: { readonly actor: string; readonly action: string; readonly detail?: unknown }): void;
	close(): void;
}

/** Whether a failure of the store means that its volume is full. */
export function isFull(cause: unknown): boolean {
	return cause instanceof Error && cause.message.includes('database or disk is full');
}

/**
 * Opens or creates the store. Values are sealed before they reach the file; only keyed hashes and the order of
 * writing stay readable in it.
 */
export function openState(path: string, sealer: Sealer): State {
	const db = new DatabaseSync(path);
	db.exec(`
		PRAGMA journal_mode = WAL;
		PRAGMA synchronous = FULL;
		CREATE TABLE IF NOT EXISTS entry (
			collection TEXT NOT NULL, name TEXT NOT NULL, sealed BLOB NOT NULL, PRIMARY KEY (collection, name)
		) WITHOUT ROWID;
		CREATE TABLE IF NOT EXISTS audit (seq INTEGER PRIMARY KEY AUTOINCREMENT, sealed BLOB NOT NULL);
	`);
	const select = db.prepare('SELECT sealed FROM entry WHERE collection = ? AND name = ?');
	const selectAll = db.prepare('SELECT name, sealed FROM entry WHERE collection = ? ORDER BY name');
	const upsert = db.prepare(
		'INSERT INTO entry VALUES (?, ?, ?) ON CONFLICT (collection, name) DO UPDATE SET sealed = excluded.sealed'
	);
	const erase = db.prepare('DELETE FROM entry WHERE collection = ? AND name = ?');
	const append = db.prepare('INSERT INTO audit (sealed) VALUES (?)');
	const place = (collection: string, name: string) =>
		[sealer.name(collection), sealer.name(`${collection}/${name}`)] as const;
	const open = (context: string, sealed: unknown): unknown => JSON.parse(sealer.unseal(context, sealed as Uint8Array));
	return {
		get(collection, name) {
			const [where, key] = place(collection, name);
			const row = select.get(where, key);
			return row === undefined ? undefined : open(key, row['sealed']);
		},
		put(collection, name, value) {
			const [where, key] = place(collection, name);
			upsert.run(where, key, sealer.seal(key, JSON.stringify(value)));
		},
		remove(collection, name) {
			erase.run(...place(collection, name));
		},
		list(collection) {
			return selectAll.all(sealer.name(collection)).map((row) => open(String(row['name']), row['sealed']));
		},
		together(work) {
			db.exec('BEGIN IMMEDIATE');
			try {
				work();
				db.exec('COMMIT');
			} catch (cause) {
				db.exec('ROLLBACK');
				throw cause;
			}
		},
		record(at, entry) {
			append.run(sealer.seal('audit', JSON.stringify({ at, ...entry })));
		},
		close() {
			db.close();
		}
	};
}
