import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { detectDialect } from '#lib/ingestion/dialect.ts';
import { detectEncoding } from '#lib/ingestion/encoding.ts';
import { formatOf } from '#lib/ingestion/file-format.ts';
import { checkMapping } from '#lib/ingestion/mapping.ts';
import { mannersOfRows, previewRows } from '#lib/ingestion/preview.ts';
import { recognise } from '#lib/ingestion/recognise.ts';
import { splitRecord } from '#lib/ingestion/records.ts';
import { createScanner } from '#lib/ingestion/scan.ts';

const folder = join(import.meta.dirname, '../../../../shared/data/csv');
const present = existsSync(folder);
const files = present
	? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(csv|tsv|txt)$/.test(name))
	: [];

/** Everything the importer does with a file short of the engine; returns what was read. */
function digest(bytes: Uint8Array): { good: number; rejected: number } | null {
	const head = bytes.subarray(0, 256 * 1024);
	const { encoding } = detectEncoding(head);
	const found = formatOf(head);
	if ('problem' in found || found.format !== 'text') return null;
	const decoder = new TextDecoder(encoding);
	const dialect = detectDialect(decoder.decode(head), { complete: head.length === bytes.length });
	if (!dialect) return null;
	const columns = dialect.columns.map(({ name }) => name);
	const rows: (readonly string[])[] = [];
	const scanner = createScanner({
		...dialect,
		columns: columns.length,
		onRecord: (record) => {
			if (rows.length < 200) rows.push(splitRecord(new TextDecoder().decode(record), dialect));
		}
	});
	const batches = [
		scanner.push(encoding === 'utf-8' ? bytes : new TextEncoder().encode(decoder.decode(bytes))),
		scanner.end()
	];
	const { good, rejected, records } = scanner.summary();
	expect(good + rejected).toBe(records);
	expect(batches.flatMap((batch) => batch.rejects)).toHaveLength(rejected);
	const { mapping } = recognise({ columns, rows });
	if (checkMapping(mapping, columns).length === 0) {
		const { manners } = mannersOfRows(mapping, columns, rows);
		previewRows(rows, { mapping, columns, manners, clock: null });
	}
	return { good, rejected };
}

describe('files found in the world', () => {
	it.skipIf(!present)('are read without a crash, a hang or a lost record', { timeout: 120_000 }, () => {
		expect(files.length).toBeGreaterThan(0);
		for (const name of files) {
			const start = performance.now();
			digest(readFileSync(join(folder, name)));
			expect([name, performance.now() - start < 10_000]).toEqual([name, true]);
		}
	});
});
