import { CLUSTER } from './compile.ts';
import { DURABLE_OVER, ISSUE_OVER } from './metric.ts';

/** How contacts end, over the whole log. Counts of mature issues or contacts, with the customers they are from. */
export interface MeasuredEndingsRow {
	/** Of the issues whose first contact went to a person without a bot, and whose ending is known. */
	readonly human_customers: number;
	/** Those issues: over after one contact; held after several; never solved. */
	readonly human_first: number;
	readonly human_several: number;
	readonly human_unresolved: number;
	readonly unlasting_customers: number;
	/** Contacts the bot resolved, seven days old or more; and those of them that came back. */
	readonly bot_resolved: number;
	readonly bot_customers: number;
	readonly bot_unlasting: number;
}

export function measuredEndingsSql(): string {
	const byPeople = `issue_start AND ${ISSUE_OVER} AND issue_durable IS NOT NULL AND customer_id IS NOT NULL AND bot_involved IS NOT TRUE AND coalesce(human_involved, NOT bot_involved)`;
	const byBot = `bot_involved AND outcome IN ('confirmed', 'assumed') AND ${DURABLE_OVER} AND bot_durable IS NOT NULL`;
	const isSingle = 'issue_durable AND issue_final';
	return `SELECT count(DISTINCT hash(customer_id)) FILTER (${byPeople}) AS human_customers,
	count(*) FILTER (${byPeople} AND ${isSingle}) AS human_first,
	count(*) FILTER (${byPeople} AND issue_durable AND NOT issue_final) AS human_several,
	count(*) FILTER (${byPeople} AND NOT issue_durable) AS human_unresolved,
	count(DISTINCT hash(customer_id)) FILTER (${byPeople} AND NOT (${isSingle})) AS unlasting_customers,
	count(*) FILTER (${byBot}) AS bot_resolved,
	count(DISTINCT ${CLUSTER}) FILTER (${byBot}) AS bot_customers,
	count(*) FILTER (${byBot} AND NOT bot_durable) AS bot_unlasting
FROM judged`;
}
