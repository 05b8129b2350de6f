import { expect, it } from 'vitest';
import type { SqlAnswer } from '#lib/server/operations/run-sql.ts';
import { metrics as metricsCommand } from '../../src/cli/commands/metrics.ts';
import { answerOf } from './asking.ts';
import { fillLog, withWorkspace, type Row } from './workspace.ts';

/** Eight weeks, half of it answered first by the bot; of what was left to people every tenth contact has no reply. */
const log: readonly Row[] = Array.from({ length: 448 }, (_, at) => {
	const opened = Date.UTC(2026, 0, 5 + Math.floor(at / 8), 9, at % 8);
	const moment = (seconds: number) => new Date(opened + seconds * 1000).toISOString();
	const isBot = (at * 7) % 13 < 6;
	const isLeft = !isBot && at % 10 === 0;
	return {
		customer_id: `c${at % 90}`,
		channel: at % 3 === 0 ? 'mail' : 'it’s $1 chat',
		opened_at: moment(0),
		first_bot_reply_at: isBot ? moment(5) : null,
		first_human_reply_at: isBot || isLeft ? null : moment(300),
		bot_involved: isBot,
		human_involved: !isBot && !isLeft,
		csat: (at % 5) / 4
	};
});

it('gives the SQL of its like-for-like figures, and says how many nobody answered', async () => {
	await withWorkspace(async (poise) => {
		await fillLog(poise, Object.keys(log[0] ?? {}), log);
		for (const compare of ['first-responder', 'previous'] as const) {
			const where = [{ field: 'channel', value: 'it’s $1 chat' }];
			const { metrics } = (await answerOf(poise, 'metrics', {
				metrics: ['csat-mean'],
				compare,
				adjusted: true,
				where
			})) as {
				metrics: {
					differences: { sql: string; adjusted: { value: number; atu: { value: number } }; unanswered?: object }[];
				}[];
			};
			const difference = metrics[0]?.differences[0];
			const { columns, rows } = (await answerOf(poise, 'sql', { sql: difference?.sql })) as SqlAnswer;
			const read = (name: string) => rows[0]?.[columns.findIndex((column) => column.name === name)];
			expect(Number(read('att'))).toBeCloseTo(difference?.adjusted.value ?? NaN, 12);
			expect(Number(read('atu'))).toBeCloseTo(difference?.adjusted.atu.value ?? NaN, 12);
			const left = log.filter(
				(row) => row.channel !== 'mail' && row.first_bot_reply_at === null && row.first_human_reply_at === null
			);
			if (compare === 'first-responder') expect(difference?.unanswered).toEqual({ of: 0, against: left.length });
		}
	});
});

it('shows at the command line the SQL of the comparison beside that of the figures, and neither unasked', async () => {
	await withWorkspace(async (poise) => {
		await fillLog(poise, Object.keys(log[0] ?? {}), log);
		const question = { metrics: ['csat-mean'], compare: 'first-responder', adjusted: true };
		const asked = (await answerOf(poise, 'metrics', { ...question, sql: true })) as {
			readonly metrics: readonly { readonly differences: readonly { readonly sql: string }[] }[];
			readonly sql: readonly { readonly sql: string }[];
		};
		const compared = asked.metrics[0]?.differences[0]?.sql ?? '';
		expect(compared).toContain('SELECT');
		for (const locale of ['en', 'zh'] as const) {
			const printed = metricsCommand.print(asked as never, locale);
			expect(printed).toContain(asked.sql[0]?.sql);
			expect(printed).toContain(`${compared};`);
		}
		expect(metricsCommand.print((await answerOf(poise, 'metrics', question)) as never, 'en')).not.toContain('SELECT');
	});
});
