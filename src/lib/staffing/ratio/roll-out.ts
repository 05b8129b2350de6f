import { pointAt, type Frontier, type RatioPoint } from './frontier.ts';
import { handedOver, humanShares } from './handing-over.ts';
import type { PreparedQuestion } from './prepare.ts';
import type { RatioPrices } from './question.ts';

/** What a topic's share of the bot becomes in one step. */
export interface RollOutTopic {
	readonly topic: string | null;
	readonly from: number;
	readonly to: number;
}

export interface RollOutStep {
	/** `take-back`: people get what the bot has more of than is best, at once and unproven · `hand-over`: the bot gets more. */
	readonly kind: 'take-back' | 'hand-over';
	/** First-touch share of people, before and after. */
	readonly from: number;
	readonly to: number;
	readonly topics: readonly RollOutTopic[];
	/** What it comes to after the step. */
	readonly point: RatioPoint;
	/** Contacts that move in the time planned for. */
	readonly contacts: number;
}

/** Of all contacts, what moves in a step; what is left over is not worth one of its own. */
const STEP = 0.1;
const LEFT_OVER = 0.05;
const NOTHING = 1e-9;
/** Of all contacts, less than what tells one share of the frontier from the next: nobody takes that back. */
export const HARDLY = 0.01;

/**
 * From today's mix to the best: first back to people what the bot has more of than is best, then on to the bot, the most valuable first, a
 * tenth of all contacts a step. Empty where there is no best, or nothing to change.
 * @param today how much of each topic the bot has first, in their order
 */
export function rollOut(
	prepared: PreparedQuestion,
	prices: RatioPrices,
	{ order, best, allHuman }: Pick<Frontier, 'order' | 'best' | 'allHuman'>,
	today: readonly number[]
): readonly RollOutStep[] {
	const { topics } = prepared.question;
	if (!best) return [];
	const goal = handedOver(topics, order, best.humanShare);
	const steps: RollOutStep[] = [];
	let before = today;
	const go = (kind: RollOutStep['kind'], after: readonly number[]) => {
		steps.push(stepOf(kind, before, after));
		before = after;
	};
	const less = today.map((share, at) => {
		const over = share - (goal[at] ?? 0);
		return over * (topics[at]?.share ?? 0) < HARDLY ? share : Math.min(share, goal[at] ?? 0);
	});
	if (less.some((share, at) => share < (today[at] ?? 0) - NOTHING)) go('take-back', less);
	for (;;) {
		const left = topics.reduce((sum, { share }, at) => sum + share * ((goal[at] ?? 0) - (before[at] ?? 0)), 0);
		if (left <= NOTHING) return steps;
		go('hand-over', grown(before, left < STEP + LEFT_OVER ? left : STEP));
	}

	/** So much more of all contacts with the bot, in order, no topic beyond its goal. */
	function grown(from: readonly number[], amount: number): readonly number[] {
		const next = [...from];
		let left = amount;
		for (const { at } of order) {
			const share = topics[at]?.share ?? 0;
			const room = share * Math.max(0, (goal[at] ?? 0) - (next[at] ?? 0));
			const taken = Math.min(room, left);
			if (taken > 0) next[at] = (next[at] ?? 0) + taken / share;
			left -= taken;
		}
		return next;
	}

	function stepOf(kind: RollOutStep['kind'], was: readonly number[], is: readonly number[]): RollOutStep {
		const { point } = pointAt(prepared, prices, { toBot: is, full: allHuman });
		const from = humanShares(topics, was).firstTouch;
		const moved = topics.flatMap(({ topic, share }, at) => {
			const [a, b] = [was[at] ?? 0, is[at] ?? 0];
			return Math.abs(b - a) > NOTHING ? [{ share, topic, from: a, to: b }] : [];
		});
		return {
			kind,
			from,
			to: point.humanShare,
			topics: moved.map(({ topic, from: a, to: b }) => ({ topic, from: a, to: b })),
			point,
			contacts: point.contacts * moved.reduce((sum, { share, from: a, to: b }) => sum + share * Math.abs(b - a), 0)
		};
	}
}
