import { chiSquareTail } from '#lib/stats/chi-square.ts';
import { eValue, riskRatioOfMeans } from '#lib/stats/e-value.ts';
import { criticalValue } from '#lib/stats/intervals.ts';
import { logInterval } from '#lib/stats/log-interval.ts';
import type { MeanMetric } from './metric.ts';

/** What the SQL of matched-sql.ts returns. */
export interface MatchedRow {
	readonly n_first: number | null;
	readonly n_second: number | null;
	readonly att: number | null;
	readonly atu: number | null;
	readonly mh: number | null;
	readonly strata: number;
	readonly risk1: number | null;
	readonly risk0: number | null;
	readonly r: number | null;
	readonly s: number | null;
	readonly pr: number | null;
	readonly ps_qr: number | null;
	readonly qs: number | null;
	readonly clusters: number;
	readonly att_square: number | null;
	readonly atu_square: number | null;
	readonly mh_square: number | null;
	readonly att_alone: number;
	readonly atu_alone: number;
	readonly mh_alone: number;
	readonly log_ratio_square: number | null;
	readonly woolf_strata: number;
	readonly woolf_statistic: number | null;
	readonly all_first: number;
	readonly all_second: number;
	readonly deviation: number | null;
}

export interface Effect {
	readonly value: number;
	/** 95 %, clustered by customer; null with fewer than two. */
	readonly low: number | null;
	readonly high: number | null;
}

/** The first side minus the second, like for like. Differences are in the metric's unit. */
export interface Matched extends Effect {
	/** Over the strata as the first side's contacts fall into them: what the bot did to those it took; the later period's mix. */
	readonly estimand: 'att';
	/** The same as a ratio, first side ÷ second; null where the second's mean is not above 0. */
	readonly ratio: Effect | null;
	/** The two means that are compared, the second's over the strata as the first side's contacts fall into them. */
	readonly means: { readonly of: number; readonly against: number } | null;
	/** Over the strata of the second side: what the bot would have done to those that people took; the earlier period's mix. */
	readonly atu: Effect;
	readonly mantelHaenszel: Effect & {
		/** Of a share: the common odds ratio. */
		readonly oddsRatio: Effect | null;
		/** Woolf's test that the odds ratio is the same in every stratum. */
		readonly homogeneity: { readonly statistic: number; readonly degreesOfFreedom: number; readonly p: number } | null;
	};
	/** Share of the contacts of both sides whose stratum has both, 0..1. */
	readonly matchedShare: number;
	readonly strata: number;
	/** The matched contacts of either side. */
	readonly n: { readonly of: number; readonly against: number };
	/** How strong an unmeasured confounder would have to be; of the estimate, and of the limit nearer to no effect. */
	readonly eValue: number | null;
	readonly eValueCI: number | null;
}

/** @returns null when no stratum has both sides */
export function readMatched({ kind, better }: Pick<MeanMetric, 'kind' | 'better'>, row: MatchedRow): Matched | null {
	const { n_first, n_second, att, atu, mh } = row;
	if (n_first === null || n_second === null || att === null || atu === null || mh === null) return null;
	const effect = (value: number, squares: number | null, alone: number): Effect => {
		const { clusters } = row;
		if (clusters < 2 || squares === null) return { value, low: null, high: null };
		const reach = criticalValue() * Math.sqrt((clusters / (clusters - 1)) * squares + alone);
		return { value, low: value - reach, high: value + reach };
	};
	const headline = effect(att, row.att_square, row.att_alone);
	const ratio = kind === 'ratio' ? shareRatio(row, better) : meanRatio(row);
	return {
		estimand: 'att',
		...headline,
		ratio: ratioOfArms(row, kind),
		means: row.risk1 === null || row.risk0 === null ? null : { of: row.risk1, against: row.risk0 },
		atu: effect(atu, row.atu_square, row.atu_alone),
		mantelHaenszel: {
			...effect(mh, row.mh_square, row.mh_alone),
			oddsRatio: kind === 'ratio' ? commonOddsRatio(row) : null,
			homogeneity: kind === 'ratio' ? homogeneity(row) : null
		},
		matchedShare: (n_first + n_second) / (row.all_first + row.all_second),
		strata: row.strata,
		n: { of: n_first, against: n_second },
		eValue: eValue(ratio(att)),
		eValueCI: nearerLimit(headline, ratio)
	};
}

function ratioOfArms(
	{ risk1, risk0, clusters, log_ratio_square: square, att_alone: alone }: MatchedRow,
	kind: MeanMetric['kind']
): Effect | null {
	if (risk1 === null || risk0 === null || risk1 < 0 || !(risk0 > 0)) return null;
	const value = risk1 / risk0;
	// nothing but zeros, such as replies in the very second of the question; of a share that says little, and how little is not known
	if (value === 0) return kind === 'mean' ? { value, low: 0, high: 0 } : { value, low: null, high: null };
	if (clusters < 2 || square === null) return { value, low: null, high: null };
	return {
		value,
		...logInterval({ value, standardError: Math.sqrt((clusters / (clusters - 1)) * square + alone / risk0 ** 2) })
	};
}

/** The risk ratio of the adverse outcome that a difference comes to, the second side's standardised risk being what it is. */
function shareRatio({ risk0 }: MatchedRow, better: MeanMetric['better']): (difference: number) => number {
	const risk = risk0 ?? NaN;
	return better === 'higher'
		? (difference) => (1 - risk - difference) / (1 - risk)
		: (difference) => (risk + difference) / risk;
}

function meanRatio({ deviation }: MatchedRow): (difference: number) => number {
	return (difference) => riskRatioOfMeans(difference / (deviation ?? NaN));
}

/** 1 where the interval holds no effect at all. */
function nearerLimit({ low, high }: Effect, ratio: (difference: number) => number): number | null {
	if (low === null || high === null) return null;
	if (low <= 0 && high >= 0) return 1;
	return eValue(ratio(low > 0 ? low : high));
}

function commonOddsRatio({ r, s, pr, ps_qr: crossed, qs }: MatchedRow): Effect | null {
	if (!r || !s || pr === null || crossed === null || qs === null) return null;
	const value = r / s;
	const standardError = Math.sqrt(pr / (2 * r * r) + crossed / (2 * r * s) + qs / (2 * s * s));
	return { value, ...logInterval({ value, standardError }) };
}

function homogeneity({ woolf_strata: strata, woolf_statistic: statistic }: MatchedRow) {
	if (strata < 2 || statistic === null) return null;
	const degreesOfFreedom = strata - 1;
	return { statistic, degreesOfFreedom, p: chiSquareTail(statistic, degreesOfFreedom) };
}
