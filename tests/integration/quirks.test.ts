import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ImportRequest } from '#lib/server/operations/importing/receipt.ts';
import { refusalOf, select, takeIn, withWorkspace } from './workspace.ts';

const FOLDER = 'tests/fixtures/quirks';

/** What becomes of the files of one quirk, taken in one after another. */
interface Quirk {
	readonly files: readonly string[];
	readonly request: Partial<ImportRequest>;
	readonly receipts?: readonly { readonly rejects: readonly unknown[]; readonly warnings: readonly string[] }[];
	/** The conversations in the log afterwards, by id; what is unknown is left out. */
	readonly rows?: readonly Readonly<Record<string, unknown>>[];
	readonly refusal?: { readonly code: string; readonly column?: string };
}

const quirks = Object.entries(JSON.parse(readFileSync(`${FOLDER}/expected.json`, 'utf8')) as Record<string, Quirk>);

describe('quirks of exports', () => {
	it('all have an expectation', () => {
		const files = readdirSync(FOLDER).filter((name) => name !== 'expected.json');
		expect(quirks.flatMap(([, { files: own }]) => own).sort()).toEqual(files.sort());
	});

	it.each(quirks)('%s', async (_, { files, request, receipts, rows, refusal }) => {
		await withWorkspace(async (poise) => {
			const path = (file: string) => `${FOLDER}/${file}`;
			if (refusal) {
				expect(await refusalOf(poise, path(files[0] ?? ''), request)).toMatchObject(refusal);
				return;
			}
			for (const [at, file] of files.entries()) {
				const { warnings, ...receipt } = await takeIn(poise, path(file), { mask: false, ...request });
				const { warnings: expected, ...counts } = receipts?.[at] ?? { rejects: [], warnings: [] };
				expect(receipt).toMatchObject(counts);
				expect(warnings.map(({ en }) => en)).toEqual(expected);
			}
			const found = await select(
				poise,
				'SELECT * EXCLUDE (id, source, said, unread, opened_local, import_id, import_record) FROM conversation ORDER BY external_id'
			);
			const known = found.map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)));
			expect(known).toEqual(rows);
		});
	});
});
