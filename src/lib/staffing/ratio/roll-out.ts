import { pointAt, type Frontier, type RatioPoint } from './frontier.ts';
import { drawnShare, goalsOf, isTried, nextShare, trialShare } from './goals.ts';
import { handedOver, humanShares } from './handing-over.ts';
import type { PreparedQuestion } from './prepare.ts';
import type { RatioPrices } from './question.ts';

/** What a topic's share of the bot becomes in one step. */
export interface RollOutTopic {
	readonly topic: string | null;
	readonly from: number;
	readonly to: number;
	/** The verdict adopts it: no trial has to prove it first. */
	readonly isProven: boolean;
	/** Share of its customers that a trial draws for the bot in this step; null: no trial goes with it. */
	readonly drawn: number | null;
}

export const stepKinds = ['take-back', 'hand-over', 'trial', 'rest'] as const;

export interface RollOutStep {
	/**
	 * `take-back`: people get what the bot has more of than is best, at once and unproven · `hand-over`: of every topic a tenth of its contacts, and
	 * all of what is proven · `trial`: as many as a trial draws, of topics that have fewer · `rest`: what is left of the topics whose trial has passed.
	 */
	readonly kind: (typeof stepKinds)[number];
	/** First-touch share of people, before and after. */
	readonly from: number;
	readonly to: number;
	/** In the order in which the bot takes them. */
	readonly topics: readonly RollOutTopic[];
	/** How much of each topic the bot has first after the step, 0..1, in the order of the question's topics. */
	readonly toBot: readonly number[];
	/** What it comes to after the step, and how much more that is than before it. */
	readonly point: RatioPoint;
	readonly costChange: number;
	/** Contacts that move in the time planned for. */
	readonly contacts: number;
}

/** Where the bot is today, topic by topic in their order. */
export interface RollOutStart {
	/** How much of it the bot has first, 0..1. */
	readonly today: readonly number[];
	readonly proven: readonly boolean[];
	/** Of a topic's customers, how many a trial draws for the bot unless the step gives it more. */
	readonly usualTrial: number;
}

const NOTHING = 1e-9;

/** From today's mix to the best. Empty where there is no best, or nothing to change. */
export function rollOut(
	prepared: PreparedQuestion,
	prices: RatioPrices,
	{ order, best, allHuman }: Pick<Frontier, 'order' | 'best' | 'allHuman'>,
	{ today, proven, usualTrial }: RollOutStart
): readonly RollOutStep[] {
	const { topics } = prepared.question;
	if (!best) return [];
	const goals = goalsOf(topics, handedOver(topics, order, best.humanShare), today);
	const priced = (toBot: readonly number[]) => pointAt(prepared, prices, { toBot, full: allHuman }).point;
	const less = today.map((share, at) => Math.min(share, goals[at] ?? 0));
	const more = less.map((share, at) => nextShare(share, goals[at] ?? 0, proven[at] ?? false));
	const isOnTrial = more.map((share, at) => isTried(share, goals[at] ?? 0, proven[at] ?? false));
	const tried = more.map((share, at) => (isOnTrial[at] ? trialShare(share, goals[at] ?? 0, usualTrial) : share));
	const steps: RollOutStep[] = [];
	let [before, cost] = [today, priced(today).cost.total];
	for (const [kind, after] of [
		['take-back', less],
		['hand-over', more],
		['trial', tried],
		['rest', goals]
	] as const) {
		const moved = movedBetween(before, after);
		if (moved.length === 0) continue;
		const point = priced(after);
		steps.push({
			kind,
			from: humanShares(topics, before).firstTouch,
			to: point.humanShare,
			topics: moved.map(({ at, topic, from, to }) => {
				// a topic is tried in the step that gives it what its trial draws
				const isOn = (kind === 'hand-over' || kind === 'trial') && isOnTrial[at] && after[at] === tried[at];
				const drawn = isOn ? drawnShare(trialShare(to, goals[at] ?? 0, usualTrial)) : null;
				return { topic, from, to, isProven: proven[at] ?? false, drawn };
			}),
			toBot: after,
			point,
			costChange: point.cost.total - cost,
			contacts: point.contacts * moved.reduce((sum, { share, from, to }) => sum + share * Math.abs(to - from), 0)
		});
		[before, cost] = [after, point.cost.total];
	}
	return steps;

	function movedBetween(was: readonly number[], is: readonly number[]) {
		return [...new Set(order.map(({ at }) => at))].flatMap((at) => {
			const [from, to, topic] = [was[at] ?? 0, is[at] ?? 0, topics[at]];
			return topic && Math.abs(to - from) > NOTHING ? [{ at, share: topic.share, topic: topic.topic, from, to }] : [];
		});
	}
}
