/** What one second or one contact of a person costs. Money in the workspace's currency. */
export interface Labour {
	/** Wage with benefits, per paid hour. */
	readonly loadedHourly: number;
	/** Overhead as a share of it. */
	readonly overhead: number;
	/** Share of staffed time spent on contacts, 0 < … ≤ 1. */
	readonly occupancy: number;
	/** Share of paid time lost, 0 ≤ … < 1. */
	readonly shrinkage: number;
	/** Contacts handled at once; 1 where handle time is work time. */
	readonly concurrency: number;
}

const SECONDS_PER_HOUR = 3600;

/** c_H for one second of handle time. */
export function costPerHandleSecond({ loadedHourly, overhead, occupancy, shrinkage, concurrency }: Labour): number {
	return (loadedHourly * (1 + overhead)) / (SECONDS_PER_HOUR * occupancy * (1 - shrinkage) * concurrency);
}

/** c_H = loaded hourly·(1 + overhead)·AHT ÷ (3600·occupancy·(1 − shrinkage)·concurrency): a contact handled by a person. */
export const humanContactCost = (labour: Labour, handleSeconds: number) => costPerHandleSecond(labour) * handleSeconds;

export interface BotPrice {
	readonly model: 'per-resolution' | 'per-conversation';
	readonly pricePerResolution: number;
	readonly pricePerConversation: number;
	/** Share of bot-involved conversations the vendor's rule bills as resolved: at least those really resolved. */
	readonly billedShare: number;
}

/** p_B: what the vendor charges for one bot-involved conversation, resolved or not. */
export function botPrice({ model, pricePerResolution, pricePerConversation, billedShare }: BotPrice): number {
	return model === 'per-resolution' ? pricePerResolution * billedShare : pricePerConversation;
}

/** How judged bot-involved contacts end; the three sum to 1. */
export interface OutcomeShares {
	readonly resolved: number;
	readonly handedOff: number;
	readonly givenUp: number;
}

/** The shares from the hand-offs and the give-ups among the rest, so that any two numbers in 0..1 give a simplex. */
export function outcomeShares(handedOff: number, givenUpOfRest: number): OutcomeShares {
	const givenUp = (1 - handedOff) * givenUpOfRest;
	return { handedOff, givenUp, resolved: 1 - handedOff - givenUp };
}

export interface ContactMix {
	/** i: share of contacts a bot takes part in. */
	readonly involvement: number;
	readonly outcomes: OutcomeShares;
	/** p_B */
	readonly botPrice: number;
	/** c_H */
	readonly humanCost: number;
	/** δ: extra handle time after a hand-off. */
	readonly handoffTax: number;
	/** q: share of give-ups that come back to a person; 0 where the returns are themselves contacts of the log. */
	readonly recontact: number;
	/** F ÷ N */
	readonly fixedPerContact: number;
}

/** contact = i·[p_B + e·c_H·(1 + δ) + a·q·c_H] + (1 − i)·c_H + F/N: the direct cost of an average contact. */
export function contactCost(mix: ContactMix): number {
	const { involvement, outcomes, botPrice, humanCost, handoffTax, recontact, fixedPerContact } = mix;
	const perBotContact =
		botPrice + outcomes.handedOff * humanCost * (1 + handoffTax) + outcomes.givenUp * recontact * humanCost;
	return involvement * perBotContact + (1 - involvement) * humanCost + fixedPerContact;
}

export interface Repeats {
	readonly involvement: number;
	readonly outcomes: OutcomeShares;
	readonly humanCost: number;
	readonly recontact: number;
	/** Share that did not last, by what the first contact was. */
	readonly notDurable: { readonly human: number; readonly handedOff: number; readonly resolved: number };
}

/**
 * What repeats cost beyond those of give-ups, where only first contacts are counted: q·c_H for every ending that did not
 * last, the same for people, hand-offs and resolutions, so that neither side is spared.
 */
export function repeatCost({ involvement, outcomes, humanCost, recontact, notDurable }: Repeats): number {
	const ofBot = outcomes.handedOff * notDurable.handedOff + outcomes.resolved * notDurable.resolved;
	return recontact * humanCost * (involvement * ofBot + (1 - involvement) * notDurable.human);
}
