import { alwaysValidReach } from './always-valid.ts';
import { armDifference, type ArmDifference } from './arm-difference.ts';
import { addSums, noCustomers, type ArmSums } from './arm-sums.ts';

/** What a day adds: customers of whom everything is known since that day. */
export interface MaturedDay {
	/** YYYY-MM-DD */
	readonly day: string;
	readonly bot: ArmSums;
	readonly people: ArmSums;
}

export interface TestRule {
	readonly margin: number;
	/** One-sided, for each of the two decisions. */
	readonly alpha: number;
	/** Customers planned, both arms: fixed before the first look. */
	readonly planned: number;
}

/** not-worse: worse by less than the margin. worse: by more than the margin. go-on: neither can be said yet. */
export type Decision = 'not-worse' | 'worse' | 'go-on';

export interface DailyReading {
	readonly decision: Decision;
	/** The first day on which a daily look would have decided. */
	readonly decidedOn: string | null;
	readonly looks: number;
	/** At the last look. Either bound alone holds over all looks with confidence 1 − α. */
	readonly difference: (ArmDifference & { readonly low: number; readonly high: number }) | null;
	readonly bot: ArmSums;
	readonly people: ArmSums;
}

/** Customers that each arm must have before the first look: below, an estimated variance says little. */
export const LEAST_CUSTOMERS = 50;
/** Contacts solved, and not solved, that each arm must have in expectation if the bot is worse by just the margin: else luck passes for certainty. */
const LEAST_EXPECTED = 10;

function isEnough(bot: ArmSums, people: ArmSums, margin: number): boolean {
	if (Math.min(bot.clusters, people.clusters) < LEAST_CUSTOMERS) return false;
	// not the bot's own share: whether one looks must not hang on how lucky it was
	const atMargin = (people.sumY + 1) / (people.sumX + 2) - margin;
	return Math.min(bot.sumX, people.sumX) * Math.min(atMargin, 1 - atMargin) >= LEAST_EXPECTED;
}

/** Looks at the end of every day, in order; the first bound that clears the margin decides, and later days change nothing of that. */
export function lookDaily(days: readonly MaturedDay[], { margin, alpha, planned }: TestRule): DailyReading {
	let [bot, people] = [noCustomers, noCustomers];
	let decision: Decision = 'go-on';
	let decidedOn: string | null = null;
	let looks = 0;
	let difference: DailyReading['difference'] = null;
	for (const each of days) {
		[bot, people] = [addSums(bot, each.bot), addSums(people, each.people)];
		if (!isEnough(bot, people, margin)) continue;
		const found = armDifference(bot, people);
		if (!found) continue;
		looks++;
		const reach = found.standardError * alwaysValidReach({ alpha, n: bot.clusters + people.clusters, planned });
		difference = { ...found, low: Math.max(-1, found.value - reach), high: Math.min(1, found.value + reach) };
		if (decision !== 'go-on') continue;
		if (difference.low > -margin) decision = 'not-worse';
		else if (difference.high < -margin) decision = 'worse';
		if (decision !== 'go-on') decidedOn = each.day;
	}
	return { decision, decidedOn, looks, difference, bot, people };
}
