import type { AssumptionKey, Register } from '../assumptions/register.ts';
import { outcomesOf } from '../handover-value.ts';
import type { MeasuredLog } from '../measured-log.ts';
import { boundsOf, moved } from '../move-range.ts';
import { modesOf } from '../values.ts';
import { baselineOf, inPlace, isProgramme } from './cash-flow.ts';
import { quickWorth, type KeptDraw } from './quick-worth.ts';
import { middleOf } from './spread.ts';

/** What can be turned until the programme neither gains nor loses, in the order shown. */
export const turningPoints = ['containment', 'give-ups', 'price', 'churn', 'contacts', 'build-cost'] as const;
export type BreakEvenOf = (typeof turningPoints)[number];

export interface BreakEven {
	readonly of: BreakEvenOf;
	/** What it is now; shares 0..1, money, or contacts a month. */
	readonly now: number;
	/** Nearest to now where the middle case comes to 0; null: none in its range. */
	readonly value: number | null;
}

/** A programme with draws that can be asked again. */
export interface Asked {
	readonly log: MeasuredLog;
	readonly register: Register;
	readonly months: number;
	readonly kept: readonly KeptDraw[];
	/** NPV in the middle of all draws, which those kept are held to. */
	readonly middle: number;
	/** The same without what building costs: what may be spent on building at most. */
	readonly middleWithoutBuild: number;
}

/** Prices and contacts are looked for up to so many times what they are. */
const REACH = 10;
const STEPS = 24;
const HALVINGS = 20;

/** The middle case, as soon as one thing is otherwise. */
export type Middle = (change: (draw: KeptDraw) => { readonly draw: KeptDraw; readonly log?: MeasuredLog }) => number;

/** The few draws that are kept have a middle of their own: what it differs by from that of all draws is taken off. */
export function middleWhere({ log, register, months, kept, middle }: Omit<Asked, 'middleWithoutBuild'>): Middle {
	const worth: Middle = (change) =>
		middleOf(
			Float64Array.from(kept, (draw) => {
				const { draw: changed, log: other = log } = change(draw);
				return quickWorth(other, register, changed, months);
			})
		);
	const offset = middle - worth((draw) => ({ draw }));
	return (change) => worth(change) + offset;
}

const withValues = (draw: KeptDraw, values: Partial<KeptDraw['values']>) => ({
	draw: { ...draw, values: { ...draw.values, ...values } }
});

/** The middle case with the whole range of a figure moved to another most likely value. */
export function middleAt(middle: Middle, { figures }: Register, key: AssumptionKey): (value: number) => number {
	const { mode } = figures[key];
	const bounds = boundsOf(figures[key]);
	return (value) => middle((draw) => withValues(draw, { [key]: moved(draw.values[key], mode, value, bounds) }));
}

export function breakEvens(asked: Asked): BreakEven[] {
	const { log, register, kept, middleWithoutBuild } = asked;
	const modes = modesOf(register);
	const baseline = baselineOf(log);
	const isAny = isProgramme(baseline, modes) && kept.length > 0;
	const middle = middleWhere(asked);
	const { handedOff, givenUp } = outcomesOf(log, modes);
	const givenUpOfRest = handedOff < 1 ? givenUp / (1 - handedOff) : 0;
	// The log's own endings give way: what is asked is what they would have to be.
	const open = { ...log, botOutcomes: null };
	const endings = (off: number, up: number) =>
		middle((draw) => ({ ...withValues(draw, { 'bot.handed-off': off, 'bot.given-up-of-rest': up }), log: open }));
	const price: AssumptionKey =
		register.choices['bot.price-model'].value === 'per-conversation'
			? 'bot.price-per-conversation'
			: 'bot.price-per-resolution';
	const contacts = baseline.contacts;
	const root = (f: (value: number) => number, now: number, most: number) =>
		isAny ? nearestRoot(f, now, 0, most) : null;
	const build = modes['plan.build-cost'] * (1 - inPlace(baseline, modes));
	return [
		{
			of: 'containment',
			now: 1 - handedOff,
			value: root((contained) => endings(1 - contained, givenUpOfRest), 1 - handedOff, 1)
		},
		{
			of: 'give-ups',
			now: givenUp,
			value: root((share) => endings(handedOff, handedOff < 1 ? share / (1 - handedOff) : 0), givenUp, 1 - handedOff)
		},
		{
			of: 'price',
			now: modes[price],
			value: root(middleAt(middle, register, price), modes[price], Math.max(1, modes[price]) * REACH)
		},
		{
			of: 'churn',
			now: modes['churn.realised'],
			value: root(middleAt(middle, register, 'churn.realised'), modes['churn.realised'], 1)
		},
		{
			of: 'contacts',
			now: contacts,
			// The same log over a shorter or longer time; at none the programme would be none, not even.
			value: root(
				(count) => middle((draw) => ({ draw, log: { ...log, months: log.contacts / Math.max(count, 1e-6) } })),
				contacts,
				contacts * REACH
			)
		},
		{ of: 'build-cost', now: build, value: isAny && middleWithoutBuild > 0 ? middleWithoutBuild : null }
	];
}

/** Looks at evenly spaced places for a change of sign, then halves; the one nearest to `now`. */
export function nearestRoot(
	f: (x: number) => number,
	now: number,
	least: number,
	most: number,
	steps = STEPS
): number | null {
	if (!(most > least)) return null;
	const roots: number[] = [];
	let before = least;
	let valueBefore = f(least);
	if (valueBefore === 0) roots.push(least);
	for (let step = 1; step <= steps; step++) {
		const x = least + ((most - least) * step) / steps;
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
