import { Worker } from 'node:worker_threads';
import { horizonOf } from '#lib/economics/appraisal/at-modes.ts';
import type { Appraisal } from '#lib/economics/appraisal/appraise.ts';
import { answersFirst, type AdvisedPart, type Contacts, type RankedTopic } from '#lib/economics/appraisal/contacts.ts';
import { firstStepOn, programmeOn, todaysMix, type Programme } from '#lib/economics/appraisal/programme.ts';
import { standardise } from '#lib/economics/appraisal/standardise.ts';
import { recommendationInWords } from '#lib/brief/recommendation-in-words.ts';
import type { Outlook } from '#lib/economics/appraisal/outlook.ts';
import { advisedTopics } from '#lib/decision/advised-topics.ts';
import { recommend } from '#lib/decision/recommend.ts';
import type { Decision } from '#lib/decision/result.ts';
import type { Overrides, Register } from '#lib/economics/assumptions/register.ts';
import type { MeasuredLog } from '#lib/economics/measured-log.ts';
import { checkQuery, type CheckedQuery } from '#lib/metrics/validate.ts';
import { appraiseInput, appraiseOutput, DRAWS } from './appraise-schema.ts';
import { checkedOverrides } from './assumptions-input.ts';
import { registerLayers, SEED } from './current-register.ts';
import { decideOn } from './decide-log.ts';
import { logFacts, remember } from './log-facts.ts';
import { measureLog } from './measure-log.ts';
import { operation, OperationError, type Context, type Poise } from './operation.ts';
import { readKept } from './read-kept.ts';
import { workerPath } from './worker-path.ts';

export const appraiseLog = operation({
	name: 'appraise',
	summary:
		'What handing contacts to the bot is worth over the coming months, against people alone: NPV, ROI, payback, their ranges, what they hang on, and what knowing that is worth.',
	input: appraiseInput,
	output: appraiseOutput,
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

/**
 * The log as the money formulas read it, whole and in the topics advised; remembered while it does not change.
 * @throws OperationError `empty-log`, or `too-young` where no conversation has come to its end
 */
export async function contactsOf(poise: Poise, decision?: Decision): Promise<Contacts> {
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
	const topics = (await topicsOf(poise))
		.toSorted((one, other) => place(one.topic) - place(other.topic))
		.map((each) => ({ ...each, riskSensitive: each.topic !== null && riskSensitive.includes(each.topic) }));
	const fresh = topics.flatMap(({ topic, log }) => (topic !== null && !answersFirst(log) ? [topic] : []));
	const steps = onTrial.length > 0 && adopted.some((topic) => fresh.includes(topic));
	return {
		whole,
		ranked: topics,
		advised: await partOf(adopted, onTrial),
		firstStep: steps ? await partOf(adopted, []) : null
	};
}

/** What the first step hands over that is not the bot's already. */
const newTopics = ({ firstStep, ranked }: Contacts): string[] =>
	(firstStep?.adopted ?? []).filter((topic) => !ranked.some((each) => each.topic === topic && answersFirst(each.log)));

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
	const programme = programmeOn(contacts, layers, overrides);
	const { log, register, advised, botFirst } = programme;
	const isSet = register.figures['plan.bot-first-share'].origin === 'user' && advised === null;
	const beside = { today: todaysMix(contacts, layers, overrides), firstStep: firstStepOn(contacts, layers, overrides) };
	const decision = wanted.decision ?? (await decideOn(poise));
	const { draws, seed } = wanted;
	const months = wanted.months ?? horizonOf(register);
	const appraiseWith = async () => {
		const { appraisal, today, firstStep } = await inThread(
			{ log, register, beside, options: { draws, seed, months } },
			context
		);
		const { breakEven, condition, ...rest } = appraisal;
		const currency = register.choices.currency.value;
		const recommendation = { ...recommend(decision, { advised, isSet, middle: rest.npv.p50 }), condition };
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
				botFirst
			},
			plans: {
				today,
				firstStep: firstStep && { ...firstStep, topics: newTopics(contacts) },
				whole: { botFirst, npv: { ...spreadOnly(rest.npv) }, probabilityLoss: rest.probabilityLoss }
			},
			recommendation: {
				...recommendation,
				says: recommendationInWords(recommendation, { middle: rest.npv.p50 ?? 0, currency })
			},
			churn: register.figures['churn.unresolved'].origin === 'measured' ? ('measured' as const) : ('stated' as const),
			currency
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

const spreadOnly = ({ p10, p50, p90 }: Appraisal['npv']) => ({ p10, p50, p90 });

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
	/** Other ways to divide the work, for the same draws. */
	readonly beside: Readonly<Record<'today' | 'firstStep', Programme | null>>;
	readonly options: { readonly draws: number; readonly seed: number; readonly months: number };
}

interface Answered {
	readonly appraisal: Appraisal;
	readonly today: Outlook | null;
	readonly firstStep: Outlook | null;
}

function inThread(question: Question, { signal, report }: Pick<Context, 'signal' | 'report'>): Promise<Answered> {
	signal.throwIfAborted();
	const worker = new Worker(workerPath('appraise-programme.ts'), { execArgv: [], workerData: question });
	const { promise, resolve, reject } = Promise.withResolvers<Answered>();
	const stop = () => reject(signal.reason as Error);
	signal.addEventListener('abort', stop, { once: true });
	worker.on('message', (message: { fraction: number } | Answered) => {
		if ('appraisal' in message) resolve(message);
		else report({ phase: 'simulate', fraction: message.fraction });
	});
	worker.on('error', reject);
	worker.on('exit', (code) => reject(new Error(`the thread that appraises ended with ${code}`)));
	return promise.finally(() => {
		signal.removeEventListener('abort', stop);
		return worker.terminate();
	});
}
