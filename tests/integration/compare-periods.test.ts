import { describe, expect, it } from 'vitest';
import type { PeriodDifference } from '#lib/server/operations/compare-periods.ts';
import type { Poise } from '#lib/server/operations/operation.ts';
import { answerOf, problemOf } from './asking.ts';
import { fillLog, withWorkspace, type Row } from './workspace.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const START = Date.UTC(2026, 0, 5, 10);
const at = (day: number, hours = 0) => new Date(START + day * DAY_MS + hours * HOUR_MS).toISOString();

async function differenceOf(poise: Poise, metric: string, more: object = {}): Promise<PeriodDifference> {
	const answer = (await answerOf(poise, 'metrics', {
		metrics: [metric],
		compare: 'previous',
		adjusted: true,
		...more
	})) as { metrics: readonly { differences: readonly PeriodDifference[] }[] };
	const difference = answer.metrics[0]?.differences[0];
	if (!difference) throw new Error('not compared');
	return difference;
}

/** In the earlier four weeks as many easy contacts as hard ones, in the later ones hard ones only, but for one a day. */
const shifted: Row[] = Array.from({ length: 56 }, (_, day) =>
	Array.from({ length: 4 }, (_, index): Row => {
		const easy = index < (day < 28 ? 2 : 1);
		return {
			customer_id: `c${(day * 4 + index) % 90}`,
			topic: easy ? 'easy' : 'hard',
			opened_at: at(day, index),
			first_human_reply_at: at(day, index + 0.1),
			// easy contacts please three times out of four, hard ones once, in either period
			csat: day % 4 < (easy ? 3 : 1) ? 1 : 0
		};
	})
).flat();

describe('a period against the one before it', () => {
	it('is the later half in whole weeks, and a change of mix is told from a change of service', async () => {
		await withWorkspace(async (poise) => {
			await fillLog(
				poise,
				['external_id', 'customer_id', 'topic', 'opened_at', 'first_human_reply_at', 'csat'],
				shifted
			);
			const found = await differenceOf(poise, 'csat-top-box');
			expect(found).toMatchObject({
				of: '2026-02-02/2026-03-02',
				against: '2026-01-05/2026-02-02',
				periods: { of: { from: '2026-02-02', to: '2026-03-02' } },
				figures: { of: { value: 0.375, n: 112 }, against: { value: 0.5, n: 112 } },
				adjusted: { value: 0, matchedShare: 1, n: { of: 112, against: 112 } },
				notAdjusted: null
			});
			expect(found.raw?.value).toBeCloseTo(-0.125, 12);
			expect(found.raw?.low).toBeLessThan(-0.125);
			expect(found.matchedOn.map(({ en }) => en)).toEqual(['topic', 'in or out of hours']);
			expect(found.notKnown.map(({ en }) => en)).toContain('contacts in the 90 days before');

			const asked = await differenceOf(poise, 'volume', { from: '2026-02-09', to: '2026-02-23' });
			expect(asked).toMatchObject({ against: '2026-01-26/2026-02-09', raw: { value: 0, low: null }, adjusted: null });
			// what ends after the log ends with it
			expect((await differenceOf(poise, 'volume', { from: '2026-02-23', to: '2026-12-31' })).of).toBe(
				'2026-02-23/2026-03-02'
			);
			expect(await problemOf(poise, 'metrics', { compare: 'previous', from: '2026-01-12' })).toMatchObject({
				code: 'earlier-period-outside-log'
			});
			expect(await problemOf(poise, 'metrics', { compare: 'previous', from: '2027-01-12' })).toMatchObject({
				code: 'period-outside-log'
			});
			expect(
				await problemOf(poise, 'metrics', { compare: 'previous', from: '2026-02-09', to: '2026-02-23T00:00:00Z' })
			).toMatchObject({ code: 'mixed-moments' });
		});
	});

	it('does not look better for being younger', async () => {
		await withWorkspace(async (poise) => {
			// every day the same: one contact solved within the hour, one after ten days; one customer in two is back after three
			const solved = (day: number, hours: number) => (day * 24 + hours < 56 * 24 ? at(day, hours) : null);
			const once = (customer: string, day: number, hours: number): Row => ({
				customer_id: customer,
				channel: hours > 24 ? 'slow' : 'quick',
				opened_at: at(day),
				first_human_reply_at: at(day, 0.5),
				resolved_at: solved(day, hours)
			});
			const rows = Array.from({ length: 56 }, (_, day): Row[] => [
				once(`quick${day}`, day, 1),
				once(`slow${day}`, day, 240),
				once(`back${day}`, day, 1),
				once(day < 3 ? `early${day}` : `back${day - 3}`, day, 1)
			]).flat();
			await fillLog(
				poise,
				['external_id', 'customer_id', 'channel', 'opened_at', 'first_human_reply_at', 'resolved_at'],
				rows
			);
			const slow = await differenceOf(poise, 'resolution-time-mean');
			expect(slow.figures.of?.n).toBe(3 * 28 + 18);
			expect(slow.figures.against?.n).toBe(3 * 28 + 18);
			expect(slow.raw?.value).toBeCloseTo(0, 9);
			const back = await differenceOf(poise, 'recontact-7d', {
				from: '2026-02-16',
				where: [{ field: 'channel', value: 'quick' }]
			});
			expect(back.immature.of).toBeGreaterThan(0);
			expect(back.immature).toEqual({ of: back.immature.of, against: back.immature.of });
			// by the end of the log the earlier ones have long been seen for seven days: they are left out for another reason
			expect(back.setAside).toEqual({ of: 0, against: back.immature.against });
			expect(back.raw?.value).toBeCloseTo(0, 9);
		});
	});
});
