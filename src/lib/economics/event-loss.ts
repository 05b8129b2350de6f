import { drawLognormal, drawPoisson } from '#lib/stats/draws.ts';
import type { Random } from '#lib/stats/random.ts';
import type { Values } from './values.ts';

/** Something that seldom happens and then costs much: so many a year, each of lognormal severity. */
export interface EventRisk {
	/** Events a year. */
	readonly rate: number;
	/** Money: half of them cost less. */
	readonly median: number;
	/** Standard deviation of the logarithm of a loss. */
	readonly sigma: number;
}

/** z of the 95th percentile of the standard normal. */
const Z_95 = 1.6448536269514722;

/**
 * An event by its chance in a year and the median and 95th percentile of its loss: rate −ln(1 − p) (so that at least one
 * happens with chance p), σ = ln(P95 ÷ P50) ÷ 1.645. A 95th percentile below the median counts as no spread; a median of 0 as no loss.
 */
export function eventRisk(chanceAYear: number, median: number, p95: number): EventRisk {
	const isCertain = chanceAYear >= 1;
	return {
		rate: isCertain ? Infinity : -Math.log1p(-chanceAYear),
		median,
		sigma: median > 0 && p95 > median ? Math.log(p95 / median) / Z_95 : 0
	};
}

/** rate · median · exp(σ² ÷ 2): money a year. */
export const expectedLoss = ({ rate, median, sigma }: EventRisk) =>
	median === 0 ? 0 : rate * median * Math.exp((sigma * sigma) / 2);

/** Of the yearly loss (compound Poisson): rate · E[loss²]. */
export const lossVariance = ({ rate, median, sigma }: EventRisk) =>
	median === 0 ? 0 : rate * median * median * Math.exp(2 * sigma * sigma);

/** Draws the losses of so many months: adds each to the month it falls into (`into[0]` is the first). */
export function drawLosses(random: Random, { rate, median, sigma }: EventRisk, into: Float64Array): void {
	if (median === 0) return;
	const events = drawPoisson(random, (rate * into.length) / 12);
	for (let event = 0; event < events; event++) {
		const month = Math.floor(random() * into.length);
		into[month] = (into[month] ?? 0) + drawLognormal(random, median, sigma);
	}
}

/** What a bot adds to the events that people alone would cause: leaked records, and customers wrongly turned away. */
export function botEvents(values: Values): readonly EventRisk[] {
	return [
		eventRisk(values['risk.breach-chance'], values['risk.breach-median'], values['risk.breach-p95']),
		eventRisk(values['risk.crisis-chance'], values['risk.crisis-median'], values['risk.crisis-p95'])
	];
}

/** Expected loss from the bot's events, money a month. */
export const expectedMonthlyLoss = (values: Values) =>
	botEvents(values).reduce((sum, risk) => sum + expectedLoss(risk), 0) / 12;
