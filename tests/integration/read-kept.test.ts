import { expect, it } from 'vitest';
import { readKept } from '#lib/server/operations/read-kept.ts';
import { answerOf, rowsOf } from './asking.ts';
import { fillLog, select, withWorkspace } from './workspace.ts';

it('keeps answers until the log changes, whoever asks', async () => {
	await withWorkspace(async (poise) => {
		await fillLog(poise, ['opened_at'], [{ opened_at: '2026-01-01T10:00:00Z' }]);
		const chance = () => readKept(poise, (session) => session.rows<{ r: number }>('SELECT random() AS r'));
		const first = await chance();
		expect(await chance()).toEqual(first);
		expect(await select(poise, 'SELECT random() AS r')).not.toEqual(first);
		expect((await rowsOf(poise, 'volume'))[0]).toMatchObject({ value: 1 });
		await answerOf(poise, 'windows', { quietHours: 24 });
		expect(await chance()).not.toEqual(first);
	});
});

it('does not let an answer of yesterday’s log outlive it', async () => {
	await withWorkspace(async (poise) => {
		await fillLog(poise, ['opened_at'], [{ opened_at: '2026-01-01T10:00:00Z' }]);
		const count = 'SELECT count(*) AS n FROM judged';
		// The log changes while the question is under way.
		await readKept(poise, async (session) => {
			const before = await session.rows(count);
			await poise.engine.write((writer) => writer.run('DELETE FROM judged'));
			poise.memory.clear();
			return before;
		});
		expect(await readKept(poise, (session) => session.rows(count))).toEqual([{ n: 0 }]);
	});
});

it('forgets the answer asked for longest ago, and never keeps long ones', async () => {
	await withWorkspace(async (poise) => {
		const ask = (sql: string) => readKept(poise, (session) => session.rows(sql));
		const first = await ask('SELECT random() AS r, 0 AS n');
		for (let n = 1; n <= 500; n++) await ask(`SELECT ${n} AS n`);
		expect(await ask('SELECT random() AS r, 0 AS n')).not.toEqual(first);
		const long = 'SELECT random() AS r FROM range(2001)';
		expect(await ask(long)).not.toEqual(await ask(long));
	});
});
