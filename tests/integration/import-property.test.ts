import fc from 'fast-check';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { conversations, newFolder, takeIn, withWorkspace } from './workspace.ts';

const RUNS = 40;
const SEED = 20260301;

/** How a table is written down. */
interface Style {
	readonly delimiter: string;
	readonly newline: string;
	readonly quoteAll: boolean;
	readonly mark: boolean;
	readonly preamble: readonly string[];
	/** After how many records an empty line stands. */
	readonly blankAfter: readonly number[];
	readonly endsWithNewline: boolean;
}

interface Row {
	readonly id: string;
	readonly openedAt: string;
	readonly topic: string | null;
	readonly subject: string | null;
	readonly text: string | null;
	readonly handleSeconds: number | null;
	readonly bot: boolean | null;
}

const style: fc.Arbitrary<Style> = fc.record({
	delimiter: fc.constantFrom(',', ';', '\t', '|'),
	newline: fc.constantFrom('\n', '\r\n', '\r'),
	quoteAll: fc.boolean(),
	mark: fc.boolean(),
	preamble: fc.subarray(['Service desk export', 'Made for the board, by hand', '工单导出'], { maxLength: 2 }),
	blankAfter: fc.array(fc.nat(20), { maxLength: 3 }),
	endsWithNewline: fc.boolean()
});

/** What people write, and what breaks naive readers. Letters at both ends, so that no cell is a placeholder or has blanks around it. */
const prose = fc
	.array(
		fc.constantFrom(
			'refund',
			'退款',
			' ',
			',',
			';',
			'\t',
			'|',
			'"',
			'""',
			"'",
			'\n',
			'\r\n',
			'\r',
			'😡',
			'é',
			'\\',
			'=',
			'#',
			'NULL',
			'3,5'
		),
		{ maxLength: 12 }
	)
	.map((parts) => `My ${parts.join('')} end`);
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 4 });
const second = fc.integer({ min: Date.UTC(2025, 0, 1) / 1000, max: Date.UTC(2026, 11, 31) / 1000 });

const rows: fc.Arbitrary<readonly Row[]> = fc
	.array(
		fc.record({
			openedAt: second.map((at) => new Date(at * 1000).toISOString()),
			topic: orNull(fc.constantFrom('refund', 'parcel, tracking', '发票', 'top;up', 'a|b', 'say "hi"')),
			subject: orNull(prose),
			text: orNull(prose),
			handleSeconds: orNull(fc.integer({ min: 0, max: 10_000 })),
			bot: orNull(fc.boolean())
		}),
		{ minLength: 3, maxLength: 40 }
	)
	.map((all) => all.map((row, n) => ({ ...row, id: `C${1000 + n}` })));

const HEADER = ['conversation_id', 'opened_at', 'topic', 'subject', 'text', 'handle_seconds', 'bot_involved'];

function write(table: readonly Row[], how: Style): string {
	const { delimiter, newline, quoteAll, mark, preamble, blankAfter, endsWithNewline } = how;
	const cell = (value: string) => {
		const needed = value.includes(delimiter) || /["\n\r]/.test(value);
		return needed || quoteAll ? `"${value.replaceAll('"', '""')}"` : value;
	};
	const record = (cells: readonly (string | number | boolean | null)[]) =>
		cells.map((value) => cell(value === null ? '' : String(value))).join(delimiter);
	const lines = [...preamble, record(HEADER)];
	for (const [n, { id, openedAt, topic, subject, text, handleSeconds, bot }] of table.entries()) {
		lines.push(record([id, openedAt, topic, subject, text, handleSeconds, bot]));
		if (blankAfter.includes(n)) lines.push('');
	}
	return (mark ? '\uFEFF' : '') + lines.join(newline) + (endsWithNewline ? newline : '');
}

it('any clean table, however it is written, is taken in to the letter', { timeout: 120_000 }, async () => {
	const folder = newFolder();
	const path = join(folder.path, 'table.csv');
	try {
		await fc.assert(
			fc.asyncProperty(rows, style, async (table, how) => {
				writeFileSync(path, write(table, how));
				await withWorkspace(async (poise) => {
					const receipt = await takeIn(poise, path, { mask: false });
					expect(receipt).toMatchObject({
						rowsRead: table.length,
						rowsImported: table.length,
						rowsRejected: 0,
						delimiter: how.delimiter,
						cleaned: {}
					});
					const found = await conversations(
						poise,
						'external_id AS id, opened_at AS "openedAt", topic, subject, text, handle_seconds AS "handleSeconds", bot_involved AS bot'
					);
					const expected = table.map(({ id, openedAt, topic, subject, text, handleSeconds, bot }) => ({
						id,
						openedAt,
						topic,
						subject,
						text,
						handleSeconds,
						bot
					}));
					expect(found).toEqual(expected);
				});
			}),
			{ numRuns: RUNS, seed: SEED, endOnFailure: true }
		);
	} finally {
		folder.remove();
	}
});
