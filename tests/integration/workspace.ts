import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { conversationFields } from '#lib/log/fields.ts';
import { createApp } from '#lib/server/app.ts';
import { readConfig } from '#lib/server/config.ts';
import { judgeLog } from '#lib/server/operations/judge-log.ts';
import type { Context, Poise } from '#lib/server/operations/operation.ts';

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
	await poise.engine.write(async (session) => {
		await session.run(
			`INSERT INTO import VALUES (1, 'test.csv', 'digest', 'test', 'conversations', 'utf-8', ',', '${zone}', '{}',
			[${fields.map((field) => `'${field}'`).join(', ')}], ${rows.length}, ${rows.length}, 0, 0, ${rows.length}, '{}', '[]', now()::TIMESTAMP, 0, false)`
		);
		for (const [id, row] of rows.entries())
			await session.run(
				`INSERT INTO conversation VALUES (${id}, 'test', ${names.map((_, index) => `$${index + 1}`).join(', ')}, 1, ${id})`,
				names.map((name) => row[name] ?? (name === 'external_id' ? String(id) : null))
			);
		await judgeLog(session);
	});
	poise.memory.clear();
}
