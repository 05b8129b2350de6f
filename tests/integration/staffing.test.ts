import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { StaffingInputs } from '#lib/server/operations/measure-staffing.ts';
import { answerOf, problemOf } from './asking.ts';
import { newFolder, takeIn, withWorkspace } from './workspace.ts';

const folder = newFolder();
afterAll(() => folder.remove());

const at = (minute: number, second = 0) => new Date(Date.UTC(2026, 0, 5, 9, minute, second)).toISOString();
const HEAD =
	'ticket_id,customer_id,topic,created_at,first_bot_reply_at,first_human_reply_at,handoff_at,resolved_at,closed_at,handle_seconds';

/** Forty of each topic go straight to a person, and forty to the bot, of which some are handed over. */
function log(): string {
	const lines = [HEAD];
	let id = 0;
	const add = (topic: string, cells: readonly string[]) => {
		id++;
		lines.push([`t${id}`, `c${id}`, topic, at(id % 50), ...cells].join(','));
	};
	for (const [topic, handle, handed] of [
		['hard', 900, 30],
		['easy', 60, 4]
	] as const) {
		for (let n = 0; n < 40; n++) {
			// half of a topic twice as long as the other half
			const seconds = String(n % 2 === 0 ? handle : 2 * handle);
			const minute = (id + 1) % 50;
			add(topic, ['', at(minute, 20), '', at(minute + 5), at(minute + 5), seconds]);
		}
		for (let n = 0; n < 40; n++) {
			const minute = (id + 1) % 50;
			if (n < handed)
				add(topic, [at(minute, 2), at(minute, 50), at(minute, 10), at(minute + 9), at(minute + 9), String(handle)]);
			else add(topic, [at(minute, 2), '', '', at(minute + 2), at(minute + 2), '']);
		}
	}
	// somebody comes back weeks later, so that all the others are old enough to be judged
	lines.push(`last,c0,easy,${new Date(Date.UTC(2026, 1, 20)).toISOString()},,,,,,`);
	const path = join(folder.path, 'staffing.csv');
	writeFileSync(path, lines.join('\n'));
	return path;
}

describe('what staffing rests on', () => {
	it('is counted from the log, and what it cannot tell is said', async () => {
		await withWorkspace(async (poise) => {
			expect(await problemOf(poise, 'staffing', {})).toMatchObject({ code: 'empty-log' });
			await takeIn(poise, log());
			const found = (await answerOf(poise, 'staffing', {})) as StaffingInputs;
			const hard = found.handleTimes.find(({ topic, after }) => topic === 'hard' && after === 'nobody');
			// twenty of 900 and twenty of 1,800 seconds: the median of a lognormal is their geometric mean
			expect(hard).toMatchObject({ n: 40 });
			expect(hard?.median).toBeCloseTo(Math.sqrt(900 * 1800), 6);
			expect(hard?.low).toBeLessThan(1350);
			expect(hard?.high).toBeGreaterThan(1350);
			expect(found.handleTimes.find(({ topic, after }) => topic === null && after === 'bot')).toMatchObject({ n: 34 });
			// easy: 36 of 40 solved, hard: 10 of 40; nobody came back
			expect(found.containment.map(({ topic, tried, resolved }) => [topic, tried, resolved?.value])).toEqual([
				['easy', 40, 36 / 40],
				['hard', 40, 10 / 40]
			]);
			expect(found.missing).toMatchObject([{ what: 'patience', standIn: { seconds: 120 } }]);
		});
	});
});
