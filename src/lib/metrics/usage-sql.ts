import type { Statement } from './compile.ts';
import { HANDOVER_UNKNOWN, ISSUE_OVER, mature } from './metric.ts';

/** What of the log is counted, and in which pieces. */
export interface UsageSpan {
	/** ISO instants: the first conversation, and where the last days begin, of which nobody can tell yet what stayed solved. */
	readonly from: string;
	readonly to: string;
	/** Hours that those last days last, before the end of each source. */
	readonly durableHours: number;
	readonly parts: number;
	/** Windows after which a reopening does not count: days, null for whenever. */
	readonly reopenRules: readonly (number | null)[];
}

/** One of the equal parts of the span (from 0, the earliest first), or a week counted back from its end (from 0). */
export type UsageRow = {
	readonly part: number | null;
	readonly week: number | null;
	readonly contacts: number;
	readonly issues: number;
	readonly issues_judged: number;
	readonly issues_durable: number;
	readonly bot_involved: number;
	readonly bot_judged: number;
	readonly bot_durable: number;
	readonly spoken: number;
	readonly replies: number;
	readonly bytes_out: number;
	readonly bytes_in: number;
	readonly agents: number;
	/** Fields for lack of which endings are not known, set apart by spaces; null: none. */
	readonly endings_lack: string | null;
	readonly human_contacts: number;
	readonly handle_known: number;
	readonly handle_seconds: number;
} & Readonly<Record<`${'confirmed' | 'assumed' | 'given_up' | 'contained' | 'unknown' | 'vendor'}_${number}`, number>>;

/**
 * What vendors count, part by part and week by week, over all contacts but those of the log's last days: a bill is for what was used,
 * whether or not the issue has ended since. Only what stayed solved is counted of issues that are over, and where it can be judged.
 * Reopened: by its instant, from the resolution or the last turn; where only a number of reopenings is known, at once.
 */
export function usageSql({ from, to, durableHours, parts, reopenRules }: UsageSpan): Statement {
	const human = 'coalesce(human_involved, NOT bot_involved)';
	const ruled = reopenRules.map((days, at) => {
		const within =
			days === null ? 'true' : `coalesce(reopened_at <= ended_at + INTERVAL ${Math.trunc(days)} DAY, true)`;
		const stands = days === 0 ? 'true' : `NOT (coalesce(reopened, false) AND ${within})`;
		const counted = (what: string, name: string) =>
			`count(*) FILTER (bot_involved AND ${stands} AND ${what}) AS ${name}_${at}`;
		return [
			counted("outcome = 'confirmed'", 'confirmed'),
			counted("outcome = 'assumed'", 'assumed'),
			counted("outcome = 'abandoned'", 'given_up'),
			counted(`outcome = 'ambiguous' AND NOT ${HANDOVER_UNKNOWN}`, 'contained'),
			counted(`outcome = 'ambiguous' AND ${HANDOVER_UNKNOWN}`, 'unknown'),
			counted('vendor_resolved', 'vendor')
		].join(', ');
	});
	return {
		sql: `WITH spoken AS (
	SELECT p.id, count(*) FILTER (m.author = 'bot') AS replies,
		coalesce(sum(strlen(m.text)) FILTER (m.author = 'bot'), 0) AS bytes_out,
		coalesce(sum(strlen(m.text)) FILTER (m.author IN ('bot', 'customer')), 0) AS bytes
	FROM turn_place p JOIN message m USING (source, record_key) GROUP BY p.id HAVING replies > 0
),
counted AS (
	SELECT j.*, s.replies, s.bytes_out, s.replies * s.bytes / 2 AS bytes_in, c.reopened_at,
		coalesce(c.resolved_at, greatest(c.opened_at, c.first_bot_reply_at, c.first_human_reply_at, c.last_customer_turn_at)) AS ended_at,
		greatest(0, least(${parts - 1}, floor(epoch(j.opened_at - $1::TIMESTAMP) / epoch($2::TIMESTAMP - $1::TIMESTAMP) * ${parts})))::INTEGER AS part,
		floor(epoch($2::TIMESTAMP - j.opened_at) / (7 * 86400))::INTEGER AS week
	FROM judged j JOIN conversation c USING (id) LEFT JOIN spoken s USING (id)
	WHERE j.opened_at < j.log_end - INTERVAL ${Math.trunc(durableHours)} HOUR
)
SELECT part, week, count(*) AS contacts, count(*) FILTER (issue_start) AS issues,
	count(issue_durable) FILTER (issue_start AND ${ISSUE_OVER}) AS issues_judged, count(*) FILTER (issue_start AND ${ISSUE_OVER} AND issue_durable) AS issues_durable,
	count(*) FILTER (bot_involved) AS bot_involved,
	count(bot_durable) FILTER (${mature(durableHours)}) AS bot_judged, count(*) FILTER (bot_durable AND ${mature(durableHours)}) AS bot_durable,
	${ruled.map((each) => `${each},`).join('\n	')}
	count(replies) FILTER (bot_involved) AS spoken, coalesce(sum(replies) FILTER (bot_involved), 0)::DOUBLE AS replies,
	coalesce(sum(bytes_out) FILTER (bot_involved), 0)::DOUBLE AS bytes_out, coalesce(sum(bytes_in) FILTER (bot_involved), 0)::DOUBLE AS bytes_in,
	string_agg(DISTINCT missing, ' ' ORDER BY missing) FILTER (bot_involved AND outcome = 'ambiguous') AS endings_lack,
	count(DISTINCT agent_id) FILTER (${human}) AS agents, count(*) FILTER (${human}) AS human_contacts,
	count(handle_time) FILTER (${human}) AS handle_known,
	-- exact whatever the order of addition, so that the same log gives the same money
	coalesce(sum(handle_time::DECIMAL(18, 3)) FILTER (${human}), 0)::DOUBLE AS handle_seconds
FROM counted GROUP BY GROUPING SETS ((part), (week)) ORDER BY part, week`,
		parameters: [from, to]
	};
}
