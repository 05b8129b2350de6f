import { sampleSizeOfShares } from '#lib/stats/sample-size.ts';
import { pointAt, type Frontier, type RatioPoint } from './frontier.ts';
import { handedOver, humanShares } from './handing-over.ts';
import type { PreparedQuestion } from './plan.ts';
import type { RatioPrices } from './question.ts';
import type { RatioTopic } from './topic.ts';

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
	/** Contacts that move in the time planned for: half of them, by lot, stay with people until the step is proven. */
	readonly contacts: number;
	/** Lasting solutions of these topics before the step, 0..1: what must not fall. */
	readonly solved: number;
	/** Contacts with the bot and as many without it that tell the fall; null: nothing has to be told. */
	readonly eachSide: number | null;
	/** Until so many have come, in times planned for (weeks); null: never, or nothing has to be told. */
	readonly periods: number | null;
}

export interface RollOutRules {
	/** Fall of lasting solutions that must not go unseen, 0..1. */
	readonly drop: number;
	readonly alpha: number;
	readonly power: number;
}

/** Of all contacts, what moves in a step; what is left over is not worth one of its own. */
const STEP = 0.1;
const LEFT_OVER = 0.05;
const NOTHING = 1e-9;

/**
 * From today's mix to the best: first back to people what the bot has more of than is best, then on to the bot, the most valuable first, a
 * tenth of all contacts a step. Each step says how many contacts tell whether the next may follow: as many with the bot as without it,
 * by lot among those that move. Empty where there is no best, or nothing to change.
 * @param today how much of each topic the bot has first, in their order
 */
export function rollOut(
	prepared: PreparedQuestion,
	prices: RatioPrices,
	{ order, best, allHuman }: Pick<Frontier, 'order' | 'best' | 'allHuman'>,
	today: readonly number[],
	rules: RollOutRules
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
	const less = today.map((share, at) => Math.min(share, goal[at] ?? 0));
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
		const moved = topics.flatMap((topic, at) => {
			const [a, b] = [was[at] ?? 0, is[at] ?? 0];
			return Math.abs(b - a) > NOTHING ? [{ of: topic, topic: topic.topic, from: a, to: b }] : [];
		});
		const weight = moved.reduce((sum, { of }) => sum + of.share, 0);
		const solved =
			weight > 0 ? moved.reduce((sum, { of, from: a }) => sum + of.share * solvedOf(of, a), 0) / weight : 0;
		const contacts =
			point.contacts * moved.reduce((sum, { of, from: a, to: b }) => sum + of.share * Math.abs(b - a), 0);
		const needed = kind === 'hand-over' ? sampleSizeOfShares({ share: solved, ...rules }) : Infinity;
		const eachSide = Number.isFinite(needed) ? needed : null;
		return {
			kind,
			from,
			to: point.humanShare,
			topics: moved.map(({ topic, from: a, to: b }) => ({ topic, from: a, to: b })),
			point,
			contacts,
			solved,
			eachSide,
			periods: eachSide !== null && contacts > 0 ? Math.max(1, Math.ceil((2 * eachSide) / contacts)) : null
		};
	}
}

/** Of a topic's contacts, those solved for good with so much of it going to the bot first. */
function solvedOf({ bot, comesBack, unresolved }: RatioTopic, toBot: number): number {
	const afterBot = bot.solved + (bot.handedOff + bot.lost * comesBack.afterLost) * (1 - unresolved);
	return (1 - toBot) * (1 - unresolved) + toBot * afterBot;
}
