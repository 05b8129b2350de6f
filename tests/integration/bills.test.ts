import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BillsAnswer } from '#lib/server/operations/bill-log.ts';
import type { Poise } from '#lib/server/operations/operation.ts';
import { answerOf, problemOf } from './asking.ts';
import { runPoise } from './command-line.ts';
import { fillLog, newFolder, withWorkspace, type Row } from './workspace.ts';

const DAY = 86_400_000;
const at = (days: number, minutes = 0) => new Date(Date.UTC(2026, 0, 1) + days * DAY + minutes * 60_000).toISOString();

const billsOf = async (poise: Poise, input: object = {}) => (await answerOf(poise, 'bills', input)) as BillsAnswer;
const billOf = async (poise: Poise, id: string, input: object = {}) => {
	const found = (await billsOf(poise, input)).models.find((model) => model.id === id);
	if (!found) throw new Error(`no bill ${id}`);
	return found;
};

const resolution = (reopenedWithinDays: number | null, id: string) => ({
	id,
	unit: 'resolution',
	name: 'Test',
	currency: 'USD',
	source: 'a test',
	date: '2026',
	tiers: [{ upTo: null, price: 1 }],
	reopenedWithinDays
});

/** 60 contacts over about two months, one a day: every third reopened, after two days or after ten. */
const rows: Row[] = Array.from({ length: 60 }, (_, day) => ({
	customer_id: `c${day}`,
	opened_at: at(day),
	first_bot_reply_at: at(day, 1),
	resolved_at: at(day, 5),
	bot_involved: true,
	human_involved: false,
	csat: 1,
	reopened_at: day % 3 === 0 ? at(day + (day % 2 === 0 ? 2 : 10)) : null
}));
const fields = [
	'customer_id',
	'opened_at',
	'first_bot_reply_at',
	'first_human_reply_at',
	'handoff_at',
	'resolved_at',
	'bot_involved',
	'human_involved',
	'csat',
	'reopened_at'
];

describe('the bills of a log', () => {
	it('count what is resolved by each rule on reopening, and add up over the months', async () => {
		await withWorkspace(async (poise) => {
			await fillLog(poise, fields, rows);
			const prices = [resolution(0, 'all'), resolution(3, 'three-days'), resolution(null, 'whenever')];
			const { models, months, n, parts, durable } = await billsOf(poise, { prices });
			expect(parts).toBe(2);
			const [all, threeDays, whenever] = models.map(({ billed }) => Math.round(billed * months));
			// the log ends on day 60, a day after its last opening, as long as it ever was without one: its last week is no part of the months
			const billed = rows.filter(({ opened_at }) => String(opened_at) < at(53));
			expect(n).toBe(billed.length);
			expect(all).toBe(n);
			expect(whenever).toBe(billed.filter(({ reopened_at }) => !reopened_at).length);
			const soon = billed.filter(
				({ opened_at, reopened_at }) =>
					reopened_at && Date.parse(String(reopened_at)) - Date.parse(String(opened_at)) < 3 * DAY
			);
			expect(soon.length).toBeGreaterThan(5);
			expect(threeDays).toBe(n - soon.length);
			for (const { total, billed, lines, perContact, perDurableResolution } of models) {
				expect(total).toBeCloseTo(billed, 9);
				expect(Object.values(lines).reduce((sum, line) => sum + line, 0)).toBeCloseTo(total ?? 0, 9);
				expect((perContact ?? 0) * n).toBeCloseTo((total ?? 0) * months, 6);
				expect((perDurableResolution ?? 0) * (durable ?? 0)).toBeCloseTo((total ?? 0) * months, 6);
			}
		});
	});

	it('count every contact of the months, and of what stayed solved only issues whose window has passed', async () => {
		await withWorkspace(async (poise) => {
			// whoever wrote on day 50 is back on day 55, when nobody can tell yet whether that is the last of it
			const back = { ...rows[50], opened_at: at(55), first_bot_reply_at: at(55, 1), resolved_at: at(55, 5) };
			await fillLog(poise, fields, [...rows.map((row) => ({ ...row, reopened_at: null })), back]);
			const each = { name: 'Test', currency: 'USD', source: 'a test', date: '2026', tiers: [{ upTo: null, price: 1 }] };
			const prices = [{ ...each, id: 'each', unit: 'conversation' }, resolution(null, 'solved')];
			const { models, months, n, issues, durable } = await billsOf(poise, { prices });
			expect(n).toBe(53);
			const [conversations, solved] = models.map(({ billed }) => billed * months);
			expect(conversations).toBeCloseTo(53, 9);
			expect(solved).toBeCloseTo(53, 9);
			// 52 of 52 issues that are over stayed solved; the one that goes on is taken to be as the others
			expect(issues).toBe(53);
			expect(durable).toBeCloseTo(53, 9);
		});
	});

	it('bill contained conversations where no customer is named, and say what would tell how they ended', async () => {
		await withWorkspace(async (poise) => {
			const told = ['opened_at', 'first_bot_reply_at', 'bot_involved', 'human_involved'];
			const unnamed = rows.map((_, day) => ({
				opened_at: at(day),
				first_bot_reply_at: at(day, 1),
				bot_involved: true,
				human_involved: day % 4 === 0
			}));
			await fillLog(poise, told, unnamed);
			const { models, n, months } = await billsOf(poise);
			const contained = n - Math.ceil(n / 4);
			for (const model of models.filter(({ unit }) => unit === 'resolution')) {
				expect(model.total).toBeGreaterThan(0);
				expect(model.counted).toBe('containment');
				expect(model.missing).toContain('customer_id');
				expect(model.restsOn).toContain('bot.given-up-of-rest');
			}
			const fin = models.find(({ id }) => id === 'intercom-fin');
			// 23 % of them gave up, of whom half are billed
			expect((fin?.billed ?? 0) * months).toBeCloseTo(contained * 0.885, 9);
			expect(fin?.intervals.total.high).toBeGreaterThan(fin?.total ?? Infinity);
		});
	});

	it('say what they cannot say of an empty log, a young one, three rows and one without a bot', async () => {
		await withWorkspace(async (poise) => {
			expect(await problemOf(poise, 'bills', {})).toMatchObject({ code: 'empty-log' });
			await fillLog(poise, ['opened_at'], [{ opened_at: at(0) }]);
			expect(await problemOf(poise, 'bills', {})).toMatchObject({ code: 'too-young' });
		});
		await withWorkspace(async (poise) => {
			await fillLog(poise, ['opened_at'], [{ opened_at: at(0) }, { opened_at: at(3) }, { opened_at: at(20) }]);
			const found = await billsOf(poise);
			expect(found).toMatchObject({ n: 2, tooFew: true, bot: 'unknown', durable: null });
			expect(JSON.stringify(found)).not.toMatch(/NaN|Infinity|undefined/);
			for (const model of found.models) {
				expect(model.perDurableResolution).toBeNull();
				expect(model.restsOn.length).toBeGreaterThan(0);
				expect(Number.isFinite(model.total)).toBe(true);
			}
		});
	});
});

describe('the prices', () => {
	it('are set, kept in both languages, converted only at a rate that was set, and reset', async () => {
		await withWorkspace(async (poise) => {
			await fillLog(poise, fields, rows);
			const before = await billOf(poise, 'intercom-fin');
			const { models } = (await answerOf(poise, 'prices')) as {
				models: { id: string; name: { en: string; zh: string } }[];
			};
			// as a reader of Chinese would take the list in again: nothing is set
			const spoken = models.map((model) => ({
				...model,
				name: model.name.zh,
				source: (model as unknown as { source: { zh: string } }).source.zh
			}));
			expect(await answerOf(poise, 'prices', { set: spoken })).toMatchObject({ own: [] });
			const euro = { ...resolution(null, 'intercom-fin'), currency: 'EUR', tiers: [{ upTo: null, price: 1.98 }] };
			expect(await answerOf(poise, 'prices', { set: [euro] })).toMatchObject({ own: ['intercom-fin'], rates: {} });
			const unconverted = await billOf(poise, 'intercom-fin');
			expect(unconverted).toMatchObject({ currency: 'EUR', rate: null });
			expect(unconverted.total).toBeCloseTo((before.total ?? 0) * 2, 9);
			await answerOf(poise, 'prices', { rates: { EUR: 1.25 } });
			const converted = await billOf(poise, 'intercom-fin');
			expect(converted).toMatchObject({ currency: 'USD', rate: 1.25 });
			expect(converted.total).toBeCloseTo((before.total ?? 0) * 2.5, 9);
			expect(converted.perContact).toBeCloseTo((before.perContact ?? 0) * 2.5, 9);
			expect(await problemOf(poise, 'prices', { reset: ['redo'] })).toMatchObject({ code: 'no-such-price' });
			expect(await problemOf(poise, 'prices', { set: [{ ...euro, baseFee: -1 }] })).toMatchObject({
				code: 'bad-input'
			});
			await answerOf(poise, 'prices', { reset: ['intercom-fin'] });
			expect(await billOf(poise, 'intercom-fin')).toEqual(before);
		});
	});

	it('come from a file, once, which is refused with the place where it is wrong', async () => {
		const folder = newFolder();
		try {
			const workspace = folder.path;
			const file = join(folder.path, 'prices.json');
			const ask = (models: unknown) => {
				writeFileSync(file, JSON.stringify(models));
				return runPoise(['bills', '--prices', file], { workspace });
			};
			const wrong = await ask([{ ...resolution(null, 'mine'), tiers: [] }]);
			expect(wrong.status).toBe(2);
			expect(wrong.stderr).toContain('tiers');
			// the file is right, and the log empty
			const right = await ask({ models: [resolution(null, 'mine')] });
			expect(right.status).toBe(3);
			expect(right.stderr).toContain('empty');
		} finally {
			folder.remove();
		}
	});
});
