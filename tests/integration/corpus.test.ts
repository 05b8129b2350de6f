import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { nameColumns } from '#lib/ingestion/dialect.ts';
import type { Mapping } from '#lib/ingestion/mapping.ts';
import { specimen } from '../unit/ingestion/corpus.ts';
import { conversations, takeIn, withWorkspace } from './workspace.ts';

const SEEDS = Array.from({ length: 120 }, (_, n) => 1000 + n);
/** Columns of the specimens: an id, two texts, a date and time. */
const LEAST_COLUMNS = 4;

it('the engine reads what the scanner has found, however it is written', { timeout: 600_000 }, async () => {
	let taken = 0;
	for (const seed of SEEDS) {
		const { bytes, names, rows, misfits, traits } = specimen(seed);
		if (traits.columns < LEAST_COLUMNS || traits.header !== 'plain') continue;
		await withWorkspace(async (poise, folder) => {
			const path = join(folder, 'specimen.csv');
			writeFileSync(path, bytes);
			const [id = '', subject = '', text = '', opened = ''] = nameColumns(names).map(({ name }) => name);
			const fields = { external_id: id, subject, text, opened_at: opened };
			const mapping: Mapping = { kind: 'conversations', zone: 'UTC', fields };
			const receipt = await takeIn(poise, path, { mapping });
			expect(receipt, `seed ${seed}`).toMatchObject({
				rowsRead: rows.length + misfits,
				rowsImported: rows.length,
				rowsRejected: misfits
			});
			const found = await conversations(poise, 'external_id AS id, subject, text');
			const orNull = (cell: string | undefined) => (cell === undefined || cell === '' ? null : cell);
			const expected = rows
				.map((row) => ({ id: row[0], subject: orNull(row[1]), text: orNull(row[2]) }))
				.sort((a, b) => ((a.id ?? '') < (b.id ?? '') ? -1 : 1));
			expect(found, `seed ${seed}`).toEqual(expected);
			taken++;
		});
	}
	expect(taken).toBeGreaterThan(20);
});
