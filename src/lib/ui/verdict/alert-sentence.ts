import type { Alert } from '#lib/alerts/result.ts';
import type { Speech } from '#lib/i18n/speech.ts';
import { exploreHref, plainQuery } from '#lib/ui/explore/query.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Days that begin so near to midnight are called by their date. */
const NEAR_MIDNIGHT_HOURS = 2;
/** Less is not worth a figure. */
const LEAST_CHANCE = 1e-4;

/** An alert in words: what happened against what was expected. */
export function alertSentence(alert: Alert, speech: Speech): string {
	const { t, format } = speech;
	if (alert.id === 'hollow-containment') {
		return t('alerts.hollow-containment', {
			when: whenOf(alert, speech),
			contained: format.share(alert.containment?.observed ?? 0),
			containedExpected: format.share(alert.containment?.expected ?? 0),
			solved: format.share(alert.observed),
			solvedExpected: format.share(alert.expected)
		});
	}
	return t(`alerts.${alert.id}`, {
		when: whenOf(alert, speech),
		observed: alert.observed,
		expected: format.number(alert.expected, 0),
		atMost: alert.atMost ?? 0
	});
}

/** What it rests on, and how surprising it would be. */
export function alertNote(alert: Alert, { t, format }: Speech): string {
	const { n, lagDays, median, probability } = alert;
	const chance =
		probability < LEAST_CHANCE
			? t('alerts.chance.least')
			: t('alerts.chance.in', { count: format.number(1 / probability, 0) });
	const among =
		alert.id === 'hollow-containment'
			? t('alerts.lag', { n, days: lagDays })
			: alert.id !== 'handoff-wait'
				? t('alerts.among', { n })
				: median === null
					? t('alerts.waits', { n })
					: t('alerts.waits.median', {
							n,
							observed: format.duration(median.observed),
							usual: format.duration(median.usual)
						});
	return [among, t('alerts.chance', { chance })].join(t('alerts.join'));
}

/** Where the days concerned can be looked at. */
export function alertHref({ metric, days }: Alert): string {
	const isShort = Date.parse(days.to) - Date.parse(days.from) <= 2 * DAY_MS;
	return exploreHref({
		...plainQuery(metric),
		grain: isShort ? 'hour' : 'day',
		from: days.from,
		to: days.to,
		rows: true
	});
}

function whenOf({ since, until }: Alert, { t, format }: Speech): string {
	const [from, to] = [Date.parse(since), Date.parse(until)];
	// a day that begins at half past eleven is the next one
	const inside = (instant: number, hours: number) => new Date(instant + hours * HOUR_MS).toISOString();
	if (to - from > DAY_MS)
		return t('alerts.range', {
			range: format.dateRange(inside(from, NEAR_MIDNIGHT_HOURS), inside(to, -NEAR_MIDNIGHT_HOURS))
		});
	const hour = format.hour(since);
	const isWholeDay = hour < NEAR_MIDNIGHT_HOURS || hour >= 24 - NEAR_MIDNIGHT_HOURS;
	return isWholeDay
		? t('alerts.on', { day: format.weekday(inside(from, 12)) })
		: t('alerts.hours', { time: format.weekdayTime(until) });
}
