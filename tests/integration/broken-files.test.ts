import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importFile } from '#lib/server/operations/importing/import-file.ts';
import type { Receipt } from '#lib/server/operations/importing/receipt.ts';
import { context, withWorkspace } from './workspace.ts';

function takeIn(text: string, openedAt: string): Promise<Receipt> {
	return withWorkspace((poise, folder) => {
		const path = join(folder, 'log.csv');
		writeFileSync(path, text);
		const mapping = { kind: 'conversations' as const, zone: 'UTC', fields: { opened_at: openedAt } };
		return importFile(poise, { path, name: 'log.csv', mapping }, context);
	});
}

describe('broken files', () => {
	it.each([
		["'when,note\n2026-03-01,'it''s, late'\n2026-03-02,'on, time'\n", "'when"],
		['"when,note\n2026-03-01,"so ""late"""\n2026-03-02,"on, time"\n', '"when'],
		['when,5" note\n2026-03-01,"so ""late"""\n2026-03-02,"on, time"\n', 'when']
	])('lose no row to a lone quote in the header: %j', async (text, column) => {
		expect(await takeIn(text, column)).toMatchObject({ rowsRead: 2, rowsImported: 2, rowsRejected: 0 });
	});

	it('read rows without the delimiter that ends the header', async () => {
		const receipt = await takeIn('id,when,topic,\n1,2026-03-01,a\n2,2026-03-02,b\n', 'when');
		expect(receipt).toMatchObject({ rowsRead: 2, rowsImported: 2, rowsRejected: 0 });
	});

	it('give every row back, with its reason, when none has the shape of the header', async () => {
		const receipt = await takeIn('id,when,topic,note\n1,2026-03-01,a\n2,2026-03-02,b\n', 'when');
		expect(receipt).toMatchObject({ rowsRead: 2, rowsImported: 0, rowsRejected: 2, conversations: 0 });
		expect(receipt.rejects.map(({ line, reason }) => [line, reason])).toEqual([
			[2, 'too-few-fields'],
			[3, 'too-few-fields']
		]);
	});
});
