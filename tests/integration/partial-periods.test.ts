import { expect, it } from 'vitest';
import { rowsOf } from './asking.ts';
import { fillLog, withWorkspace, type Row } from './workspace.ts';

/** One conversation a day, from Wednesday 7 January to Monday 16 March 2026. */
const log: Row[] = Array.from({ length: 69 }, (_, day) => ({
	customer_id: `c${day}`,
	opened_at: new Date(Date.UTC(2026, 0, 7 + day, 12)).toISOString(),
	closed_at: new Date(Date.UTC(2026, 0, 7 + day, 13)).toISOString()
}));

it('marks the weeks and months of which the log, or the dates asked for, hold only a part', async () => {
	await withWorkspace(async (poise) => {
		await fillLog(poise, ['customer_id', 'opened_at', 'closed_at'], log);
		const partial = async (by: string, more: object = {}) =>
			(await rowsOf(poise, 'volume', { by: [by], ...more })).flatMap(({ dimensions, value, partial }) =>
				partial ? [[dimensions[by], value, partial]] : []
			);
		expect(await partial('week')).toEqual([
			['2026-01-05', 5, { from: '2026-01-07', to: '2026-01-12', days: 5, of: 7 }],
			['2026-03-16', 1, { from: '2026-03-16', to: '2026-03-17', days: 1, of: 7 }]
		]);
		expect(await partial('month')).toEqual([
			['2026-01', 25, { from: '2026-01-07', to: '2026-02-01', days: 25, of: 31 }],
			['2026-03', 16, { from: '2026-03-01', to: '2026-03-17', days: 16, of: 31 }]
		]);
		expect(await partial('week', { from: '2026-02-02', to: '2026-02-19' })).toEqual([
			['2026-02-16', 3, { from: '2026-02-16', to: '2026-02-19', days: 3, of: 7 }]
		]);
		// the log ends at noon: nobody knows what the rest of that day, or hour, brought
		const until = '2026-03-16 12:00:00';
		expect(await partial('day')).toEqual([
			['2026-03-16', 1, { from: '2026-03-16', to: '2026-03-17', days: 0, of: 1, until }]
		]);
		expect(await partial('hour')).toEqual([
			['2026-03-16T12:00', 1, { from: '2026-03-16', to: '2026-03-17', days: 0, of: 1, until }]
		]);
		expect((await rowsOf(poise, 'recontact-24h', { by: ['week'] }))[0]?.partial?.days).toBe(5);
	});
});

it('takes a day in whose last hour the log ends to be there whole', async () => {
	await withWorkspace(async (poise) => {
		const late = log.map((row) => ({ ...row, opened_at: row['opened_at']?.toString().replace('T12', 'T23') ?? null }));
		await fillLog(poise, ['customer_id', 'opened_at'], late);
		expect((await rowsOf(poise, 'volume', { by: ['day'] })).filter(({ partial }) => partial)).toEqual([]);
	});
});

it('marks the periods whose later conversations are too young for a metric’s window', async () => {
	await withWorkspace(async (poise) => {
		const fields = ['customer_id', 'opened_at', 'closed_at', 'first_human_reply_at'];
		const answered = log.map((row, at) =>
			at === 0 ? { ...row, first_human_reply_at: row['closed_at'] ?? null } : row
		);
		await fillLog(poise, fields, answered);
		// The log ends on Monday 16 March at noon: what was opened on the 9th has been watched for a week at noon of that day.
		const partial = async (metric: string, by: string) =>
			(await rowsOf(poise, metric, { by: [by] })).flatMap(({ dimensions, partial }) =>
				partial ? [[dimensions[by], partial]] : []
			);
		expect((await partial('recontact-7d', 'week')).slice(1)).toEqual([
			['2026-03-09', { from: '2026-03-09', to: '2026-03-09', days: 0, of: 7, young: true }]
		]);
		expect((await partial('recontact-72h', 'week')).slice(1)).toEqual([
			['2026-03-09', { from: '2026-03-09', to: '2026-03-13', days: 4, of: 7, young: true }]
		]);
		expect(await partial('recontact-7d', 'day')).toEqual([
			['2026-03-09', { from: '2026-03-09', to: '2026-03-09', days: 0, of: 1, young: true }]
		]);
		// what is counted at once, but may still be answered
		expect((await partial('never-answered', 'day')).map(([day]) => day)).toEqual([
			'2026-03-13',
			'2026-03-14',
			'2026-03-15',
			'2026-03-16'
		]);
		expect((await partial('recontact-7d', 'month')).at(-1)).toEqual([
			'2026-03',
			{ from: '2026-03-01', to: '2026-03-09', days: 8, of: 31, young: true }
		]);
	});
});
