import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { recogniseFile } from '#lib/ui/import/recognise-file.ts';

const rows = Array.from({ length: 20 }, (_, n) => [
	String(n),
	`2026-03-01 10:${10 + n}`,
	n % 2 ? 'refund, again' : 'say "hi"'
]);
const csv = [
	'ticket id,created at,topic',
	...rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
].join('\n');
const json = rows.map(
	([id, at, topic]) => `{"ticket":{"id":${id ?? ''},"created":{"at":"${at ?? ''}"},"topic":${JSON.stringify(topic)}}}`
);

async function look(name: string, content: string | Uint8Array) {
	const found = await recogniseFile(new File([content as BlobPart], name));
	return typeof found === 'object' && 'proposal' in found
		? { columns: found.columns, rows: found.rows, opened: found.proposal.mapping.fields['opened_at'] }
		: found;
}

describe('a look at a file in the browser', () => {
	const expected = { columns: ['ticket id', 'created at', 'topic'], rows, opened: 'created at' };

	it.each([
		['as it is', 'log.csv', csv],
		['with a title, in UTF-16', 'log.csv', Buffer.from(`\uFEFFExport of March\n\n${csv}\n`, 'utf16le')],
		['in gzip', 'log.csv.gz', gzipSync(csv)],
		['with escapes', 'log.csv', csv.replaceAll('""', '\\"')]
	])('reads a table %s', async (_, name, content) => {
		expect(await look(name, content)).toEqual(expected);
	});

	it.each([
		['line by line', 'log.ndjson', json.join('\n')],
		['as a list', 'log.json', `[${json.join(',')}]`],
		['in gzip', 'log.ndjson.gz', gzipSync(json.join('\n'))]
	])('reads JSON %s', async (_, name, content) => {
		expect(await look(name, content)).toEqual({
			columns: ['id', 'created.at', 'topic'],
			rows,
			opened: 'created.at'
		});
	});

	it('leaves to the server what it cannot look into', async () => {
		expect(await look('log.xlsx', 'PK\x03\x04xl/workbook.xml')).toBe('ask-server');
		expect(await look('log.parquet', 'PAR1')).toBe('ask-server');
	});

	it('refuses what nobody can read', async () => {
		expect(await look('log.pdf', '%PDF-1.7')).toMatchObject({ problem: { code: 'format-pdf' } });
		expect(await look('log.csv', '')).toMatchObject({ problem: { code: 'empty-file' } });
	});
});

describe('how a file is written', () => {
	it('is what the reader says it is', async () => {
		const csv = 'id,opened_at,topic\n1,2026-01-01,naïve\n';
		const found = await recogniseFile(new File([Buffer.from(csv, 'latin1')], 'a.csv'), { encoding: 'gb18030' });
		expect(found).toMatchObject({ encoding: 'gb18030', delimiter: ',' });
		expect(await recogniseFile(new File([csv], 'a.csv'), { delimiter: ';' })).toMatchObject({
			columns: ['id,opened_at,topic']
		});
	});

	it('leaves a footer out of the rows that are shown', async () => {
		const lines = ['id,opened_at,topic', '1,2026-01-01,a', '2,2026-01-02,b', 'Total,2,', 'Exported by Jo,,'];
		const found = await recogniseFile(new File([lines.join('\n')], 'a.csv'));
		expect('rows' in (found as object) && (found as { rows: unknown }).rows).toEqual([
			['1', '2026-01-01', 'a'],
			['2', '2026-01-02', 'b']
		]);
	});
});
