import { chiSquareTail } from '#lib/stats/chi-square.ts';
import { normalCdf } from '#lib/stats/distributions.ts';
import type { Requirement } from '../requirement.ts';
import { risingRoot } from '../root.ts';
import { levelOf, serviceByServers } from '../staff.ts';
import type { RatioQuestion } from './question.ts';

export interface DayChance {
	/** 2026-09-01 */
	readonly date: string;
	/** Contacts for people, retries left out. */
	readonly arrivals: number;
	/** With the day's rate as forecast. */
	readonly serviceLevel: number;
	/** That the service level of the day, at the rate it turns out to have, reaches the target: 0..1. */
	readonly chance: number;
	/** So many times the forecast can come before it is missed; null: any number. */
	readonly room: number | null;
}

/** Of a smaller spread a Gamma is a normal distribution. */
const NEARLY_NORMAL = 0.02;
/** No day comes so many times over. */
const MOST_TIMES = 8;

/**
 * How likely each day is to keep the target share of service with these people, when the day's rate is uncertain: Gamma around the forecast
 * (contacts are then Poisson–Gamma). More contacts are served worse, so that the target holds up to one rate, and the chance is that of
 * staying below it. Days where nobody comes are left out; without a target of service there is nothing to keep.
 * @param rateCv standard deviation of a day's rate ÷ its mean; 0: it is certain
 */
export function dayChances(
	requirements: readonly Requirement[],
	{ targets, patience }: Pick<RatioQuestion, 'targets' | 'patience'>,
	rateCv: number
): readonly DayChance[] {
	const { serviceLevel } = targets;
	if (!serviceLevel) return [];
	const days = Map.groupBy(requirements, ({ start }) => start.slice(0, 10));
	return [...days].flatMap(([date, own]) => {
		const arrivals = own.reduce((sum, each) => sum + each.arrivals, 0);
		if (arrivals === 0) return [];
		const levelAt = (times: number) => {
			let [asked, served] = [0, 0];
			for (const each of own) {
				if (each.load === 0) continue;
				const rate = (each.load * times) / each.handleSeconds;
				const demand = { arrivalRate: rate, handleTime: each.handleSeconds, patience };
				const service = serviceByServers(demand, serviceLevel.threshold)(each.agents);
				const tries = each.arrivals + each.retries;
				asked += tries;
				served += tries * levelOf(service, serviceLevel.definition);
			}
			return asked > 0 ? served / asked : 1;
		};
		const now = levelAt(1);
		const room = roomOf(levelAt, serviceLevel.share);
		return [{ date, arrivals, serviceLevel: now, chance: chanceBelow(room, rateCv), room }];
	});
}

/** Up to how many times the forecast the target holds. */
function roomOf(levelAt: (times: number) => number, target: number): number | null {
	if (levelAt(MOST_TIMES) >= target) return null;
	return risingRoot((times) => target - (times === 0 ? 1 : levelAt(times)), 0, MOST_TIMES);
}

/** P(rate ÷ its mean ≤ times) for a Gamma of this spread. */
function chanceBelow(times: number | null, cv: number): number {
	if (times === null) return 1;
	if (cv === 0) return times >= 1 ? 1 : 0;
	if (cv < NEARLY_NORMAL) return normalCdf((times - 1) / cv);
	const shape = 1 / cv ** 2;
	return times === 0 ? 0 : 1 - chiSquareTail(2 * shape * times, 2 * shape);
}
