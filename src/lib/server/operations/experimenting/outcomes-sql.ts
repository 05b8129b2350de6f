import type { Windows } from '#lib/log/windows.ts';

/** Columns of `outcomes`, one row a customer who came: what counts is what happened within so many days of the first contact. */
export interface OutcomeWindow {
	readonly outcomeDays: number;
	readonly windows: Windows;
}

/** Hours after the last activity until nothing more can change the ledger's word on whether a contact was solved for good. */
export const settledHours = ({ quietHours, giveUpHours, durableHours }: Windows): number =>
	Math.max(quietHours, giveUpHours, durableHours);

/**
 * `WITH assigned AS (…), contacts AS (…), outcomes AS (…)`. A customer is mature once the outcome window is over and every contact in it is old enough
 * for its verdict, by the log that ends first of those the customer is in.
 * @param assigned SQL of customer_id, arm, and since (from when contacts count), one row a customer; $1 is the topic
 */
export function outcomesSql(assigned: string, { outcomeDays, windows }: OutcomeWindow): string {
	const settled = `INTERVAL ${settledHours(windows)} HOUR`;
	return `WITH assigned AS (${assigned}),
contacts AS (
	SELECT arm, customer_id, opened_at, durable, durable_over, first_responder, log_end, log_end - to_microseconds(CAST(age * 1e6 AS BIGINT)) AS last_activity,
		min(opened_at) OVER (PARTITION BY customer_id) AS enrolled
	FROM judged JOIN assigned USING (customer_id) WHERE topic = $1 AND opened_at >= since
),
outcomes AS (
	SELECT arm, customer_id, any_value(enrolled) AS enrolled, count(*) AS x, count(*) FILTER (durable) AS y, count(first_responder) AS answered,
		count(*) FILTER (first_responder = 'bot-first') AS bot_first, count(durable) = count(*) AS is_known,
		greatest(any_value(enrolled) + INTERVAL ${outcomeDays} DAY, max(last_activity)) + ${settled} AS matured_at,
		matured_at <= min(log_end) AND bool_and(durable_over) AS is_mature
	FROM contacts WHERE opened_at < enrolled + INTERVAL ${outcomeDays} DAY GROUP BY arm, customer_id
)`;
}

/** What `ArmSums` is summed from, over rows of `outcomes`. */
export const armSumsSql = (among: string): string =>
	[
		`coalesce(sum(y) FILTER (${among}), 0)::DOUBLE AS "sumY"`,
		`coalesce(sum(x) FILTER (${among}), 0)::DOUBLE AS "sumX"`,
		`coalesce(sum(y * y) FILTER (${among}), 0)::DOUBLE AS "sumYY"`,
		`coalesce(sum(x * y) FILTER (${among}), 0)::DOUBLE AS "sumXY"`,
		`coalesce(sum(x * x) FILTER (${among}), 0)::DOUBLE AS "sumXX"`,
		`count(*) FILTER (${among})::INTEGER AS clusters`
	].join(', ');
