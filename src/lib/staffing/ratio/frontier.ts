import type { Target } from '../staff.ts';
import { priceOf, type RatioCost } from './cost.ts';
import {
	brokenFloors,
	handedOver,
	humanShares,
	leastByFloors,
	orderOf,
	type HumanShares,
	type Step
} from './handing-over.ts';
import { planFor, type Plan, type PlanTotals } from './plan.ts';
import type { PreparedQuestion } from './prepare.ts';
import type { FloorMetric, RatioPrices, RatioQuestion } from './question.ts';

/** Why a share is not to be had, or, where it is, which target asks for the people. */
export type Binding =
	| { readonly kind: 'topic-floor'; readonly topics: readonly (string | null)[] }
	| { readonly kind: 'floor'; readonly metric: FloorMetric; readonly least: number; readonly value: number }
	| { readonly kind: 'people'; readonly most: number; readonly needed: number; readonly intervals: number }
	| { readonly kind: Target };

/** What one first-touch share of people comes to. */
export interface RatioPoint extends PlanTotals {
	/** People answer first, 0..1. */
	readonly humanShare: number;
	readonly touchShare: number;
	readonly resolutionShare: number | null;
	/** Hours at work ÷ those if people answered all; null where nobody is needed. */
	readonly seatShare: number | null;
	readonly cost: RatioCost;
	readonly lostCustomers: number;
	readonly feasible: boolean;
	/** Null where nobody is needed. */
	readonly binding: Binding | null;
}

export interface Frontier {
	/** From no first touch by people to all, in even steps; but the step next to what the topics' floors leave to the bot stands just there. */
	readonly points: readonly RatioPoint[];
	/** The cheapest that keeps everything; null: none does. */
	readonly best: RatioPoint | null;
	readonly order: readonly Step[];
	/** With people answering all. */
	readonly allHuman: RatioPoint;
}

/** So many even steps from 0 to 1. */
export const GRID = 100;

/**
 * Every first-touch share of people from 0 to 1: which topics the bot has then, whom that takes, and what it costs; the cheapest that
 * keeps targets, floors and the number of people there are.
 */
export function frontierOf(prepared: PreparedQuestion, prices: RatioPrices, grid = GRID): Frontier {
	const { topics } = prepared.question;
	const order = orderOf(topics);
	let near: Plan | undefined;
	let full: PlanTotals | undefined;
	const points: RatioPoint[] = [];
	// a step beside it would leave a part of a topic to people that no floor asks for
	const least = leastByFloors(order);
	const corner = Math.round(least * grid);
	for (let step = grid; step >= 0; step--) {
		const humanShare = step === corner && step > 0 && step < grid ? least : step / grid;
		const toBot = handedOver(topics, order, humanShare);
		near = planFor(prepared, toBot, near);
		full ??= near.totals;
		points.push(pointOf(prepared.question, prices, { toBot, plan: near, full, humanShare }));
	}
	points.reverse();
	const allHuman = points[points.length - 1];
	if (!allHuman) throw new RangeError(`A grid of ${grid} steps has no points`);
	// of two that cost the same, the one with more people
	const best = points.reduce<RatioPoint | null>(
		(found, point) => (point.feasible && (!found || point.cost.total <= found.cost.total) ? point : found),
		null
	);
	return { points, best, order, allHuman };
}

/** One share, or any other way of dividing the topics (today's), as a point and a plan. */
export function pointAt(
	prepared: PreparedQuestion,
	prices: RatioPrices,
	{ toBot, full }: { readonly toBot: readonly number[]; readonly full: Pick<PlanTotals, 'agentHours'> }
): { readonly point: RatioPoint; readonly plan: Plan } {
	const plan = planFor(prepared, toBot);
	const humanShare = humanShares(prepared.question.topics, toBot).firstTouch;
	return { plan, point: pointOf(prepared.question, prices, { toBot, plan, full, humanShare }) };
}

function pointOf(
	question: RatioQuestion,
	prices: RatioPrices,
	{
		toBot,
		plan,
		full,
		humanShare
	}: {
		readonly toBot: readonly number[];
		readonly plan: Plan;
		readonly full: Pick<PlanTotals, 'agentHours'>;
		readonly humanShare: number;
	}
): RatioPoint {
	const { totals } = plan;
	const shares = humanShares(question.topics, toBot);
	const seatShare = full.agentHours > 0 ? totals.agentHours / full.agentHours : null;
	const broken = brokenBy(question, plan, { toBot, shares, seatShare });
	return {
		humanShare,
		touchShare: shares.touch,
		resolutionShare: shares.resolution,
		seatShare,
		...totals,
		...priceOf(totals, question.topics, toBot, prices),
		feasible: broken === null,
		binding: broken ?? boundBy(plan)
	};
}

/** What rounding may take from a share. */
const TIE = 1e-9;

function brokenBy(
	{ topics, floor, mostAgents }: RatioQuestion,
	{ requirements }: Plan,
	{
		toBot,
		shares,
		seatShare
	}: { readonly toBot: readonly number[]; readonly shares: HumanShares; readonly seatShare: number | null }
): Binding | null {
	const broken = brokenFloors(topics, toBot);
	if (broken.length > 0) return { kind: 'topic-floor', topics: broken.map(({ topic }) => topic) };
	if (floor) {
		const by: Readonly<Record<FloorMetric, number | null>> = {
			'first-touch': shares.firstTouch,
			touch: shares.touch,
			resolution: shares.resolution,
			seats: seatShare
		};
		const value = by[floor.metric];
		if (value !== null && value < floor.value - TIE)
			return { kind: 'floor', metric: floor.metric, least: floor.value, value };
	}
	if (mostAgents === null) return null;
	const over = requirements.filter(({ agents }) => agents > mostAgents);
	if (over.length === 0) return null;
	const needed = Math.max(...over.map(({ agents }) => agents));
	return { kind: 'people', most: mostAgents, needed, intervals: over.length };
}

/** The target that asks for the last person in most intervals, weighted by who comes. */
function boundBy({ requirements }: Plan): Binding | null {
	const weights = new Map<Target, number>();
	for (const { boundBy, load } of requirements)
		if (boundBy !== null) weights.set(boundBy, (weights.get(boundBy) ?? 0) + load);
	const [most] = [...weights].sort(([, one], [, other]) => other - one);
	return most ? { kind: most[0] } : null;
}
