import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importFile } from '#lib/server/operations/importing/import-file.ts';
import { context, withWorkspace } from './workspace.ts';

describe('lone quotes', () => {
	it.each([
		["'when,note\n2026-03-01,'it''s, late'\n2026-03-02,'on, time'\n", "'when"],
		['"when,note\n2026-03-01,"so ""late"""\n2026-03-02,"on, time"\n', '"when'],
		['when,5" note\n2026-03-01,"so ""late"""\n2026-03-02,"on, time"\n', 'when']
	])('in the header cost no row: %j', async (text, column) => {
		await withWorkspace(async (poise, folder) => {
			const path = join(folder, 'log.csv');
			writeFileSync(path, text);
			const mapping = { kind: 'conversations' as const, zone: 'UTC', fields: { opened_at: column } };
			const receipt = await importFile(poise, { path, name: 'log.csv', mapping }, context);
			expect(receipt).toMatchObject({ rowsRead: 2, rowsImported: 2, rowsRejected: 0 });
		});
	});
});
