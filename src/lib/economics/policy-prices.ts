import { leavingRates, lossOfCustomer, secondPrice, tariff, type Choices } from './prices.ts';
import type { Values } from './values.ts';

/** What a conversation with a bot costs by how it ends, in the currency of the workspace: what thresholds of its policy are weighed by. */
export interface PolicyPrices {
	readonly perConversation: number;
	readonly perResolution: number;
	readonly person: number;
	readonly wrongAnswer: number;
	readonly upsetLeft: number;
}

/** Assumptions that these prices are made of, for who wants to change them. */
export const POLICY_ASSUMPTIONS = [
	'labour.loaded-hourly',
	'labour.handle-seconds',
	'bot.handoff-tax',
	'bot.price-per-resolution',
	'bot.recontact',
	'churn.realised',
	'churn.unresolved',
	'customer.annual-margin'
] as const satisfies readonly (keyof Values)[];

/**
 * A hand-off costs a person's contact with its tax, c_H·(1 + δ). A wrong answer ends as a give-up does: q come back to a person and took several contacts, the rest
 * stay unsolved; q·c_H + φ·mCLV·[q·(d_several − d_ref) + (1 − q)·(d_unresolved − d_ref)]. An upset customer left with the bot counts as unsolved, φ·mCLV·(d_unresolved − d_ref).
 * @param handleSeconds what a person's contact takes, where the log says it
 */
export function policyPrices(values: Values, choices: Choices, handleSeconds: number | null): PolicyPrices {
	const isWall = handleSeconds !== null && choices['labour.handle-clock'].value === 'wall';
	const contact = secondPrice(values, isWall) * (handleSeconds ?? values['labour.handle-seconds']);
	const { model, pricePerConversation, pricePerResolution } = tariff(values, choices);
	const leaving = leavingRates(values);
	const loss = values['churn.realised'] * lossOfCustomer(values, choices);
	const again = values['bot.recontact'];
	const unresolved = loss * (leaving.unresolved - leaving.first);
	const several = loss * (leaving.several - leaving.first);
	return {
		perConversation: model === 'per-conversation' ? pricePerConversation : 0,
		perResolution: model === 'per-resolution' ? pricePerResolution : 0,
		person: contact * (1 + values['bot.handoff-tax']),
		wrongAnswer: again * contact + again * several + (1 - again) * unresolved,
		upsetLeft: unresolved
	};
}
