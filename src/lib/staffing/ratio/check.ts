import type { Requirement } from '../requirement.ts';
import { replicate, serviceOf, type Simulated } from '../simulation/replicate.ts';
import { add } from '../simulation/tally.ts';
import { verdictOf, type CheckVerdict } from './check-verdict.ts';
import type { Plan } from './plan.ts';
import { scenarioOf } from './play-plan.ts';
import type { PreparedQuestion } from './prepare.ts';

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
	readonly verdict: CheckVerdict;
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

/**
 * A plan is played as it was made, and what it leaves to averages too: each hand-over comes when the bot is done with that contact, and where
 * people have several contacts at once they do, none the slower until there are more than `atOnce`. Who is handed over when nobody is at work is
 * the plan's to do later, and is not counted.
 * @returns null where nobody comes
 */
export function checkPlan(
	prepared: PreparedQuestion,
	{ requirements, toBot, totals }: Plan,
	seed: number
): PlanCheck | null {
	const { targets } = prepared.question;
	const contacts = requirements.reduce((sum, { arrivals }) => sum + arrivals, 0);
	if (contacts === 0) return null;
	const definition = targets.serviceLevel?.definition ?? 'offered';
	const scenario = scenarioOf(prepared, requirements, toBot);
	const plays = Math.max(LEAST_PLAYS, Math.min(MOST_PLAYS, Math.round(CONTACTS / contacts)));
	const isManned = (_: unknown, at: number) => (requirements[at]?.agents ?? 0) > 0;
	const all = serviceOf(replicate(scenario, { plays, seed }).tallies.map((own) => add(own.filter(isManned))));
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
	const played = {
		serviceLevel: all.serviceLevel[definition],
		abandon: all.abandon,
		waitSeconds: all.waitSeconds,
		occupancy: all.working
	};
	const plannedOccupancy = totals.liveOccupancy ?? 0;
	const until = (end: number) => requirements.slice(hour.to, end).reduce((sum, { seconds }) => sum + seconds, 0);
	return {
		plays,
		...played,
		plannedOccupancy,
		verdict: verdictOf({ ...totals, occupancy: plannedOccupancy }, played, targets),
		surge: {
			start: requirements[hour.from]?.start ?? '',
			serviceLevel: during.serviceLevel[definition],
			abandon: during.abandon,
			overAfterSeconds: calm < 0 ? null : until(calm)
		}
	};
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
