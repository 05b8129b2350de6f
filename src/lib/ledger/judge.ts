import { localTimeSql, type ZoneShift } from './local-time.ts';
import { quoteLiteral } from '#lib/sql/quote.ts';
import { outcomeSql, verdictRuleSql } from './verdict-sql.ts';
import { vendorWords } from './vendor-words.ts';
import type { Windows } from '#lib/log/windows.ts';

export interface JudgeInput {
	readonly windows: Windows;
	/** For each canonical field the imports whose mapping fills it: a NULL there means "no", elsewhere "unknown". */
	readonly knownBy: ReadonlyMap<string, readonly number[]>;
	/** How each import's UTC instants become its source's local time. */
	readonly zones: readonly ZoneShift[];
}

/**
 * The statement that fills `judged` from `conversation` and `customer`: the ledger's verdicts, the clocks and the
 * dimensions, one row a conversation. Three steps, each a CTE: `base` reads what the record says, `chained` finds each
 * conversation's neighbours of the same customer and topic, `ruled` applies the rules.
 */
export function judgeSql({ windows, knownBy, zones }: JudgeInput): string {
	const known = (field: string) => {
		const imports = knownBy.get(field) ?? [];
		return imports.length ? `import_id IN (${imports.join(', ')})` : 'false';
	};
	const words = (list: readonly string[]) => list.map(quoteLiteral).join(', ');
	const chainWindow = 'PARTITION BY customer_id, topic ORDER BY opened_at, id';
	const durable = windows.durableHours;
	return `
INSERT INTO judged
WITH base AS (
	SELECT c.id, c.source, c.import_id, c.customer_id, c.channel, c.language, c.topic, c.priority, c.agent_id,
		c.opened_at, c.first_bot_reply_at, c.first_human_reply_at, c.handoff_at, c.resolved_at, c.reopened_at,
		c.handle_seconds, c.queue_seconds, c.reopen_count, c.csat, c.refused, c.vendor_verdict,
		coalesce(bot_involved, CASE WHEN first_bot_reply_at IS NOT NULL THEN true
			WHEN ${known('first_bot_reply_at')} THEN false END) AS bot,
		coalesce(human_involved, CASE WHEN first_human_reply_at IS NOT NULL OR handoff_at IS NOT NULL THEN true
			WHEN ${known('first_human_reply_at')} THEN false END) AS human,
		lower(vendor_verdict) IN (${words(vendorWords.confirmed)}) AS customer_confirmed,
		-- Without the customer's own last turn the end of the work is the best sign of the last turn.
		CASE WHEN last_customer_turn_at IS NULL
			THEN greatest(opened_at, first_bot_reply_at, first_human_reply_at, handoff_at, resolved_at)
			ELSE greatest(opened_at, first_bot_reply_at, first_human_reply_at, handoff_at, last_customer_turn_at) END AS last_turn_at,
		greatest(opened_at, first_bot_reply_at, first_human_reply_at, handoff_at, last_customer_turn_at, resolved_at, reopened_at) AS last_activity_at
	FROM conversation c
),
ends AS (SELECT source, min(opened_at) AS log_start, max(last_activity_at) AS log_end FROM base GROUP BY source),
answers AS (
	SELECT *, epoch(log_end - last_activity_at) / 3600 AS age_hours,
		CASE WHEN first_bot_reply_at IS NOT NULL OR first_human_reply_at IS NOT NULL THEN true
			WHEN bot AND NOT (${known('first_bot_reply_at')}) THEN true
			WHEN human AND NOT (${known('first_human_reply_at')}) THEN true
			WHEN ${known('first_bot_reply_at')} OR ${known('first_human_reply_at')} OR (NOT human AND bot IS NOT TRUE) THEN false
		END AS answered
	FROM base JOIN ends USING (source)
),
neighbours AS (
	SELECT id, lead(opened_at) OVER w AS next_opened_at, lag(last_turn_at) OVER w AS previous_turn_at
	FROM answers WHERE customer_id IS NOT NULL WINDOW w AS (${chainWindow})
),
chained AS (
	SELECT a.*, -- greatest() passes over NULL: without the CASE a customer who never came back would have come back at once.
		CASE WHEN next_opened_at IS NOT NULL THEN greatest(0, epoch(next_opened_at - last_turn_at) / 3600) END AS next_contact_hours,
		previous_turn_at IS NULL OR opened_at > previous_turn_at + INTERVAL ${durable} HOUR AS issue_start
	FROM answers a LEFT JOIN neighbours USING (id)
),
ruled AS (
	SELECT *, next_contact_hours IS NULL OR next_contact_hours > ${durable} AS issue_final,
		${verdictRuleSql(windows)} AS decided
	FROM chained
),
verdicts AS (
	SELECT *, ${outcomeSql()} AS outcome,
		CASE WHEN customer_id IS NULL THEN NULL
			WHEN NOT issue_final THEN false
			WHEN reopened_at <= last_turn_at + INTERVAL ${durable} HOUR THEN false
			ELSE answered END AS durable
	FROM ruled
),
issues AS (
	SELECT id,
		last_value(CASE WHEN issue_start THEN id END IGNORE NULLS) OVER (${chainWindow} ROWS UNBOUNDED PRECEDING) AS issue_id,
		first_value(CASE WHEN issue_final THEN age_hours END IGNORE NULLS)
			OVER (${chainWindow} ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) AS issue_age_hours,
		first_value(CASE WHEN issue_final THEN durable IS TRUE END IGNORE NULLS)
			OVER (${chainWindow} ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) AS issue_durable
	FROM verdicts WHERE customer_id IS NOT NULL
)
SELECT v.id, v.source, v.channel, v.language, v.topic, v.priority, k.segment, v.agent_id, v.customer_id,
	v.opened_at, ${localTimeSql('v.opened_at', 'v.import_id', zones)} AS opened_local,
	CASE WHEN first_bot_reply_at <= first_human_reply_at THEN 'bot-first'
		WHEN first_bot_reply_at > first_human_reply_at THEN 'human-first'
		WHEN first_bot_reply_at IS NOT NULL OR bot THEN 'bot-first'
		WHEN human OR NOT bot THEN 'human-first' END AS first_responder,
	CASE WHEN bot AND human THEN 'bot-to-human' WHEN bot THEN 'bot' WHEN human THEN 'human' END AS handler,
	bot, human, outcome, split_part(decided, ':', 1) AS rule, nullif(split_part(decided, ':', 2), '') AS missing,
	durable,
	CASE WHEN NOT bot THEN NULL WHEN outcome IN ('ambiguous', 'pending') THEN NULL
		WHEN outcome IN ('confirmed', 'assumed') THEN durable ELSE false END AS bot_durable,
	issue_start, issue_final, coalesce(i.issue_id, v.id) AS issue_id, coalesce(i.issue_age_hours, age_hours) AS issue_age_hours,
	i.issue_durable, answered, age_hours, next_contact_hours,
	CASE WHEN reopened_at IS NOT NULL OR reopen_count > 0 THEN true
		WHEN ${known('reopened_at')} OR reopen_count = 0 THEN false END AS reopened,
	${clock('opened_at', 'least(first_bot_reply_at, first_human_reply_at)')} AS first_any_reply,
	${clock('opened_at', 'first_human_reply_at')} AS first_human_reply,
	${clock('handoff_at', 'CASE WHEN first_human_reply_at >= handoff_at THEN first_human_reply_at END')} AS reply_after_handoff,
	${clock('opened_at', 'resolved_at')} AS resolution_time,
	handle_seconds AS handle_time, queue_seconds AS queue_time, csat, refused,
	CASE WHEN v.vendor_verdict IS NULL THEN NULL
		WHEN lower(v.vendor_verdict) IN (${words([...vendorWords.confirmed, ...vendorWords.resolved])}) THEN true ELSE false END AS vendor_resolved,
	log_start, log_end
FROM verdicts v LEFT JOIN issues i USING (id) LEFT JOIN (SELECT customer_id, segment FROM customer) k ON k.customer_id = v.customer_id
ORDER BY v.opened_at`;
}

/** Seconds from one instant to another; NULL when the second lies before the first, which no reply does. */
function clock(from: string, to: string): string {
	return `CASE WHEN ${to} >= ${from} THEN epoch(${to} - ${from}) END`;
}
