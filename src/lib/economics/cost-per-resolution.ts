import { mean, quantileOfSorted } from '#lib/stats/summaries.ts';
import type { AssumptionKey, Register } from './assumptions/register.ts';
import { costMode, costParts, type CostMode, type CostParts } from './log-cost.ts';
import type { MeasuredLog } from './measured-log.ts';
import { footingOfDirect, footingOfHidden, type Footing } from './rests-on.ts';
import { modesOf, type Values } from './values.ts';

/** One cost, in money, with the range its assumptions leave open. */
export interface CostFigure {
	/** At the mode of every assumption. null: not measurable (see `missing`), or nothing to divide by. */
	readonly value: number | null;
	/** 95 % of the draws lie between low and high. They hold what is assumed, not the sampling error of the log. */
	readonly low: number | null;
	readonly high: number | null;
	/** Mean of the draws: above `value` where costs can overrun further than they can fall short. null without draws. */
	readonly mean: number | null;
	/** Contacts or durable issues it is divided by. */
	readonly n: number;
	readonly restsOn: readonly AssumptionKey[];
	readonly missing: readonly string[];
}

export interface LogCosts {
	readonly mode: CostMode;
	/** Whether leaving was read from a customer table, or rests on stated intent; every screen must say which. */
	readonly churn: 'measured' | 'stated';
	/** Totals over the scope at the mode of every assumption. */
	readonly parts: CostParts;
	readonly costPerContact: CostFigure;
	readonly costPerDurableResolution: CostFigure;
	readonly churnAdjustedCostPerContact: CostFigure;
	readonly churnAdjustedCostPerDurableResolution: CostFigure;
}

/**
 * What a scope's contacts and durable resolutions cost, with and without the hidden part:
 * contact = (people + vendor + run) ÷ N, N all contacts in either mode; adjusted = + churn + upkeep + expected event loss; per durable resolution the same
 * totals ÷ system-durable issues (issues that could not be judged are taken to be durable as often as the rest).
 * `draws` come from `drawValues`, the same for every scope that is compared; none: no ranges.
 */
export function costOfLog(log: MeasuredLog, register: Register, draws: readonly Values[]): LogCosts {
	const { choices } = register;
	const drawn = draws.map((values) => costParts(log, choices, values));
	const parts = costParts(log, choices, modesOf(register));
	const direct = footingOfDirect(log, choices);
	const hidden = footingOfHidden(log, choices);
	const both = join(direct, hidden);
	// A log in which nothing is old enough yet lacks no column
	const durableMissing = log.issues === null || (log.issues.judged === 0 && log.contacts > 0) ? ['customer_id'] : [];
	const durable = durableIssues(log);
	const figure = (total: (parts: CostParts) => number | null, divisor: number, footing: Footing): CostFigure => {
		const value = divided(total(parts), divisor);
		const costs = drawn
			.map((draw) => divided(total(draw), divisor))
			.filter((cost) => cost !== null)
			.sort((a, b) => a - b);
		const measurable = value !== null && footing.missing.length === 0;
		return {
			value: measurable ? value : null,
			low: measurable ? quantileOfSorted(costs, 0.025) : null,
			high: measurable ? quantileOfSorted(costs, 0.975) : null,
			mean: measurable ? mean(costs) : null,
			n: divisor,
			...footing
		};
	};
	const withDurable = (footing: Footing) => join(footing, { restsOn: [], missing: durableMissing });
	return {
		mode: costMode(log),
		churn: register.figures['churn.unresolved'].origin === 'measured' ? 'measured' : 'stated',
		parts,
		costPerContact: figure(directTotal, log.contacts, direct),
		costPerDurableResolution: figure(directTotal, durable, withDurable(direct)),
		churnAdjustedCostPerContact: figure(adjustedTotal, log.contacts, both),
		churnAdjustedCostPerDurableResolution: figure(adjustedTotal, durable, withDurable(both))
	};
}

/**
 * What one scope costs less what another does, by the same figure: at the mode of every assumption, and between which 95 % of the draws lie,
 * each of which prices both. Their own ranges put together would be far too wide: a dear hour is dear on both sides.
 */
export function costDifference(
	[one, other]: readonly [MeasuredLog, MeasuredLog],
	register: Register,
	draws: readonly Values[],
	{ per, churnAdjusted }: { readonly per: 'contact' | 'durable-resolution'; readonly churnAdjusted: boolean }
): { readonly value: number; readonly low: number | null; readonly high: number | null } | null {
	const total = churnAdjusted ? adjustedTotal : directTotal;
	const cost = (log: MeasuredLog, values: Values) =>
		divided(total(costParts(log, register.choices, values)), per === 'contact' ? log.contacts : durableIssues(log));
	const difference = (values: Values) => {
		const [a, b] = [cost(one, values), cost(other, values)];
		return a === null || b === null ? null : a - b;
	};
	const value = difference(modesOf(register));
	if (value === null) return null;
	const drawn = draws
		.map(difference)
		.filter((each) => each !== null)
		.sort((a, b) => a - b);
	return { value, low: quantileOfSorted(drawn, 0.025), high: quantileOfSorted(drawn, 0.975) };
}

function durableIssues({ issues }: MeasuredLog): number {
	return issues === null || issues.judged === 0 ? 0 : (issues.count * issues.durable) / issues.judged;
}

const divided = (total: number | null, divisor: number) => (total === null || divisor === 0 ? null : total / divisor);

/** null as soon as one part is. */
function sum(parts: readonly (number | null)[]): number | null {
	let total = 0;
	for (const part of parts) {
		if (part === null) return null;
		total += part;
	}
	return total;
}

export const directTotal = ({ people, bot, fixed }: CostParts) => sum([people, bot, fixed]);
export const adjustedTotal = (parts: CostParts) =>
	sum([directTotal(parts), parts.churn, parts.upkeep, parts.eventLoss]);

function join(one: Footing, other: Footing): Footing {
	return {
		restsOn: [...one.restsOn, ...other.restsOn],
		missing: [...new Set([...one.missing, ...other.missing])]
	};
}
