import { z } from 'zod';
import { schedulesSchema, type Schedule } from '#lib/log/schedules.ts';
import { businessHoursHistory, currentSchedules } from './business-hours.ts';
import { judgeLog } from './judge-log.ts';
import { forget } from './log-facts.ts';
import { operation, OperationError, type Context, type Poise } from './operation.ts';

export const setBusinessHoursOperation = operation({
	name: 'hours',
	summary:
		'When people are at work: shows it, or sets it. Business-time clocks, out-of-hours figures and like-for-like comparison follow; a change is kept as a version and judges the whole log anew.',
	input: z.object({
		schedules: schedulesSchema.optional().describe('All schedules, in their order; an empty list forgets them.')
	}),
	output: z.object({
		schedules: schedulesSchema,
		changed: z.boolean().describe('Whether this request changed something, and the log was judged anew.'),
		history: z.array(
			z.object({ version: z.int(), schedules: schedulesSchema, changedAt: z.string(), changedBy: z.string() })
		)
	}),
	isLong: true,
	run: setBusinessHours
});

interface Wanted {
	readonly schedules?: Schedule[] | undefined;
}

/** Sets the schedules given, and judges the log anew in the same transaction. */
export async function setBusinessHours(poise: Poise, { schedules: wanted }: Wanted, context: Context) {
	if (wanted) refuseUnreachable(wanted);
	const changed =
		wanted !== undefined &&
		(await poise.engine.write(async (session) => {
			if (JSON.stringify(await currentSchedules(session)) === JSON.stringify(wanted)) return false;
			context.report({ phase: 'judge', file: '', fraction: null });
			await session.run(
				'INSERT INTO business_hours SELECT coalesce(max(version), 0) + 1, $1, now()::TIMESTAMP, $2 FROM business_hours',
				[JSON.stringify(wanted), context.actor]
			);
			await judgeLog(session);
			return true;
		}, context.signal));
	if (changed) forget(poise);
	const [schedules, history] = await poise.engine.read(async (session) => [
		[...(await currentSchedules(session))],
		await businessHoursHistory(session)
	]);
	if (changed)
		poise.state.record(new Date().toISOString(), { actor: context.actor, action: 'hours', detail: { schedules } });
	return { schedules, changed, history: history.map((each) => ({ ...each, schedules: [...each.schedules] })) };
}

/** A schedule behind one that takes everything would never be used: surely not what was meant. */
function refuseUnreachable(schedules: readonly Schedule[]): void {
	const greedy = schedules.findIndex(({ where }) => where.length === 0);
	const names = new Set(schedules.map(({ name }) => name));
	if (names.size < schedules.length)
		throw new OperationError('usage', {
			code: 'same-schedule-name',
			message: { en: 'Two schedules have the same name.', zh: '有两份工作时间重名。' },
			hint: { en: 'Give each a name of its own.', zh: '请分别命名。' }
		});
	const [taker, hidden] = [schedules[greedy], schedules[greedy + 1]];
	if (greedy >= 0 && taker && hidden)
		throw new OperationError('usage', {
			code: 'unreachable-schedule',
			message: {
				en: `“${taker.name}” takes every conversation, so “${hidden.name}” behind it would never be used.`,
				zh: `“${taker.name}”适用于所有会话，其后的“${hidden.name}”不会被用到。`
			},
			hint: {
				en: 'Put the schedule without conditions last.',
				zh: '请把无条件的工作时间放在最后。'
			}
		});
}
