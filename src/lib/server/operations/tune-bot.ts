import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { SCENARIOS } from '#lib/bot/knowledge/article.ts';
import { policySettingsSchema } from '#lib/bot/policy/settings.ts';
import { consequenceOf, curveOf, searchCheapest, TUNED, type TuningSet } from '#lib/bot/tuning/tune.ts';
import { playerOf } from '#lib/bot/tuning/play.ts';
import { wordsReader } from '#lib/ledger/said/words-reader.ts';
import { botSettings } from './conversing/bot-switch.ts';
import { currentRegister } from './current-register.ts';
import { operation, OperationError, type Context, type Poise } from './operation.ts';
import { setBot } from './set-bot.ts';
import { keepScores, keptScores, TUNING_SETS, type KeptScores, type TuningSetName } from './tuning/kept-scores.ts';
import { readLabelledSet } from './tuning/labelled-set.ts';
import { readLogged } from './tuning/read-logged.ts';
import { learnedBot, scoreConversations } from './tuning/score.ts';
import { tuningData } from './tuning/tuning-set.ts';

const MOST_SAMPLED = 5_000;
export const USUALLY_SAMPLED = 1_000;

const shares = {
	answered: z.number(),
	asked: z.number().describe('Left with a question back: charged as if they came to a person.'),
	handedOff: z.number(),
	byRule: z.record(z.string(), z.number()),
	cost: z.object({ bot: z.number(), people: z.number(), wrong: z.number(), upset: z.number() }),
	perConversation: z.number().describe('Expected cost of an average conversation.')
};
const consequence = z.object({ settings: policySettingsSchema, ...shares });
const told = z.object({ precision: z.number().nullable(), recall: z.number().nullable(), f1: z.number().nullable() });

export const tuneBot = operation({
	name: 'bot-tune',
	summary:
		'What the thresholds of the bot’s policy do to hand-offs and cost, on conversations of the log or on the labelled messages that are shipped: one curve a threshold, and the cheapest settings. Messages are scored once; `score` does it anew, `apply` sets the cheapest.',
	input: z.object({
		on: z.enum(TUNING_SETS).default('labelled').describe('log: conversations drawn from it, without labels.'),
		sample: z.int().min(1).max(MOST_SAMPLED).default(USUALLY_SAMPLED).describe('Conversations of the log.'),
		scenario: z.enum(SCENARIOS).default('e-commerce').describe('Whose knowledge answers the log’s customers.'),
		policy: policySettingsSchema.partial().default({}).describe('Looked at in place of the settings in force.'),
		score: z.boolean().default(false).describe('Score anew though scores are kept.'),
		apply: z.boolean().default(false).describe('Set the cheapest: the bot turns at them from now on.')
	}),
	output: z.object({
		on: z.enum(TUNING_SETS),
		scenario: z.enum(SCENARIOS),
		n: z.int().describe('Conversations scored.'),
		of: z.int().describe('Of so many that could have been drawn.'),
		leftOut: z.int().describe('Not scored, because the bot has learned from a message in them.'),
		turns: z.int(),
		scoredAt: z.iso.datetime(),
		engine: z.enum(['native', 'wasm', 'remote', 'none']),
		currency: z.string(),
		prices: z.object({
			perConversation: z.number(),
			perResolution: z.number(),
			person: z.number(),
			wrongAnswer: z.number(),
			upsetLeft: z.number()
		}),
		handleSeconds: z.number().nullable().describe('Measured, behind the price of a person; null: assumed.'),
		upsetShare: z.number().nullable().describe('Share of the log’s customers that upset messages were weighed to.'),
		now: consequence,
		cheapest: consequence,
		curves: z.array(
			z.object({
				threshold: z.enum(['escalateFrom', 'confidentFrom', 'loops', 'watchFrom']),
				points: z.array(
					z.object({
						at: z.number(),
						...shares,
						told: told.nullable().describe('How well it tells what it is to tell; null without labels.')
					})
				)
			})
		),
		applied: z.boolean()
	}),
	isLong: true,
	async run(poise, { on, sample, scenario, policy, score, apply }, context) {
		const kept = keptScores(poise, on);
		const isKept = kept !== null && !score && (on === 'labelled' || (kept.scenario === scenario && isOf(kept, sample)));
		const scores = isKept ? kept : await scoreAnew(poise, { on, sample, scenario }, context);
		const { choices } = await currentRegister(poise);
		const { articles, prices, conversations, handleSeconds, upsetShare } = await tuningData(poise, scores);
		const set: TuningSet = { player: playerOf(wordsReader, articles), conversations, prices };
		const wanted = Object.fromEntries(Object.entries(policy).filter(([, value]) => value !== undefined));
		const settings = { ...botSettings(poise).policy, ...wanted };
		const best = await unhurried(searchCheapest(set, settings), context.signal);
		if (apply) await setBot.run(poise, { policy: best, reset: false }, context);
		return {
			on,
			scenario: scores.scenario,
			n: conversations.length,
			of: scores.of,
			leftOut: scores.leftOut,
			turns: conversations.reduce((sum, { turns }) => sum + turns.length, 0),
			scoredAt: scores.scoredAt,
			engine: scores.understands.engine,
			currency: choices.currency.value,
			prices,
			handleSeconds,
			upsetShare,
			now: { settings, ...consequenceOf(set, settings) },
			cheapest: { settings: best, ...consequenceOf(set, best) },
			curves: TUNED.map((threshold) => ({ threshold, points: curveOf(set, settings, threshold) })),
			applied: apply
		};
	}
});

/** Lets others have the thread between the steps. */
async function unhurried<T>(steps: Generator<void, T>, signal: AbortSignal): Promise<T> {
	for (;;) {
		const { done, value } = steps.next();
		if (done) return value;
		await setImmediate();
		signal.throwIfAborted();
	}
}

/** A smaller log than was asked for was scored whole. */
const isOf = ({ conversations, leftOut, of }: KeptScores, sample: number) =>
	conversations.length + leftOut === Math.min(sample, of);

async function scoreAnew(
	poise: Poise,
	{ on, sample, scenario }: { readonly on: TuningSetName } & Pick<KeptScores, 'scenario'> & { readonly sample: number },
	context: Context
): Promise<KeptScores> {
	const { signal } = context;
	const read = async () => {
		if (on === 'log') return readLogged(poise, { sample, scenario, signal });
		const logged = await readLabelledSet(scenario, new Date().toISOString());
		return { logged, of: logged.length };
	};
	const { logged, of } = await read();
	if (logged.length === 0) throw new OperationError('refused', nothingToScore);
	const { understands } = await learnedBot(poise, context);
	const scored = await scoreConversations(poise, logged, context);
	const scores: KeptScores = {
		on,
		scenario,
		of,
		scoredAt: new Date().toISOString(),
		understands: understands ?? { engine: 'none', model: null },
		...scored
	};
	keepScores(poise, scores);
	return scores;
}

const nothingToScore = {
	code: 'no-texts',
	message: { en: 'The log holds no texts by customers.', zh: '日志中没有客户文本。' },
	hint: {
		en: 'Import messages, or conversations with their texts; or tune on the labelled messages (--on labelled).',
		zh: '请导入消息或带文本的会话；也可使用带标签的消息（--on labelled）。'
	}
};
