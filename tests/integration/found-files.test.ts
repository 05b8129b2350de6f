import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { OperationError } from '#lib/server/operations/operation.ts';
import { parseFile, type ParseRemarks } from '#lib/server/operations/parse-file.ts';
import { context, withWorkspace } from './workspace.ts';

const FOLDER = '../shared/data/csv';
const isHere = existsSync(FOLDER);
if (!isHere) console.log(`found files: skipped, there is no ${FOLDER}`);
const files = isHere
	? readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(FOLDER, name)).isFile())
	: [];
const MOST_MS = 10_000;

/** Lines with anything but blanks and delimiters, where no quote or escape can hide a line end. Null: one can. */
function plainLines(bytes: Buffer, delimiter: string): number | null {
	const text = bytes.toString('latin1');
	if (/["'\\\0]/.test(text)) return null;
	return text
		.split(/\r\n|\n|\r/)
		.filter((line) => [...new Set(line)].some((letter) => !` \t${delimiter}`.includes(letter))).length;
}

it.skipIf(!isHere)(
	'every file found in the world is read or refused, and no line goes missing',
	{ timeout: 600_000 },
	async () => {
		await withWorkspace(async (poise) => {
			let read = 0;
			let counted = 0;
			for (const name of files) {
				const path = join(FOLDER, name);
				const start = performance.now();
				try {
					const answer = await parseFile.run(poise, parseFile.input.parse({ file: { path, name } }), context);
					if (!(Symbol.asyncIterator in answer)) throw new Error('no rows');
					const rows: unknown[] = [];
					for await (const row of answer) rows.push(row);
					read++;
					const [form] = rows as { delimiter: string; columns: string[]; encoding: string }[];
					const { remarks } = rows.at(-1) as { remarks: ParseRemarks };
					expect(rows.length, name).toBe(remarks.records + 2);
					const lines =
						form?.encoding === 'utf-8' && !/\.(gz|gzz|zst|json)$/.test(name)
							? plainLines(readFileSync(path), form.delimiter)
							: null;
					if (lines === null || lines === 0) continue;
					counted++;
					const { records, preambleLines, footnotes, comments, leftOutCount } = remarks;
					const told = preambleLines + records + footnotes + comments + leftOutCount;
					// One line is the header, or two when a row of groups stands above the names.
					expect([1, 2], `${name}: ${lines} lines, told of ${told}`).toContain(lines - told);
				} catch (cause) {
					if (!(cause instanceof OperationError)) throw new Error(name, { cause });
					expect(cause.blame, name).toBe('refused');
					expect(cause.problem.hint.zh, name).not.toBe('');
				}
				expect(performance.now() - start, name).toBeLessThan(MOST_MS);
			}
			expect(read).toBeGreaterThan(files.length * 0.8);
			expect(counted).toBeGreaterThan(100);
		});
	}
);
