import { findMetric } from '#lib/metrics/catalogue/all.ts';
import { DURABLE_OVER } from '#lib/metrics/metric.ts';
import { MOST_DAYS, TRIED_DAYS } from './series.ts';

const DAY_SECONDS = 86_400;
/** A wait longer than this part of the waits of the history is a long one. */
const LONG = 0.75;

/** Where the days are counted back from, as instants: the last opening, and the last event of the source that goes on longest. */
export const endsSql = 'SELECT min(opened_at) AS first, max(opened_at) AS opened, max(log_end) AS ended FROM judged';

const CLOCK = `clock AS (${endsSql})`;
const dayOf = (secondsBack: string) => `floor((${secondsBack}) / ${DAY_SECONDS})::INTEGER`;
const sinceOpened = (instant: string) => `epoch(opened - ${instant})`;

/**
 * Rows of `SeriesRow` from a list of things that could happen or did (source, day, trial 0 or 1, event 0 or 1). Days are 24 hours
 * counted back from the end of the log: a last day that is cut short would look calm, and its share of the week wrong.
 */
const series = (happenings: string, before = '') => `WITH ${CLOCK}${before},
happening AS (${happenings})
SELECT source, day, sum(trial)::INTEGER AS trials, sum(event)::INTEGER AS events
FROM happening WHERE day >= 0 AND day < ${TRIED_DAYS + MOST_DAYS} GROUP BY source, day`;

/** Complaints among conversations that have words, on the day on which the customer complained. */
export const complaintsSql = series(`
	SELECT source, ${dayOf(sinceOpened('opened_at'))} AS day, 1 AS trial, 0 AS event FROM judged, clock WHERE complained IS NOT NULL
	UNION ALL
	SELECT source, ${dayOf(`${sinceOpened('opened_at')} - coalesce(complaint_time, 0)`)}, 0, 1 FROM judged, clock WHERE complained`);

const conversations = `SELECT source, ${dayOf(sinceOpened('opened_at'))} AS day, 1 AS trial, 0 AS event FROM judged, clock`;

/** Wrong refusals among conversations, on the day on which they were overturned: before, nobody knows. */
export const wrongRefusalsSql = series(`${conversations}
	UNION ALL
	SELECT j.source, ${dayOf(sinceOpened('c.refusal_overturned_at'))}, 0, 1
	FROM judged j JOIN conversation c USING (id), clock WHERE j.refusal_overturned`);

/** The same on the day on which the conversation was opened: what is known of the latest days is too little, and may be too much already. */
export const wrongRefusalsByOpeningSql = series(`${conversations}
	UNION ALL
	SELECT source, ${dayOf(sinceOpened('opened_at'))}, 0, 1 FROM judged, clock WHERE refusal_overturned`);

/** Hand-offs with their waits in seconds, NULL while unanswered, and the third of the day in which they fell, by the log's own clock. */
const HANDED = `handed AS (
	SELECT j.source, ${dayOf(sinceOpened('c.handoff_at'))} AS day, hour(j.opened_local + (c.handoff_at - j.opened_at)) // 8 AS third,
		reply_after_handoff AS wait, c.first_human_reply_at IS NULL AS unanswered, epoch(j.log_end - c.handoff_at) AS so_far
	FROM judged j JOIN conversation c USING (id), clock WHERE c.handoff_at IS NOT NULL
)`;

/**
 * Long waits among hand-offs: longer than three in four of the history, each source's and each third of the day's own, so that a
 * night is not held against a day. One without an answer is long as soon as it has waited so long, and not counted before.
 */
export const longWaitsSql = series(
	`SELECT source, day, 1 AS trial, (coalesce(wait, so_far) > bound)::INTEGER AS event
	FROM handed JOIN usual USING (source, third)
	WHERE wait IS NOT NULL OR (unanswered AND so_far > bound)`,
	`,
${HANDED},
usual AS (
	SELECT source, third, quantile_disc(coalesce(wait, 'infinity'::DOUBLE), ${LONG}) AS bound FROM handed
	WHERE day >= ${TRIED_DAYS} AND day < ${TRIED_DAYS + MOST_DAYS} AND (wait IS NOT NULL OR unanswered)
	GROUP BY source, third HAVING count(wait) > 0
)`
);

/** Half of the answered waits were shorter: of some days (newest $1, oldest $2), and of the history before. */
export const medianWaitsSql = `WITH ${CLOCK}, ${HANDED}
SELECT median(wait) FILTER (WHERE day BETWEEN $1 AND $2) AS observed,
	median(wait) FILTER (WHERE day >= ${TRIED_DAYS} AND day < ${TRIED_DAYS + MOST_DAYS}) AS usual FROM handed`;

/**
 * Among the bot's conversations that are old enough to be judged, by the day of their last activity: then all of one day come of
 * age at once, and a day is whole or not there. `lagHours` is that age.
 */
function mature(what: string, lagHours: number): string {
	const day = dayOf(`epoch(ended - log_end) + age - ${lagHours * 3600}`);
	return series(`SELECT source, ${day} AS day, 1 AS trial, happened::INTEGER AS event
	FROM (SELECT *, ${what} AS happened FROM judged, clock WHERE bot_involved AND ${DURABLE_OVER}) WHERE happened IS NOT NULL`);
}

/** Contained among them. */
export function containedSql(lagHours: number): string {
	const containment = findMetric('containment');
	if (containment?.kind !== 'ratio') throw new TypeError('containment is a share');
	return mature(containment.of, lagHours);
}

/** Not durably solved among them, whoever tried. */
export const unsolvedSql = (lagHours: number): string => mature('NOT durable', lagHours);
