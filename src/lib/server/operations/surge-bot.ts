import { z } from 'zod';
import { SCENARIOS } from '#lib/bot/knowledge/article.ts';
import { drawSurge } from '#lib/bot/surge/arrivals.ts';
import { tallyReplies } from '#lib/bot/surge/tally.ts';
import { operation, OperationError, type Poise } from './operation.ts';
import { playSurge, type PlayedConversation } from './surging/play-surge.ts';
import { readLogged } from './tuning/read-logged.ts';
import { learnedBot } from './tuning/score.ts';

const SEED = 1;
/** Different conversations that are played; with more arrivals they come again. */
const DRAWN = 500;
/** Fewer messages say little of one in a hundred. */
const LEAST_CONVERSATIONS = 300;
/** What one process is asked to hold at once. */
const MOST_CONVERSATIONS = 20_000;
const COLLECTION = 'bot-surge';

const output = z.object({
	peak: z.object({ hour: z.string(), conversations: z.int() }).describe('The hour of the log with most conversations.'),
	times: z.number(),
	seconds: z.number(),
	speed: z
		.number()
		.describe('How many times faster than the surge itself it was played, so that there is enough to tell; 1: not.'),
	perSecond: z.number().describe('Conversations that began a second.'),
	conversations: z.int(),
	messages: z.int(),
	answered: z.int().describe('Exactly once.'),
	lost: z.int(),
	repeated: z.int().describe('Answered more than once.'),
	overtaken: z.int().describe('Answered before an earlier message of the same conversation.'),
	milliseconds: z.object({
		p50: z.number().nullable(),
		p95: z.number().nullable(),
		p99: z.number().nullable(),
		most: z.number().nullable()
	}),
	playedAt: z.iso.datetime()
});
export type SurgeAnswer = z.output<typeof output>;

export const surgeBot = operation({
	name: 'bot-surge',
	summary:
		'Has the log’s customers write to the running bot as in its peak hour, times ten: how long replies take, and whether every message is answered once and in order. Within this process; nothing of it is kept as a conversation.',
	input: z.object({
		times: z.number().min(1).max(1000).default(10).describe('How many times the peak hour.'),
		seconds: z.number().min(1).max(600).default(30).describe('Of the surge that are played.'),
		scenario: z.enum(SCENARIOS).default('e-commerce').describe('Whose knowledge answers.')
	}),
	output,
	isLong: true,
	async run(poise, { times, seconds, scenario }, context) {
		const { signal } = context;
		const [peak, { logged }] = await Promise.all([
			peakHour(poise),
			readLogged(poise, { sample: DRAWN, scenario, signal })
		]);
		if (!peak || logged.length === 0) throw new OperationError('refused', nothingToPlay);
		const { arrivals, speed } = drawSurge({
			perHour: peak.conversations,
			times,
			seconds,
			least: LEAST_CONVERSATIONS,
			seed: SEED
		});
		if (arrivals.length > MOST_CONVERSATIONS) throw new OperationError('refused', tooMany(arrivals.length));
		const engine = await learnedBot(poise, context);
		const conversations = arrivals.map((at, index): PlayedConversation => {
			const turns = logged[index % logged.length]?.turns ?? [];
			return { at, scenario, texts: turns.map(({ text }) => text) };
		});
		const sent = await playSurge(poise, engine, conversations, context);
		const answer = {
			peak,
			times,
			seconds,
			speed,
			perSecond: arrivals.length / seconds,
			conversations: arrivals.length,
			...tallyReplies(sent),
			playedAt: new Date().toISOString()
		};
		poise.state.put(COLLECTION, 'latest', answer);
		return answer;
	}
});

/** The last surge that was played; null: none was. */
export const latestSurge = ({ state }: Pick<Poise, 'state'>): SurgeAnswer | null =>
	output.safeParse(state.get(COLLECTION, 'latest')).data ?? null;

async function peakHour({ engine }: Poise): Promise<SurgeAnswer['peak'] | undefined> {
	const [peak] = await engine.read((session) =>
		session.rows<{ hour: string; conversations: number }>(
			"SELECT date_trunc('hour', opened_at)::TIMESTAMP AS hour, count(*) AS conversations FROM judged GROUP BY ALL ORDER BY 2 DESC, 1 LIMIT 1"
		)
	);
	return peak;
}

const nothingToPlay = {
	code: 'no-texts',
	message: { en: 'The log holds no texts by customers.', zh: '日志中没有客户文本。' },
	hint: { en: 'Import messages, or conversations with their texts.', zh: '请导入消息，或带文本的会话。' }
};

const tooMany = (conversations: number) => ({
	code: 'too-many-conversations',
	message: {
		en: `This surge is ${conversations.toLocaleString('en')} conversations, more than ${MOST_CONVERSATIONS.toLocaleString('en')}.`,
		zh: `这次高峰共 ${conversations.toLocaleString('en')} 段会话，超过 ${MOST_CONVERSATIONS.toLocaleString('en')} 段。`
	},
	hint: { en: 'Play fewer seconds, or fewer times the peak hour.', zh: '请缩短秒数或降低倍数。' }
});
