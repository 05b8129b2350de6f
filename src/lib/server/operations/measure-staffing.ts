import { z } from 'zod';
import type { Figure, Register } from '#lib/economics/assumptions/register.ts';
import { findMetric } from '#lib/metrics/catalogue/all.ts';
import { DURABLE_OVER } from '#lib/metrics/metric.ts';
import { missingNeeds } from '#lib/metrics/validate.ts';
import { containmentCurve, type CurvePoint, type TopicEndings } from '#lib/staffing/estimates/containment-curve.ts';
import { isDeferred } from '#lib/staffing/estimates/deferred-channels.ts';
import { estimateHandleTime, type LogTimes } from '#lib/staffing/estimates/handle-time.ts';
import { estimatePatience, type WaitCount } from '#lib/staffing/estimates/patience.ts';
import type { Session } from '../warehouse/engine.ts';
import { textSchema } from './bilingual-schema.ts';
import { currentRegister } from './current-register.ts';
import { logFacts, remember, type LogFacts } from './log-facts.ts';
import { operation, OperationError, type Poise } from './operation.ts';

/** Fewer times, waits or give-ups say nothing by themselves. */
const LEAST = 30;
const MOST_TOPICS = 40;
/** Longer waits are somebody's night or week, not patience. */
const LONGEST_WAIT_SECONDS = 86_400;

const handle = z.object({
	topic: z.string().nullable().describe('null: all topics.'),
	after: z.enum(['nobody', 'bot']).describe('Whether the bot had the contact before the person.'),
	n: z.int(),
	mean: z.number(),
	low: z.number(),
	high: z.number(),
	median: z.number(),
	cv: z.number()
});
const banded = z.object({ value: z.number(), low: z.number(), high: z.number() });
const output = z.object({
	handleTimes: z.array(handle).describe('Of persons, seconds, lognormal; 95 % intervals of the mean.'),
	patience: z
		.array(
			z.object({
				channel: z.string().nullable().describe('null: all channels.'),
				n: z.int(),
				gaveUp: z.int(),
				silent: z.int().describe('Answered and never heard of again: some had given up before.'),
				mean: banded.nullable(),
				meanIfSilent: z.number().nullable(),
				willing: z.array(z.object({ seconds: z.number(), share: z.number() }))
			})
		)
		.describe('How long customers are willing to wait for a person, seconds.'),
	handoff: z
		.object({ n: z.int(), mean: z.number(), low: z.number(), high: z.number(), median: z.number(), cv: z.number() })
		.nullable()
		.describe('From the beginning until the bot hands over, where somebody waits for the answer, seconds, lognormal.'),
	containment: z.array(
		z.object({
			topic: z.string(),
			upTo: z.number(),
			tried: z.int(),
			resolved: banded.nullable(),
			falselyContained: banded.nullable(),
			isExtrapolated: z.boolean()
		})
	),
	missing: z.array(
		z.object({
			what: z.enum(['handle-time', 'patience', 'containment']),
			fields: z.array(z.string()),
			message: textSchema,
			standIn: z.object({ seconds: z.number(), source: textSchema }).nullable()
		})
	)
});
export type StaffingInputs = z.output<typeof output>;

export const measureStaffing = operation({
	name: 'staffing',
	summary:
		'What staffing rests on, measured from the log: how long persons take, how long customers are willing to wait, and what a bot solves as contacts get more complex.',
	input: z.object({}),
	output,
	run: (poise) => staffingInputs(poise)
});

/** Remembered until the log changes. @throws OperationError `empty-log` */
export async function staffingInputs(poise: Poise): Promise<StaffingInputs> {
	const facts = await logFacts(poise);
	if (facts.conversations === 0) throw new OperationError('refused', empty);
	const { figures } = await currentRegister(poise);
	return remember(poise, 'staffing-inputs', () => poise.engine.read((session) => measure(session, facts, figures)));
}

async function measure(session: Session, facts: LogFacts, figures: Register['figures']): Promise<StaffingInputs> {
	const handleTimes = await handleTimesOf(session);
	const patience = await patienceOf(session);
	const handoff = await handoffOf(session);
	const needs = missingNeeds(findMetric('false-containment')?.needs ?? [], facts.known);
	const containment = needs.length > 0 ? [] : await curveOf(session);
	const isTried = containment.some(({ resolved }) => resolved !== null);
	const lacking = (what: keyof typeof says, fields: readonly string[], instead: Figure | null) => ({
		what,
		fields: fields.filter((field) => !facts.known.has(field)),
		message: says[what],
		standIn: instead && { seconds: instead.mode, source: instead.source }
	});
	return {
		handleTimes,
		patience,
		handoff,
		containment: isTried ? containment.map((each) => ({ ...each })) : [],
		missing: [
			...(handleTimes.length === 0
				? [lacking('handle-time', ['handle_seconds'], figures['labour.handle-seconds'])]
				: []),
			...(patience.some(({ mean }) => mean !== null)
				? []
				: [lacking('patience', ['first_human_reply_at'], figures['staffing.patience'])]),
			...(isTried ? [] : [lacking('containment', needs, null)])
		]
	};
}

async function handleTimesOf(session: Session): Promise<StaffingInputs['handleTimes']> {
	const rows = await session.rows<LogTimes & { topic: string | null; afterBot: boolean; whole: number }>(
		`SELECT topic, after_bot AS "afterBot", grouping(topic) AS whole, count(*)::INTEGER AS n, avg(ln(handle_time)) AS mean,
			coalesce(var_samp(ln(handle_time)), 0) AS variance
		FROM (SELECT topic, handle_time, coalesce(handler = 'bot-to-human', false) AS after_bot FROM judged
			WHERE handle_time > 0 AND coalesce(human_involved, NOT bot_involved, true))
		GROUP BY GROUPING SETS ((after_bot), (after_bot, topic)) HAVING count(*) >= ${LEAST}
		ORDER BY whole DESC, n DESC, topic LIMIT ${2 * MOST_TOPICS}`
	);
	return rows.flatMap(({ topic, afterBot, whole, ...logs }) => {
		const estimate = estimateHandleTime(logs);
		if (!estimate || (topic === null && whole === 0)) return [];
		return [
			{ topic: whole === 1 ? null : topic, after: afterBot ? ('bot' as const) : ('nobody' as const), ...estimate }
		];
	});
}

/** How long the bot has contacts that it hands over, counted from the whole second on. */
async function handoffOf(session: Session): Promise<StaffingInputs['handoff']> {
	const rows = await session.rows<{ channel: string | null; n: number; sum: number; squares: number }>(
		`SELECT channel, count(*)::INTEGER AS n, sum(logged) AS sum, sum(logged * logged) AS squares
		FROM (SELECT channel, ln(greatest(1, epoch(handoff_at) - epoch(opened_at))) AS logged FROM conversation
			WHERE bot_involved AND handoff_at BETWEEN opened_at AND opened_at + INTERVAL ${LONGEST_WAIT_SECONDS} SECOND)
		GROUP BY channel`
	);
	const waiting = rows.filter(({ channel }) => channel === null || !isDeferred(channel));
	const total = (of: (row: (typeof rows)[number]) => number) => waiting.reduce((sum, row) => sum + of(row), 0);
	const n = total((row) => row.n);
	if (n < LEAST) return null;
	const mean = total((row) => row.sum) / n;
	const variance = Math.max(0, (total((row) => row.squares) - n * mean ** 2) / (n - 1));
	return estimateHandleTime({ n, mean, variance });
}

/** Waits for a person from when one was wanted, whole seconds, counted: the log may have millions. */
async function patienceOf(session: Session): Promise<StaffingInputs['patience']> {
	const rows = await session.rows<WaitCount & { channel: string | null; whole: number }>(
		`WITH wanting AS (
			SELECT j.channel, CASE WHEN j.handler = 'bot-to-human' OR c.handoff_at IS NOT NULL THEN j.reply_after_handoff ELSE j.first_human_reply END AS reply,
				coalesce(j.waited_after_handoff, j.waited) AS lost, c.turns > 0 AND c.last_customer_turn_at < c.first_human_reply_at AS silent
			FROM judged j JOIN conversation c USING (id)
		)
		SELECT channel, grouping(channel) AS whole, round(coalesce(reply, lost)) AS wait, count(*) FILTER (reply IS NULL)::INTEGER AS "gaveUp",
			count(reply)::INTEGER AS answered, count(*) FILTER (reply IS NOT NULL AND silent)::INTEGER AS silent
		FROM wanting WHERE coalesce(reply, lost) BETWEEN 0 AND ${LONGEST_WAIT_SECONDS} GROUP BY GROUPING SETS ((wait), (wait, channel))`
	);
	const byChannel = Map.groupBy(rows, ({ channel, whole }) => (whole === 1 ? null : (channel ?? '')));
	return [...byChannel]
		.filter(([channel]) => channel !== '')
		.map(([channel, counts]) => ({ channel, ...estimatePatience(counts) }))
		.filter(({ n }) => n >= LEAST)
		.sort((a, b) => Number(b.channel === null) - Number(a.channel === null) || b.n - a.n)
		.map(({ curve, ...estimate }) => {
			// from a few give-ups a mean would be told of weeks that nobody waited
			const isTold = estimate.gaveUp >= LEAST;
			return {
				...estimate,
				mean: isTold ? estimate.mean : null,
				meanIfSilent: isTold ? estimate.meanIfSilent : null,
				willing: thinned(curve)
			};
		});
}

/** Of a long curve so many points as a chart can show, its end included. */
function thinned(curve: readonly (readonly [number, number])[]) {
	const step = Math.max(1, Math.ceil(curve.length / 60));
	return curve
		.filter((_, at) => at % step === step - 1 || at === curve.length - 1)
		.map(([seconds, share]) => ({ seconds, share }));
}

async function curveOf(session: Session): Promise<readonly CurvePoint[]> {
	const topics = await session.rows<TopicEndings>(
		`SELECT topic, count(*)::INTEGER AS contacts, avg(handle_time) FILTER (handle_time > 0) AS complexity,
			count(*) FILTER (bot_involved AND ${DURABLE_OVER} AND bot_durable IS NOT NULL)::INTEGER AS tried,
			count(*) FILTER (bot_involved AND ${DURABLE_OVER} AND bot_durable)::INTEGER AS resolved,
			count(*) FILTER (bot_involved AND ${DURABLE_OVER} AND outcome <> 'escalated' AND NOT bot_durable)::INTEGER AS "falselyContained"
		FROM judged WHERE topic IS NOT NULL GROUP BY topic ORDER BY contacts DESC, topic LIMIT ${MOST_TOPICS}`
	);
	return containmentCurve(topics);
}

const says = {
	'handle-time': {
		en: 'The log does not say how long persons take: a figure of others stands in.',
		zh: '日志没有人工处理时长，暂以外部数字代替。'
	},
	patience: {
		en: `The log shows fewer than ${LEAST} customers who gave up waiting for a person: a figure of others stands in.`,
		zh: `日志中等人工等到放弃的客户不足 ${LEAST} 位，暂以外部数字代替。`
	},
	containment: {
		en: 'The log cannot tell what a bot solves for good: nothing stands in, since this differs by company more than anything else.',
		zh: '日志无法判断机器人真正解决了多少。此数因公司而异，不以外部数字代替。'
	}
};

const empty = {
	code: 'empty-log',
	message: { en: 'The log is empty.', zh: '日志为空。' },
	hint: { en: 'Import a ticket log first.', zh: '请先导入工单日志。' }
};
