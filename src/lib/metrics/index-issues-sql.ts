import { isLeavingSql } from '#lib/log/leaving.ts';

/** Follow-up and period of an index issue, days. */
export const INDEX_PERIOD_DAYS = 90;

/**
 * SQL of the issues churn is read from, out of `from` (rows of `judged`, mature): one index issue per customer and period of
 * 90 days counted from the customer's first contact, with its worst ending (3 unresolved, 2 several contacts, 1 first
 * contact, 0 unjudged). Cancellation topics and customers gone before opening are left out.
 * @param columns further columns to split by, each followed by a comma
 */
export function indexIssuesSql(from: string, columns = ''): string {
	const leaving = isLeavingSql('topic');
	return `SELECT ${columns}customer_id, any_value(k.churned_at) AS churned_at, any_value(log_end) AS log_end,
		max(CASE WHEN NOT issue_durable THEN 3 WHEN issue_durable AND NOT issue_final THEN 2 WHEN issue_durable THEN 1 ELSE 0 END) AS worst,
		min(opened_at) AS opened_at
	FROM (
		SELECT *, min(opened_at) OVER (PARTITION BY customer_id) AS known_since
		FROM ${from} WHERE issue_start AND customer_id IS NOT NULL
	) LEFT JOIN customer k USING (customer_id)
	WHERE NOT (${leaving}) AND (k.churned_at IS NULL OR k.churned_at >= opened_at)
	GROUP BY ${columns}customer_id, floor(date_diff('day', known_since, opened_at) / ${INDEX_PERIOD_DAYS})`;
}
