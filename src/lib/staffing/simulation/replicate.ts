import { createRandom } from '#lib/stats/random.ts';
import { studentQuantile } from '#lib/stats/student-t.ts';
import type { ServiceLevelDefinition } from '../service.ts';
import { play } from './play.ts';
import type { Scenario } from './scenario.ts';
import { add, tallies, type Tally } from './tally.ts';

/** A figure over all plays, with the interval that holds it 95 times in 100. */
export interface Simulated {
	/** null: nothing to take it of. */
	readonly value: number | null;
	/** null with fewer than two plays. */
	readonly low: number | null;
	readonly high: number | null;
}

/** What customers meet and people do, in one interval or all. */
export interface SimulatedService {
	readonly serviceLevel: Readonly<Record<ServiceLevelDefinition, Simulated>>;
	readonly abandon: Simulated;
	/** Over everybody who was answered or gave up, seconds. */
	readonly waitSeconds: Simulated;
	/** Of the places for contacts, those taken. */
	readonly occupancy: Simulated;
	/** Of the work that those at work could do, what they did: the same where they have one contact at a time. */
	readonly working: Simulated;
	/** Waits for a person in one play, those of customers who try again included. */
	readonly waits: number;
}

export interface Replicated {
	readonly all: SimulatedService;
	/** In the order of the scenario's. */
	readonly intervals: readonly SimulatedService[];
	/** What each play came to, interval by interval: `serviceOf` reads any stretch of them. */
	readonly tallies: readonly (readonly Tally[])[];
}

/**
 * Plays a scenario so many times, each with its own stream of chance. What varies from play to play makes the intervals: waits within one are
 * correlated, and counted as if they were not, they would promise five times too much.
 */
export function replicate(
	scenario: Scenario,
	{ plays, seed, onPlay }: { readonly plays: number; readonly seed: number; readonly onPlay?: (done: number) => void }
): Replicated {
	const byPlay: Tally[][] = [];
	for (let at = 0; at < plays; at++) {
		byPlay.push(tallies(play(scenario, createRandom(seed, `play-${at}`)), scenario));
		onPlay?.(at + 1);
	}
	return {
		all: serviceOf(byPlay.map(add)),
		intervals: scenario.intervals.map((_, at) => serviceOf(byPlay.flatMap((own) => own[at] ?? []))),
		tallies: byPlay
	};
}

export function serviceOf(tallied: readonly Tally[]): SimulatedService {
	const ratio = (of: (tally: Tally) => number, among: (tally: Tally) => number, isShare = true) =>
		ratioOf(tallied.map(of), tallied.map(among), isShare);
	return {
		serviceLevel: {
			offered: ratio(
				({ answeredInTime }) => answeredInTime,
				({ waits }) => waits
			),
			answered: ratio(
				({ answeredInTime }) => answeredInTime,
				({ answered }) => answered
			),
			excludingShortAbandons: ratio(
				({ answeredInTime }) => answeredInTime,
				({ waits, gaveUpInTime }) => waits - gaveUpInTime
			),
			abandonsMet: ratio(
				({ answeredInTime, gaveUpInTime }) => answeredInTime + gaveUpInTime,
				({ waits }) => waits
			)
		},
		abandon: ratio(
			({ gaveUp }) => gaveUp,
			({ waits }) => waits
		),
		waitSeconds: ratio(
			({ waitSeconds }) => waitSeconds,
			({ answered, gaveUp }) => answered + gaveUp,
			false
		),
		occupancy: ratio(
			({ busySeconds }) => busySeconds,
			({ roomSeconds }) => roomSeconds,
			false
		),
		working: ratio(
			({ workSeconds }) => workSeconds,
			({ mostSeconds }) => mostSeconds,
			false
		),
		waits: tallied.reduce((sum, { waits }) => sum + waits, 0) / Math.max(1, tallied.length)
	};
}

/**
 * Sum over sum, with the interval of the ratio of two means by linearisation (Law, Simulation Modeling and Analysis, §9.4, as for
 * regenerative cycles). A share that no play departs from 0 or 1 in has nothing that varies: its far end is where so many contacts would
 * all have missed it one time in twenty (Hanley & Lippman-Hand 1983).
 */
function ratioOf(of: readonly number[], among: readonly number[], isShare: boolean): Simulated {
	const plays = of.length;
	const sum = (list: readonly number[]) => list.reduce((total, each) => total + each, 0);
	const [numerator, denominator] = [sum(of), sum(among)];
	if (denominator === 0) return { value: null, low: null, high: null };
	const value = numerator / denominator;
	if (plays < 2) return { value, low: null, high: null };
	const mean = denominator / plays;
	const squares = sum(of.map((each, at) => (each - value * (among[at] ?? 0)) ** 2));
	const reach = (studentQuantile(0.975, plays - 1) * Math.sqrt(squares / (plays - 1) / plays)) / mean;
	if (!isShare) return { value, low: Math.max(0, value - reach), high: value + reach };
	const unseen = 1 - 0.05 ** (1 / denominator);
	const isCertain = numerator === 0 || numerator === denominator;
	const far = isCertain ? unseen : reach;
	return { value, low: Math.max(0, value - far), high: Math.min(1, value + far) };
}
