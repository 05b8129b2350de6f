import { criticalValue, type Interval } from './intervals.ts';

export interface LogEstimate {
	/** Above 0. */
	readonly value: number;
	/** Of the logarithm of the value. */
	readonly standardError: number;
	readonly confidence?: number;
}

/**
 * The interval of a positive quantity whose logarithm is about normal, such as a ratio of two means or risks:
 * value·exp(± z·standard error), the delta method on the logarithmic scale (Katz, Baptista, Azen and Pike 1978, Biometrics
 * 34:469). No value above 0, no bounds.
 */
export function logInterval({ value, standardError, confidence }: LogEstimate): Interval {
	if (!(value > 0) || !(standardError >= 0) || !Number.isFinite(standardError)) return { low: null, high: null };
	const reach = criticalValue(confidence) * standardError;
	return { low: value * Math.exp(-reach), high: value * Math.exp(reach) };
}
