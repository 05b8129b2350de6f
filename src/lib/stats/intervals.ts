import { normalQuantile } from './distributions.ts';

/** Both bounds, or two nulls when the data cannot give them. */
export type Interval = { readonly low: number; readonly high: number } | { readonly low: null; readonly high: null };

const UNKNOWN: Interval = { low: null, high: null };
const DEFAULT_CONFIDENCE = 0.95;

/** How many standard errors lie either side of the estimate: 1.959964 at 0.95. */
export const criticalValue = (confidence = DEFAULT_CONFIDENCE) => normalQuantile((1 + confidence) / 2);

const clampShare = (value: number) => Math.min(1, Math.max(0, value));

export interface ShareSample {
	/** The observed share, 0..1. */
	readonly share: number;
	/** On how many trials it rests. */
	readonly n: number;
	/** How much more the share varies than that of independent trials; below 1 is taken as 1, for clusters never inform more. */
	readonly deff?: number;
	readonly confidence?: number;
}

/**
 * Wilson's score interval for a share at the effective sample size n ÷ deff (Wilson 1927; Newcombe 1998, method 3).
 * No n, no bounds.
 */
export function wilsonInterval({ share, n, deff = 1, confidence = DEFAULT_CONFIDENCE }: ShareSample): Interval {
	const effective = n / Math.max(1, deff);
	if (!(effective > 0) || !(share >= 0 && share <= 1)) return UNKNOWN;
	const z2 = criticalValue(confidence) ** 2;
	const centre = (share + z2 / (2 * effective)) / (1 + z2 / effective);
	const reach =
		Math.sqrt(z2 * ((share * (1 - share)) / effective + z2 / (4 * effective * effective))) / (1 + z2 / effective);
	// at 0 and 1 the bound is exact on paper; rounding must not move it off the estimate
	return { low: share === 0 ? 0 : clampShare(centre - reach), high: share === 1 ? 1 : clampShare(centre + reach) };
}

/**
 * What a query returns about Σy ÷ Σx, with y and x summed per cluster first (y_c, x_c) and over the clusters after.
 * A share of conversations has x_c = the cluster's conversations and y_c = those that count.
 */
export interface ClusterSums {
	readonly sumY: number;
	readonly sumX: number;
	/** Σ y_c² */
	readonly sumYY: number;
	/** Σ x_c·y_c */
	readonly sumXY: number;
	/** Σ x_c² */
	readonly sumXX: number;
	readonly clusters: number;
}

export interface ClusterEstimate {
	readonly value: number | null;
	/** Null with fewer than two clusters: one customer says nothing about the others. */
	readonly standardError: number | null;
	/** Design effect as estimated, not clamped; null for a ratio that is no share. */
	readonly deff: number | null;
	readonly low: number | null;
	readonly high: number | null;
}

export interface ClusterOptions {
	/** 'share': y counts some of the x trials, Wilson at n/deff. 'ratio': anything else, value ± z·standard error. */
	readonly kind?: 'share' | 'ratio';
	readonly confidence?: number;
}

/**
 * A ratio of sums with its cluster-robust standard error by the delta method,
 * V = G/(G−1) · Σ_c (y_c − R·x_c)² ÷ (Σx)² (Cochran 1977, §6.3 and §9A; Kish 1965, §6.3).
 */
export function clusterRatio(sums: ClusterSums, options: ClusterOptions = {}): ClusterEstimate {
	const { kind = 'share', confidence = DEFAULT_CONFIDENCE } = options;
	const { sumY, sumX, sumXX, clusters } = sums;
	if (!(sumX > 0)) return { value: null, standardError: null, deff: null, low: null, high: null };
	const value = sumY / sumX;
	if (clusters < 2) return { value, standardError: null, deff: null, low: null, high: null };
	const variance = clusterVariance(sums, value);
	const standardError = Math.sqrt(variance);
	if (kind === 'ratio') {
		const reach = criticalValue(confidence) * standardError;
		return { value, standardError, deff: null, low: value - reach, high: value + reach };
	}
	const spread = value * (1 - value);
	// At 0 and 1 nothing varies and the effect cannot be estimated: Kish's bound for clusters that always agree
	// with themselves, Σx² ÷ Σx, is the cautious stand-in.
	const deff = spread > 0 ? variance / (spread / sumX) : sumXX / sumX;
	return { value, standardError, deff, ...wilsonInterval({ share: value, n: sumX, deff, confidence }) };
}

function clusterVariance({ sumX, sumYY, sumXY, sumXX, clusters }: ClusterSums, ratio: number): number {
	const squares = sumYY - 2 * ratio * sumXY + ratio * ratio * sumXX;
	// what is left when equal numbers are subtracted from each other is rounding, not variance
	const rounding = 1e-13 * (sumYY + Math.abs(2 * ratio * sumXY) + ratio * ratio * sumXX);
	return squares <= rounding ? 0 : ((clusters / (clusters - 1)) * squares) / (sumX * sumX);
}

export interface QuantileSample {
	/** Which quantile: 0.5 the median, 0.9 the p90. */
	readonly probability: number;
	readonly n: number;
	readonly deff?: number;
	readonly confidence?: number;
}

/**
 * Which two quantiles of the sample bound the population's quantile: probability ± z·√(p(1−p)·deff/n), cut to 0..1
 * (order statistics, Campbell & Gardner 1988, doi:10.1136/bmj.296.6634.1454). Read both off the same sorted sample.
 */
export function quantileProbabilities(sample: QuantileSample): Interval {
	const { probability, n, deff = 1, confidence = DEFAULT_CONFIDENCE } = sample;
	const effective = n / Math.max(1, deff);
	if (!(effective > 0) || !(probability >= 0 && probability <= 1)) return UNKNOWN;
	const reach = criticalValue(confidence) * Math.sqrt((probability * (1 - probability)) / effective);
	return { low: clampShare(probability - reach), high: clampShare(probability + reach) };
}
