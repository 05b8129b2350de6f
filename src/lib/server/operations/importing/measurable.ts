import { metrics } from '#lib/metrics/catalogue/all.ts';
import { missingNeeds } from '#lib/metrics/validate.ts';
import type { Measurable } from './receipt.ts';

/** What a log can answer that fills these fields, and what of it is new beside what it filled before. */
export function measurableBy(known: ReadonlySet<string>, before: ReadonlySet<string>): Measurable {
	const lacks = metrics.map(({ id, needs }) => ({
		metric: id,
		missing: [...new Set(missingNeeds(needs, known))],
		lacked: missingNeeds(needs, before).length > 0
	}));
	const can = lacks.filter(({ missing }) => missing.length === 0);
	return {
		metrics: can.map(({ metric }) => metric),
		gained: can.filter(({ lacked }) => lacked).map(({ metric }) => metric),
		not: lacks.filter(({ missing }) => missing.length > 0).map(({ metric, missing }) => ({ metric, missing }))
	};
}
