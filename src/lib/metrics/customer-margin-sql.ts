import { ISSUE_OVER } from './metric.ts';

/**
 * Customers who wrote, each once a group, with their margin where the customer table says it. Those who never wrote cannot be lost by how
 * they are answered: every figure of a customer's margin is one of these, so that no two screens disagree.
 *
 * @param contacts the table or query of contacts
 * @param columns of the groups, each followed by a comma
 */
export const customersWhoWrote = (contacts: string, columns = ''): string =>
	`SELECT DISTINCT ${columns}customer_id, annual_margin FROM ${contacts} JOIN customer USING (customer_id)`;

/** Mean margin of the customers of the whole log, its standard deviation, and of how many it is known. */
export const customerMarginSql = (): string =>
	`SELECT avg(annual_margin) AS mean, stddev_samp(annual_margin) AS deviation, count(annual_margin) AS n
FROM (${customersWhoWrote(`(SELECT customer_id FROM judged WHERE ${ISSUE_OVER})`)})`;
