import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { horizonOf } from '#lib/economics/appraisal/at-modes.ts';
import type { Appraisal } from '#lib/economics/appraisal/appraise.ts';
import type { AdvisedPart, Contacts, RankedTopic } from '#lib/economics/appraisal/contacts.ts';
import { netAtModes, programmeOn } from '#lib/economics/appraisal/programme.ts';
import { standardise } from '#lib/economics/appraisal/standardise.ts';
import { waterfallParts } from '#lib/economics/appraisal/waterfall.ts';
import { advisedTopics } from '#lib/decision/advised-topics.ts';
import type { Decision } from '#lib/decision/result.ts';
import type { Layers, Overrides, Register } from '#lib/economics/assumptions/register.ts';
import type { MeasuredLog } from '#lib/economics/measured-log.ts';
import { checkQuery, type CheckedQuery } from '#lib/metrics/validate.ts';
import { assumptionsInput, checkedOverrides } from './assumptions-input.ts';
import { registerLayers, SEED } from './current-register.ts';
import { decideOn } from './decide-log.ts';
import { logFacts, remember } from './log-facts.ts';
import { measureLog } from './measure-log.ts';
import { operation, OperationError, type Context, type Poise } from './operation.ts';
import { readKept } from './read-kept.ts';
import { workerPath } from './worker-path.ts';

const DRAWS = 20_000;
const MOST_DRAWS = 200_000;

const spread = z.object({ p10: z.number().nullable(), p50: z.number().nullable(), p90: z.number().nullable() });
const turning = z.object({ now: z.number(), value: z.number().nullable() });

export const appraiseLog = operation({
	name: 'appraise',
	summary:
		'What handing contacts to the bot is worth over the coming months, against people alone: NPV, ROI, payback, their ranges, what they hang on, and what knowing that is worth.',
	input: z.object({
		assumptions: assumptionsInput,
		draws: z.int().min(100).max(MOST_DRAWS).default(DRAWS).describe('How often the programme is played through.'),
		seed: z.int().min(0).default(SEED).describe('The same seed gives the same numbers, on every machine.'),
		months: z.int().min(1).max(240).optional().describe('Left out: the assumption appraisal.horizon-months.')
	}),
	output: z.object({
		npv: spread
			.extend({ mean: z.number() })
			.describe('In the workspace’s currency. Eight in ten draws lie in p10–p90.'),
		roi: spread.describe('NPV ÷ present value of the programme’s costs, a ratio.'),
		paybackMonths: spread.describe('null: never.'),
		probabilityLoss: z.number().describe('Share of draws with a negative NPV.'),
		atModes: z.object({
			npv: z.number(),
			roi: z.number().nullable(),
			paybackMonths: z.number().nullable(),
			irr: z.number().nullable().describe('A year; null unless the cash flow changes sign exactly once.')
		}),
		cashFlow: z.array(
			z.object({
				month: z.int(),
				botFirst: z.number(),
				staffing: z.number().describe('Wages spared, before customers come back.'),
				build: z.number(),
				licence: z.number(),
				run: z.number(),
				upkeep: z.number(),
				handoffTax: z.number(),
				repeats: z.number().describe('Wages for customers who come back more than after a person.'),
				churn: z.number(),
				events: z.number(),
				net: z.number()
			})
		),
		waterfall: z
			.array(z.object({ part: z.enum(waterfallParts), value: z.number() }))
			.describe(
				'Present value of each part at the modes, outgoings negative; the last, net, is their sum and atModes.npv.'
			),
		fan: z.array(spread.extend({ month: z.int() })).describe('Running total of the net, undiscounted.'),
		tornado: z.array(z.object({ input: z.string(), low: z.number(), high: z.number() })),
		sobol: z.array(z.object({ input: z.string(), value: z.number() })),
		evpi: z.number(),
		evppi: z.array(z.object({ input: z.string(), value: z.number(), standardError: z.number() })),
		breakEven: z.object({
			containment: turning,
			'give-ups': turning,
			price: turning,
			churn: turning,
			contacts: turning,
			'build-cost': turning
		}),
		seed: z.int(),
		draws: z.int(),
		months: z.int(),
		n: z.int().describe('Contacts it starts from: of the topics advised, or of the whole log.'),
		plan: z
			.object({
				advised: z
					.object({ adopted: z.array(z.string()), onTrial: z.array(z.string()) })
					.nullable()

					.describe(
						'The topics in which the bot goes first; null: a share of contacts that is set (made up of the topics in their order), or assumed where no topic is advised.'
					),
				botFirst: z.number().describe('Of all contacts of the log, the bot goes first in so many, 0..1.'),
				adoptedAlone: z
					.number()
					.nullable()
					.describe('NPV at the modes without the topics on trial; null where none is on trial, or nothing else.')
			})
			.describe('As decide advises, unless plan.bot-first-share is set.'),
		churn: z
			.enum(['measured', 'stated'])
			.describe('Whether leaving was measured, or rests on what people said they would do.'),
		currency: z.string()
	}),
	isLong: true,
	async run(poise, input, context) {
		return appraiseOn(poise, { ...input, assumptions: input.assumptions as Overrides }, context);
	}
});

interface Wanted {
	readonly assumptions: Overrides;
	readonly draws: number;
	readonly seed: number;
	readonly months?: number | undefined;
	/** Whose advice is priced; left out: the one in force. */
	readonly decision?: Decision;
}

/** What is asked when nothing is said: the assumptions in force. */
export const usualQuestion: Wanted = { assumptions: {}, draws: DRAWS, seed: SEED };

/** The contacts a programme may be about, and what its first step alone is worth. */
export interface PricedContacts extends Contacts {
	/** The topics handed over without those on trial; null where none is on trial, or nothing else. */
	readonly adopted: AdvisedPart | null;
}

/**
 * The log as the money formulas read it, whole and in the topics advised; remembered while it does not change.
 * @throws OperationError `empty-log`, or `too-young` where no conversation has come to its end
 */
export async function contactsOf(poise: Poise, decision?: Decision): Promise<PricedContacts> {
	const facts = await logFacts(poise);
	if (facts.conversations === 0) throw new OperationError('refused', emptyLog);
	const whole = await measured(poise, []);
	if (whole === null) throw new OperationError('refused', tooYoung);
	const { adopted, onTrial, ranked, riskSensitive } = advisedTopics(decision ?? (await decideOn(poise)));
	const partOf = async (first: readonly string[], trial: readonly string[]): Promise<AdvisedPart | null> => {
		const log = first.length + trial.length > 0 ? await measured(poise, [...first, ...trial]) : null;
		return log && { log, share: log.contacts / whole.contacts, adopted: first, onTrial: trial };
	};
	// A topic too small to be judged comes after those that were, but before the risk-sensitive
	const unjudged = ranked.length - riskSensitive.length - 0.5;
	const place = (topic: string | null) => (topic !== null && ranked.includes(topic) ? ranked.indexOf(topic) : unjudged);
	return {
		whole,
		ranked: (await topicsOf(poise))
			.toSorted((one, other) => place(one.topic) - place(other.topic))
			.map((each) => ({ ...each, riskSensitive: each.topic !== null && riskSensitive.includes(each.topic) })),
		advised: await partOf(adopted, onTrial),
		adopted: adopted.length > 0 && onTrial.length > 0 ? await partOf(adopted, []) : null
	};
}

/**
 * The contacts of these topics, or of the whole log where none is named, each topic weighing as much as customers bring it; null while
 * none has come to its end.
 */
function measured(poise: Poise, topics: readonly string[]): Promise<MeasuredLog | null> {
	return remember(poise, `measured-log ${JSON.stringify(topics)}`, async () => {
		const where = topics.map((value) => ({ field: 'topic', value, is: 'one-of' as const }));
		const [group] = await groupsOf(poise, [], where);
		if (!group || group.log.contacts === 0) return null;
		const parts = (await topicsOf(poise)).filter(
			({ topic }) => topics.length === 0 || (topic !== null && topics.includes(topic))
		);
		return standardise(
			group.log,
			parts.map(({ log }) => log)
		);
	});
}

/** The parts of the log, by topic; null: contacts without one. */
const topicsOf = (poise: Poise): Promise<readonly Omit<RankedTopic, 'riskSensitive'>[]> =>
	remember(poise, 'measured-topics', async () =>
		(await groupsOf(poise, ['topic'], [])).map(({ dimensions: { topic = null }, log }) => ({ topic, log }))
	);

type Where = Parameters<typeof checkQuery>[0]['where'];

async function groupsOf(poise: Poise, by: readonly string[], where: Where) {
	const facts = await logFacts(poise);
	return readKept(poise, (session) => measureLog(session, asked(by, where), facts));
}

function asked(by: readonly string[], where: Where): CheckedQuery {
	const query = checkQuery({ metrics: [], by: [...by], where });
	if ('code' in query) throw new TypeError(query.message.en);
	return query;
}

/** The programme as advised or as set, on the log as it is; remembered while neither log nor assumptions change. */
export async function appraiseOn(poise: Poise, wanted: Wanted, context: Pick<Context, 'signal' | 'report'>) {
	const overrides = checkedOverrides(wanted.assumptions);
	const contacts = await contactsOf(poise, wanted.decision);
	const layers = await registerLayers(poise);
	const { log, register, advised, botFirst } = programmeOn(contacts, layers, overrides);
	const { draws, seed } = wanted;
	const months = wanted.months ?? horizonOf(register);
	const appraiseWith = async () => {
		const appraisal = await inThread({ log, register, options: { draws, seed, months } }, context);
		const { breakEven, ...rest } = appraisal;
		const turningOf = (of: (typeof breakEven)[number]['of']) => {
			const { now = 0, value = null } = breakEven.find((each) => each.of === of) ?? {};
			return { now, value };
		};
		return {
			...structuredClone(rest),
			breakEven: {
				containment: turningOf('containment'),
				'give-ups': turningOf('give-ups'),
				price: turningOf('price'),
				churn: turningOf('churn'),
				contacts: turningOf('contacts'),
				'build-cost': turningOf('build-cost')
			},
			n: log.contacts,
			plan: {
				advised: advised && { adopted: [...advised.adopted], onTrial: [...advised.onTrial] },
				botFirst,
				adoptedAlone: advised && adoptedAlone(contacts, layers, overrides)
			},
			churn: register.figures['churn.unresolved'].origin === 'measured' ? ('measured' as const) : ('stated' as const),
			currency: register.choices.currency.value
		};
	};
	const isUsual =
		Object.keys(overrides).length === 0 &&
		draws === DRAWS &&
		seed === SEED &&
		wanted.months === undefined &&
		wanted.decision === undefined;
	return isUsual ? remember(poise, 'appraisal', appraiseWith) : appraiseWith();
}

/** NPV at the modes of the topics handed over, without those on trial; null where none is on trial, or nothing else. */
export const adoptedAlone = (
	{ whole, adopted }: PricedContacts,
	layers: Required<Layers>,
	asked: Overrides = {}
): number | null => adopted && netAtModes(programmeOn({ whole, advised: adopted, ranked: [] }, layers, asked));

const emptyLog = {
	code: 'empty-log',
	message: { en: 'The log is empty: there is nothing to appraise.', zh: '日志为空，无从测算。' },
	hint: { en: 'Import a ticket log first.', zh: '请先导入工单日志。' }
};

const tooYoung = {
	code: 'too-young',
	message: { en: 'No conversation is old enough yet to say how it ended.', zh: '尚无足够久的会话，看不出结局。' },
	hint: {
		en: 'Import a log that goes on for at least a week after its contacts.',
		zh: '请导入会话之后至少还有一周记录的日志。'
	}
};

interface Question {
	readonly log: MeasuredLog;
	readonly register: Register;
	readonly options: { readonly draws: number; readonly seed: number; readonly months: number };
}

function inThread(question: Question, { signal, report }: Pick<Context, 'signal' | 'report'>): Promise<Appraisal> {
	signal.throwIfAborted();
	const worker = new Worker(workerPath('appraise-programme.ts'), { execArgv: [], workerData: question });
	const { promise, resolve, reject } = Promise.withResolvers<Appraisal>();
	const stop = () => reject(signal.reason as Error);
	signal.addEventListener('abort', stop, { once: true });
	worker.on('message', (message: { fraction: number } | { appraisal: Appraisal }) => {
		if ('appraisal' in message) resolve(message.appraisal);
		else report({ phase: 'simulate', fraction: message.fraction });
	});
	worker.on('error', reject);
	worker.on('exit', (code) => reject(new Error(`the thread that appraises ended with ${code}`)));
	return promise.finally(() => {
		signal.removeEventListener('abort', stop);
		return worker.terminate();
	});
}
