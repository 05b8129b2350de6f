import type { Judgement } from './result.ts';

/** What is to be done, the money counted: one word for the page, the brief and the answer alike. */
export interface Recommendation {
	readonly advice: Judgement['advice'];
	readonly heldBecause: Judgement['heldBecause'];
}

interface Priced {
	/** The topics in which a bot is to go first; null: none is advised. */
	readonly advised: { readonly adopted: readonly string[]; readonly onTrial: readonly string[] } | null;
	/** Somebody has set a share of contacts in their place. */
	readonly isSet: boolean;
	/** What they come to in the middle case; null: cannot be said. Money. */
	readonly middle: number | null;
}

/**
 * The advice for the log as a whole follows its topics, and the money: what loses in the middle case is not begun, whatever the contacts
 * are like. Where no topic is advised, the judgement of the log says why.
 */
export function recommend(
	{ heldBecause, topics }: Pick<Judgement, 'heldBecause'> & { readonly topics: readonly Judgement[] },
	{ advised, isSet, middle }: Priced
): Recommendation {
	if (advised === null && !isSet) {
		const [reason] = topics.flatMap((topic) => topic.heldBecause ?? []);
		return { advice: 'hold', heldBecause: heldBecause ?? reason ?? 'loses' };
	}
	if (middle !== null && middle < 0) return { advice: 'hold', heldBecause: 'loses' };
	return { advice: advised && advised.adopted.length > 0 ? 'adopt' : 'pilot', heldBecause: null };
}
