import fc from 'fast-check';
import papaparse from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readRecords } from '#lib/ingestion/records.ts';
import { createScanner } from '#lib/ingestion/scan.ts';
import type { ScanOptions, ScanReject } from '#lib/ingestion/scan-types.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

type Settings = Partial<ScanOptions> & { readonly chunk?: number };

function scan(input: string | Uint8Array, { chunk = 1 << 20, ...options }: Settings = {}) {
	const file = typeof input === 'string' ? bytesOf(input) : input;
	const records: string[] = [];
	const lines: number[] = [];
	const scanner = createScanner({
		delimiter: ',',
		quote: '"',
		columns: 2,
		skipLines: 0,
		...options,
		onRecord: (bytes, line) => {
			records.push(textOf(bytes));
			lines.push(line);
		}
	});
	const batches = [];
	for (let at = 0; at < file.length; at += chunk) batches.push(scanner.push(file.slice(at, at + chunk)));
	batches.push(scanner.end());
	return {
		records,
		lines,
		rejects: batches.flatMap((batch) => batch.rejects),
		stretches: batches.flatMap((batch) => batch.stretches),
		lineBreaks: batches.flatMap((batch) => batch.lineBreaks),
		summary: scanner.summary()
	};
}

const brief = (rejects: readonly ScanReject[]) => rejects.map(({ line, reason, raw }) => [line, reason, textOf(raw)]);

describe('scan', () => {
	it('reads the examples of RFC 4180', () => {
		const text = '"aaa","b""bb"\r\nzzz,"y,\r\ny"\r\n"",\r\nlast,one';
		const { records, lines, summary } = scan(text);
		expect(records).toEqual(['"aaa","b""bb"', 'zzz,"y,\r\ny"', '"",', 'last,one']);
		expect(lines).toEqual([1, 2, 4, 5]);
		expect(summary).toMatchObject({
			records: 4,
			good: 4,
			multiLine: 1,
			lines: 5,
			newlines: ['crlf'],
			needsCleanCopy: false
		});
	});

	it('skips what is above the records, and a byte order mark', () => {
		const text = 'Report\n\nid,name\n1,a\n2,b\n';
		const { records, lines, summary, lineBreaks, stretches } = scan(text, { skipLines: 3 });
		expect(records).toEqual(['1,a', '2,b']);
		expect(lines).toEqual([4, 5]);
		expect(lineBreaks).toEqual([]);
		expect(stretches).toEqual([{ start: 16, end: 24 }]);
		expect(summary).toMatchObject({ bodyStart: 16, needsCleanCopy: false });
		expect(scan('\uFEFF"a",b\n', { chunk: 1 }).records).toEqual(['"a",b']);
	});

	it('ends records at \\n, \\r\\n and \\r, even mixed', () => {
		const { records, summary } = scan('1,a\r\n2,b\n3,c\r4,d', { chunk: 1 });
		expect(records).toEqual(['1,a', '2,b', '3,c', '4,d']);
		expect(summary).toMatchObject({ mixedNewlines: true, needsCleanCopy: true, lines: 4 });
	});

	it('counts blank lines apart, in files of one column too', () => {
		expect(scan('1,a\n\n  \n2,b\n').summary).toMatchObject({ records: 2, blankLines: 2, needsCleanCopy: true });
		expect(scan('1,a\n\n2,b\n\n').summary).toMatchObject({ records: 2, blankLines: 2, needsCleanCopy: false });
		const one = scan('a\n\n""\nb\n', { columns: 1 });
		expect(one.records).toEqual(['a', '""', 'b']);
		expect(one.summary).toMatchObject({ blankLines: 1, needsCleanCopy: true });
	});

	it('gives a record of the wrong length back whole', () => {
		const { rejects, records } = scan('1,a\n"x\ny"\n1,2,3\n2,b\n');
		expect(brief(rejects)).toEqual([
			[2, 'too-few-fields', '"x\ny"'],
			[4, 'too-many-fields', '1,2,3']
		]);
		expect(rejects[0]).toMatchObject({ byteStart: 4, byteEnd: 10, fieldsFound: 1, column: null });
		expect(records).toEqual(['1,a', '2,b']);
	});

	it('lets a broken quote cost one physical line', () => {
		const text = '1,a\n2,"b"c\n3,"open\n4,d\n5,e"f\n6,"g"\n7,"to the end\n8,h\n';
		const { rejects, lines } = scan(text);
		expect(brief(rejects)).toEqual([
			[2, 'bad-quote', '2,"b"c'],
			[3, 'unterminated-quote', '3,"open'],
			[7, 'unterminated-quote', '7,"to the end']
		]);
		expect(rejects[0]?.column).toBe(1);
		expect(lines).toEqual([1, 4, 5, 6, 8]);
	});

	it('rejects bytes that are not UTF-8, and names the column', () => {
		const bytes = Uint8Array.from([...bytesOf('1,é\n2,'), 0xff, ...bytesOf('x\n3,'), 0xe4, 0xb8, 0xad, 10]);
		const { rejects, records, summary } = scan(bytes, { chunk: 1 });
		expect(rejects).toMatchObject([{ line: 2, reason: 'invalid-utf8', column: 1 }]);
		expect(records).toEqual(['1,é', '3,中']);
		expect(summary.invalidUtf8).toBe(1);
	});

	it('takes a run of single cells at the end for a footer when it says so or stands apart', () => {
		expect(scan('1,a\nTotal 118 records\n').summary).toMatchObject({ footerLines: 1, rejected: 0 });
		expect(scan('1,a\n\nCase list\n"Copyright (c) 2026, Acme"\n').summary).toMatchObject({
			footerLines: 2,
			rejected: 0
		});
		expect(scan('1,a\n1005\n').summary).toMatchObject({ footerLines: 0, rejected: 1 });
		expect(scan('1,a\nTotal 118 records\n2,b\n').summary).toMatchObject({ footerLines: 0, rejected: 1 });
		expect(scan('a\nTotal 3\n', { columns: 1 }).summary).toMatchObject({ footerLines: 0, good: 2 });
		expect(scan(`1,a\n${'Total\n'.repeat(12)}`).summary).toMatchObject({ footerLines: 10, rejected: 2 });
	});

	it('gives up on a record over the limit without losing the next', () => {
		const text = `1,a\n2,${'x'.repeat(500)}\n3,"open\n${'4,b\n'.repeat(100)}5,c`;
		for (const chunk of [1, 7, 64, 4096]) {
			const { rejects, summary } = scan(text, { maxRecordBytes: 100, chunk });
			expect(rejects.map(({ line, reason, raw }) => [line, reason, raw.length])).toEqual([
				[2, 'record-too-long', 100],
				[3, 'unterminated-quote', 7]
			]);
			expect(summary).toMatchObject({ good: 102, rejected: 2, lines: 104 });
		}
	});

	it('passes a huge single line in bounded time and memory', () => {
		const scanner = createScanner({ delimiter: ',', quote: '"', columns: 2, skipLines: 0 });
		const chunk = new Uint8Array(1 << 20).fill(120);
		const before = process.memoryUsage().arrayBuffers;
		for (let i = 0; i < 256; i++) scanner.push(chunk);
		expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 << 20);
		expect(scanner.end().rejects).toMatchObject([{ reason: 'record-too-long', line: 1, byteEnd: 256 << 20 }]);
	});

	it.each([
		['every line leaves a quote open', 'a",""",x\n'],
		['every line opens one', 'x,"\n'],
		['every line opens one that ends badly', 'x,"y\n'],
		['three quotes a line', '"""\n']
	])('stays linear when %s', (_, line) => {
		const text = line.repeat(400_000);
		// The processor's time: a busy machine is no slower a scanner.
		const before = process.cpuUsage();
		const { summary } = scan(text);
		expect(process.cpuUsage(before).user / 1000).toBeLessThan(4000);
		expect(summary.lines).toBe(400_000);
	});

	const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', '中', '\t'), maxLength: 6 });
	const mess = ['a', '"', '"', ',', ',', '\n', '\n', '\r', ' ', '中', '""', '\r\n'];
	const messy = fc.array(fc.constantFrom(...mess), { maxLength: 80 }).map((parts) => parts.join(''));
	/** With lines of sums, which are records or not by what follows. */
	const messySums = fc
		.array(fc.constantFrom(...mess, 'Total', '\nTotal,'), { maxLength: 80 })
		.map((parts) => parts.join(''));
	const escaped = fc
		.array(fc.constantFrom(...mess, '\\', '\\"', '#', '\n#'), { maxLength: 80 })
		.map((parts) => parts.join(''));

	it('agrees with papaparse on well-formed files', () => {
		const table = fc
			.integer({ min: 1, max: 4 })
			.chain((columns) => fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1 }));
		fc.assert(
			fc.property(table, fc.constantFrom('\n', '\r\n'), fc.nat(20), (rows, newline, chunk) => {
				const text = papaparse.unparse(rows, { newline, quotes: true });
				const { records, rejects } = scan(text, { columns: rows[0]?.length ?? 1, chunk: chunk + 1 });
				expect(rejects).toEqual([]);
				const cells = records.map((record) => [...readRecords(record, { delimiter: ',', quote: '"' })][0]?.fields);
				expect(cells).toEqual(papaparse.parse<string[]>(text, { newline, delimiter: ',' }).data);
			})
		);
	});

	it('never depends on how the bytes arrive', () => {
		fc.assert(
			fc.property(messySums, fc.integer({ min: 1, max: 9 }), fc.integer({ min: 4, max: 60 }), (text, chunk, limit) => {
				expect(scan(text, { chunk, maxRecordBytes: limit })).toEqual(scan(text, { maxRecordBytes: limit }));
			}),
			{ numRuns: 2000 }
		);
		const marks = { escape: '\\', comment: '#' };
		fc.assert(
			fc.property(escaped, fc.integer({ min: 1, max: 9 }), (text, chunk) => {
				expect(scan(text, { chunk, ...marks })).toEqual(scan(text, marks));
			}),
			{ numRuns: 2000 }
		);
	});

	it('accounts for every record, and its good stretches hold good records only', () => {
		fc.assert(
			fc.property(messy, fc.integer({ min: 1, max: 3 }), (text, columns) => {
				const { records, lines, rejects, stretches, lineBreaks, summary } = scan(text, { columns });
				expect(summary.records).toBe(records.length + rejects.length);
				const clean = records.map((record) => `${record}\n`).join('');
				expect(scan(clean, { columns }).records).toEqual(records);
				const copied = stretches.map(({ start, end }) => textOf(bytesOf(text).subarray(start, end)));
				const again = copied.map((stretch) => scan(stretch, { columns }));
				expect(again.flatMap((one) => one.rejects)).toEqual([]);
				expect(again.flatMap((one) => one.records)).toEqual(records);
				let line = 0;
				const rebuilt = records.map((_, ordinal) => {
					line = lineBreaks.find((one) => one.ordinal === ordinal)?.line ?? line + 1;
					return line;
				});
				expect(rebuilt).toEqual(lines);
			}),
			{ numRuns: 2000 }
		);
	});

	it.each([{}, { escape: '\\' }, { escape: '\\', comment: '#' }])('agrees with the decoding reader: %j', (marks) => {
		fc.assert(
			fc.property('escape' in marks ? escaped : messy, (text) => {
				const { rejects, lines, summary } = scan(text, { columns: 2, ...marks });
				const read = [...readRecords(text, { delimiter: ',', quote: '"', ...marks })];
				const broken = rejects.filter(({ reason }) => reason.endsWith('quote')).map(({ line }) => line);
				expect(read.filter((record) => !record.sound).map((record) => record.line)).toEqual(broken);
				expect(read.filter((record) => record.sound && record.fields.length === 2).map(({ line }) => line)).toEqual(
					lines
				);
				expect(read.length).toBe(summary.records + summary.footerLines);
			}),
			{ numRuns: 2000 }
		);
	});
});

describe('placeholders', () => {
	const marked = (text: string, chunk: number, columns = 3) => {
		const scanner = createScanner({ delimiter: ',', quote: '"', columns, skipLines: 1 });
		const bytes = new TextEncoder().encode(text);
		for (let at = 0; at < bytes.length; at += chunk) scanner.push(bytes.slice(at, at + chunk));
		scanner.end();
		return Array.from({ length: columns }, (_, column) => scanner.placeheld(column));
	};

	it.each([1, 2, 3, 5, 1000])('are found column by column, however the file is cut (chunks of %i)', (chunk) => {
		expect(marked('a,b,c\nNULL,x,y\n', chunk)).toEqual([true, false, false]);
		expect(marked('a,b,c\nx,"?",y\n', chunk)).toEqual([false, true, false]);
		expect(marked('a,b,c\nx,y,无', chunk)).toEqual([false, false, true]);
		expect(marked('a,b,c\nx,y,Not Set\r\n', chunk)).toEqual([false, false, true]);
		// a quote that never ends is given up, and the last record read again
		expect(marked('a,b,c\n"x,y,z\nx,y,?', chunk)).toEqual([false, false, true]);
		expect(marked('NULL,-,?\nNULLs,--x,"? "\n', chunk)).toEqual([false, false, false]);
	});
});
