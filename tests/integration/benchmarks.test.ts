import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { compareBenchmarks } from '#lib/server/operations/compare-benchmarks.ts';
import { undoImport } from '#lib/server/operations/undo-import.ts';
import { context, fingerprint, newFolder, refusalOf, takeIn, withWorkspace } from './workspace.ts';

const folder = newFolder();
afterAll(() => folder.remove());
const write = (name: string, ...lines: string[]) => {
	const path = join(folder.path, name);
	writeFileSync(path, lines.join('\n'));
	return path;
};

const PERIOD = 'Reporting period 2026-05-01 to 2026-05-31';
const agents = write(
	'agents.csv',
	PERIOD,
	'',
	'Agent name,Assigned conversations,Avg first response time,Avg resolution time,Resolution Count,Avg customer waiting time',
	'Ana,120,2 hours 5 minutes,1 day 3 hours,110,45 minutes 10 seconds',
	'Bo,80,5 minutes 12 seconds,--,0,--'
);
const summary = write(
	'summary.csv',
	PERIOD,
	'',
	'Conversations,Messages received,Messages sent,Avg first response time,Avg resolution time,Resolution count,Avg customer waiting time',
	'200,1200,1100,1 hour 5 minutes,1 day 3 hours,190,45 minutes'
);
/** Two of Ana's conversations are of May by the log's own clock; each edge has one outside. */
const log = write(
	'log.csv',
	'conversation_id,agent_id,opened_at,first_human_reply_at,resolved_at',
	'1,Ana,2026-05-01T00:00:00+08:00,2026-05-01T01:00:00+08:00,2026-05-02T00:00:00+08:00',
	'2,Ana,2026-05-31T23:00:00+08:00,2026-05-31T23:30:00+08:00,',
	'3,Ana,2026-06-01T00:10:00+08:00,2026-06-01T00:20:00+08:00,',
	'4,Ana,2026-04-30T23:59:00+08:00,,'
);

describe('a report that Chatwoot made of its own figures', () => {
	it('stands beside the log’s figures of the same days and people, in whatever order they came', async () => {
		await withWorkspace(async (poise) => {
			expect(await takeIn(poise, agents)).toMatchObject({
				source: 'chatwoot',
				kind: 'benchmarks',
				rowsRead: 2,
				rowsImported: 2,
				measurable: null
			});
			await takeIn(poise, log, { zone: 'Asia/Shanghai' });
			const [ana, bo] = await compareBenchmarks(poise);
			expect(ana).toEqual({
				source: 'chatwoot',
				scope: 'agent',
				name: 'Ana',
				from: '2026-05-01',
				to: '2026-05-31',
				figures: [
					{ figure: 'conversations', reported: 120, own: 2 },
					{ figure: 'resolutions', reported: 110, own: 1 },
					{ figure: 'first-human-reply', reported: 2 * 3600 + 5 * 60, own: (3600 + 1800) / 2 },
					{ figure: 'resolution-time', reported: 27 * 3600, own: 86_400 },
					{ figure: 'queue-time', reported: 45 * 60 + 10, own: null }
				]
			});
			expect(bo?.figures).toEqual([
				{ figure: 'conversations', reported: 80, own: null },
				{ figure: 'resolutions', reported: 0, own: null },
				{ figure: 'first-human-reply', reported: 312, own: null },
				{ figure: 'resolution-time', reported: null, own: null },
				{ figure: 'queue-time', reported: null, own: null }
			]);
		});
	});

	it('of the same period replaces the earlier one, and taken back leaves it as it was', async () => {
		await withWorkspace(async (poise) => {
			await takeIn(poise, agents);
			const before = await fingerprint(poise);
			const later = write(
				'later.csv',
				PERIOD,
				'',
				'Agent name,Assigned conversations,Avg first response time',
				'Ana,121,2 hours'
			);
			expect(await takeIn(poise, later)).toMatchObject({ rowsImported: 1, rowsDuplicate: 0 });
			const [ana] = await compareBenchmarks(poise);
			expect(ana?.figures[0]?.reported).toBe(121);
			expect(ana?.figures[3]?.reported).toBe(27 * 3600);
			await undoImport(poise, 2, context);
			expect(await fingerprint(poise)).toEqual(before);
		});
	});

	it('read by a mapping settled for an earlier month is of its own month all the same', async () => {
		await withWorkspace(async (poise) => {
			const columns = 'Agent name,Assigned conversations,Avg first response time';
			const of = (month: string) =>
				write(`${month}.csv`, `Reporting period 2026-${month}-01 to 2026-${month}-30`, '', columns, 'Ana,5,2 hours');
			const fields = {
				scope: { constant: 'agent' },
				name: 'Agent name',
				conversations: 'Assigned conversations',
				period_from: { constant: '2026-04-01' },
				period_to: { constant: '2026-04-30' }
			};
			await takeIn(poise, of('04'), { mapping: { kind: 'benchmarks', source: 'chatwoot', fields } });
			await takeIn(poise, of('06'));
			expect((await compareBenchmarks(poise)).map(({ from, to }) => [from, to])).toEqual([
				['2026-06-01', '2026-06-30'],
				['2026-04-01', '2026-04-30']
			]);
		});
	});

	it('counts the conversations of its own source alone, where the log has any', async () => {
		await withWorkspace(async (poise) => {
			await takeIn(poise, summary);
			await takeIn(poise, log, { zone: 'Asia/Shanghai' });
			const own = write('own.csv', 'conversation_id,opened_at', 'a,2026-05-03T00:00:00+08:00');
			await takeIn(poise, own, { source: 'chatwoot' });
			expect((await compareBenchmarks(poise))[0]?.figures[0]).toEqual({
				figure: 'conversations',
				reported: 200,
				own: 1
			});
		});
	});

	it('of everybody is held against the whole log', async () => {
		await withWorkspace(async (poise) => {
			await takeIn(poise, summary);
			await takeIn(poise, log, { zone: 'Asia/Shanghai' });
			expect((await compareBenchmarks(poise))[0]).toMatchObject({
				scope: 'account',
				figures: [{ reported: 200, own: 2 }, {}, {}, {}, {}]
			});
		});
	});

	it('that holds counts by hour is not taken for conversations', async () => {
		const traffic = write('traffic.csv', PERIOD, '', 'Date,00:00,01:00', '2026-05-01,3,4', '2026-05-02,1,0');
		await withWorkspace(async (poise) => {
			expect(await refusalOf(poise, traffic)).toMatchObject({ code: 'only-sums' });
		});
	});
});
