import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { alerts } from '../../src/cli/commands/alerts.ts';
import type { Alert, AlertsResult } from '#lib/alerts/result.ts';
import type { Poise } from '#lib/server/operations/operation.ts';
import { drawChance, drawInteger, createRandom } from '#lib/stats/random.ts';
import { drawExponential, drawPoisson } from '#lib/stats/draws.ts';
import { answerOf } from './asking.ts';
import { newFolder, takeIn, withWorkspace } from './workspace.ts';

const folder = newFolder();
afterAll(() => folder.remove());

const DAY = 86_400_000;
const LAST = Date.parse('2026-03-10T14:30:00Z');
const DAYS = 57;
const HEADER = 'ID,Customer,Opened,Bot reply,Human reply,Handed over,Refused,Overturned,Text';
const MAPPING = {
	kind: 'conversations',
	fields: {
		external_id: 'ID',
		customer_id: 'Customer',
		opened_at: 'Opened',
		first_bot_reply_at: 'Bot reply',
		first_human_reply_at: 'Human reply',
		handoff_at: 'Handed over',
		refused: 'Refused',
		refusal_overturned_at: 'Overturned',
		text: 'Text'
	}
} as const;

/** What goes wrong, from so many days before the end on. */
interface Wrong {
	readonly days?: number;
	readonly complaints?: number;
	readonly overturned?: number;
	readonly wait?: number;
	/** Share of hand-offs that the bot keeps, and that come back. */
	readonly hollow?: number;
}

interface Made extends Wrong {
	readonly from?: number;
	readonly to?: number;
	readonly prefix?: string;
	readonly seed?: number;
}

/** A log that ends in the middle of a day, with weekends, without anything to report but what goes wrong. */
function rows({
	days = 1,
	complaints = 1,
	overturned = 1,
	wait = 1,
	hollow = 0,
	from = DAYS,
	to = 0,
	prefix = 'A',
	seed = 1
}: Made = {}): string[] {
	const random = createRandom(seed, prefix);
	const lines: string[] = [];
	const instant = (at: number) => new Date(at).toISOString().slice(0, 19);
	for (let back = from - 1; back >= to; back--) {
		const count = drawPoisson(random, [130, 120, 120, 120, 110, 60, 50][back % 7] ?? 0);
		const isWrong = back < days;
		for (let at = 0; at < count; at++) {
			const opened = LAST - back * DAY - drawInteger(random, 0, DAY / 1000 - 1) * 1000;
			const id = `${prefix}${back}-${at}`;
			const says = random();
			const hands = drawChance(random, 0.4);
			const refused = drawChance(random, 0.4);
			const wrong = random();
			const waited = drawExponential(random, 600_000);
			const kept = random() < hollow && isWrong && hands;
			const back2 = opened + 2 * DAY;
			const again =
				kept && back2 < LAST
					? `${id}-again,${id},${instant(back2)},${instant(back2 + 4000)},,,,,still not working`
					: null;
			const replied = opened + 60_000 + waited * (isWrong ? wait : 1);
			const overturn = refused && wrong < 0.3 * (isWrong ? overturned : 1) ? Math.min(LAST, opened + 3_600_000) : null;
			lines.push(
				[
					id,
					id,
					instant(opened),
					instant(opened + 4000),
					hands && !kept && replied < LAST ? instant(replied) : '',
					hands && !kept ? instant(opened + 60_000) : '',
					refused,
					overturn === null ? '' : instant(overturn),
					says < 0.2 * (isWrong ? complaints : 1) ? 'I want to file a formal complaint' : 'where is my parcel'
				].join(',')
			);
			if (again !== null) lines.push(again);
		}
	}
	return lines;
}

async function imported(poise: Poise, name: string, lines: readonly string[], zone = 'UTC') {
	const path = join(folder.path, name);
	writeFileSync(path, `${[HEADER, ...lines].join('\n')}\n`);
	await takeIn(poise, path, { mapping: MAPPING, zone });
	return (await answerOf(poise, 'alerts')) as AlertsResult;
}
const alertsOn = (name: string, made: Made, zone?: string) =>
	withWorkspace((poise) => imported(poise, name, rows(made), zone));
const ids = ({ alerts }: AlertsResult) => alerts.map(({ id }) => id);
const figures = (alert: Alert | undefined) =>
	alert && [alert.observed, alert.expected, alert.atMost, alert.n, alert.probability];

/** A source that never complains, came late, and stops three days before the end. */
const other = rows({ prefix: 'B', complaints: 0, days: DAYS, to: 3 });

describe('alerts', () => {
	it('are silent on a calm log that ends at half past two, and when a second source comes late and has stopped', () =>
		withWorkspace(async (poise) => {
			expect(await answerOf(poise, 'alerts')).toEqual({ end: null, alerts: [], unwatched: [] });
			expect(await imported(poise, 'calm.csv', rows())).toMatchObject({ alerts: [], unwatched: [] });
			expect((await imported(poise, 'late.csv', other)).alerts).toEqual([]);
		}));

	it('say how much history they need', async () => {
		const short = await alertsOn('short.csv', { from: 30, complaints: 5 });
		expect(short.alerts).toEqual([]);
		expect(short.unwatched).toMatchObject([
			{ id: 'complaint-spike', missing: [], days: 30, daysNeeded: 49 },
			{ id: 'wrong-refusal-spike', daysNeeded: 49 },
			{ id: 'hollow-containment', daysNeeded: 56 },
			{ id: 'handoff-wait', daysNeeded: 49 }
		]);
	});

	it('tell a log that is long enough from a series in it that is not', async () => {
		// hand-overs are written down since a month
		const since = new Date(LAST - 30 * DAY).toISOString();
		const lines = rows({ from: 60 }).map((line) => {
			const [id, customer, opened = '', bot, human, handed, ...rest] = line.split(',');
			return [id, customer, opened, bot, ...(opened < since ? ['', ''] : [human, handed]), ...rest].join(',');
		});
		const late = await withWorkspace((poise) => imported(poise, 'late-hand-overs.csv', lines));
		const waits = late.unwatched.find(({ id }) => id === 'handoff-wait');
		expect(waits).toMatchObject({ logDays: 60, days: 30, daysNeeded: 49 });
		expect(alerts.print(late as never, 'en')).toContain(
			'The log has 60 days, but what is watched reaches back over 30 of them, and 49 are needed'
		);
		expect(alerts.print(late as never, 'zh')).toContain('日志有 60 天，但该项只能回溯 30 天，需 49 天');
	});

	it('say of a log of one day that there is one', async () => {
		const one = await alertsOn('one-day.csv', { from: 1 });
		expect(one.alerts).toEqual([]);
		expect(one.unwatched.map(({ id, days }) => [id, days])).toEqual([
			['complaint-spike', 1],
			['wrong-refusal-spike', 1],
			['hollow-containment', 1],
			['handoff-wait', 1]
		]);
		const printed = alerts.print(one as never, 'en');
		expect(printed).toContain('cannot be told from this log');
		expect(printed).toContain('56 days of log are needed and there is 1');
		expect(printed).not.toContain('out of the ordinary.');
	});

	it('see what went wrong in the last 24 hours, in any time zone, also beside a source that comes late', async () => {
		const wrong = { complaints: 2.5, overturned: 3, wait: 4 };
		const all = ['complaint-spike', 'wrong-refusal-spike', 'handoff-wait'];
		const utc = await withWorkspace(async (poise) => {
			const alone = await imported(poise, 'day.csv', rows(wrong));
			expect(ids(alone)).toEqual(all);
			expect(ids(await imported(poise, 'beside.csv', other))).toEqual(all);
			return alone;
		});
		const [complaints, , waits] = utc.alerts;
		// 0.2 of about 130 a day; more than twice that
		expect(complaints?.expected).toBeGreaterThan(20);
		expect(complaints?.expected).toBeLessThan(33);
		expect(complaints?.observed).toBeGreaterThan(complaints?.atMost ?? Infinity);
		expect(Date.parse(complaints?.until ?? '') - Date.parse(complaints?.since ?? '')).toBe(DAY);
		expect(complaints?.lagDays).toBe(0);
		expect(complaints?.days).toEqual({ from: '2026-03-09', to: '2026-03-11' });
		expect(waits?.median?.usual).toBeGreaterThan(300);
		expect(waits?.median?.observed).toBeGreaterThan(2 * (waits?.median?.usual ?? Infinity));

		const elsewhere = await alertsOn('day-zone.csv', wrong, 'Asia/Shanghai');
		expect(ids(elsewhere)).toEqual(all);
		for (const at of [0, 1, 2]) expect(figures(elsewhere.alerts[at])).toEqual(figures(utc.alerts[at]));
		expect(elsewhere.alerts[0]?.days).toEqual(complaints?.days);
	});

	it('see containment rise while less is solved, a week late', async () => {
		const { alerts } = await alertsOn('hollow.csv', { days: 16, hollow: 0.6 });
		const hollow = alerts.find(({ id }) => id === 'hollow-containment');
		expect(hollow).toMatchObject({ lagDays: 7, unit: 'share', atMost: null });
		expect(hollow?.observed).toBeLessThan(hollow?.expected ?? 0);
		expect(hollow?.containment?.observed).toBeGreaterThan(hollow?.containment?.expected ?? 1);
		// the last event is a reply somewhat after the last opening
		expect(Date.parse(hollow?.until ?? '')).toBeLessThanOrEqual(LAST - 7 * DAY + 3_600_000);
	});
});
