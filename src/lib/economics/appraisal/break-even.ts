import type { AssumptionKey, Register } from '../assumptions/register.ts';
import { outcomesOf } from '../handover-value.ts';
import type { MeasuredLog } from '../measured-log.ts';
import { boundsOf, moved } from '../move-range.ts';
import { modesOf, type Values } from '../values.ts';
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

/** What is otherwise: figures of each draw, or the log. */
interface Change {
	readonly figures?: (drawn: Values) => Partial<Values>;
	readonly log?: MeasuredLog;
}

interface TurnedDraw extends KeptDraw {
	readonly drawn: Values;
	readonly values: Record<AssumptionKey, number>;
}

/** The middle case, as soon as one thing is otherwise. */
export type Middle = (change: Change) => number;

/** The few draws that are kept have a middle of their own: what it differs by from that of all draws is taken off. */
export function middleWhere({ log, register, months, kept, middle }: Omit<Asked, 'middleWithoutBuild'>): Middle {
	// to copy the hundred figures of a draw takes longer than to work out what it is worth: one or two are turned, and turned back
	const turned = kept.map(({ values, events }): TurnedDraw => ({ drawn: values, values: { ...values }, events }));
	const worth: Middle = ({ figures, log: other = log }) =>
		middleOf(
			Float64Array.from(turned, (draw) => {
				const changed = figures?.(draw.drawn) ?? {};
				Object.assign(draw.values, changed);
				const result = quickWorth(other, register, draw, months);
				for (const key of Object.keys(changed) as AssumptionKey[]) draw.values[key] = draw.drawn[key];
				return result;
			})
		);
	const offset = middle - worth({});
	return (change) => worth(change) + offset;
}

/** The middle case with the whole range of a figure moved to another most likely value. */
export function middleAt(middle: Middle, { figures }: Register, key: AssumptionKey): (value: number) => number {
	const { mode } = figures[key];
	const bounds = boundsOf(figures[key]);
	return (value) => middle({ figures: (drawn) => ({ [key]: moved(drawn[key], mode, value, bounds) }) });
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
		middle({ figures: () => ({ 'bot.handed-off': off, 'bot.given-up-of-rest': up }), log: open });
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
				(count) => middle({ log: { ...log, months: log.contacts / Math.max(count, 1e-6) } }),
				contacts,
				contacts * REACH
			)
		},
		{ of: 'build-cost', now: build, value: isAny && middleWithoutBuild > 0 ? middleWithoutBuild : null }
	];
}

/** Looks between evenly spaced places for a change of sign, those nearest to `now` first, then halves; the root nearest to `now`. */
export function nearestRoot(
	f: (x: number) => number,
	now: number,
	least: number,
	most: number,
	steps = STEPS
): number | null {
	if (!(most > least)) return null;
	const place = (step: number) => least + ((most - least) * step) / steps;
	const values = new Map<number, number>();
	const valueAt = (step: number) => {
		const value = values.get(step) ?? f(place(step));
		values.set(step, value);
		return value;
	};
	const distance = (root: number) => Math.abs(root - now);
	const distanceOf = (step: number) => Math.max(0, place(step) - now, now - place(step + 1));
	const nearestFirst = Array.from({ length: steps }, (_, step) => step).sort((a, b) => distanceOf(a) - distanceOf(b));
	let best: number | null = null;
	for (const step of nearestFirst) {
		if (best !== null && distance(best) <= distanceOf(step)) break;
		const [before, after] = [valueAt(step), valueAt(step + 1)];
		const roots = [...(before === 0 ? [place(step)] : []), ...(after === 0 ? [place(step + 1)] : [])];
		if (before * after < 0) roots.push(halve(f, place(step), place(step + 1), before > 0));
		for (const root of roots) if (best === null || distance(root) < distance(best)) best = root;
	}
	return best;
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
