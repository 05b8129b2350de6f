import { INDEX_PERIOD_DAYS, indexIssuesSql, type IndexIssueExtras } from './index-issues-sql.ts';
import { ISSUE_OVER } from './metric.ts';

export interface MeasuredChurnRow {
	readonly ending: 'first' | 'several' | 'unresolved';
	readonly segment: string | null;
	/** How long the customer had been one: 'new' under half a year, 'settled' under two, 'old', null where it is not known. */
	readonly tenure: 'new' | 'settled' | 'old' | null;
	/** Of the first contact in the 90 days. */
	readonly topic: string | null;
	/** Index issues whose 90 days lie inside the log, of customers the customer table knows. */
	readonly followed: number;
	/** Of those, the ones whose customer left within the 90 days. */
	readonly lost: number;
}

/** Customers lost after each kind of index issue, over the whole log, by what was known before it ended. No rows where no table says when customers left. */
export function measuredChurnSql(): string {
	const within = `INTERVAL ${INDEX_PERIOD_DAYS} DAY`;
	return `WITH mature AS NOT MATERIALIZED (SELECT * FROM judged WHERE ${ISSUE_OVER}),
index_issues AS (${indexIssuesSql('mature', '', BEFORE)})
SELECT CASE worst WHEN 1 THEN 'first' WHEN 2 THEN 'several' ELSE 'unresolved' END AS ending, customer_segment AS segment,
	CASE WHEN tenure_days < 183 THEN 'new' WHEN tenure_days < 730 THEN 'settled' WHEN tenure_days IS NOT NULL THEN 'old' END AS tenure,
	asked_topic AS topic,
	count(*) AS followed, count(*) FILTER (WHERE churned_at < opened_at + ${within}) AS lost
FROM index_issues
WHERE worst > 0 AND opened_at + ${within} <= log_end
	AND has_row
	AND EXISTS (SELECT 1 FROM customer WHERE churned_at IS NOT NULL)
GROUP BY ALL ORDER BY ALL`;
}

/** What is known of an index issue before it ends. */
const BEFORE: IndexIssueExtras = {
	read: "k.segment AS customer_segment, topic AS contact_topic, date_diff('day', joined_at, opened_at) AS days, ",
	kept: 'any_value(customer_segment) AS customer_segment, min_by(contact_topic, opened_at) AS asked_topic, min(days) AS tenure_days, '
};
