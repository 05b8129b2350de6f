import { INDEX_PERIOD_DAYS, indexIssuesSql } from './index-issues-sql.ts';
import { ISSUE_OVER } from './metric.ts';

export interface MeasuredChurnRow {
	readonly ending: 'first' | 'several' | 'unresolved';
	/** Index issues whose 90 days lie inside the log, of customers the customer table knows. */
	readonly followed: number;
	/** Of those, the ones whose customer left within the 90 days. */
	readonly lost: number;
}

/** Customers lost after each kind of index issue, over the whole log. No rows where no table says when customers left. */
export function measuredChurnSql(): string {
	const within = `INTERVAL ${INDEX_PERIOD_DAYS} DAY`;
	return `WITH mature AS NOT MATERIALIZED (SELECT * FROM judged WHERE ${ISSUE_OVER}),
index_issues AS (${indexIssuesSql('mature')})
SELECT CASE worst WHEN 1 THEN 'first' WHEN 2 THEN 'several' ELSE 'unresolved' END AS ending,
	count(*) AS followed, count(*) FILTER (WHERE churned_at < opened_at + ${within}) AS lost
FROM index_issues
WHERE worst > 0 AND opened_at + ${within} <= log_end
	AND has_row
	AND EXISTS (SELECT 1 FROM customer WHERE churned_at IS NOT NULL)
GROUP BY 1 ORDER BY 1`;
}
