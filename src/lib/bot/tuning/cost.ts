import type { Played } from './play.ts';
import type { Label, ScoredConversation } from './scored.ts';

/** What one conversation costs by how it ends, in the workspace's currency. */
export interface PolicyPrices {
	/** A conversation that the bot takes part in, and one that it answers, as the vendor charges. */
	readonly perConversation: number;
	readonly perResolution: number;
	/** A person takes over: handle time with what a hand-off adds to it. */
	readonly person: number;
	/** A wrong answer: the customer comes back or stays unhelped, and some leave. */
	readonly wrongAnswer: number;
	/** An upset customer is left with the bot: some leave. */
	readonly upsetLeft: number;
}

export interface PolicyCost {
	readonly bot: number;
	readonly people: number;
	readonly wrong: number;
	readonly upset: number;
}

/**
 * The expected cost of one conversation. A wrong answer is what its label says; without one it has the probability that the bot itself gives it, 1 − confidence.
 * What was left with a question back is charged as if it came to a person: nobody knows how it would have gone on.
 */
export function costOf(played: Played, label: Label, prices: PolicyPrices): PolicyCost {
	const { outcome } = played;
	if (outcome !== 'answered') return { bot: prices.perConversation, people: prices.person, wrong: 0, upset: 0 };
	const wrong = chanceOfWrong(played, label);
	const isUpset = label.needsPerson ?? played.isUpset;
	return {
		bot: prices.perConversation + prices.perResolution,
		people: 0,
		wrong: wrong * prices.wrongAnswer,
		upset: isUpset ? (1 - wrong) * prices.upsetLeft : 0
	};
}

export const sumOf = ({ bot, people, wrong, upset }: PolicyCost) => bot + people + wrong + upset;

function chanceOfWrong({ answer }: Played, { article }: Label): number {
	if (answer === null) return 0;
	return article === undefined ? 1 - answer.confidence : Number(answer.article !== article);
}

export const weightOf = ({ weight = 1 }: ScoredConversation) => weight;
