import { describe, expect, it } from 'vitest';
import { readConversation } from '#lib/server/operations/read-conversation.ts';
import { fillLog, withWorkspace, type Row } from './workspace.ts';

const FIELDS = [
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

interface Case {
	readonly what: string;
	/** The conversation under test; more conversations of the same log may follow. */
	readonly rows: readonly Row[];
	readonly outcome: string | null;
	readonly rule: string | null;
	readonly durable: boolean | null;
	readonly fields?: readonly string[];
}

const bot = {
	customer_id: 'c',
	topic: 't',
	opened_at: '2026-01-01 10:00:00',
	first_bot_reply_at: '2026-01-01 10:00:05'
};
const person = {
	customer_id: 'c',
	topic: 't',
	opened_at: '2026-01-01 10:00:00',
	first_human_reply_at: '2026-01-01 10:10:00'
};
/** Sets the end of the log, far from what is tested. */
const later = {
	customer_id: 'z',
	topic: 'z',
	opened_at: '2026-02-01 00:00:00',
	first_bot_reply_at: '2026-02-01 00:00:01'
};
const without = (...names: string[]) => FIELDS.filter((field) => !names.includes(field));

// Each verdict worked out by hand from the written rules (docs/ledger.md), not from the code.
const cases: readonly Case[] = [
	{ what: 'quiet since', rows: [bot, later], outcome: 'assumed', rule: 'bot.assumed', durable: true },
	{
		what: 'a person replied',
		rows: [{ ...bot, first_human_reply_at: '2026-01-01 10:20:00' }, later],
		outcome: 'escalated',
		rule: 'bot.escalated.person',
		durable: true
	},
	{
		what: 'handed over, nobody came',
		rows: [{ ...bot, human_involved: false, handoff_at: '2026-01-01 10:01:00' }, later],
		outcome: 'escalated',
		rule: 'bot.escalated.handoff',
		durable: true
	},
	{
		what: 'the bot took part but never answered',
		rows: [{ ...bot, bot_involved: true, first_bot_reply_at: null }, later],
		outcome: 'abandoned',
		rule: 'bot.abandoned.no-answer',
		durable: false
	},
	{
		what: 'worst rating',
		rows: [{ ...bot, csat: 0 }, later],
		outcome: 'abandoned',
		rule: 'bot.abandoned.rating',
		durable: true
	},
	{
		what: 'back 71 hours later on the same topic',
		rows: [bot, { ...bot, opened_at: '2026-01-04 09:00:00', first_bot_reply_at: '2026-01-04 09:00:05' }, later],
		outcome: 'abandoned',
		rule: 'bot.abandoned.recontact',
		durable: false
	},
	{
		what: 'back after four days: not given up, not durable either',
		rows: [bot, { ...bot, opened_at: '2026-01-05 11:00:00', first_bot_reply_at: '2026-01-05 11:00:05' }, later],
		outcome: 'assumed',
		rule: 'bot.assumed',
		durable: false
	},
	{
		what: 'back after eight days: another issue',
		rows: [bot, { ...bot, opened_at: '2026-01-09 11:00:00', first_bot_reply_at: '2026-01-09 11:00:05' }, later],
		outcome: 'assumed',
		rule: 'bot.assumed',
		durable: true
	},
	{
		what: 'back soon, about something else',
		rows: [
			bot,
			{ ...bot, topic: 'u', opened_at: '2026-01-02 11:00:00', first_bot_reply_at: '2026-01-02 11:00:05' },
			later
		],
		outcome: 'assumed',
		rule: 'bot.assumed',
		durable: true
	},
	{
		what: 'best rating',
		rows: [{ ...bot, csat: 1 }, later],
		outcome: 'confirmed',
		rule: 'bot.confirmed.rating',
		durable: true
	},
	{
		what: 'reopened within the week',
		rows: [{ ...bot, reopened_at: '2026-01-03 10:00:00' }, later],
		outcome: 'assumed',
		rule: 'bot.assumed',
		durable: false
	},
	{
		what: 'no customer: a return cannot be seen',
		rows: [{ ...bot, customer_id: null }, later],
		outcome: 'ambiguous',
		rule: 'bot.ambiguous',
		durable: null
	},
	{
		what: 'the log says nothing of people',
		rows: [bot, later],
		fields: without('first_human_reply_at', 'handoff_at'),
		outcome: 'ambiguous',
		rule: 'bot.ambiguous',
		durable: true
	},
	{ what: 'an hour before the end of the log', rows: [bot], outcome: 'pending', rule: 'bot.pending', durable: null },
	{
		what: 'a person, quiet since',
		rows: [person, later],
		outcome: 'resolved',
		rule: 'human.resolved.quiet',
		durable: true
	},
	{
		what: 'a person, reopened',
		rows: [{ ...person, reopened_at: '2026-01-02 10:00:00' }, later],
		outcome: 'unresolved',
		rule: 'human.unresolved.reopened',
		durable: false
	},
	{
		what: 'nobody ever answered',
		rows: [{ ...person, bot_involved: false, first_human_reply_at: null }, later],
		outcome: 'unresolved',
		rule: 'human.unresolved.no-answer',
		durable: false
	},
	{
		what: 'nothing is known of bot or people',
		rows: [
			{ customer_id: 'c', topic: 't', opened_at: '2026-01-01 10:00:00' },
			{ customer_id: 'z', opened_at: '2026-02-01' }
		],
		fields: ['external_id', 'customer_id', 'topic', 'opened_at'],
		outcome: null,
		rule: null,
		durable: null
	}
];

describe('the ledger', () => {
	it('does not take one date in the far future for the end of the log', async () => {
		await withWorkspace(async (poise) => {
			const row = (day: number, more: object = {}) => ({
				opened_at: `2026-01-${String(day).padStart(2, '0')}T10:00:00Z`,
				first_bot_reply_at: `2026-01-${String(day).padStart(2, '0')}T10:01:00Z`,
				...more
			});
			const log = Array.from({ length: 200 }, (_, at) => row(1 + (at % 20)));
			await fillLog(
				poise,
				['opened_at', 'first_bot_reply_at', 'resolved_at'],
				[...log, row(3, { resolved_at: '2062-01-03T10:05:00Z' })]
			);
			const [end] = await poise.engine.read((session) =>
				session.rows('SELECT max(log_end)::VARCHAR AS ended, count(*) FILTER (quiet_over) AS settled FROM judged')
			);
			expect(end).toEqual({ ended: '2026-01-20 10:01:00', settled: 170 });
		});
	});

	it('ends no longer after its last opening than it had ever been without one', async () => {
		await withWorkspace(async (poise) => {
			const at = (day: number, more: object = {}) => ({
				opened_at: `2026-01-${String(day).padStart(2, '0')} 10:30:00`,
				first_bot_reply_at: `2026-01-${String(day).padStart(2, '0')} 10:31:00`,
				...more
			});
			// Open on weekdays: three days from a Friday to a Monday.
			const log = [5, 6, 7, 8, 9, 12, 13, 14, 15, 16].map((day) => at(day));
			await fillLog(
				poise,
				['opened_at', 'first_bot_reply_at', 'reopened_at'],
				[...log, at(6, { reopened_at: '2026-02-20 09:00:00' })]
			);
			const [end] = await poise.engine.read((session) =>
				session.rows('SELECT max(log_end)::VARCHAR AS ended, count(*) FILTER (quiet_over) AS settled FROM judged')
			);
			// Who wrote on the 19th or later had no chance to be seen; the one who was, lies beyond the end.
			expect(end).toEqual({ ended: '2026-01-19 10:30:00', settled: 9 });
		});
	});

	it('does not take the one time it stood still for what it does at its end', async () => {
		await withWorkspace(async (poise) => {
			const opened = (hour: number) => new Date(Date.UTC(2026, 0, 1, hour + (hour < 600 ? 0 : 480))).toISOString();
			const hours = Array.from({ length: 1200 }, (_, hour) => ({ opened_at: opened(hour) }));
			await fillLog(
				poise,
				['opened_at', 'reopened_at'],
				[...hours, { opened_at: opened(3), reopened_at: '2026-04-01T00:00:00Z' }]
			);
			const [end] = await poise.engine.read((session) =>
				session.rows('SELECT max(log_end)::VARCHAR AS ended FROM judged')
			);
			expect(end).toEqual({ ended: '2026-03-12 00:00:00' });
		});
	});

	it.each(cases)('$what → $outcome', async ({ rows, outcome, rule, durable, fields = FIELDS }) => {
		const judged = await withWorkspace(async (poise) => {
			await fillLog(poise, fields, rows);
			return poise.engine.read((session) => session.rows('SELECT outcome, rule, durable FROM judged WHERE id = 0'));
		});
		expect(judged).toEqual([{ outcome, rule, durable }]);
	});

	it('knows the contacts right before and after one, on its topic', async () => {
		await withWorkspace(async (poise) => {
			const row = (day: string, topic = 't') => ({ customer_id: 'c', topic, opened_at: day, first_bot_reply_at: day });
			await fillLog(poise, FIELDS, [
				row('2026-01-01'),
				row('2026-01-02', 'other'),
				row('2026-01-04'),
				row('2026-01-05')
			]);
			expect((await readConversation(poise, 2))?.neighbours).toEqual({
				before: { id: 0, openedAt: '2026-01-01T00:00:00.000Z', seconds: 3 * 86_400 },
				after: { id: 3, openedAt: '2026-01-05T00:00:00.000Z', seconds: 86_400 }
			});
			expect((await readConversation(poise, 3))?.neighbours.after).toBeNull();
		});
	});

	it('chains contacts into issues that end with the last of them', async () => {
		const at = (day: string) => ({ customer_id: 'c', topic: 't', opened_at: day, first_bot_reply_at: day });
		const issues = await withWorkspace(async (poise) => {
			await fillLog(poise, FIELDS, [at('2026-01-01'), at('2026-01-06'), at('2026-01-11'), at('2026-01-20'), later]);
			return poise.engine.read((session) =>
				session.rows(
					'SELECT id, issue_id, issue_start, issue_final, issue_durable FROM judged WHERE id < 4 ORDER BY id'
				)
			);
		});
		expect(issues).toEqual([
			{ id: 0, issue_id: 0, issue_start: true, issue_final: false, issue_durable: true },
			{ id: 1, issue_id: 0, issue_start: false, issue_final: false, issue_durable: true },
			{ id: 2, issue_id: 0, issue_start: false, issue_final: true, issue_durable: true },
			{ id: 3, issue_id: 3, issue_start: true, issue_final: true, issue_durable: true }
		]);
	});
});
