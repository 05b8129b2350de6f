import { expect, it } from 'vitest';
import { rowsOf } from './asking.ts';
import { fillLog, withWorkspace, type Row } from './workspace.ts';

/**
 * Freireich et al. (1963), remission of leukaemia in weeks, the worked example of Kaplan–Meier texts (Gehan 1965; Kleinbaum &
 * Klein, Survival Analysis, ch. 2): minus means still in remission when last seen. Medians 23 and 8.
 */
const groups = {
	'6-MP': [6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35],
	placebo: [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23]
};
const start = Date.parse('2026-01-01T00:00:00Z');
const after = (minutes: number) => new Date(start + minutes * 60_000).toISOString();
const rows: Row[] = Object.entries(groups).flatMap(([topic, weeks]) =>
	weeks.map((week) => ({
		topic,
		opened_at: after(0),
		first_human_reply_at: week > 0 ? after(week) : null,
		closed_at: after(Math.abs(week))
	}))
);

it('counts those whom nobody answered as long as they waited', async () => {
	await withWorkspace(async (poise) => {
		await fillLog(poise, ['topic', 'opened_at', 'first_human_reply_at', 'closed_at'], rows);
		const by = { by: ['topic'] };
		expect(await rowsOf(poise, 'first-human-reply-waiting-p50', by)).toMatchObject([
			{ topic: '6-MP', value: 23 * 60, n: 21 },
			{ topic: 'placebo', value: 8 * 60, n: 21 }
		]);
		// Of the treated, more than one in ten is never seen to end.
		expect(await rowsOf(poise, 'first-human-reply-waiting-p90', by)).toMatchObject([
			{ topic: '6-MP', value: null },
			{ topic: 'placebo', value: 17 * 60 }
		]);
		// The answered alone look quicker than they were.
		expect((await rowsOf(poise, 'first-human-reply-p50', by))[0]).toMatchObject({ value: 10 * 60, n: 9 });
	});
});
