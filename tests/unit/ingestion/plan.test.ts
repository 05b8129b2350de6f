import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import type { Mapping } from '#lib/ingestion/mapping.ts';
import { planLoad } from '#lib/ingestion/plan.ts';
import { mannersOfRows, previewRows } from '#lib/ingestion/preview.ts';
import { sampleNeeds } from '#lib/ingestion/survey.ts';
import { zoneTransitions } from '#lib/log/zones.ts';
import { fieldsOf } from '#lib/log/fields.ts';

type Rows = readonly (readonly string[])[];

async function runInEngine(mapping: Mapping, columns: readonly string[], rows: Rows, zone: string | null) {
	const { manners, problems } = mannersOfRows(mapping, columns, rows);
	expect(problems).toEqual([]);
	const clock = zone === null ? null : zoneTransitions(zone, 1990, 2040);
	const identifiers = columns.map((_, index) => `c${index}`);
	const plan = planLoad({ mapping, columns, identifiers, manners, clock });
	const connection = await (await DuckDBInstance.create(':memory:')).connect();
	await connection.run(`SET TimeZone = 'Asia/Tokyo'`);
	await connection.run(
		`CREATE TABLE raw (ordinal INTEGER, ${identifiers.map((name) => `${name} VARCHAR`).join(', ')})`
	);
	const appender = await connection.createAppender('raw');
	rows.forEach((row, ordinal) => {
		appender.appendInteger(ordinal);
		for (const cell of row) {
			// the engine's CSV reader turns empty cells into NULL
			if (cell === '') appender.appendNull();
			else appender.appendVarchar(cell);
		}
		appender.endRow();
	});
	appender.closeSync();
	const values = plan.fields.map(
		({ sql, type, name }) => `${type === 'instant' ? `epoch_ms(${sql})` : sql} AS ${name}`
	);
	const cleaned = plan.fields.map(({ cleaned, name }) => `${cleaned ?? 'false'} AS cleaned_${name}`);
	const sql = `SELECT ${[...values, ...cleaned, `${plan.rejectField} AS reject`].join(', ')} FROM ${plan.source('raw')} ORDER BY ordinal`;
	const found = (await connection.runAndReadAll(sql)).getRowObjects();
	connection.closeSync();
	const fromEngine = found.map((row) => ({
		record: Object.fromEntries(
			plan.fields.map(({ name }) => [name, typeof row[name] === 'bigint' ? Number(row[name]) : row[name]])
		),
		cleaned: plan.fields.flatMap(({ name }) => (row[`cleaned_${name}`] === true ? [name] : [])),
		rejectField: row['reject']
	}));
	const fromHere = previewRows(rows, { mapping, columns, manners, clock });
	expect(fromEngine).toEqual(fromHere);
	return fromHere;
}

const nasty = [
	'',
	' ',
	'-',
	'--',
	'?',
	'无',
	'N/A',
	'null',
	'Not Set',
	'\t12\t',
	' 7 ',
	'\u300012\u00a0',
	'0',
	'-5',
	'1.5',
	'3.0',
	'1e400',
	'inf',
	'nan',
	'Infinity',
	'1,234.50',
	'$1,234',
	'¥12',
	'12,5',
	'9007199254740993',
	'yes',
	'是',
	'否',
	'TRUE',
	'f',
	'Good',
	'bad',
	'满意',
	'4分',
	'80%',
	'5',
	'11',
	'2026-03-01',
	'2026-03-01 09:05',
	'2026-03-08 02:30:00',
	'2026-11-01T01:30:00',
	'2026-03-01T09:05:06.5+08:00',
	'2026-03-01T09:05:06Z',
	'9999-12-31',
	'1900-01-01 00:00:00',
	'infinity',
	'epoch',
	'0:02:23',
	'125:59:59',
	'1h 5m',
	'billing bot vip',
	'robot',
	'ai_agent,x',
	"it's",
	'𝒳'.repeat(40),
	'<b>a</b>',
	'2026-02-30',
	'25:00'
];

describe('plan', () => {
	it('gives in the engine what the preview gives, for every type over nasty cells', async () => {
		const columns = ['id', 'at', 'x'];
		const rows = nasty.map((cell, index) => [String(index), '2026-03-01 00:00', cell]);
		const kinds: Mapping['fields'] = {
			external_id: 'x',
			opened_at: 'at',
			resolved_at: 'x',
			first_human_reply_at: { after: 'opened_at', column: 'x', unit: 'minutes' },
			closed_at: { after: 'opened_at', column: 'x', unit: 'hh:mm:ss' },
			handle_seconds: { column: 'x', unit: 'words' },
			queue_seconds: { column: 'x', unit: 'seconds' },
			bot_involved: { column: 'x', contains: ['bot', 'ai_agent'] },
			human_involved: 'x',
			refused: { column: 'x', above: 2 },
			reopen_count: 'x',
			csat: { column: 'x', scale: [1, 5], values: { good: 0.9, '?': null, '11': null } },
			currency_value: 'x',
			topic: { column: 'x', values: { yes: 'agreed', '7': null } },
			subject: { firstOf: [{ column: 'x', when: 'none' }, { column: 'id' }] },
			agent_id: { constant: "o'neil" },
			updated_at: { constant: '2026-01-01' },
			vendor_verdict: { column: 'x' }
		};
		for (const zone of [null, 'America/New_York']) {
			const done = await runInEngine(
				{ kind: 'conversations', fields: kinds },
				[...columns, 'none'],
				rows.map((row) => [...row, '']),
				zone
			);
			expect(done).toHaveLength(nasty.length);
			for (const name of Object.keys(kinds))
				expect([name, done.some(({ record }) => record[name] !== null)]).toEqual([name, true]);
		}
	});

	it('reads moments through the zone, and marked ones without it', async () => {
		const [winter, gap, marked] = await runInEngine(
			{ kind: 'conversations', fields: { external_id: 'id', opened_at: 'at' } },
			['id', 'at'],
			[
				['1', '2026-01-05 09:00'],
				['2', '2026-03-08 02:30'],
				['3', '2026-03-08T02:30:00Z']
			],
			'America/New_York'
		);
		expect(winter?.record['opened_at']).toBe(Date.UTC(2026, 0, 5, 14));
		expect(gap?.record['opened_at']).toBe(Date.UTC(2026, 2, 8, 7, 30));
		expect(marked?.record['opened_at']).toBe(Date.UTC(2026, 2, 8, 2, 30));
	});

	it('joins a date and a time of day, and starts clocks at opened_at', async () => {
		const [row] = await runInEngine(
			{
				kind: 'conversations',
				fields: {
					external_id: 'id',
					opened_at: { columns: ['day', 'time'] },
					first_human_reply_at: { after: 'opened_at', column: 'wait' },
					bot_involved: { anyOf: ['a', 'b'] }
				}
			},
			['id', 'day', 'time', 'wait in minutes', 'wait', 'a', 'b'],
			[['1', '2026-01-05', '9:12:58 PM', '', '90', 'no', 'yes']],
			null
		);
		expect(row?.record).toMatchObject({
			opened_at: Date.UTC(2026, 0, 5, 21, 12, 58),
			first_human_reply_at: Date.UTC(2026, 0, 5, 21, 14, 28),
			bot_involved: true
		});
	});

	it('reads the times of one day by a date that the mapping names, past midnight too', async () => {
		const date = '1999-12-01';
		const silent = { '0:00:00': null };
		const rows = await runInEngine(
			{
				kind: 'conversations',
				fields: {
					external_id: { columns: ['line', 'id'] },
					opened_at: { column: 'in', date },
					first_human_reply_at: { column: 'served', date, values: silent, when: { column: 'how', is: ['Agent'] } },
					closed_at: { column: 'out', date, values: silent }
				}
			},
			['line', 'id', 'in', 'served', 'out', 'how'],
			[
				['a', '1', '9:59:46', '9:59:56', '10:01:11', 'AGENT'],
				['a', '2', '0:00:00', '0:00:00', '0:00:00', 'HANG'],
				['b', '2', '23:59:58', '0:00:03', '0:01:00', 'agent'],
				['b', '3', '12:00:00', '12:00:01', '11:59:00', 'PHANTOM'],
				['b', '', '7 o clock', 'x', '', 'AGENT'],
				['c', '4', '8:00:00 PM', '8:00:05 PM', '1:00:00 AM', 'AGENT']
			],
			'Asia/Jerusalem'
		);
		const at = (day: number, hour: number, minute: number, second: number) =>
			Date.UTC(1999, 11, day, hour - 2, minute, second);
		const moments = rows.map(({ record }) => [
			record['external_id'],
			record['opened_at'],
			record['first_human_reply_at'],
			record['closed_at']
		]);
		expect(moments).toEqual([
			['a 1', at(1, 9, 59, 46), at(1, 9, 59, 56), at(1, 10, 1, 11)],
			['a 2', at(1, 0, 0, 0), null, null],
			['b 2', at(1, 23, 59, 58), at(2, 0, 0, 3), at(2, 0, 1, 0)],
			['b 3', at(1, 12, 0, 0), null, at(1, 11, 59, 0)],
			[null, null, null, null],
			['c 4', at(1, 20, 0, 0), at(1, 20, 0, 5), at(2, 1, 0, 0)]
		]);
		expect(rows.map(({ cleaned }) => cleaned)).toEqual([[], [], [], [], ['opened_at', 'first_human_reply_at'], []]);
	});

	it('reads a time past midnight beside the date of the opening as the next day', async () => {
		const [row] = await runInEngine(
			{
				kind: 'conversations',
				fields: {
					opened_at: { columns: ['day', 'in'] },
					first_human_reply_at: { columns: ['day', 'answered'] },
					closed_at: { columns: ['closed day', 'out'] }
				}
			},
			['day', 'in', 'answered', 'closed day', 'out'],
			[['2026-01-05', '11:59:50 PM', '12:00:10 AM', '2026-01-05', '12:05:00 AM']],
			null
		);
		expect(row?.record).toEqual({
			opened_at: Date.UTC(2026, 0, 5, 23, 59, 50),
			first_human_reply_at: Date.UTC(2026, 0, 6, 0, 0, 10),
			closed_at: Date.UTC(2026, 0, 5, 0, 5)
		});
	});

	it('rejects rows for what identifies and dates them, and cleans the rest', async () => {
		const rows = await runInEngine(
			{ kind: 'conversations', fields: { external_id: 'id', opened_at: 'at', resolved_at: 'done', csat: 'score' } },
			['id', 'at', 'done', 'score'],
			[
				['1', '2026-01-05', 'later', '5'],
				['-', '2026-01-05', '', '4'],
				['3', 'soon', '2026-01-06', 'x'],
				['4', '2026-01-05', '2026-01-06', '1']
			],
			null
		);
		expect(rows.map(({ rejectField }) => rejectField)).toEqual([null, 'external_id', 'opened_at', null]);
		expect(rows.map(({ cleaned }) => cleaned)).toEqual([['resolved_at'], [], ['opened_at', 'csat'], []]);
		expect(rows.map(({ record }) => record['csat'])).toEqual([1, 0.75, null, 0]);
	});

	it('samples of what the mapping says itself how its numbers are written and how far words of satisfaction go', () => {
		const fields: Mapping['fields'] = {
			handle_seconds: { column: 'a', unit: 'seconds' },
			first_human_reply_at: { after: 'opened_at', column: 'a', unit: 'minutes' },
			csat: { column: 'b', scale: [1, 5] }
		};
		expect(sampleNeeds({ kind: 'conversations', fields }, ['a', 'b']).map(({ key }) => key)).toEqual([
			'duration a',
			'score b'
		]);
		const open = { handle_seconds: { column: 'a' }, csat: 'b', queue_seconds: { column: 'a', unit: 'hours' as const } };
		const needs = sampleNeeds({ kind: 'conversations', fields: open }, ['a', 'b']);
		expect(needs.map(({ key }) => key)).toEqual(['duration a', 'score b']);
	});

	it('reads customers', async () => {
		const [row] = await runInEngine(
			{ kind: 'customers', fields: { customer_id: 'id', churned: 'Churn', annual_margin: 'm', joined_at: 'since' } },
			['id', 'Churn', 'm', 'since'],
			[['7590-VHVEG', 'Yes', '$1,234.50', '25/12/2020']],
			null
		);
		expect(row?.record).toEqual({
			customer_id: '7590-VHVEG',
			churned: true,
			annual_margin: 1234.5,
			joined_at: Date.UTC(2020, 11, 25)
		});
	});

	it('plans any column for any field without an engine error', async () => {
		for (const kind of ['conversations', 'customers'] as const) {
			for (const { name } of fieldsOf[kind]) {
				const base = kind === 'customers' ? { customer_id: 'id' } : { external_id: 'id', opened_at: 'at' };
				const mapping: Mapping = { kind, fields: { ...base, [name]: { column: 'x' } } };
				const rows = [['1', '2026-01-05', name === 'opened_at' ? '2026-01-01' : 'whatever']];
				expect(await runInEngine(mapping, ['id', 'at', 'x'], rows, 'Europe/London')).toHaveLength(1);
			}
		}
	});
});
