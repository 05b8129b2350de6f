import type { AssumptionKey } from './assumptions/register.ts';
import { costMode, sharesOf } from './log-cost.ts';
import type { MeasuredLog } from './measured-log.ts';
import type { Choices } from './prices.ts';

/** What a cost leans on that the log did not say, and what it lacks to be said at all. */
export interface Footing {
	readonly restsOn: readonly AssumptionKey[];
	/** Canonical fields; `outcome` where no bot conversation could be judged. Empty: measurable. */
	readonly missing: readonly string[];
}

/** The footing of people, vendor and run cost. */
export function footingOfDirect(log: MeasuredLog, choices: Choices): Footing {
	const prior = costMode(log) === 'prior';
	const restsOn: AssumptionKey[] = ['labour.loaded-hourly', 'labour.overhead', 'labour.occupancy', 'labour.shrinkage'];
	if (prior) restsOn.push('labour.handle-seconds');
	else if (choices['labour.handle-clock'].value === 'wall') restsOn.push('labour.concurrency');
	const missing: string[] = [];
	if (!prior && log.humanContacts === null) missing.push('human_involved');
	if (log.botInvolved === null) missing.push('bot_involved');
	if (!log.botInvolved) return { restsOn, missing };

	const judged = log.botOutcomes !== null && sharesOf(log.botOutcomes) !== null;
	const perResolution = choices['bot.price-model'].value === 'per-resolution';
	if (!judged && (prior || (perResolution && log.billed === null))) missing.push('outcome');
	restsOn.push(perResolution ? 'bot.price-per-resolution' : 'bot.price-per-conversation', 'bot.fixed-monthly');
	if (perResolution && log.billed === null) restsOn.push('bot.billed-give-ups');
	if (prior) restsOn.push('bot.handoff-tax');
	if (prior && log.firstContacts) restsOn.push('bot.recontact');
	return { restsOn, missing };
}

/** The footing of what churn, upkeep and events add. */
export function footingOfHidden(log: MeasuredLog, choices: Choices): Footing {
	const restsOn: AssumptionKey[] = ['churn.first', 'churn.several', 'churn.unresolved', 'churn.realised'];
	if (choices['churn.loss-mode'].value === 'replacement') restsOn.push('customer.replacement-cost');
	else {
		restsOn.push(
			'customer.annual-margin',
			'customer.natural-churn',
			'appraisal.horizon-months',
			'appraisal.discount-rate'
		);
	}
	if (log.botInvolved) {
		restsOn.push('bot.upkeep-monthly', 'risk.breach-chance', 'risk.breach-median', 'risk.breach-p95');
		restsOn.push('risk.crisis-chance', 'risk.crisis-median', 'risk.crisis-p95');
	}
	const endings = log.indexIssues;
	const judged = endings !== null && (log.contacts === 0 || endings.first + endings.several + endings.unresolved > 0);
	return { restsOn, missing: judged ? [] : ['customer_id'] };
}
