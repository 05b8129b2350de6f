import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { ArrivalsForecast } from '#lib/server/operations/forecast-arrivals.ts';
import { answerOf, problemOf } from './asking.ts';
import { newFolder, takeIn, withWorkspace } from './workspace.ts';

const folder = newFolder();
afterAll(() => folder.remove());

const HOUR = 3_600_000;
const START = Date.UTC(2026, 0, 5); // a Monday

/** Every hour of so many weeks as many contacts as its place in the week says; a person answers every second. */
function log(weeks: number, inHour: (hour: number) => number, extra: readonly string[] = []): string {
	const lines = ['ticket_id,customer_id,created_at,first_human_reply_at', ...extra];
	for (let hour = 0; hour < weeks * 168; hour++)
		for (let at = 0; at < inHour(hour % 168); at++) {
			const opened = START + hour * HOUR + at * 60_000;
			const answered = at % 2 === 0 ? new Date(opened + 30_000).toISOString() : '';
			lines.push(`${hour}-${at},c${hour}-${at},${new Date(opened).toISOString()},${answered}`);
		}
	const path = join(folder.path, `${weeks}-${extra.length}.csv`);
	writeFileSync(path, lines.join('\n'));
	return path;
}
const workday = (hour: number) => (hour % 24 === 9 ? 4 : hour % 24 === 0 ? 1 : 0);

describe('a forecast of arrivals', () => {
	it('goes on as the weeks before went, by the day and by the hour, for all and for people', async () => {
		await withWorkspace(async (poise) => {
			await takeIn(poise, log(6, workday));
			const all = (await answerOf(poise, 'forecast', {})) as ArrivalsForecast;
			expect(all.history).toMatchObject({ contacts: 6 * 7 * 5 - 4, retries: 0 });
			expect(all.days).toHaveLength(7);
			// the log ends within the last Sunday's hour of nine, which is not whole; the next whole day is a Monday
			expect(all.days[0]).toMatchObject({ date: '2026-02-16', isSpecial: false, busiest: { hour: 9 } });
			for (const { mean, busiest } of all.days) {
				expect(mean).toBeCloseTo(5, 1);
				expect(busiest.mean).toBeCloseTo(4, 1);
			}
			expect(all.hours.reduce((sum, { mean }) => sum + mean, 0)).toBeCloseTo(
				all.days.reduce((sum, { mean }) => sum + mean, 0)
			);
			const people = (await answerOf(poise, 'forecast', { who: 'people', weeks: 2 })) as ArrivalsForecast;
			expect(people.days).toHaveLength(14);
			expect(people.days[13]?.mean).toBeLessThanOrEqual(5);
		});
	});

	it('leaves out who only tries again after nobody answered', async () => {
		const at = (hour: number, minute: number) => new Date(START + hour * HOUR + minute * 60_000).toISOString();
		// two tries an hour apart, the first without an answer; and two answered ones, which are two contacts
		const extra = [
			`r1,again,${at(30, 1)},`,
			`r2,again,${at(31, 1)},${at(31, 2)}`,
			`k1,calm,${at(30, 1)},${at(30, 2)}`,
			`k2,calm,${at(31, 1)},${at(31, 2)}`
		];
		await withWorkspace(async (poise) => {
			await takeIn(poise, log(5, workday, extra));
			const { history } = (await answerOf(poise, 'forecast', {})) as ArrivalsForecast;
			expect(history).toMatchObject({ contacts: 5 * 7 * 5 - 4 + 3, retries: 1 });
		});
	});

	it('says of a log that is too short, or empty, that it is', async () => {
		await withWorkspace(async (poise) => {
			expect(await problemOf(poise, 'forecast', {})).toMatchObject({ code: 'empty-log' });
			await takeIn(poise, log(3, workday));
			expect(await problemOf(poise, 'forecast', {})).toMatchObject({ code: 'too-short', message: { en: expect.stringMatching(/over (19|20) days; a forecast takes 4 weeks\.$/) as string } }); // prettier-ignore
			expect(await problemOf(poise, 'forecast', { weeks: 0 })).toMatchObject({ code: 'bad-input' });
		});
	});

	it('tells of a log of a moment, and one in which nobody reached a person, as what they are', async () => {
		await withWorkspace(async (poise) => {
			await takeIn(poise, log(0, workday, ['a,x,2026-01-05T08:00:00Z,']));
			const { message } = await problemOf(poise, 'forecast', {});
			expect(message.en).toBe('The log reaches over less than an hour; a forecast takes 4 weeks.');
		});
		const path = join(folder.path, 'bot-alone.csv');
		const lines = Array.from({ length: 36 }, (_, day) => `${day},c${day},${new Date(START + day * 24 * HOUR).toISOString()},true,false`); // prettier-ignore
		writeFileSync(path, ['ticket_id,customer_id,created_at,bot_involved,human_involved', ...lines].join('\n'));
		await withWorkspace(async (poise) => {
			await takeIn(poise, path);
			expect(await problemOf(poise, 'forecast', { who: 'people' })).toMatchObject({ code: 'nobody-came' });
			expect(await answerOf(poise, 'forecast', {})).toMatchObject({ history: { contacts: 35 } });
		});
	});
});
