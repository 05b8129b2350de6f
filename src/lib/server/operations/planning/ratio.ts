import type { Overrides, Register } from '#lib/economics/assumptions/register.ts';
import { drawValues } from '#lib/economics/values.ts';
import type { Bands } from '#lib/staffing/ratio/bands.ts';
import { GRID, type Frontier, type RatioPoint } from '#lib/staffing/ratio/frontier.ts';
import { goalsOf } from '#lib/staffing/ratio/goals.ts';
import { handedOver } from '#lib/staffing/ratio/handing-over.ts';
import { mixesOf, type Mix } from '#lib/staffing/ratio/mixes.ts';
import type { HumanFloor } from '#lib/staffing/ratio/question.ts';
import { contactsOf } from '../appraise-log.ts';
import { checkedOverrides } from '../assumptions-input.ts';
import { currentRegister, registerWith, SEED } from '../current-register.ts';
import { decideOn } from '../decide-log.ts';
import { forecastOf, type ArrivalsForecast } from '../forecast-arrivals.ts';
import { remember } from '../log-facts.ts';
import { staffingInputs, type StaffingInputs } from '../measure-staffing.ts';
import type { Poise } from '../operation.ts';
import { readKept } from '../read-kept.ts';
import { planInThread } from './in-thread.ts';
import { readLogMix, type LogMix } from './log-mix.ts';
import { nextStepOf, type NextStep } from './next-step.ts';
import { partsOf, type Part } from './parts.ts';
import {
	INTERVAL_SECONDS,
	quarterStarts,
	ratioDraws,
	ratioInput,
	type RatioInput,
	type RatioMaterial
} from './ratio-input.ts';
import { stepTerms, tryEach, type StepTerms, type TriedStep } from './step-trial.ts';
import { ALWAYS, workingHours, type WorkingHours } from './working-hours.ts';

const DRAWS = 300;
const WEEKS = 1;

export interface RatioWanted {
	readonly assumptions?: Overrides;
	/** Left out: as the decision advises; null: none. */
	readonly floor?: HumanFloor | null | undefined;
	readonly people?: number | undefined;
	readonly grid?: number | undefined;
}

export interface RatioTopicStanding {
	readonly part: Part;
	/** Share of the topic that the bot is to have first in the end; null: there is no best mix. */
	readonly best: number | null;
	readonly next: NextStep;
}

/** Everything that follows for the log as it is. */
export interface Ratio {
	readonly input: RatioInput;
	readonly frontier: Frontier;
	readonly bands: Bands;
	readonly current: RatioPoint | null;
	readonly standings: readonly RatioTopicStanding[];
	/** From today's mix to the best; from people answering all where the log does not say. */
	readonly steps: readonly TriedStep[];
	/** Today's, after each step, and the cheapest. */
	readonly mixes: readonly Mix[];
	/** Terms of the trial by which a step is proven. */
	readonly rules: StepTerms;
	readonly mix: LogMix;
	readonly hours: WorkingHours;
	readonly forecast: ArrivalsForecast;
	readonly measured: StaffingInputs;
	readonly register: Register;
	readonly killRules: ReadonlyMap<string | null, Awaited<ReturnType<typeof decideOn>>['killRules']>;
}

/**
 * The usual question, and the last of the others that assume nothing else, are remembered while neither log nor assumptions change.
 * @throws OperationError `empty-log`, `too-young`, `too-short`
 */
export function ratioOn(poise: Poise, wanted: RatioWanted = {}): Promise<Ratio> {
	const { assumptions = {}, floor, people, grid = GRID } = wanted;
	checkedOverrides(assumptions);
	if (Object.keys(assumptions).length > 0) return workOut(poise, wanted);
	if (floor === undefined && people === undefined && grid === GRID)
		return remember(poise, 'ratio', () => workOut(poise, wanted));
	const key = JSON.stringify([floor ?? String(floor), people ?? null, grid]);
	const last = poise.memory.get('ratio-asked') as { readonly key: string; readonly answer: Promise<Ratio> } | undefined;
	if (last?.key === key) return last.answer;
	const answer = workOut(poise, wanted);
	poise.memory.set('ratio-asked', { key, answer });
	answer.catch(() => poise.memory.delete('ratio-asked'));
	return answer;
}

async function workOut(poise: Poise, { assumptions = {}, floor, people, grid }: RatioWanted): Promise<Ratio> {
	const isSpecial = Object.keys(assumptions).length > 0;
	const [decision, contacts, forecast, measured, register, mix] = await Promise.all([
		decideOn(poise, assumptions),
		contactsOf(poise),
		forecastOf(poise, 'all', WEEKS),
		staffingInputs(poise),
		isSpecial ? registerWith(poise, assumptions) : currentRegister(poise),
		readKept(poise, readLogMix)
	]);
	const parts = partsOf(contacts.ranked, decision);
	const advised = decision.humanFloor;
	const hours =
		register.choices['staffing.hours'].value === 'always'
			? ALWAYS
			: await workingHours(poise, quarterStarts(forecast), INTERVAL_SECONDS);
	const material: RatioMaterial = {
		parts,
		mix,
		hours,
		forecast,
		measured,
		register,
		floor: floor === undefined ? (advised ?? touchFloor(register)) : floor,
		mostAgents: people ?? null
	};
	const input = ratioInput(material);
	const { question, prices, today } = input;
	const rules = stepTerms(register);
	const draws = ratioDraws(material, drawValues(register, { seed: SEED, draws: DRAWS }), SEED);
	const proven = parts.map(({ said }) => said?.advice === 'adopt');
	const { frontier, bands, current, steps } = await planInThread({
		...{ question, prices, today, proven, draws, grid },
		usualTrial: rules.share
	});
	const { topics } = question;
	const best =
		frontier.best &&
		goalsOf(topics, handedOver(topics, frontier.order, frontier.best.humanShare), today ?? topics.map(() => 0));
	return {
		input,
		frontier,
		bands,
		current,
		standings: parts.map((part, at) => ({
			part,
			best: best?.[at] ?? null,
			next: nextStepOf({
				floor: part.floor,
				value: topics[at]?.value ?? 0,
				isProven: proven[at] ?? false,
				today: today?.[at] ?? null,
				goal: best?.[at] ?? null,
				usualTrial: rules.share
			})
		})),
		steps: await tryEach(poise, steps, rules),
		mixes: mixesOf({ topics, frontier, today, current, steps }),
		rules,
		mix,
		hours,
		forecast,
		measured,
		register,
		killRules: new Map<string | null, (typeof decision)['killRules']>([
			[null, decision.killRules],
			...decision.topics.map(({ topic, killRules }) => [topic, killRules] as const)
		])
	};
}

/** Where the decision names no floor: that of experience, which is in what customers meet. */
const touchFloor = ({ figures }: Register): HumanFloor => ({
	metric: 'touch',
	value: figures['decision.touch-floor'].mode
});
