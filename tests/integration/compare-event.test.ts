import { describe, expect, it } from 'vitest';
import type { EventDifference } from '#lib/server/operations/compare-event.ts';
import { answerOf, problemOf } from './asking.ts';
import { runPoise } from './command-line.ts';
import { fillLog, newFolder, withWorkspace, type Row } from './workspace.ts';

const START = Date.UTC(2026, 0, 5, 10);
const at = (day: number, minutes = 0) => new Date(START + day * 86_400_000 + minutes * 60_000).toISOString();

/** 20 weeks, three contacts a day; from the tenth week on a bot takes the first of each day, and people answer 10 minutes sooner. */
const BEGAN = 70;
const log: Row[] = Array.from({ length: 140 }, (_, day) =>
	[0, 1, 2].map((index): Row => {
		const bot = day >= BEGAN && index === 0;
		// 30 to 32 minutes before, 20 to 22 after
		const waited = (day < BEGAN ? 30 : 20) + ((day * 7 + index * 5) % 3);
		return {
			customer_id: `c${day}-${index}`,
			opened_at: at(day, index),
			bot_involved: bot,
			...(bot ? { first_bot_reply_at: at(day, index) } : { first_human_reply_at: at(day, index + waited) })
		};
	})
).flat();
const fields = [
	'external_id',
	'customer_id',
	'opened_at',
	'bot_involved',
	'first_bot_reply_at',
	'first_human_reply_at'
];

describe('before and after an event', () => {
	it('is found in the log, named, compared and taken away, by every door', async () => {
		await withWorkspace(async (poise) => {
			await fillLog(poise, fields, log);
			expect(await answerOf(poise, 'events')).toMatchObject({
				events: [],
				proposed: { id: 'bot-start', date: '2026-03-16' }
			});
			const ask = async (metric: string, event: string) =>
				(
					(await answerOf(poise, 'metrics', { metrics: [metric], compare: 'event', event, adjusted: true })) as {
						metrics: readonly { differences: readonly EventDifference[] }[];
					}
				).metrics[0]?.differences[0];

			const found = await ask('first-human-reply-mean', 'bot-start');
			expect(found?.series).toMatchObject({ grain: 'week', season: null, before: 10, after: 9 });
			expect(found?.series?.level.value).toBeCloseTo(-600, -1);
			expect(found?.series?.level.high).toBeLessThan(-500);
			expect(found?.series?.slope.low).toBeLessThan(0);
			expect(found?.series?.slope.high).toBeGreaterThan(0);
			expect(found?.series?.points.at(-1)?.counterfactual).toBeGreaterThan(1800);
			expect(found?.raw?.value).toBeCloseTo(-600, -1);
			expect(found).toMatchObject({
				of: '2026-03-16/2026-05-18',
				against: '2026-01-12/2026-03-16',
				event: { date: '2026-03-16' },
				noSeries: null
			});
			// before a bot nothing is contained
			expect(await ask('containment', '2026-03-16')).toMatchObject({ raw: null, series: null });
			expect((await ask('volume', '2026-03-16'))?.noSeries?.en).toContain('same in every step');

			await answerOf(poise, 'events', { add: [{ name: 'Bot on', date: '2026-03-16' }] });
			const kept = (await answerOf(poise, 'events')) as { events: { id: string }[]; proposed: null };
			expect(kept).toMatchObject({ events: [{ name: 'Bot on', date: '2026-03-16' }], proposed: null });
			expect(await ask('volume', kept.events[0]?.id ?? '')).toMatchObject({ event: { name: 'Bot on' } });
			expect(await problemOf(poise, 'metrics', { compare: 'event' })).toMatchObject({ code: 'no-event' });
			expect(await problemOf(poise, 'metrics', { compare: 'event', event: 'nope' })).toMatchObject({
				code: 'no-such-event'
			});
			expect(await problemOf(poise, 'metrics', { compare: 'event', event: '2031-01-01' })).toMatchObject({
				code: 'period-outside-log'
			});
			expect(await problemOf(poise, 'events', { remove: ['nope'] })).toMatchObject({ code: 'no-such-event' });
			await answerOf(poise, 'events', { remove: [kept.events[0]?.id] });
			expect(await answerOf(poise, 'events')).toMatchObject({ events: [], proposed: { id: 'bot-start' } });
		});
	});

	it('is named from the command line, and stays', async () => {
		const folder = newFolder();
		try {
			const added = await runPoise(['events', 'add', '2026-06-01', 'New', 'prices'], { workspace: folder.path });
			expect(added.stdout).toMatch(/2026-06-01 +New prices/);
			const { events } = JSON.parse((await runPoise(['events', '--json'], { workspace: folder.path })).stdout) as {
				events: readonly unknown[];
			};
			expect(events).toHaveLength(1);
			expect((await runPoise(['events', 'add', 'June', 'New'], { workspace: folder.path })).status).toBe(2);
		} finally {
			folder.remove();
		}
	});
});
