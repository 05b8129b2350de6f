import { z } from 'zod';
import { decide } from '#lib/decision/decide.ts';
import { killRuleSchema } from '#lib/decision/forecast/saved-decision.ts';
import type { Decision } from '#lib/decision/result.ts';
import type { Overrides } from '#lib/economics/assumptions/register.ts';
import { drawValues } from '#lib/economics/values.ts';
import { assumptionsInput, checkedOverrides } from './assumptions-input.ts';
import { textSchema } from './bilingual-schema.ts';
import { currentDraws, currentRegister, registerWith, SEED } from './current-register.ts';
import { logFacts, remember } from './log-facts.ts';
import { operation, OperationError, type Poise } from './operation.ts';
import { readKept } from './read-kept.ts';
import { readSignals } from './read-signals.ts';

const DRAWS = 1_000;

const axes = z.object({ efficiency: z.number(), experience: z.number(), risk: z.number() });
const range = z.object({ low: z.number(), high: z.number() });

const judgement = z.object({
	n: z.int(),
	class: z.enum(['efficiency', 'experience', 'risk', 'undetermined']),
	scores: axes,
	ranges: z.object({ efficiency: range, experience: range, risk: range }),
	contributions: z.array(
		z.object({
			axis: z.enum(['efficiency', 'experience', 'risk']),
			signal: z.string(),
			label: textSchema,
			value: z.number().nullable(),
			points: z.number(),
			weight: z.number(),
			missing: z.boolean(),
			assumed: z.boolean()
		})
	),
	stability: z.number(),
	leaning: z.enum(['efficiency', 'experience', 'risk']),
	valuePerContact: z
		.object({
			value: z.number(),
			low: z.number(),
			high: z.number(),
			outcomes: z.enum(['measured', 'assumed']),
			churn: z.enum(['counted', 'left-out'])
		})
		.nullable(),
	nearestFlip: z
		.object({
			to: z.string(),
			signal: z.string(),
			label: textSchema,
			from: z.number(),
			toValue: z.number(),
			change: z.number()
		})
		.nullable(),
	humanFloor: z
		.object({ metric: z.enum(['first-touch', 'touch', 'resolution', 'seats']), value: z.number() })
		.nullable(),
	controls: z.array(textSchema),
	advice: z.enum(['adopt', 'pilot', 'hold']),
	heldBecause: z.enum(['risk', 'undetermined', 'too-few', 'unstable', 'loses']).nullable(),
	reasons: z.array(textSchema),
	killCriteria: z.array(textSchema),
	killRules: z.array(killRuleSchema).describe('The same as data, also where the advice is to hold.'),
	measureNext: z.array(z.string())
});

export const decideLog = operation({
	name: 'decide',
	summary: 'Efficiency first, experience first or risk-sensitive: for the whole log and every topic, with reasons.',
	input: z.object({
		by: z.enum(['topic']).nullable().default(null).describe('Topics are always judged; kept for scripts.'),
		assumptions: assumptionsInput
	}),
	output: judgement.extend({ topics: z.array(judgement.extend({ topic: z.string() })) }),
	async run(poise, input, { signal }) {
		return decideOn(poise, input.assumptions as Overrides, signal);
	}
});

/** The decision on the log as it is; remembered while neither log nor assumptions change. */
export async function decideOn(poise: Poise, overrides: Overrides = {}, signal?: AbortSignal): Promise<Decision> {
	checkedOverrides(overrides);
	const facts = await logFacts(poise);
	if (facts.conversations === 0)
		throw new OperationError('refused', {
			code: 'empty-log',
			message: { en: 'The log is empty: there is nothing to decide on.', zh: '日志为空，无从决策。' },
			hint: { en: 'Import a ticket log first.', zh: '请先导入工单日志。' }
		});
	const decideWith = async () => {
		const special = Object.keys(overrides).length > 0;
		const register = special ? await registerWith(poise, overrides) : await currentRegister(poise);
		const draws = special ? drawValues(register, { seed: SEED, draws: DRAWS }) : await currentDraws(poise);
		const input = await readKept(poise, (session) => readSignals(session, facts, register, draws), signal);
		return decide(input, register, { seed: SEED, draws: DRAWS });
	};
	return Object.keys(overrides).length ? decideWith() : remember(poise, 'decision', decideWith);
}
