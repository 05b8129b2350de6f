import { sampleSizeOfShares } from '#lib/stats/sample-size.ts';
import type { Frontier, RatioPoint } from './frontier.ts';
import { handedOver } from './handing-over.ts';
import type { RatioQuestion } from './question.ts';
import type { RatioTopic } from './topic.ts';

/** What a topic's share of the bot grows by in one step. */
export interface RollOutTopic {
	readonly topic: string | null;
	readonly from: number;
	readonly to: number;
}

export interface RollOutStep {
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
	/** Contacts with the bot and as many without it that tell the fall; null: nothing is solved that could fall. */
	readonly eachSide: number | null;
	/** Until so many have come, in times planned for (weeks); null: never. */
	readonly periods: number | null;
}

export interface RollOutRules {
	/** Fall of lasting solutions that must not go unseen, 0..1. */
	readonly drop: number;
	readonly alpha: number;
	readonly power: number;
}

/** People's share falls by so much in a step. */
export const STEP = 0.1;

/**
 * From today's share to the best in steps of a tenth, each with how many contacts tell whether the next may follow: as many with the bot as
 * without it, drawn by lot among those that move. Empty where the best has no fewer people than today.
 * @param today first-touch share of people
 */
export function rollOut(
	{ points, order, best }: Frontier,
	{ topics }: Pick<RatioQuestion, 'topics'>,
	today: number,
	rules: RollOutRules
): readonly RollOutStep[] {
	if (!best || best.humanShare >= today) return [];
	const steps: RollOutStep[] = [];
	let before = handedOver(topics, order, today);
	for (let from = today; from > best.humanShare + 1e-9;) {
		const to = Math.max(best.humanShare, from - STEP);
		const point = points.reduce((near, each) =>
			Math.abs(each.humanShare - to) < Math.abs(near.humanShare - to) ? each : near
		);
		const after = handedOver(topics, order, to);
		const moved = topics.flatMap((topic, at) => {
			const [was, is] = [before[at] ?? 0, after[at] ?? 0];
			return is > was + 1e-9 ? [{ of: topic, topic: topic.topic, from: was, to: is }] : [];
		});
		const weight = moved.reduce((sum, { of }) => sum + of.share, 0);
		const solved =
			weight > 0 ? moved.reduce((sum, { of, from: was }) => sum + of.share * solvedOf(of, was), 0) / weight : 0;
		const eachSide = sampleSizeOfShares({ share: solved, ...rules });
		const moving = point.contacts * (from - to);
		steps.push({
			from,
			to,
			topics: moved.map(({ topic, from: was, to: is }) => ({ topic, from: was, to: is })),
			point,
			contacts: moving,
			solved,
			eachSide: Number.isFinite(eachSide) ? eachSide : null,
			periods: moving > 0 && Number.isFinite(eachSide) ? Math.max(1, Math.ceil((2 * eachSide) / moving)) : null
		});
		before = after;
		from = to;
	}
	return steps;
}

/** Of a topic's contacts, those solved for good with so much of it going to the bot first. */
function solvedOf({ bot, comesBack, unresolved }: RatioTopic, toBot: number): number {
	const afterBot = bot.solved + (bot.handedOff + bot.lost * comesBack.afterLost) * (1 - unresolved);
	return (1 - toBot) * (1 - unresolved) + toBot * afterBot;
}
