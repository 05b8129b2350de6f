import { countBound } from '#lib/stats/count-tail.ts';
import { holtWinters } from './holt-winters.ts';
import { rollingAccuracy, type Accuracy } from './rolling-origin.ts';
import { sameWeekdayMean, seasonalNaive } from './seasonal-naive.ts';
import type { Forecaster, Series } from './series.ts';

/** The ways that are tried. */
export const forecasters: readonly Forecaster[] = [
	seasonalNaive,
	sameWeekdayMean(4),
	...[0.005, 0.02, 0.1].flatMap((alpha) => [0.1, 0.3].map((gamma) => holtWinters({ alpha, beta: 0, gamma }))),
	holtWinters({ alpha: 0.02, beta: 0.001, gamma: 0.1 })
];

/** Of a band: so many of a hundred intervals are to fall below its lower end, and as many above its upper. */
const TAIL = 0.05;
const MOST_FOLDS = 8;
const LEAST_FOLDS = 2;

export interface Expected {
	/** Contacts. */
	readonly mean: number;
	/** Nine in ten intervals fall into it, the ends included. */
	readonly low: number;
	readonly high: number;
}

export interface Forecast {
	readonly forecaster: string;
	readonly expected: readonly Expected[];
	/** Of every way that could be tried, the best first. */
	readonly tried: readonly (Pick<Accuracy, 'wape' | 'n'> & { readonly forecaster: string })[];
	/** Spread of the rate itself beside the noise of counts: standard deviation ÷ mean. */
	readonly rateCv: number;
	/** What came on average where nothing was expected. */
	readonly unforeseen: number;
	/** Seasons that were forecast to choose by. */
	readonly folds: number;
}

/**
 * The way that would have forecast the last seasons best, by weighted absolute error, and what it expects next, with bands of counts whose
 * rate is itself uncertain (Poisson–Gamma, which is negative binomial). Null for a series of fewer than three seasons.
 */
export function chooseForecast(series: Series, intervals: number): Forecast | null {
	const seasons = Math.floor(series.counts.length / series.season);
	const folds = Math.min(MOST_FOLDS, Math.max(LEAST_FOLDS, Math.floor(seasons / 2)));
	const tried = forecasters.flatMap((forecaster) => {
		const accuracy = seasons > folds ? rollingAccuracy(forecaster, series, folds) : null;
		return accuracy?.wape == null ? [] : [{ forecaster, accuracy, wape: accuracy.wape }];
	});
	tried.sort((a, b) => a.wape - b.wape);
	const [best] = tried;
	const means = best?.forecaster.forecast(series, intervals);
	if (!best || !means) return null;
	const rateCv = rateCvOf(best.accuracy.pairs);
	const unforeseen = unforeseenOf(best.accuracy.pairs);
	return {
		forecaster: best.forecaster.id,
		expected: means.map((mean) => bandOf(mean, rateCv, unforeseen)),
		tried: tried.map(({ forecaster, accuracy: { wape, n } }) => ({ forecaster: forecaster.id, wape, n })),
		rateCv,
		unforeseen,
		folds
	};
}

/** From Var = mean + c² mean²: c² = Σ((came − expected)² − expected) ÷ Σ expected² (moments), 0 where counts vary less than by chance. */
export function rateCvOf(pairs: Accuracy['pairs']): number {
	let [excess, squares] = [0, 0];
	for (const [came, expected] of pairs) {
		excess += (came - expected) ** 2 - expected;
		squares += expected ** 2;
	}
	return squares === 0 ? 0 : Math.sqrt(Math.max(0, excess / squares));
}

/** What came, on average, where nothing was expected: a thin log whose last Wednesday was empty has no Wednesdays without contacts. */
export function unforeseenOf(pairs: Accuracy['pairs']): number {
	const empty = pairs.filter(([, expected]) => expected <= 0);
	return empty.length > 0 ? empty.reduce((sum, [came]) => sum + came, 0) / empty.length : 0;
}

/**
 * @param rateCv standard deviation of the rate ÷ its mean
 * @param unforeseen what comes on average where nothing is expected: the band's upper end there is by it
 */
export function bandOf(mean: number, rateCv: number, unforeseen = 0): Expected {
	if (mean <= 0) {
		const variance = unforeseen + (rateCv * unforeseen) ** 2;
		return { mean: 0, low: 0, high: unforeseen > 0 ? countBound({ mean: unforeseen, variance }, TAIL) : 0 };
	}
	const expected = { mean, variance: mean + (rateCv * mean) ** 2 };
	return { mean, low: countBound(expected, 1 - TAIL), high: countBound(expected, TAIL) };
}
