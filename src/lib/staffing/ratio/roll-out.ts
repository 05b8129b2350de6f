import { pointAt, type Frontier, type RatioPoint } from './frontier.ts';
import { goalsOf, nextShare } from './goals.ts';
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
}

export interface RollOutStep {
	/**
	 * `take-back`: people get what the bot has more of than is best, at once and unproven · `hand-over`: of every topic a tenth of its contacts, and
	 * all of what is proven · `rest`: what is left of the topics whose trial has passed.
	 */
	readonly kind: 'take-back' | 'hand-over' | 'rest';
	/** First-touch share of people, before and after. */
	readonly from: number;
	readonly to: number;
	/** In the order in which the bot takes them. */
	readonly topics: readonly RollOutTopic[];
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
}

const NOTHING = 1e-9;

/** From today's mix to the best. Empty where there is no best, or nothing to change. */
export function rollOut(
	prepared: PreparedQuestion,
	prices: RatioPrices,
	{ order, best, allHuman }: Pick<Frontier, 'order' | 'best' | 'allHuman'>,
	{ today, proven }: RollOutStart
): readonly RollOutStep[] {
	const { topics } = prepared.question;
	if (!best) return [];
	const goals = goalsOf(topics, handedOver(topics, order, best.humanShare), today);
	const priced = (toBot: readonly number[]) => pointAt(prepared, prices, { toBot, full: allHuman }).point;
	const less = today.map((share, at) => Math.min(share, goals[at] ?? 0));
	const more = less.map((share, at) => nextShare(share, goals[at] ?? 0, proven[at] ?? false));
	const steps: RollOutStep[] = [];
	let [before, cost] = [today, priced(today).cost.total];
	for (const [kind, after] of [
		['take-back', less],
		['hand-over', more],
		['rest', goals]
	] as const) {
		const moved = movedBetween(before, after);
		if (moved.length === 0) continue;
		const point = priced(after);
		steps.push({
			kind,
			from: humanShares(topics, before).firstTouch,
			to: point.humanShare,
			topics: moved.map(({ topic, from, to, isProven }) => ({ topic, from, to, isProven })),
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
			return topic && Math.abs(to - from) > NOTHING
				? [{ share: topic.share, topic: topic.topic, from, to, isProven: proven[at] ?? false }]
				: [];
		});
	}
}
