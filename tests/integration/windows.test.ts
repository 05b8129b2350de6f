import { describe, expect, it } from 'vitest';
import { createApp } from '#lib/server/app.ts';
import { readConfig } from '#lib/server/config.ts';
import { defaultWindows } from '#lib/log/windows.ts';
import { answerOf, problemOf, rowsOf } from './asking.ts';
import { runPoise } from './command-line.ts';
import { fillLog, newFolder, select, withWorkspace, type Row } from './workspace.ts';

const fields = [
	'external_id',
	'customer_id',
	'topic',
	'opened_at',
	'first_bot_reply_at',
	'first_human_reply_at',
	'handoff_at',
	'reopened_at',
	'csat'
];
const bot = (customer: string, day: number, more: Row = {}): Row => ({
	customer_id: customer,
	topic: 'refund',
	opened_at: `2026-01-${String(day).padStart(2, '0')}T10:00:00Z`,
	first_bot_reply_at: `2026-01-${String(day).padStart(2, '0')}T10:00:05Z`,
	...more
});
// c1 is back after two days, c2 after ten; the log ends on the 31st.
const log = [bot('c1', 1), bot('c1', 3), bot('c2', 1), bot('c2', 11), bot('c3', 5, { csat: 0.8 }), bot('c4', 31)];
const outcomes = (poise: Parameters<typeof select>[0]) =>
	select<{ outcome: string }>(poise, 'SELECT outcome FROM judged ORDER BY id').then((rows) =>
		rows.map(({ outcome }) => outcome)
	);

describe('the windows of the ledger', () => {
	it('are set as versions, and every verdict and figure follows', async () => {
		await withWorkspace(async (poise) => {
			await fillLog(poise, fields, log);
			expect(await outcomes(poise)).toEqual(['abandoned', 'assumed', 'assumed', 'assumed', 'assumed', 'pending']);
			expect((await rowsOf(poise, 'durable-resolution'))[0]).toMatchObject({ n: 4 });
			expect(await answerOf(poise, 'windows')).toMatchObject({ windows: defaultWindows, changed: false, history: [] });

			expect(await answerOf(poise, 'windows', { giveUpHours: 24, topBox: 0.75 })).toMatchObject({
				windows: { ...defaultWindows, giveUpHours: 24, topBox: 0.75 },
				changed: true,
				history: [{ version: 1, changedBy: 'test' }]
			});
			expect(await outcomes(poise)).toEqual(['assumed', 'assumed', 'assumed', 'assumed', 'confirmed', 'pending']);
			expect((await rowsOf(poise, 'csat-top-box'))[0]).toMatchObject({ value: 1 });

			// A fortnight makes one issue of c2's two contacts; what is set before stays.
			await answerOf(poise, 'windows', { durableHours: 14 * 24 });
			expect((await rowsOf(poise, 'durable-resolution'))[0]).toMatchObject({ n: 3 });
			expect((await answerOf(poise, 'ledger')) as object).toMatchObject({
				windows: { giveUpHours: 24, durableHours: 336 }
			});

			expect(await answerOf(poise, 'windows', { reset: true })).toMatchObject({
				windows: defaultWindows,
				changed: true,
				history: [{ version: 3 }, { version: 2 }, { version: 1 }]
			});
			expect(await outcomes(poise)).toEqual(['abandoned', 'assumed', 'assumed', 'assumed', 'assumed', 'pending']);
			expect(await answerOf(poise, 'windows', { quietHours: 72 })).toMatchObject({ changed: false });
		});
	});

	it('refuse what makes no sense, and say what would', async () => {
		await withWorkspace(async (poise) => {
			for (const wrong of [
				{ quietHours: 0 },
				{ topBox: 7 },
				{ durableHours: 1 },
				{ quietHours: 'long' },
				{ durableHours: 48 }
			])
				expect(JSON.stringify(await problemOf(poise, 'windows', wrong))).toContain(Object.keys(wrong)[0] ?? '');
		});
	});

	it('outlive the process, and are set from the command line', async () => {
		const folder = newFolder();
		try {
			const set = await runPoise(['windows', '--quiet-hours', '48'], { workspace: folder.path });
			expect(set.stdout).toMatch(/quietHours +48 +72/);
			const poise = await createApp(readConfig({ POISE_WORKSPACE: folder.path }));
			expect(await answerOf(poise, 'windows')).toMatchObject({ windows: { quietHours: 48 } });
			await poise.close();
			expect((await runPoise(['windows', '--quiet-hours', 'soon'], { workspace: folder.path })).status).toBe(2);
		} finally {
			folder.remove();
		}
	});

	it('judge anew a log that older rules have judged', async () => {
		const folder = newFolder();
		try {
			const before = await createApp(readConfig({ POISE_WORKSPACE: folder.path }));
			await fillLog(before, fields, log);
			await before.engine.write(async (session) => {
				await session.run("UPDATE judged SET outcome = 'escalated'");
				await session.run('UPDATE ledger_edition SET rules = 1');
			});
			await before.close();
			const after = await createApp(readConfig({ POISE_WORKSPACE: folder.path }));
			expect(await outcomes(after)).toEqual(['abandoned', 'assumed', 'assumed', 'assumed', 'assumed', 'pending']);
			await after.close();
		} finally {
			folder.remove();
		}
	});
});
