import type { Windows } from '#lib/log/windows.ts';
import { DURABLE_OVER, ISSUE_OVER, QUIET_OVER, type Metric } from './metric.ts';

/** Beyond its window a conversation is followed for so long, days: most have ended by then. */
const ENDING_DAYS = 7;
const CHURN_DAYS = 90;
const DAY_HOURS = 24;

/** So many days after its opening a conversation is looked at, that all of a series are looked at equally long after: whole days. */
export function followUpDays(metric: Metric, windows: Windows): number {
	if (metric.kind === 'count') return 0;
	return Math.ceil(windowHours(metric, windows) / DAY_HOURS) + ENDING_DAYS;
}

/** So many days after the end of a week all of its conversations that ended within it can be counted: the metric's window, whole days. */
export const maturityDays = (metric: Metric, windows: Windows): number =>
	Math.ceil(windowHours(metric, windows) / DAY_HOURS);

/** The window that must be over before a conversation counts, or no longer changes, hours. 0: it counts at once and for good. */
export function windowHours(metric: Metric, windows: Windows): number {
	if (metric.kind === 'cost') return Math.max(windows.quietHours, windows.giveUpHours, windows.durableHours);
	if (metric.kind !== 'ratio' && metric.kind !== 'mean' && metric.kind !== 'quantile') return 0;
	const quiet = Math.max(windows.quietHours, windows.giveUpHours);
	const among = metric.among ?? '';
	if (metric.kind !== 'quantile' && metric.settles) return quiet;
	if (metric.of === 'churned_soon') return CHURN_DAYS * DAY_HOURS;
	if (among.includes(DURABLE_OVER) || among.includes(ISSUE_OVER)) return Math.max(quiet, windows.durableHours);
	if (among.includes(QUIET_OVER)) return quiet;
	return Number(/age >= (\d+) \* 3600/.exec(among)?.[1] ?? 0);
}
