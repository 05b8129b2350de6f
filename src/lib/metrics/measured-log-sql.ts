import { ISSUE_OVER } from './metric.ts';
import { customersWhoWrote } from './customer-margin-sql.ts';
import { indexIssuesSql } from './index-issues-sql.ts';
import { conditions, orderOf, type Statement } from './compile.ts';
import type { CheckedQuery } from './validate.ts';

/** The columns of a row of `measuredLogSql`: counts as `economics/measured-log.ts` defines them. */
export interface MeasuredLogRow {
	readonly contacts: number;
	readonly customers: number;
	readonly bot_first: number;
	readonly bot_involved: number;
	readonly resolved: number;
	readonly escalated: number;
	readonly abandoned: number;
	readonly billed: number;
	readonly human_contacts: number;
	readonly handle_known: number;
	readonly handle_seconds: number;
	readonly issues: number;
	readonly issues_judged: number;
	readonly issues_durable: number;
	readonly first_bot_involved: number;
	readonly first_resolved: number;
	readonly first_escalated: number;
	readonly first_abandoned: number;
	readonly first_contacts: number;
	readonly not_durable_human: number | null;
	readonly not_durable_escalated: number | null;
	readonly not_durable_resolved: number | null;
	readonly index_issues: number | null;
	readonly index_first: number | null;
	readonly index_several: number | null;
	readonly index_unresolved: number | null;
	readonly customer_margin: number | null;
}

/**
 * @param hasCustomers whether the log says who its customers are
 *
 * Everything the money formulas count, over the contacts of mature issues, split by the query's dimensions (d0, d1 …).
 * An issue whose contacts fall into several groups belongs to the group of its first contact.
 */
export function measuredLogSql(query: CheckedQuery, hasCustomers: boolean): Statement {
	const filter = conditions(query);
	const names = query.by.map((_, index) => `d${index}`);
	const selected = query.by.map(({ sql }, index) => `${sql} AS d${index}, `).join('');
	const columns = names.map((name) => `${name}, `).join('');
	const grouped = names.length ? `GROUP BY ${names.join(', ')}` : '';
	const same = names.map((name) => `l.${name} IS NOT DISTINCT FROM x.${name}`).join(' AND ') || 'true';
	const human = 'coalesce(human_involved, NOT bot_involved)';
	// Without customers what was neither handed over nor given up is not judged; left out, all that is judged would be handed over.
	const solved = hasCustomers
		? "outcome IN ('confirmed', 'assumed')"
		: "(outcome IN ('confirmed', 'assumed') OR outcome = 'ambiguous' AND missing = 'customer_id')";
	return {
		// Read again rather than kept: keeping the rows takes more memory than a large log leaves.
		sql: `WITH mature AS NOT MATERIALIZED (
	SELECT ${selected}* FROM judged WHERE ${ISSUE_OVER} AND ${filter.sql}
),
index_issues AS (${indexIssuesSql('mature', columns)}),
indexed AS (
	SELECT ${columns}count(*) AS index_issues, count(*) FILTER (WHERE worst = 1) AS index_first,
		count(*) FILTER (WHERE worst = 2) AS index_several, count(*) FILTER (WHERE worst = 3) AS index_unresolved
	FROM index_issues ${grouped}
),
margins AS (
	SELECT ${columns}avg(annual_margin) AS customer_margin
	FROM (${customersWhoWrote('mature', columns)}) ${grouped}
),
log AS (
	SELECT ${columns}count(*) AS contacts, count(DISTINCT hash(customer_id)) FILTER (WHERE customer_id IS NOT NULL) AS customers,
		count(*) FILTER (WHERE first_responder = 'bot-first') AS bot_first,
		count(*) FILTER (WHERE bot_involved) AS bot_involved,
		count(*) FILTER (WHERE bot_involved AND ${solved}) AS resolved,
		count(*) FILTER (WHERE bot_involved AND outcome = 'escalated') AS escalated,
		count(*) FILTER (WHERE bot_involved AND outcome = 'abandoned') AS abandoned,
		count(*) FILTER (WHERE bot_involved AND vendor_resolved) AS billed,
		count(*) FILTER (WHERE ${human}) AS human_contacts,
		count(handle_time) FILTER (WHERE ${human}) AS handle_known,
		-- exact whatever the order of addition, so that the same log gives the same money
		coalesce(sum(handle_time::DECIMAL(18, 3)) FILTER (WHERE ${human}), 0)::DOUBLE AS handle_seconds,
		count(*) FILTER (WHERE issue_start) AS issues,
		count(issue_durable) FILTER (WHERE issue_start) AS issues_judged,
		count(*) FILTER (WHERE issue_start AND issue_durable) AS issues_durable,
		count(*) FILTER (WHERE issue_start) AS first_contacts,
		count(*) FILTER (WHERE issue_start AND bot_involved) AS first_bot_involved,
		count(*) FILTER (WHERE issue_start AND bot_involved AND ${solved}) AS first_resolved,
		count(*) FILTER (WHERE issue_start AND bot_involved AND outcome = 'escalated') AS first_escalated,
		count(*) FILTER (WHERE issue_start AND bot_involved AND outcome = 'abandoned') AS first_abandoned,
		avg((NOT issue_durable)::INTEGER) FILTER (WHERE issue_start AND ${human} AND bot_involved IS NOT TRUE) AS not_durable_human,
		avg((NOT issue_durable)::INTEGER) FILTER (WHERE issue_start AND bot_involved AND outcome = 'escalated') AS not_durable_escalated,
		avg((NOT issue_durable)::INTEGER) FILTER (WHERE issue_start AND bot_involved AND ${solved}) AS not_durable_resolved
	FROM mature ${grouped}
)
SELECT l.*, x.* ${names.length ? `EXCLUDE (${names.join(', ')})` : ''}, y.customer_margin
FROM log l LEFT JOIN indexed x ON ${same} LEFT JOIN margins y ON ${same.replaceAll('x.', 'y.')}
${orderOf(query.by, 'l.')}`,
		parameters: filter.parameters
	};
}
