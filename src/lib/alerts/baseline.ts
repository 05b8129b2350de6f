import type { ExpectedCount } from '#lib/stats/count-tail.ts';
import { quantile } from '#lib/stats/summaries.ts';
import { invertSymmetric } from '#lib/stats/symmetric.ts';
import type { Day } from './series.ts';

/** What days like these bring while nothing is wrong. */
export interface Baseline {
	/** The events expected of some days together, and how much they vary. */
	expect(days: readonly Day[]): ExpectedCount;
}

/** How far the logarithm of a rate is thought to lie from 0 before the history is looked at: standard deviations. */
const PRIOR = {
	/** Over the twelve weeks. */
	trend: 0.2,
	/** On a day with e times the usual trials: what a holiday or a rush may do beyond its volume. */
	unusual: 0.2,
	weekday: 0.3
} as const;
const TREND_DAYS = 84;
/** A past day further above its expectation than this many standard deviations is taken for an outbreak (Noufaily et al. 2013). */
const OUTBREAK = 2.58;
/** The scatter of rates beyond chance, as squared share, before the history is looked at, and how many days that is worth. */
const PRIOR_SCATTER = { square: 0.01, days: 10 } as const;
/** That of whole weeks, likewise. */
const PRIOR_WEEKLY = { square: 0.0025, weeks: 4 } as const;
const STEPS = 8;
/** Coefficients that move less than this have settled. */
const SETTLED = 1e-3;
/** A rate is never thought e⁸ times another: the steps of a fit must not run away. */
const MOST_LOG = 8;
/** 1 ÷ the standard normal's upper quartile: a median of absolute deviations on the scale of a standard deviation. */
const MAD_SCALE = 1.4826;

/** A day as the model sees it: one, the trend, what is unusual, and which of the seven weekdays. The other six are 0. */
interface Point extends Day {
	readonly at: readonly [level: 0, trend: 1, unusual: 2, weekday: number];
	readonly x: readonly [level: 1, trend: number, unusual: number, weekday: 1];
}

const point = (day: Day): Point => ({
	...day,
	at: [0, 1, 2, 3 + day.weekday],
	x: [1, day.day / TREND_DAYS, day.unusual, 1]
});
const PRECISION = [0, PRIOR.trend ** -2, PRIOR.unusual ** -2, ...new Array<number>(7).fill(PRIOR.weekday ** -2)];

const dot = (one: readonly number[], other: readonly number[]) =>
	one.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0);

/** The variance by chance alone: binomial, which for rare events is Poisson's. */
const chance = (mean: number, trials: number) => mean * Math.max(0.05, 1 - mean / trials);

/**
 * A log-linear model of the history: events = exposure × level × trend × day of the week × what an unusual volume does, scattered
 * more than chance (quadratically, as the negative binomial), after Farrington et al. 1996 and Noufaily et al. 2013: past outbreaks
 * lose their weight, the latest days take no part, and the uncertainty of the expectation itself is counted. Unlike theirs, which
 * compare with the same weeks of earlier years, it makes do with weeks: the volume stands for season and holiday, and
 * the coefficients are held near 0 by normal priors.
 */
export function fitBaseline(history: readonly Day[]): Baseline {
	const points = history.map(point);
	const events = points.reduce((sum, each) => sum + each.events, 0.5);
	const exposure = points.reduce((sum, each) => sum + each.exposure, 0);
	let coefficients = PRECISION.map((_, index) => (index === 0 ? Math.log(events / exposure) : 0));
	let covariance: number[][] = [];
	let scatter: number = PRIOR_SCATTER.square;
	const linear = ({ at, x }: Point) => {
		let sum = 0;
		for (let index = 0; index < at.length; index++) sum += (x[index] ?? 0) * (coefficients[at[index] ?? 0] ?? 0);
		return sum;
	};
	const meanOf = (each: Point) =>
		Math.min(each.trials, each.exposure * Math.exp(Math.max(-MOST_LOG, Math.min(MOST_LOG, linear(each)))));
	for (let step = 0; step < STEPS; step++) {
		const means = points.map(meanOf);
		const weights = outbreakWeights(points, means);
		if (step > 0) scatter = scatterOf(points, means, weights);
		const information = PRECISION.map((precision, row) =>
			PRECISION.map((_, column) => (row === column ? precision : 0))
		);
		const target = PRECISION.map(() => 0);
		// Plain loops: these are the steps that a check spends its time in.
		for (let index = 0; index < points.length; index++) {
			const each = points[index];
			if (!each) continue;
			const { at, x } = each;
			const mean = means[index] ?? 0;
			const weight = ((weights[index] ?? 0) * mean * mean) / (chance(mean, each.trials) + scatter * mean * mean);
			const working = linear(each) + (each.events - mean) / mean;
			for (let one = 0; one < at.length; one++) {
				const row = at[one] ?? 0;
				const share = weight * (x[one] ?? 0);
				target[row] = (target[row] ?? 0) + share * working;
				const line = information[row];
				if (!line) continue;
				for (let other = 0; other < at.length; other++) {
					const column = at[other] ?? 0;
					line[column] = (line[column] ?? 0) + share * (x[other] ?? 0);
				}
			}
		}
		const inverse = invertSymmetric(information);
		if (!inverse) break;
		covariance = inverse;
		const next = inverse.map((row) => dot(row, target));
		const moved = Math.max(...next.map((value, index) => Math.abs(value - (coefficients[index] ?? 0))));
		coefficients = next;
		if (moved < SETTLED) break;
	}
	const means = points.map(meanOf);
	const weights = outbreakWeights(points, means);
	scatter = scatterOf(points, means, weights);
	const weekly = weeklyScatter(points, means, weights, scatter);
	return {
		expect(days) {
			let mean = 0;
			let variance = 0;
			const gradient = PRECISION.map(() => 0);
			for (const each of days.map(point)) {
				const own = meanOf(each);
				mean += own;
				variance += chance(own, each.trials) + (scatter - weekly) * own * own;
				for (const [index, place] of each.at.entries())
					gradient[place] = (gradient[place] ?? 0) + own * (each.x[index] ?? 0);
			}
			const level = dot(
				gradient,
				covariance.map((row) => dot(row, gradient))
			);
			return { mean, variance: variance + weekly * mean * mean + level };
		}
	};
}

/** 1 for ordinary days, s⁻² for those whose standardised Anscombe residual s is an outbreak's. The scale is a robust one: outbreaks must not hide each other. */
function outbreakWeights(points: readonly Point[], means: readonly number[]): number[] {
	const residuals = points.map((each, index) => {
		const mean = means[index] ?? 0;
		return (
			(1.5 * (each.events ** (2 / 3) * mean ** (-1 / 6) - Math.sqrt(mean))) /
			Math.sqrt(chance(mean, each.trials) / mean)
		);
	});
	const scale = Math.max(1, MAD_SCALE * (quantile(residuals.map(Math.abs), 0.5) ?? 0));
	return residuals.map((residual) => (residual > OUTBREAK * scale ? (residual / scale) ** -2 : 1));
}

/** The variance of daily rates beyond chance, as a squared share, by moments. */
function scatterOf(points: readonly Point[], means: readonly number[], weights: readonly number[]): number {
	const worth = means.reduce((sum, mean) => sum + mean * mean, 0) / points.length;
	let beyond = PRIOR_SCATTER.square * PRIOR_SCATTER.days * worth;
	let squares = PRIOR_SCATTER.days * worth;
	for (const [index, each] of points.entries()) {
		const mean = means[index] ?? 0;
		const weight = weights[index] ?? 0;
		beyond += weight * ((each.events - mean) ** 2 - chance(mean, each.trials));
		squares += weight * mean * mean;
	}
	return Math.max(0, beyond / squares);
}

/** That part of it which the days of one week have in common. */
function weeklyScatter(
	points: readonly Point[],
	means: readonly number[],
	weights: readonly number[],
	scatter: number
): number {
	const weeks = new Map<number, { off: number; mean: number; expected: number }>();
	for (const [index, each] of points.entries()) {
		if ((weights[index] ?? 0) < 1) continue;
		const mean = means[index] ?? 0;
		const week = weeks.get(Math.floor(each.day / 7)) ?? { off: 0, mean: 0, expected: 0 };
		weeks.set(Math.floor(each.day / 7), {
			off: week.off + each.events - mean,
			mean: week.mean + mean,
			expected: week.expected + chance(mean, each.trials) + scatter * mean * mean
		});
	}
	const all = [...weeks.values()];
	const worth = all.reduce((sum, { mean }) => sum + mean * mean, 0) / Math.max(1, all.length);
	let beyond = PRIOR_WEEKLY.square * PRIOR_WEEKLY.weeks * worth;
	let squares = PRIOR_WEEKLY.weeks * worth;
	for (const { off, mean, expected } of all) {
		beyond += off * off - expected;
		squares += mean * mean;
	}
	return squares > 0 ? Math.min(scatter, Math.max(0, beyond / squares)) : 0;
}
