import { quantileOfSorted } from '#lib/stats/summaries.ts';
import type { Register } from './assumptions/register.ts';
import { adjustedTotal, directTotal } from './cost-per-resolution.ts';
import { costParts } from './log-cost.ts';
import type { MeasuredLog } from './measured-log.ts';
import { footingOfDirect, footingOfHidden } from './rests-on.ts';
import { modesOf, type Values } from './values.ts';

export interface CostRatio {
	/** Cost per contact of the one scope ÷ that of the other, at the mode of every assumption; null: one of them is not measurable. */
	readonly value: number | null;
	/** 95 % of the draws lie between them; what is assumed, not the sampling error of the log. */
	readonly low: number | null;
	readonly high: number | null;
	/** Contacts of both scopes. */
	readonly n: number;
	readonly restsOn: readonly string[];
}

/**
 * What a contact costs in one scope against another. Both are priced by the same draw before they are divided, so that what is
 * assumed of both, such as a wage, does not widen the range. `full` adds churn, upkeep and expected events.
 */
export function costRatio(
	of: MeasuredLog,
	against: MeasuredLog,
	register: Register,
	draws: readonly Values[],
	what: 'direct' | 'full'
): CostRatio {
	const total = what === 'direct' ? directTotal : adjustedTotal;
	const { choices } = register;
	const perContact = (log: MeasuredLog, values: Values): number | null => {
		const [sum, contacts] = [total(costParts(log, choices, values)), log.contacts];
		return sum === null || contacts === 0 ? null : sum / contacts;
	};
	const ratioAt = (values: Values): number | null => {
		const [one, other] = [perContact(of, values), perContact(against, values)];
		return one === null || other === null || other <= 0 ? null : one / other;
	};
	const footings = [of, against].flatMap((log) => [
		footingOfDirect(log, choices),
		...(what === 'full' ? [footingOfHidden(log, choices)] : [])
	]);
	const value = footings.every(({ missing }) => missing.length === 0) ? ratioAt(modesOf(register)) : null;
	const ratios = value === null ? [] : draws.map(ratioAt).filter((ratio) => ratio !== null);
	ratios.sort((a, b) => a - b);
	return {
		value,
		low: quantileOfSorted(ratios, 0.025),
		high: quantileOfSorted(ratios, 0.975),
		n: of.contacts + against.contacts,
		restsOn: [...new Set(footings.flatMap(({ restsOn }) => restsOn))]
	};
}
