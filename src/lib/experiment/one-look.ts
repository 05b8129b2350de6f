import { addSums, noCustomers } from './arm-sums.ts';
import { boundedDifference } from './bounded-difference.ts';
import { decide, isEnough, type MaturedDay, type TestRule, type TrialReading } from './daily-looks.ts';

/**
 * One look, at the end of the day on which as many customers were judged as planned. Until then the difference is told and decides nothing; who is judged
 * later changes nothing of the look.
 */
export function lookOnce(days: readonly MaturedDay[], rule: TestRule): TrialReading {
	let [bot, people] = [noCustomers, noCustomers];
	let reading: Pick<TrialReading, 'decision' | 'decidedOn' | 'difference' | 'looks'> = {
		decision: 'go-on',
		decidedOn: null,
		difference: null,
		looks: 0
	};
	for (const each of days) {
		[bot, people] = [addSums(bot, each.bot), addSums(people, each.people)];
		if (reading.looks > 0 || !isEnough(bot, people, rule.margin)) continue;
		const difference = boundedDifference(bot, people, rule);
		if (!difference) continue;
		const isLook = bot.clusters + people.clusters >= rule.planned;
		const decision = isLook ? decide(difference.once, rule.margin) : 'go-on';
		reading = { decision, decidedOn: isLook ? each.day : null, difference, looks: isLook ? 1 : 0 };
	}
	return { ...reading, bot, people };
}
