import type { Register } from './assumptions/register.ts';
import type { ByEnding } from './churn-cost.ts';
import { costPerHandleSecond, type BotPrice } from './contact-cost.ts';
import { customerValue } from './present-value.ts';
import type { Values } from './values.ts';

export type Choices = Register['choices'];

/** What one second of handle time costs at these values; `overlapping`: measured in wall-clock time. */
export function secondPrice(values: Values, overlapping: boolean): number {
	return costPerHandleSecond({
		loadedHourly: values['labour.loaded-hourly'],
		overhead: values['labour.overhead'],
		occupancy: values['labour.occupancy'],
		shrinkage: values['labour.shrinkage'],
		concurrency: overlapping ? values['labour.concurrency'] : 1
	});
}

/** The vendor's tariff at these values; the billed share is the caller's to fill in. */
export function tariff(values: Values, choices: Choices): Omit<BotPrice, 'billedShare'> {
	return {
		model: choices['bot.price-model'].value === 'per-conversation' ? 'per-conversation' : 'per-resolution',
		pricePerResolution: values['bot.price-per-resolution'],
		pricePerConversation: values['bot.price-per-conversation']
	};
}

/** What a lost customer costs: the margin inside the horizon, or the cost of winning another, never both. */
export function lossOfCustomer(values: Values, choices: Choices): number {
	if (choices['churn.loss-mode'].value === 'replacement') return values['customer.replacement-cost'];
	return customerValue({
		annualMargin: values['customer.annual-margin'],
		horizonMonths: values['appraisal.horizon-months'],
		discountRate: values['appraisal.discount-rate'],
		naturalChurn: values['customer.natural-churn']
	});
}

/** d_o by ending. The reference, d_ref, is that of issues solved at first contact. */
export function leavingRates(values: Values): ByEnding {
	return {
		first: values['churn.first'],
		several: values['churn.several'],
		unresolved: values['churn.unresolved']
	};
}
