import type { AssumptionKey, Register } from '../assumptions/register.ts';
import type { MeasuredLog } from '../measured-log.ts';
import { outcomesOf } from '../handover-value.ts';
import { modesOf, type Values } from '../values.ts';
import { npvAt } from './sensitivity.ts';

/** What can be turned until the programme neither gains nor loses. */
/** What is turned until nothing is gained, in the order shown. */
export const turningPoints = ['containment', 'give-ups', 'price', 'churn', 'contacts', 'build-cost'] as const;
export type BreakEvenOf = (typeof turningPoints)[number];

export interface BreakEven {
	readonly of: BreakEvenOf;
	/** What it is now; shares 0..1, money, or contacts a month. */
	readonly now: number;
	/** Nearest to now where the NPV is 0; null: none in its range. */
	readonly value: number | null;
}

interface Dial {
	readonly of: BreakEvenOf;
	readonly now: number;
	readonly least: number;
	readonly most: number;
	readonly npvAt: (value: number) => number;
}

/** Prices, contacts and build costs are looked for up to so many times what they are. */
const REACH = 10;
const STEPS = 200;
const HALVINGS = 60;

/** At the modes of everything else, events at what they are expected to cost. */
export function breakEvens(log: MeasuredLog, register: Register, months: number): BreakEven[] {
	return dialsOf(log, register, months).map(({ of, now, least, most, npvAt }) => ({
		of,
		now,
		value: nearestRoot(npvAt, now, least, most)
	}));
}

function dialsOf(log: MeasuredLog, register: Register, months: number): Dial[] {
	const modes = modesOf(register);
	const at = (values: Values, of: MeasuredLog = log) => npvAt(of, register, values, months);
	const { handedOff, givenUp } = outcomesOf(log, modes);
	const givenUpOfRest = handedOff < 1 ? givenUp / (1 - handedOff) : 0;
	// The log's own endings give way: what is asked is what they would have to be.
	const asked = { ...log, botOutcomes: null };
	const outcomes = (off: number, up: number) =>
		at({ ...modes, 'bot.handed-off': off, 'bot.given-up-of-rest': up }, asked);
	const price: AssumptionKey =
		register.choices['bot.price-model'].value === 'per-conversation'
			? 'bot.price-per-conversation'
			: 'bot.price-per-resolution';
	const times = (key: AssumptionKey, of: BreakEvenOf): Dial => ({
		of,
		now: modes[key],
		least: 0,
		most: Math.max(1, modes[key]) * REACH,
		npvAt: (value) => at({ ...modes, [key]: value })
	});
	return [
		{
			of: 'containment',
			now: 1 - handedOff,
			least: 0,
			most: 1,
			npvAt: (contained) => outcomes(1 - contained, givenUpOfRest)
		},
		{
			of: 'give-ups',
			now: givenUp,
			least: 0,
			most: 1 - handedOff,
			npvAt: (share) => outcomes(handedOff, handedOff < 1 ? share / (1 - handedOff) : 0)
		},
		times(price, 'price'),
		{
			of: 'churn',
			now: modes['churn.realised'],
			least: 0,
			most: 1,
			npvAt: (value) => at({ ...modes, 'churn.realised': value })
		},
		{
			of: 'contacts',
			now: log.months > 0 ? log.contacts / log.months : 0,
			least: 0,
			most: log.months > 0 ? (log.contacts / log.months) * REACH : 0,
			// The same log over a shorter or longer time; at none the programme would be none, not even.
			npvAt: (contacts) => at(modes, { ...log, months: log.contacts / Math.max(contacts, 1e-6) })
		},
		times('plan.build-cost', 'build-cost')
	];
}

/** Looks at evenly spaced places for a change of sign, then halves; the one nearest to `now`. */
export function nearestRoot(f: (x: number) => number, now: number, least: number, most: number): number | null {
	if (!(most > least)) return null;
	const roots: number[] = [];
	let before = least;
	let valueBefore = f(least);
	if (valueBefore === 0) roots.push(least);
	for (let step = 1; step <= STEPS; step++) {
		const x = least + ((most - least) * step) / STEPS;
		const value = f(x);
		if (value === 0) roots.push(x);
		else if (valueBefore !== 0 && value > 0 !== valueBefore > 0) roots.push(halve(f, before, x, valueBefore > 0));
		before = x;
		valueBefore = value;
	}
	return roots.reduce<number | null>(
		(best, root) => (best === null || Math.abs(root - now) < Math.abs(best - now) ? root : best),
		null
	);
}

function halve(f: (x: number) => number, from: number, to: number, startsAbove: boolean): number {
	let [low, high] = [from, to];
	for (let halving = 0; halving < HALVINGS; halving++) {
		const middle = (low + high) / 2;
		if (f(middle) > 0 === startsAbove) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
}
