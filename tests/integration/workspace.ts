import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { conversationFields, happeningBit, happenings } from '#lib/log/fields.ts';
import { createApp } from '#lib/server/app.ts';
import { readConfig } from '#lib/server/config.ts';
import type { ImportRequest, Receipt } from '#lib/server/operations/importing/receipt.ts';
import { importFile } from '#lib/server/operations/importing/import-file.ts';
import { judgeLog } from '#lib/server/operations/judge-log.ts';
import { OperationError, type Context, type Poise, type Problem } from '#lib/server/operations/operation.ts';
import type { Cell } from '#lib/server/warehouse/engine.ts';

export const context: Context = { signal: new AbortController().signal, actor: 'test', report: () => undefined };

/** A new folder that nothing else uses. */
export function newFolder(): { readonly path: string; remove(): void } {
	const path = mkdtempSync(join(tmpdir(), 'poise-'));
	return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Opens a workspace of its own, hands it over, and clears it away. */
export async function withWorkspace<T>(work: (poise: Poise, folder: string) => Promise<T>): Promise<T> {
	const folder = newFolder();
	try {
		const poise = await createApp(readConfig({ POISE_MEMORY: '500MB' }, { workspace: folder.path }));
		try {
			return await work(poise, folder.path);
		} finally {
			await poise.close();
		}
	} finally {
		folder.remove();
	}
}

/** A conversation with the fields that matter to a test; the rest is unknown. */
export type Row = Readonly<
	Partial<Record<(typeof conversationFields)[number]['name'], string | number | boolean | null>>
>;

/** Puts rows straight into the log as one import that knows `fields`, and judges it. */
export async function fillLog(
	poise: Poise,
	fields: readonly string[],
	rows: readonly Row[],
	zone = 'UTC'
): Promise<void> {
	const names = conversationFields.map(({ name }) => name);
	const said = happenings.reduce((sum, name) => sum + (fields.includes(name) ? happeningBit(name) : 0), 0);
	await poise.engine.write(async (session) => {
		await session.run(
			`INSERT INTO import VALUES (1, 'test.csv', 'digest', 'test', 'conversations', 'utf-8', ',', '${zone}', '{}',
			[${fields.map((field) => `'${field}'`).join(', ')}], ${rows.length}, ${rows.length}, 0, 0, ${rows.length}, '{}', '[]', now()::TIMESTAMP, 0, false, [], NULL)`
		);
		for (const [id, row] of rows.entries())
			await session.run(
				`INSERT INTO conversation_record (id, source, stub, said, unread, record_key, ${names.join(', ')}, import_id, import_record)
				VALUES (${id}, 'test', false, ${said}, 0, NULL, ${names.map((_, index) => `$${index + 1}`).join(', ')}, 1, ${id})`,
				names.map((name) => row[name] ?? (name === 'external_id' ? String(id) : null))
			);
		await judgeLog(session);
	});
	poise.memory.clear();
}

/** Takes one file in, as the operation behind every door does. */
export function takeIn(
	poise: Poise,
	path: string,
	request: Partial<ImportRequest> = {},
	how: Partial<Context> = {}
): Promise<Receipt> {
	return importFile(poise, { path, name: basename(path), ...request }, { ...context, ...how });
}

/** Why a file is refused. Fails when it is taken in, or fails in another way. */
export async function refusalOf(poise: Poise, path: string, request: Partial<ImportRequest> = {}): Promise<Problem> {
	const cause: unknown = await takeIn(poise, path, request).then(
		(receipt) => new Error(`taken in: ${JSON.stringify(receipt)}`),
		(each: unknown) => each
	);
	if (cause instanceof OperationError && cause.blame === 'refused') return cause.problem;
	throw cause;
}

const TABLES = [
	'import',
	'conversation_record',
	'customer',
	'message',
	'event',
	'benchmark',
	'derived',
	'message_superseded',
	'event_superseded',
	'benchmark_superseded',
	'line_break',
	'conversation_superseded',
	'customer_superseded',
	'reject',
	'judged'
];

/** Every row of the warehouse in a few letters a table: equal before and after means that nothing was changed. */
export function fingerprint({ engine }: Poise): Promise<Record<string, Cell>[]> {
	return engine.read((session) =>
		session.rows(
			TABLES.map(
				(name) => `SELECT '${name}' AS name, count(*) AS rows, bit_xor(hash(t))::VARCHAR AS hash FROM ${name} t`
			).join(' UNION ALL ')
		)
	);
}

/** The conversations as the log holds them, by id, without where they came from. */
export function conversations({ engine }: Poise, fields = '*'): Promise<Record<string, Cell>[]> {
	const without =
		fields === '*'
			? 'EXCLUDE (id, said, unread, opened_local, import_id, import_record, turns, events, is_timed, is_answered, loops)'
			: '';
	return engine.read((session) =>
		session.rows(`SELECT ${fields} ${without} FROM conversation ORDER BY source, external_id`)
	);
}

/** Answers of one statement. */
export function select<Row = Record<string, Cell>>({ engine }: Poise, sql: string): Promise<Row[]> {
	return engine.read((session) => session.rows<Row>(sql));
}
