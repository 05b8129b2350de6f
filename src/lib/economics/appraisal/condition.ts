import type { AssumptionKey } from '../assumptions/register.ts';
import { modesOf, uncertainInputs } from '../values.ts';
import { baselineOf, isProgramme } from './cash-flow.ts';
import { middleAt, middleWhere, nearestRoot, type Asked, type BreakEven, type BreakEvenOf } from './break-even.ts';

/** On what the answer turns: the programme gains in the middle case as long as this holds, or would if it did. */
export interface Condition {
	/** The cost of building; else an assumption, or an ending, price or count of the log (`turningPoints`). */
	readonly of: AssumptionKey | BreakEvenOf;
	/** Reckoned with: the most likely value. */
	readonly now: number;
	/** Where the middle case comes to 0. */
	readonly value: number;
	/** Which side of it gains. */
	readonly gains: 'above' | 'below';
}

/** Events are rolled, not worked out; the share of contacts is what is asked about. */
const isLever = (key: AssumptionKey) =>
	!key.startsWith('risk.') && !key.startsWith('plan.build') && key !== 'plan.bot-first-share';
/** As many of the inputs that matter most are tried. */
const TRIED = 4;
const STEPS = 8;
const ofLog = ['containment', 'price', 'contacts'] as const;

/**
 * The one condition of the recommendation: what building may cost at most; where even building for nothing would lose, the input most worth
 * knowing whose range holds a break-even point; where none does, the ending, price or number of contacts that has to change least.
 * null: none of them would do, or there is no programme.
 * @param worth inputs, those most worth knowing first
 */
export function conditionOf(asked: Asked, points: readonly BreakEven[], worth: readonly string[]): Condition | null {
	const { log, register, middle, middleWithoutBuild, kept } = asked;
	const modes = modesOf(register);
	if (!isProgramme(baselineOf(log), modes) || kept.length === 0) return null;
	const build = points.find(({ of }) => of === 'build-cost');
	if (build && build.now > 0 && middleWithoutBuild > 0)
		return { of: 'build-cost', now: build.now, value: middleWithoutBuild, gains: 'below' };
	const where = middleWhere(asked);
	const alone = uncertainInputs(register).filter(({ key, keys }) => keys.length === 1 && isLever(key));
	const ordered = worth.flatMap((input) => alone.filter(({ key }) => key === input)).slice(0, TRIED);
	for (const { key } of ordered) {
		const { low, mode, high } = register.figures[key];
		const value = nearestRoot(middleAt(where, register, key), mode, low, high, STEPS);
		if (value !== null) return { of: key, now: mode, value, gains: sideOf(value, mode, middle) };
	}
	const change = ({ now, value }: BreakEven) =>
		value !== null && value > 0 && now > 0 ? Math.abs(Math.log(value / now)) : Infinity;
	const [least] = points
		.filter((point) => ofLog.some((of) => of === point.of) && change(point) < Infinity)
		.toSorted((one, other) => change(one) - change(other));
	return least?.value == null
		? null
		: { of: least.of, now: least.now, value: least.value, gains: sideOf(least.value, least.now, middle) };
}

/** What is gained now is gained on this side of the point, what is lost on the other. */
const sideOf = (value: number, now: number, middle: number) => (now > value === middle >= 0 ? 'above' : 'below');
