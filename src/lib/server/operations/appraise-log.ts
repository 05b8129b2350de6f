import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { horizonOf } from '#lib/economics/appraisal/at-modes.ts';
import type { Appraisal } from '#lib/economics/appraisal/appraise.ts';
import { supposeEndings } from '#lib/economics/appraisal/suppose-endings.ts';
import { waterfallParts } from '#lib/economics/appraisal/waterfall.ts';
import type { Overrides, Register } from '#lib/economics/assumptions/register.ts';
import type { MeasuredLog } from '#lib/economics/measured-log.ts';
import { checkQuery } from '#lib/metrics/validate.ts';
import { assumptionsInput, checkedOverrides } from './assumptions-input.ts';
import { readOverrides, registerWith, SEED } from './current-register.ts';
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
		n: z.int().describe('Contacts of the log it starts from.'),
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
}

/** What is asked when nothing is said: the assumptions in force. */
export const usualQuestion: Wanted = { assumptions: {}, draws: DRAWS, seed: SEED };

/**
 * The whole log as the money formulas read it; remembered while it does not change.
 * @throws OperationError `empty-log`, or `too-young` where no conversation has come to its end
 */
export async function appraisedLog(poise: Poise): Promise<MeasuredLog> {
	const facts = await logFacts(poise);
	if (facts.conversations === 0)
		throw new OperationError('refused', {
			code: 'empty-log',
			message: { en: 'The log is empty: there is nothing to appraise.', zh: '日志为空，无从测算。' },
			hint: { en: 'Import a ticket log first.', zh: '请先导入工单日志。' }
		});
	return remember(poise, 'appraised-log', async () => {
		const whole = checkQuery({ metrics: [], by: [], where: [] });
		if ('code' in whole) throw new TypeError(whole.message.en);
		const [group] = await readKept(poise, (session) => measureLog(session, whole, facts));
		if (!group || group.log.contacts === 0)
			throw new OperationError('refused', {
				code: 'too-young',
				message: {
					en: 'No conversation is old enough yet to say how it ended.',
					zh: '尚无足够久的会话，看不出结局。'
				},
				hint: { en: 'Import a log that reaches further back.', zh: '请导入时间更长的日志。' }
			});
		return group.log;
	});
}

/** The log with the bot's contacts ending as the workspace has set, or this once a question: measured where neither says so. */
export const supposedLog = async (poise: Poise, asked: Overrides = {}): Promise<MeasuredLog> =>
	supposeEndings(await appraisedLog(poise), { ...readOverrides(poise), ...asked });

/** The programme on the log as it is; remembered while neither log nor assumptions change. */
export async function appraiseOn(poise: Poise, wanted: Wanted, context: Pick<Context, 'signal' | 'report'>) {
	const overrides = checkedOverrides(wanted.assumptions);
	const log = await supposedLog(poise, overrides);
	const { draws, seed } = wanted;
	const register = await registerWith(poise, overrides);
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
			churn: register.figures['churn.unresolved'].origin === 'measured' ? ('measured' as const) : ('stated' as const),
			currency: register.choices.currency.value
		};
	};
	const isUsual =
		Object.keys(overrides).length === 0 && draws === DRAWS && seed === SEED && wanted.months === undefined;
	return isUsual ? remember(poise, 'appraisal', appraiseWith) : appraiseWith();
}

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
