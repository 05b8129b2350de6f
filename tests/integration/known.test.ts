import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Poise } from '#lib/server/operations/operation.ts';
import { undoImport } from '#lib/server/operations/undo-import.ts';
import { metricsOf, rowsOf } from './asking.ts';
import { context, newFolder, refusalOf, select, takeIn, withWorkspace } from './workspace.ts';

const folder = newFolder();
afterAll(() => folder.remove());

function file(name: string, lines: readonly string[]): string {
	const path = join(folder.path, name);
	writeFileSync(path, `${lines.join('\n')}\n`);
	return path;
}

const verdicts = (poise: Poise) =>
	select(
		poise,
		`SELECT external_id AS id, outcome, missing, answered, j.reopened FROM judged j JOIN conversation USING (id) ORDER BY 1`
	);

const READING = {
	external_id: 'ID',
	customer_id: 'Customer',
	opened_at: 'Created at',
	first_human_reply_at: 'First human reply at'
};

describe('what an empty cell says', () => {
	const HEADER = 'ID,Customer,Created at,First human reply at,Reopened at';

	it('“it did not happen”, but of a cell that cannot be read nothing', () =>
		withWorkspace(async (poise) => {
			await takeIn(
				poise,
				file('cells.csv', [
					HEADER,
					'A,c1,2026-01-01T10:00:00Z,2026-01-01T10:20:00Z,',
					'B,c2,2026-01-01T11:00:00Z,,',
					'C,c3,2026-01-01T12:00:00Z,soon after,',
					'D,c4,2026-01-01T13:00:00Z,2026-01-01T13:20:00Z,yes twice',
					'E,c5,2026-02-01T13:00:00Z,2026-02-01T13:20:00Z,2026-02-01T15:20:00Z'
				]),
				{ mapping: { kind: 'conversations', fields: { ...READING, reopened_at: 'Reopened at' } } }
			);
			expect(await verdicts(poise)).toMatchObject([
				{ id: 'A', outcome: 'resolved', answered: true, reopened: false },
				{ id: 'B', outcome: 'unresolved', answered: false, reopened: false },
				{ id: 'C', outcome: null, answered: null, reopened: false },
				{ id: 'D', outcome: 'ambiguous', missing: 'reopened_at', answered: true, reopened: null },
				{ id: 'E', outcome: 'unresolved', answered: true, reopened: true }
			]);
			expect(await rowsOf(poise, 'never-answered')).toMatchObject([{ n: 4, value: 0.25 }]);
		}));

	it('nothing, in a column that cannot be read anywhere', () =>
		withWorkspace(async (poise) => {
			await takeIn(
				poise,
				file('unreadable.csv', [
					HEADER,
					...Array.from({ length: 40 }, (_, n) => `U${n},c${n},2026-01-${(n % 28) + 1}T10:00:00Z,soon,`)
				]),
				{ mapping: { kind: 'conversations', fields: READING } }
			);
			const [answer] = await metricsOf(poise, { metrics: ['never-answered'] });
			expect(answer?.notMeasurable?.missing).toEqual(['first_human_reply_at']);
			expect(await select(poise, 'SELECT DISTINCT answered, outcome FROM judged')).toEqual([
				{ answered: null, outcome: null }
			]);
		}));
});

describe('a later file with fewer columns', () => {
	const wide = file('wide.csv', [
		'ID,Customer,Created at,First human reply at',
		'A,c1,2026-01-01T10:00:00Z,2026-01-01T10:20:00Z',
		'B,c2,2026-01-01T11:00:00Z,',
		'Z,c9,2026-03-01T11:00:00Z,2026-03-01T11:05:00Z'
	]);
	const narrow = file('narrow.csv', [
		'ID,Created at,Topic',
		'A,2026-01-01T10:00:00Z,refunds',
		'B,2026-01-01T11:00:00Z,refunds'
	]);

	it('takes no “no” away from what was known, before it and after it, and after it is taken back', () =>
		withWorkspace(async (poise) => {
			await takeIn(poise, wide);
			const before = await verdicts(poise);
			expect(before).toMatchObject([{ answered: true }, { answered: false }, { answered: true }]);
			const { importId } = await takeIn(poise, narrow);
			expect(await verdicts(poise)).toEqual(before);
			await undoImport(poise, importId ?? 0, context);
			expect(await verdicts(poise)).toEqual(before);
		}));

	it('may come first: then the wide one adds what it knows, and takes it along when it is taken back', () =>
		withWorkspace(async (poise) => {
			await takeIn(poise, narrow);
			const first = await verdicts(poise);
			expect(first).toMatchObject([{ answered: null }, { answered: null }]);
			const { importId, rowsImported } = await takeIn(poise, wide);
			expect(rowsImported).toBe(3);
			expect(await verdicts(poise)).toMatchObject([{ answered: true }, { answered: false }, { answered: true }]);
			await undoImport(poise, importId ?? 0, context);
			expect(await verdicts(poise)).toEqual(first);
		}));
});

describe('a later file whose column is empty throughout', () => {
	it('changes nothing, and leaves nothing behind when the first is taken back', () =>
		withWorkspace(async (poise) => {
			const { importId } = await takeIn(
				poise,
				file('told.csv', ['ID,Created at,First human reply at', 'A,2026-01-01T10:00:00Z,2026-01-01T10:20:00Z'])
			);
			const fields = { external_id: 'ID', opened_at: 'Created at', first_human_reply_at: 'First human reply at' };
			const blank = ['ID,Created at,First human reply at', 'A,2026-01-01T10:05:00Z,', 'B,2026-01-01T11:00:00Z,'];
			await takeIn(poise, file('blank.csv', blank), { mapping: { kind: 'conversations', fields } });
			expect(await verdicts(poise)).toMatchObject([
				{ id: 'A', answered: true },
				{ id: 'B', answered: null }
			]);
			await undoImport(poise, importId ?? 0, context);
			expect(await verdicts(poise)).toMatchObject([
				{ id: 'A', answered: null },
				{ id: 'B', answered: null }
			]);
		}));
});

describe('what the user says of a file', () => {
	const dates = ['ID,Created at,Rating', 'A,03/04/2026 8:00,3', 'B,05/06/2026 9:30,4'];

	it('may be the order of day and month alone: the clock behind it is read all the same', () =>
		withWorkspace(async (poise) => {
			const fields = { external_id: 'ID', opened_at: { column: 'Created at', format: '%d/%m/%Y' } };
			await takeIn(poise, file('order.csv', dates), { mapping: { kind: 'conversations', fields } });
			expect(await select(poise, 'SELECT opened_at FROM conversation ORDER BY 1')).toEqual([
				{ opened_at: '2026-04-03T08:00:00.000Z' },
				{ opened_at: '2026-06-05T09:30:00.000Z' }
			]);
		}));

	it('is not one value for all rows where that value is a column', () =>
		withWorkspace(async (poise) => {
			const set = { csat: 'Rating' };
			expect(await refusalOf(poise, file('set.csv', dates), { set })).toMatchObject({ code: 'constant-is-column' });
		}));
});

describe('marks', () => {
	it('run between what most of a large column holds, not its one slip', () =>
		withWorkspace(async (poise) => {
			const marks = Array.from({ length: 4_000 }, (_, n) =>
				n < 3_000 ? '' : n === 3_500 ? '50' : String((n % 5) + 1)
			);
			const rows = marks.map((mark, n) => `M${n},2026-01-${String((n % 28) + 1).padStart(2, '0')}T10:00:00Z,${mark}`);
			const receipt = await takeIn(poise, file('marks.csv', ['ID,Created at,Rating', ...rows]), {
				mapping: { kind: 'conversations', fields: { external_id: 'ID', opened_at: 'Created at', csat: 'Rating' } }
			});
			expect(receipt.columns.find(({ field }) => field === 'csat')?.scale).toEqual([1, 5]);
			expect(receipt.cleaned).toEqual({ csat: 1 });
			expect(await select(poise, 'SELECT DISTINCT csat FROM conversation WHERE csat IS NOT NULL ORDER BY 1')).toEqual(
				[0, 0.25, 0.5, 0.75, 1].map((csat) => ({ csat }))
			);
		}));
});

describe('the same conversations again', () => {
	const lines = [
		'Customer,Created at,Topic,CSAT (1-5)',
		...Array.from({ length: 30 }, (_, n) => `c${n % 9},2026-01-${(n % 28) + 1}T10:${n}:00Z,t${n % 3},${(n % 5) + 1}`)
	];
	const count = async (poise: Poise) => (await select(poise, 'SELECT count(*) AS n FROM conversation'))[0]?.['n'];

	it('in two exports without ids that overlap are there once', () =>
		withWorkspace(async (poise) => {
			await takeIn(poise, file('first.csv', lines.slice(0, 21)));
			const { rowsImported, rowsDuplicate } = await takeIn(
				poise,
				file('second.csv', [lines[0] ?? '', ...lines.slice(11)])
			);
			expect([rowsImported, rowsDuplicate]).toEqual([10, 10]);
			expect(await count(poise)).toBe(30);
		}));

	it('as the very same file, read in another way, take the place of the first reading', () =>
		withWorkspace(async (poise) => {
			const path = file('again.csv', lines);
			await takeIn(poise, path);
			const fields = { customer_id: 'Customer', opened_at: 'Created at', subject: 'Topic' };
			const receipt = await takeIn(poise, path, { source: 'shop', mapping: { kind: 'conversations', fields } });
			expect(receipt).toMatchObject({ importId: 2, rowsImported: 30, rowsDuplicate: 0 });
			expect(receipt.warnings.some(({ en }) => en.includes('import 1'))).toBe(true);
			expect(await select(poise, 'SELECT id FROM import')).toEqual([{ id: 2 }]);
			expect(await count(poise)).toBe(30);
			expect(
				await select(poise, 'SELECT count(topic) AS topics, count(subject) AS subjects FROM conversation')
			).toEqual([{ topics: 0, subjects: 30 }]);
		}));
});

describe('the ends of a period', () => {
	it('given as dates are midnights where the log was written, as its days are', () =>
		withWorkspace(async (poise) => {
			await takeIn(
				poise,
				file('days.csv', [
					'ID,Created at',
					'A,2026-01-01 23:59:59',
					'B,2026-01-02 00:00:00',
					'C,2026-01-02 23:59:59',
					'D,2026-01-03 00:00:00'
				]),
				{ zone: 'Asia/Shanghai' }
			);
			const n = async (query: object) => (await rowsOf(poise, 'volume', query))[0]?.n;
			expect(await n({ from: '2026-01-02', to: '2026-01-03' })).toBe(2);
			expect(await n({ from: '2026-01-02' })).toBe(3);
			const days = await rowsOf(poise, 'volume', { by: ['day'] });
			expect(days.map((row) => row.n)).toEqual([1, 2, 1]);
			expect(await n({ from: '2026-01-01T16:00:00Z', to: '2026-01-02T16:00:00Z' })).toBe(2);
			expect(await n({ from: '2026-01-02T00:00:00Z' })).toBe(2);
		}));
});

describe('the last week of a log', () => {
	it('has lasted nowhere yet: it can only have failed already', () =>
		withWorkspace(async (poise) => {
			await takeIn(
				poise,
				file('young.csv', [
					'ID,Customer,Topic,Created at,First human reply at,Reopened at',
					'A,c1,t,2026-01-01T10:00:00Z,2026-01-01T10:20:00Z,',
					'B,c2,t,2026-01-06T10:00:00Z,2026-01-06T10:20:00Z,',
					'C,c3,t,2026-01-06T10:00:00Z,2026-01-06T10:20:00Z,2026-01-06T12:00:00Z',
					'D,c4,t,2026-01-05T10:00:00Z,2026-01-05T10:20:00Z,',
					'E,c4,t,2026-01-07T10:00:00Z,2026-01-07T10:20:00Z,',
					'F,c5,t,2026-01-10T10:00:00Z,,'
				])
			);
			expect(
				await select(poise, 'SELECT external_id AS id, durable FROM judged j JOIN conversation USING (id) ORDER BY 1')
			).toEqual([
				{ id: 'A', durable: true },
				{ id: 'B', durable: null },
				{ id: 'C', durable: false },
				{ id: 'D', durable: false },
				{ id: 'E', durable: null },
				{ id: 'F', durable: null }
			]);
		}));
});
