import { isLeavingSql } from '#lib/log/leaving.ts';

/** Follow-up and period of an index issue, days. */
export const INDEX_PERIOD_DAYS = 90;

/** Further columns: as read from a contact and its customer (table k), and as kept of an index issue; each followed by a comma. */
export interface IndexIssueExtras {
	readonly read: string;
	readonly kept: string;
}

/**
 * SQL of the issues churn is read from, out of `from` (rows of `judged`, mature): one index issue per customer and period of
 * 90 days counted from the customer's first contact, with its worst ending (3 unresolved, 2 several contacts, 1 first
 * contact, 0 unjudged). Cancellation topics and customers gone before opening are left out.
 * @param columns further columns to split by, each followed by a comma
 */
export function indexIssuesSql(from: string, columns = '', extras: IndexIssueExtras = { read: '', kept: '' }): string {
	const leaving = isLeavingSql('topic');
	const starts = 'issue_start AND customer_id IS NOT NULL';
	// Customers by the hash of their id: millions of them are kept in an eighth of the memory, and two of ten million share one with
	// a chance of three in a million.
	return `SELECT ${columns}customer, ${extras.kept}any_value(churned_at) AS churned_at, any_value(has_row) AS has_row, any_value(log_end) AS log_end,
		max(CASE WHEN NOT issue_durable THEN 3 WHEN issue_durable AND NOT issue_final THEN 2 WHEN issue_durable THEN 1 ELSE 0 END) AS worst,
		min(opened_at) AS opened_at
	FROM (
		SELECT ${columns}${extras.read}hash(customer_id) AS customer, churned_at, k.customer_id IS NOT NULL AS has_row, log_end, issue_durable, issue_final, opened_at
		FROM ${from} LEFT JOIN customer k USING (customer_id)
		WHERE ${starts} AND NOT (${leaving}) AND (churned_at IS NULL OR churned_at >= opened_at)
	) JOIN (
		SELECT hash(customer_id) AS customer, min(opened_at) AS known_since FROM ${from} WHERE ${starts} GROUP BY 1
	) USING (customer)
	GROUP BY ${columns}customer, floor(date_diff('day', known_since, opened_at) / ${INDEX_PERIOD_DAYS})`;
}
