import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createRandom, drawInteger } from '#lib/stats/random.ts';
import { newFolder, select, takeIn, withWorkspace } from './workspace.ts';

const folder = newFolder();
afterAll(() => folder.remove());

const SEED = 20261129;
const PIECES = ['parcel ', '"late" ', 'a, b ', '订单 ', '"', 'x'] as const;

interface File {
	readonly name: string;
	/** Of a text, about. */
	readonly bytes: number;
	readonly rows: number;
	readonly within: '\n' | ' ';
	readonly end: '\n' | '\r\n';
	/** A row that is refused, so that the engine reads a copy. */
	readonly broken: boolean;
}

/** Quotes and line ends wherever the engine's reader may divide a file among its threads. */
describe.each<File>([
	{ name: 'short rows', bytes: 40, rows: 60_000, within: '\n', end: '\n', broken: false },
	{ name: 'rows of a few lines', bytes: 230, rows: 50_000, within: '\n', end: '\n', broken: false },
	{ name: 'letters', bytes: 3_000, rows: 6_000, within: '\n', end: '\r\n', broken: false },
	{ name: 'rows beside a broken one', bytes: 230, rows: 40_000, within: '\n', end: '\n', broken: true },
	{ name: 'rows of one line', bytes: 230, rows: 50_000, within: ' ', end: '\n', broken: false }
])('a file of $name', ({ name, bytes, rows, within, end, broken }) => {
	it('arrives to the letter', async () => {
		const random = createRandom(SEED, name);
		const texts = Array.from({ length: rows }, () => {
			let text = 'T';
			for (const length = drawInteger(random, 1, 2 * bytes); text.length < length;)
				text +=
					drawInteger(random, 0, 6) === 0 ? `one${within}` : (PIECES[drawInteger(random, 0, PIECES.length - 1)] ?? '');
			return `${text}.`;
		});
		const path = join(folder.path, `${name}.csv`);
		const lines = texts.map((text, n) => `${n},2026-01-01T00:00:00Z,"${text.replaceAll('"', '""')}"`);
		if (broken) lines.splice(7, 0, 'too,few');
		writeFileSync(path, ['conversation_id,opened_at,text', ...lines, ''].join(end));
		await withWorkspace(async (poise) => {
			const receipt = await takeIn(poise, path, { mask: false });
			expect(receipt).toMatchObject({ rowsImported: rows, rowsRejected: broken ? 1 : 0 });
			const found = await select<{ text: string }>(poise, 'SELECT text FROM conversation ORDER BY id');
			// Told apart by their number: a whole log in a message helps nobody
			expect(texts.flatMap((text, n) => (found[n]?.text === text ? [] : [n]))).toEqual([]);
		});
	});
});
