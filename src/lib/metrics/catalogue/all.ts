import type { Metric } from '../metric.ts';
import { clockMetrics, neverAnswered, waitMetrics } from './clocks.ts';
import { costMetrics } from './costs.ts';
import { outcomeMetrics } from './outcomes.ts';
import { readingMetrics } from './readings.ts';
import { returnMetrics } from './returns.ts';
import { satisfactionMetrics } from './satisfaction.ts';
import { turnMetrics } from './turns.ts';
import { volumeMetrics } from './volume.ts';
import { loopMetrics, wordMetrics } from './words.ts';

/** Every metric, in the order in which lists show them. */
export const metrics: readonly Metric[] = [
	...volumeMetrics,
	...outcomeMetrics,
	...returnMetrics,
	...clockMetrics,
	...waitMetrics,
	neverAnswered,
	...turnMetrics,
	...loopMetrics,
	...wordMetrics,
	...readingMetrics,
	...satisfactionMetrics,
	...costMetrics
];

export function findMetric(id: string): Metric | undefined {
	return metrics.find((metric) => metric.id === id);
}
