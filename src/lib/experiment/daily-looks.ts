import { boundedDifference, type BoundedDifference, type Bounds } from './bounded-difference.ts';
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

export interface TrialReading {
	readonly decision: Decision;
	/** Daily: the first day on which a look would have decided. Once: the day of the look. */
	readonly decidedOn: string | null;
	readonly looks: number;
	/** At the last look. */
	readonly difference: BoundedDifference | null;
	readonly bot: ArmSums;
	readonly people: ArmSums;
}

/** Customers that each arm must have before the first look: below, an estimated variance says little. */
export const LEAST_CUSTOMERS = 50;
/** Contacts solved, and not solved, that each arm must have in expectation if the bot is worse by just the margin: else luck passes for certainty. */
const LEAST_EXPECTED = 10;

export function isEnough(bot: ArmSums, people: ArmSums, margin: number): boolean {
	if (Math.min(bot.clusters, people.clusters) < LEAST_CUSTOMERS) return false;
	// not the bot's own share: whether one looks must not hang on how lucky it was
	const atMargin = (people.sumY + 1) / (people.sumX + 2) - margin;
	return Math.min(bot.sumX, people.sumX) * Math.min(atMargin, 1 - atMargin) >= LEAST_EXPECTED;
}

/** What bounds say against the margin. */
export function decide({ low, high }: Bounds, margin: number): Decision {
	if (low > -margin) return 'not-worse';
	return high < -margin ? 'worse' : 'go-on';
}

/** Looks at the end of every day, in order; the first bound that clears the margin decides, and later days change nothing of that. */
export function lookDaily(days: readonly MaturedDay[], rule: TestRule): TrialReading {
	let [bot, people] = [noCustomers, noCustomers];
	let decision: Decision = 'go-on';
	let decidedOn: string | null = null;
	let looks = 0;
	let difference: TrialReading['difference'] = null;
	for (const each of days) {
		[bot, people] = [addSums(bot, each.bot), addSums(people, each.people)];
		if (!isEnough(bot, people, rule.margin)) continue;
		const found = boundedDifference(bot, people, rule);
		if (!found) continue;
		looks++;
		difference = found;
		if (decision !== 'go-on') continue;
		decision = decide(difference.always, rule.margin);
		if (decision !== 'go-on') decidedOn = each.day;
	}
	return { decision, decidedOn, looks, difference, bot, people };
}
