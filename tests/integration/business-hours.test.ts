import { describe, expect, it } from 'vitest';
import { openSpans } from '#lib/log/open-hours.ts';
import { scheduleSchema, weekdays, type Schedule } from '#lib/log/schedules.ts';
import { createRandom } from '#lib/stats/random.ts';
import { answerOf, metricsOf, problemOf, rowsOf } from './asking.ts';
import { runPoise } from './command-line.ts';
import { fillLog, newFolder, select, withWorkspace, type Row } from './workspace.ts';

const weekOf = (hours: string, ...days: readonly (typeof weekdays)[number][]) =>
	Object.fromEntries(days.map((day) => [day, hours]));
const office: Schedule = scheduleSchema.parse({
	name: 'office',
	zone: 'Asia/Shanghai',
	week: weekOf('09:00-12:00, 13:00-18:00', 'mon', 'tue', 'wed', 'thu', 'fri'),
	days: ['2026-05-01..2026-05-05 Labour Day', '2026-05-09 09:00-12:00 make-up day']
});
const nights: Schedule = scheduleSchema.parse({
	name: 'nights',
	zone: 'America/New_York',
	week: weekOf('22:00-06:00', ...weekdays),
	where: [{ field: 'channel', value: 'phone' }]
});
const fields = [
	'channel',
	'opened_at',
	'first_bot_reply_at',
	'first_human_reply_at',
	'handoff_at',
	'first_resolved_at',
	'resolved_at',
	'handle_seconds',
	'queue_seconds'
];

describe('business time', () => {
	it('counts what was worked out by hand, by the schedule of the channel', async () => {
		await withWorkspace(async (poise) => {
			await fillLog(poise, fields, [
				{
					channel: 'chat',
					// Thursday 17:30 in Shanghai, before Labour Day; everything else on Wednesday the 6th and Saturday the 9th.
					opened_at: '2026-04-30T09:30:00Z',
					first_bot_reply_at: '2026-04-30T09:30:10Z',
					handoff_at: '2026-05-06T00:30:00Z',
					first_human_reply_at: '2026-05-06T01:15:00Z',
					first_resolved_at: '2026-05-07T02:00:00Z',
					resolved_at: '2026-05-09T03:30:00Z',
					queue_seconds: 45 * 60,
					handle_seconds: 4 * 3600
				},
				// Sunday in New York, the night on which clocks go forward: 1:30 EST to 4:30 EDT are two hours.
				{ channel: 'phone', opened_at: '2026-03-08T06:30:00Z', first_human_reply_at: '2026-03-08T08:30:00Z' }
			]);
			expect((await metricsOf(poise, { metrics: ['first-human-reply-business-p50'] }))[0]?.notMeasurable).toEqual({
				missing: ['business_hours']
			});
			expect(await answerOf(poise, 'hours', { schedules: [nights, office] })).toMatchObject({
				changed: true,
				history: [{ version: 1 }]
			});
			const [chat, phone] = await select<Record<string, number | boolean | null>>(poise, 'FROM judged ORDER BY id');
			expect(chat).toMatchObject({
				in_hours: true,
				first_any_reply_business: 10,
				// Half an hour on Thursday and a quarter on Wednesday.
				first_human_reply_business: 45 * 60,
				reply_after_handoff_business: 15 * 60,
				// Half an hour, three whole days of eight hours, two and a half on Saturday.
				first_resolution_time: 6.6875 * 86_400,
				// Half an hour on Thursday, eight on Wednesday, one of the next morning.
				first_resolution_time_business: 9.5 * 3600,
				resolution_time_business: (0.5 + 3 * 8 + 2.5) * 3600,
				queue_time_business: 15 * 60,
				// From 9:15: the lunch hour falls into it.
				handle_time_business: 3 * 3600
			});
			expect(phone).toMatchObject({ in_hours: true, first_human_reply_business: 2 * 3600, handle_time_business: null });
			expect((await rowsOf(poise, 'first-human-reply-business-mean'))[0]).toMatchObject({ value: 1.375 * 3600, n: 2 });
		});
	});

	it('is, for thousands of instants, what summing the spans gives', async () => {
		await withWorkspace(async (poise) => {
			const random = createRandom(8);
			const instant = (from: number, within: number) => new Date(from + Math.floor(random() * within)).toISOString();
			const start = Date.parse('2025-01-02T00:00:00Z');
			const rows: Row[] = Array.from({ length: 400 }, (_, i) => {
				const opened = instant(start, 700 * 86_400_000);
				return {
					channel: i % 3 ? 'chat' : 'phone',
					opened_at: opened,
					first_human_reply_at: instant(Date.parse(opened), 6 * 86_400_000)
				};
			});
			await fillLog(poise, ['channel', 'opened_at', 'first_human_reply_at'], rows);
			await answerOf(poise, 'hours', { schedules: [nights, office] });
			const judged = await select<{ seconds: number; in_hours: boolean }>(
				poise,
				'SELECT first_human_reply_business AS seconds, in_hours FROM judged ORDER BY id'
			);
			const spans = { chat: openSpans(office, 2024, 2027), phone: openSpans(nights, 2024, 2027) };
			for (const [i, row] of rows.entries()) {
				const [from, to] = [
					Date.parse(String(row.opened_at)) / 1000,
					Date.parse(String(row.first_human_reply_at)) / 1000
				];
				const open = spans[row.channel === 'chat' ? 'chat' : 'phone'];
				const expected = open.reduce((sum, s) => sum + Math.max(0, Math.min(to, s.to) - Math.max(from, s.from)), 0);
				expect(judged[i]?.seconds).toBeCloseTo(expected, 3);
				expect(judged[i]?.in_hours).toBe(open.some((span) => span.from <= from && from < span.to));
			}
		});
	});

	it('never exceeds the calendar clock, and is it where people are always there', async () => {
		await withWorkspace(async (poise) => {
			await answerOf(poise, 'sample');
			await answerOf(poise, 'hours', { schedules: [office] });
			const clocks = [
				'first_any_reply',
				'first_human_reply',
				'reply_after_handoff',
				'first_resolution_time',
				'resolution_time',
				'queue_time'
			];
			const worse = clocks.map((clock) => `count(*) FILTER (${clock}_business > ${clock} + 1e-6) AS ${clock}`);
			expect(await select(poise, `SELECT ${worse.join(', ')} FROM judged`)).toEqual([
				Object.fromEntries(clocks.map((clock) => [clock, 0]))
			]);
			const always = { name: 'always', zone: 'Europe/Dublin', week: weekOf('00:00-24:00', ...weekdays) };
			await answerOf(poise, 'hours', { schedules: [always] });
			const other = clocks.map((clock) => `count(*) FILTER (abs(${clock}_business - ${clock}) > 1e-3) AS ${clock}`);
			expect(
				await select(poise, `SELECT ${other.join(', ')}, count(first_any_reply_business) > 0 AS "any" FROM judged`)
			).toEqual([{ ...Object.fromEntries(clocks.map((clock) => [clock, 0])), any: true }]);
		});
	});
});

describe('the schedule of a Zendesk account as its connector lands it', () => {
	// fivetran/dbt_zendesk (Apache-2.0), schedule_data.csv: minutes from Sunday in "Pacific Time (US & Canada)", and in UTC
	// as the connector reckoned them while daylight saving time held.
	const rows = [
		{ start: 1920, end: 2640, startUtc: 2340, endUtc: 3060 },
		{ start: 3360, end: 4080, startUtc: 3780, endUtc: 4500 },
		{ start: 4800, end: 5520, startUtc: 5220, endUtc: 5940 },
		{ start: 6240, end: 6960, startUtc: 6660, endUtc: 7380 },
		{ start: 7680, end: 8400, startUtc: 8100, endUtc: 8820 }
	];
	const wall = (minute: number) =>
		`${String(Math.floor((minute % 1440) / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

	it('opens when the connector says', () => {
		const week: Record<string, string> = {};
		for (const { start, end } of rows)
			week[weekdays[(Math.floor(start / 1440) + 6) % 7] ?? ''] = `${wall(start)}-${wall(end)}`;
		const spans = openSpans(scheduleSchema.parse({ name: 'SupportCA', zone: 'America/Los_Angeles', week }), 2020, 2020);
		const sunday = Date.parse('2020-07-05T00:00:00Z') / 1000;
		const inWeek = spans.filter(({ from }) => from >= sunday && from < sunday + 7 * 86_400);
		expect(inWeek.map(({ from, to }) => [(from - sunday) / 60, (to - sunday) / 60])).toEqual(
			rows.map(({ startUtc, endUtc }) => [startUtc, endUtc])
		);
	});
});

describe('setting business hours', () => {
	it('refuses what makes no sense, and says where', async () => {
		await withWorkspace(async (poise) => {
			const wrong = (change: object) => problemOf(poise, 'hours', { schedules: [{ ...office, ...change }] });
			expect(JSON.stringify(await wrong({ zone: 'Mars/Olympus' }))).toContain('zone');
			expect(JSON.stringify(await wrong({ week: { mon: '9 to 5' } }))).toContain('week');
			expect(JSON.stringify(await wrong({ days: ['Christmas'] }))).toContain('days');
			expect(JSON.stringify(await wrong({ where: [{ field: 'mood', value: 'x' }] }))).toContain('where');
			expect(await problemOf(poise, 'hours', { schedules: [office, nights] })).toMatchObject({
				code: 'unreachable-schedule'
			});
			expect(await problemOf(poise, 'hours', { schedules: [nights, nights] })).toMatchObject({
				code: 'same-schedule-name'
			});
			expect(await answerOf(poise, 'hours')).toEqual({ schedules: [], changed: false, history: [] });
		});
	});

	it('works from the command line, and outlives the process', async () => {
		const folder = newFolder();
		try {
			const run = (...args: string[]) => runPoise(['hours', ...args], { workspace: folder.path });
			expect((await run('--week', 'mon-fri 9-5', '--zone', 'Asia/Shanghai')).status).toBe(2);
			const set = await run('--week', 'mon-fri 09:00-18:00; sat 10:00-14:00', '--zone', 'Asia/Shanghai');
			expect(set).toMatchObject({ status: 0 });
			const again = JSON.parse((await run('--json')).stdout) as { schedules: Schedule[] };
			expect(again.schedules[0]).toMatchObject({
				zone: 'Asia/Shanghai',
				week: { mon: '09:00-18:00', fri: '09:00-18:00', sat: '10:00-14:00', sun: '' }
			});
			expect((await run('--clear', '--json')).status).toBe(0);
		} finally {
			folder.remove();
		}
	});
});
