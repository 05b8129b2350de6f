import type { AssumptionKey } from '#lib/economics/assumptions/register.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';
import type { Reading, Readings } from './input.ts';
import type { KillRule, KillRuleId } from './kill-rule.ts';
import { kill } from './phrases.ts';

/** What the rules are made from. `complained` and `refusedAlone`: the metrics `complaint-share` and `refused-by-bot-alone` of the scope. */
export interface KillBasis {
	readonly readings: Readings;
	readonly complained: Reading | null;
	readonly refusedAlone: number | null;
}

/** A share may rise by three standard errors, and by this much at least, before a stop. */
const LEAST_TOLERANCE = 0.03;
/** The catalogue calls a figure of fewer customers "too few" (docs/metrics.md); so many conversations at least go with them. */
const LEAST_N = 30;

const toleranceOf = ({ standardError }: Reading) => Math.max(LEAST_TOLERANCE, 3 * (standardError ?? 0));
/** Whole per cents, upwards: the sentence then says the limit as it is. (The digits cut off are those that sums of doubles leave.) */
const limitOf = (reading: Reading) =>
	Math.min(100, Math.ceil(Number(((reading.value + toleranceOf(reading)) * 100).toFixed(6)))) / 100;

/** The share under which a bot counts for nothing; where the bot there is already does less, a fall below what it does, in whole per cents. */
function durableLimit(now: Reading | null | undefined, least: number): number {
	if (!now) return least;
	const fallen = Math.floor(Number(((now.value - toleranceOf(now)) * 100).toFixed(6))) / 100;
	return Math.max(0, Math.min(least, fallen));
}

/** The rules of a scope, also where the advice is to hold: whoever starts all the same needs them the more. */
export function killRules(
	{ readings, complained, refusedAlone }: KillBasis,
	settings: (key: AssumptionKey) => number
): readonly KillRule[] {
	const { recontact } = readings;
	const share = { of: 'figure', leastN: LEAST_N } as const;
	const rules: KillRule[] = [
		{
			...share,
			id: 'bot-durable',
			metric: 'bot-durable-resolution',
			stopWhen: 'below',
			limit: durableLimit(readings['bot-durable'], settings('decision.bot-durable.from')),
			baseline: readings['bot-durable']?.value ?? null,
			weeksRunning: 2
		}
	];
	const rise = (id: KillRuleId, metric: string, reading: Reading, weeksRunning: number): KillRule => ({
		...share,
		id,
		metric,
		stopWhen: 'above',
		limit: limitOf(reading),
		baseline: reading.value,
		weeksRunning
	});
	if (recontact) rules.push(rise('recontact', 'recontact-7d', recontact, 2));
	// where most contacts are complaints, more of them say nothing
	if (complained && complained.value > 0 && complained.value < 0.5)
		rules.push(rise('complaints', 'complaint-share', complained, 1));
	rules.push(
		{
			id: 'satisfaction',
			metric: 'csat-mean',
			of: 'lost-to-bot',
			stopWhen: 'above',
			// half of the loss that counts in full
			limit: settings('decision.csat-lost.to') / 2,
			baseline: readings['csat-lost']?.value ?? null,
			leastN: LEAST_N,
			weeksRunning: null
		},
		{
			id: 'refusals',
			metric: 'refused-by-bot-alone',
			of: 'figure',
			stopWhen: 'above',
			limit: 0,
			baseline: refusedAlone,
			leastN: 0,
			weeksRunning: 1
		}
	);
	return rules;
}

/** The rule as a sentence. */
export function sayKillRule({ id, limit, baseline, weeksRunning }: KillRule): Bilingual {
	switch (id) {
		case 'bot-durable':
			return kill.durable(limit, baseline, weeksRunning);
		case 'recontact':
			return kill.recontact(limit, baseline, weeksRunning);
		case 'complaints':
			return kill.complaints(limit, baseline, weeksRunning);
		case 'satisfaction':
			return kill.satisfaction(limit);
		case 'refusals':
			return kill.refusal(baseline);
	}
}
