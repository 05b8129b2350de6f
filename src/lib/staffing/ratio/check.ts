import type { Requirement } from '../requirement.ts';
import { replicate, serviceOf, type Simulated } from '../simulation/replicate.ts';
import type { Scenario } from '../simulation/scenario.ts';
import { add } from '../simulation/tally.ts';
import type { RatioQuestion } from './question.ts';

/** A plan played through with its people, and what ten times the busiest hour would do to it. */
export interface PlanCheck {
	readonly plays: number;
	readonly serviceLevel: Simulated;
	readonly abandon: Simulated;
	readonly waitSeconds: Simulated;
	/** By contacts that cannot wait; what is done in spare time is not played. */
	readonly occupancy: Simulated;
	/** The same by the formulas. */
	readonly plannedOccupancy: number;
	readonly surge: {
		/** Beginning of the busiest hour, as in the plan. */
		readonly start: string;
		/** Of those who came in that hour. */
		readonly serviceLevel: Simulated;
		readonly abandon: Simulated;
		/** From its end until an interval's service is as planned for again, in the middle of the plays; null: not before the plan ends. */
		readonly overAfterSeconds: number | null;
	};
}

const SURGE = 10;
/** So many contacts are played in all: a small week often, a large one a few times. */
const CONTACTS = 300_000;
const [LEAST_PLAYS, MOST_PLAYS] = [8, 200];
/** Who gives up tries again soon, as the formulas have it, which count second tries in the same interval. */
const RETRY_SECONDS = 300;

/** @returns null where nobody comes */
export function checkPlan(
	requirements: readonly Requirement[],
	{ topics, patience, retry, targets }: Pick<RatioQuestion, 'topics' | 'patience' | 'retry' | 'targets'>,
	seed: number
): PlanCheck | null {
	const contacts = requirements.reduce((sum, { arrivals }) => sum + arrivals, 0);
	if (contacts === 0) return null;
	const definition = targets.serviceLevel?.definition ?? 'offered';
	const mean = requirements.reduce((sum, { arrivals, handleSeconds }) => sum + arrivals * handleSeconds, 0) / contacts;
	const scenario: Scenario = {
		intervals: requirements.map(({ seconds, arrivals, agents }) => ({ seconds, arrivals, agents })),
		rateCv: 0,
		bot: null,
		handle: { kind: 'lognormal', mean, cv: spreadOf(topics) },
		handleAfterBot: null,
		patience: { kind: 'exponential', mean: patience },
		retry: { share: retry, after: { kind: 'exponential', mean: RETRY_SECONDS } },
		pace: [1],
		threshold: targets.serviceLevel?.threshold ?? 0
	};
	const plays = Math.max(LEAST_PLAYS, Math.min(MOST_PLAYS, Math.round(CONTACTS / contacts)));
	const { all } = replicate(scenario, { plays, seed });
	const hour = busiestHour(requirements);
	const surged = {
		...scenario,
		intervals: scenario.intervals.map((each, at) =>
			at >= hour.from && at < hour.to ? { ...each, arrivals: each.arrivals * SURGE } : each
		)
	};
	const surge = replicate(surged, { plays, seed: seed + 1 });
	const during = serviceOf(surge.tallies.map((own) => add(own.slice(hour.from, hour.to))));
	const target = targets.serviceLevel?.share ?? 0;
	const calm = surge.intervals.findIndex(
		({ serviceLevel, waits }, at) => at >= hour.to && (waits === 0 || (serviceLevel[definition].value ?? 1) >= target)
	);
	const until = (end: number) => requirements.slice(hour.to, end).reduce((sum, { seconds }) => sum + seconds, 0);
	return {
		plays,
		serviceLevel: all.serviceLevel[definition],
		abandon: all.abandon,
		waitSeconds: all.waitSeconds,
		occupancy: all.occupancy,
		plannedOccupancy: plannedOccupancy(requirements),
		surge: {
			start: requirements[hour.from]?.start ?? '',
			serviceLevel: during.serviceLevel[definition],
			abandon: during.abandon,
			overAfterSeconds: calm < 0 ? null : until(calm)
		}
	};
}

function plannedOccupancy(requirements: readonly Requirement[]): number {
	let [busy, there] = [0, 0];
	for (const { occupancy, agents, seconds } of requirements) {
		busy += occupancy * agents * seconds;
		there += agents * seconds;
	}
	return there > 0 ? busy / there : 0;
}

/** Standard deviation ÷ mean of the handle times of all topics taken together. */
function spreadOf(topics: RatioQuestion['topics']): number {
	const whole = topics.reduce((sum, { share }) => sum + share, 0);
	const moment = (of: (mean: number, cv: number) => number) =>
		topics.reduce((sum, { share, direct }) => sum + (share / whole) * of(direct.mean, direct.cv), 0);
	const mean = moment((each) => each);
	const square = moment((each, cv) => each ** 2 * (1 + cv ** 2));
	return Math.sqrt(Math.max(1e-4, square / mean ** 2 - 1));
}

/** The stretch of an hour in which most come; of a shorter plan, all of it. */
function busiestHour(requirements: readonly Requirement[]): { readonly from: number; readonly to: number } {
	const length = Math.max(1, Math.round(3600 / (requirements[0]?.seconds ?? 3600)));
	let [from, most] = [0, -1];
	for (let at = 0; at + length <= Math.max(length, requirements.length); at++) {
		const come = requirements.slice(at, at + length).reduce((sum, { arrivals }) => sum + arrivals, 0);
		if (come > most) [from, most] = [at, come];
	}
	return { from, to: Math.min(requirements.length, from + length) };
}
