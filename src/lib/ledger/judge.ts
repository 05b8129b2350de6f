import { businessTime, type Instant, type OpenSchedule } from './business-time.ts';
import { anxious } from './said/anxious.ts';
import { complaint } from './said/complaint.ts';
import { maySaySql, plainSql, saysSql } from './said/said-sql.ts';
import { known, unread } from './known.ts';
import { quoteLiteral } from '#lib/sql/quote.ts';
import { outcomeSql, verdictRuleSql } from './verdict-sql.ts';
import { vendorWords } from './vendor-words.ts';
import { isLeavingSql } from '#lib/log/leaving.ts';
import type { Windows } from '#lib/log/windows.ts';
import type { Signal } from './said/signal.ts';

export interface JudgeInput {
	readonly windows: Windows;
	/** Whether any conversation has words: what they say is not looked for where there are none. */
	readonly hasTexts: boolean;
	/** When people are at work; `open_day` holds their days. None: business time is not known. */
	readonly schedules: readonly OpenSchedule[];
}

/** How long after an issue a customer's leaving is laid to it: the period of an index issue. */
const CHURN_DAYS = 90;

/** Ids from `from` up to, not including, `to`. */
export interface IdRange {
	readonly from: number;
	readonly to: number;
}

/** What several steps need to know of a conversation: one expression over the columns of `conversation` each. */
function derivations(windows: Windows) {
	const lastTurn = `CASE WHEN last_customer_turn_at IS NULL
		THEN greatest(opened_at, first_bot_reply_at, first_human_reply_at, handoff_at, resolved_at)
		ELSE greatest(opened_at, first_bot_reply_at, first_human_reply_at, handoff_at, last_customer_turn_at) END`;
	const lastActivity =
		'greatest(opened_at, first_bot_reply_at, first_human_reply_at, handoff_at, last_customer_turn_at, resolved_at, reopened_at)';
	const bot = `coalesce(bot_involved, CASE WHEN first_bot_reply_at IS NOT NULL THEN true
		WHEN ${known('first_bot_reply_at')} THEN false END)`;
	const human = `coalesce(human_involved, CASE WHEN first_human_reply_at IS NOT NULL OR handoff_at IS NOT NULL THEN true
		WHEN ${known('first_human_reply_at')} AND NOT ${unread('handoff_at')} THEN false END)`;
	const answered = `CASE WHEN is_answered IS NOT NULL THEN is_answered
		WHEN first_bot_reply_at IS NOT NULL OR first_human_reply_at IS NOT NULL THEN true
		WHEN ${bot} AND NOT (${known('first_bot_reply_at')}) THEN true
		WHEN ${human} AND NOT (${known('first_human_reply_at')}) THEN true
		WHEN ${unread('first_bot_reply_at')} OR ${unread('first_human_reply_at')} THEN NULL
		WHEN ${known('first_bot_reply_at')} OR ${known('first_human_reply_at')} OR (NOT ${human} AND ${bot} IS NOT TRUE) THEN false END`;
	/** Over `answered` and `last_turn_at`: whether what was said last holds, as far as the conversation itself tells. */
	const holds = `CASE WHEN reopened_at <= last_turn_at + INTERVAL ${windows.durableHours} HOUR THEN false
		WHEN ${unread('reopened_at')} THEN nullif(answered, true) ELSE answered END`;
	return { lastTurn, lastActivity, bot, human, answered, holds };
}

/** Of the gaps between hours with openings, the share that is no longer than what is granted at the end of a log. */
const USUAL = 0.999;

/** A date so long after nearly all of a source's conversations were opened is a slip of the pen (2062 for 2026). */
const BEYOND = 'INTERVAL 400 DAY';

/**
 * The statements that fill `log_span`: from when to when each source's log reaches, and the turn by which half of the loops have begun
 * (`landmark`). Several: in one, the engine would lay the whole log by to read it twice.
 *
 * A log ends with its last activity, but not longer after its last opening than it had ever been without one: a conversation reopened
 * weeks after the last one was opened (an export by date of opening) does not show that nobody else came back meanwhile. Of the gaps
 * the longest one in a thousand does not count: a log that once stood still for weeks does not do so usually.
 */
export function spansSql(windows: Windows): readonly string[] {
	const { lastActivity } = derivations(windows);
	const hour = "date_trunc('hour', opened_at)";
	return [
		`CREATE OR REPLACE TEMP TABLE log_bulk AS
		SELECT source, quantile_disc(opened_at, 0.99) AS mostly_by FROM conversation GROUP BY source`,
		`CREATE OR REPLACE TEMP TABLE log_quiet AS
		SELECT source, quantile_disc(next - hour, ${USUAL}) AS longest FROM (
			SELECT source, hour, lead(hour) OVER (PARTITION BY source ORDER BY hour) AS next FROM (
				SELECT DISTINCT source, ${hour} AS hour FROM conversation JOIN log_bulk USING (source) WHERE opened_at <= mostly_by + ${BEYOND}
			)
		) GROUP BY source`,
		`CREATE OR REPLACE TEMP TABLE log_span AS
		WITH span AS (
			SELECT source, min(opened_at) AS log_start, max(opened_at) FILTER (opened_at <= mostly_by + ${BEYOND}) AS last_opened,
				max(${lastActivity}) FILTER (${lastActivity} <= mostly_by + ${BEYOND}) AS last_active,
				quantile_disc(loop_turn, 0.5) AS landmark, count(refusal_overturned_at) > 0 AS has_overturns
			FROM conversation JOIN log_bulk USING (source) GROUP BY source
		)
		SELECT source, log_start, least(last_active, last_opened + longest) AS log_end, landmark, has_overturns
		FROM span JOIN log_quiet USING (source)`
	];
}

/**
 * Fills `issue`: the chains of contacts of one customer about one topic, a row for each contact that has another in its
 * chain. A statement of its own: with the wide rows in hand at the same time both would spill.
 */
export function issuesSql(windows: Windows): string {
	const { lastTurn, lastActivity, answered, holds } = derivations(windows);
	const chain = 'PARTITION BY who, what ORDER BY opened_at, id';
	const durable = windows.durableHours;
	return `CREATE OR REPLACE TEMP TABLE issue AS
WITH
-- Chains are sorted by two hashes instead of two texts, and with little else in hand: half the work, and 128 bits do not collide.
keys AS (
	SELECT id, opened_at, last_turn_at, last_activity_at, hash(customer_id) AS who, hash(topic) AS what, ${holds} AS holds
	FROM (SELECT *, ${lastTurn} AS last_turn_at, ${lastActivity} AS last_activity_at, ${answered} AS answered FROM conversation)
	WHERE customer_id IS NOT NULL
),
neighbours AS (
	SELECT *, lead(opened_at) OVER w AS next_opened_at, lag(last_turn_at) OVER w AS previous_turn_at
	FROM keys WINDOW w AS (${chain})
),
links AS (
	SELECT id, who, what, opened_at, last_activity_at, holds,
		-- greatest() passes over NULL: without the CASE a customer who never came back would have come back at once.
		CASE WHEN next_opened_at IS NOT NULL THEN greatest(0, epoch(next_opened_at - last_turn_at)) END AS next_contact,
		previous_turn_at IS NULL OR opened_at > previous_turn_at + INTERVAL ${durable} HOUR AS issue_start,
		next_opened_at IS NULL OR next_opened_at > last_turn_at + INTERVAL ${durable} HOUR AS issue_final
	FROM neighbours WHERE next_opened_at IS NOT NULL OR previous_turn_at IS NOT NULL
)
SELECT id, next_contact, issue_start, issue_final,
	last_value(CASE WHEN issue_start THEN id END IGNORE NULLS) OVER (${chain} ROWS UNBOUNDED PRECEDING) AS issue_id,
	first_value(CASE WHEN issue_final THEN last_activity_at END IGNORE NULLS) OVER rest AS final_activity_at,
	-- -1 stands for "cannot tell": a NULL would be passed over.
	nullif(first_value(CASE WHEN issue_final THEN coalesce(holds::INTEGER, -1) END IGNORE NULLS) OVER rest, -1)::BOOLEAN AS issue_durable
FROM links WINDOW rest AS (${chain} ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING)`;
}

/**
 * The statement that fills `judged` from `conversation`, `customer`, `log_span`, `issue` and `conversation_reading`: the ledger's verdicts, the
 * clocks and the dimensions, one row a conversation. The wide rows stream by once: `chained` adds what is derived, `ruled`
 * applies the rules.
 */
export function judgeSql({ windows, hasTexts, schedules }: JudgeInput, { from, to }: IdRange): string {
	// Not IN: a list of constants becomes a join, evaluated for every row.
	const isOneOf = (text: string, list: readonly string[]) =>
		`CASE ${text} ${list.map((word) => `WHEN ${quoteLiteral(word)} THEN true`).join(' ')} ELSE false END`;
	const { lastTurn, lastActivity, bot, human, answered, holds } = derivations(windows);
	const durable = windows.durableHours;
	// A figure waits for every window that its verdict rests on.
	const quiet = Math.max(windows.quietHours, windows.giveUpHours);
	const settled = Math.max(quiet, durable);
	// Of the first message, the same way whoever answered: what is known before anybody replied.
	const firstText = plainSql('written');
	const firstSays = (signal: Signal) =>
		hasTexts ? `CASE WHEN may_say THEN ${saysSql(signal, 'plain')} ELSE may_say END` : 'NULL::BOOLEAN';
	const business = businessTime(schedules, 'v', 'v.opened_local');
	const businessClock = (column: string, from: Instant, to: Instant) =>
		`CASE WHEN ${column} IS NOT NULL THEN ${business.between(from, to)} END`;
	const firstAny = `CASE WHEN first_bot_reply_at IS NOT NULL OR bot IS NOT TRUE THEN ${clock('v.opened_at', 'least(first_bot_reply_at, first_human_reply_at)')} END`;
	const firstHuman = clock('v.opened_at', 'first_human_reply_at');
	const afterHandoff = clock(
		'handoff_at',
		'CASE WHEN first_human_reply_at >= handoff_at THEN first_human_reply_at END'
	);
	const resolution = clock('v.opened_at', 'resolved_at');
	const firstResolution = clock('v.opened_at', 'first_resolved_at');
	// Nobody answered, and the log would know: seen to wait until it was closed, or the log ends.
	const unanswered = `first_human_reply_at IS NULL AND human_involved IS NOT TRUE AND ${known('first_human_reply_at')}`;
	const lostSight = 'greatest(v.opened_at, handoff_at, coalesce(least(closed_at, resolved_at), log_end))';
	// One look spares most texts both.
	const maySay = hasTexts ? maySaySql([anxious, complaint], 'plain') : 'NULL::BOOLEAN';
	return `
INSERT INTO judged
WITH chained AS (
	SELECT c.*, e.log_start, e.log_end, e.landmark, e.has_overturns, i.next_contact, i.issue_durable, i.id IS NOT NULL AS is_chained, coalesce(i.issue_start, true) AS issue_start,
		coalesce(i.issue_final, true) AS issue_final, coalesce(i.issue_id, c.id) AS issue_id,
		epoch(log_end - ${lastActivity}) AS age, epoch(log_end - coalesce(final_activity_at, ${lastActivity})) AS issue_age,
		${lastTurn} AS last_turn_at, ${bot} AS bot, ${human} AS human, ${answered} AS answered,
		vendor_verdict IS NOT NULL AND ${isOneOf('lower(vendor_verdict)', vendorWords.confirmed)} AS customer_confirmed
	FROM (SELECT * EXCLUDE (plain, may_say), ${firstSays(anxious)} AS anxious, ${firstSays(complaint)} AS complained_at_once
			FROM (SELECT *, ${maySay} AS may_say FROM (SELECT * EXCLUDE (written), ${hasTexts ? firstText : 'NULL'} AS plain
				FROM (SELECT * EXCLUDE (subject, text), CASE WHEN subject IS NULL THEN text ELSE concat_ws(' ', subject, text) END AS written
					FROM conversation WHERE id >= ${from} AND id < ${to})))) c JOIN log_span e USING (source)
		LEFT JOIN (SELECT * FROM issue WHERE id >= ${from} AND id < ${to}) i USING (id)
),
ruled AS (SELECT *, ${verdictRuleSql(windows)} AS decided FROM chained),
verdicts AS (
	SELECT *, ${outcomeSql()} AS outcome,
		-- What is younger than the window may still come back: it can have failed already, but not have lasted.
		CASE WHEN customer_id IS NULL THEN NULL WHEN NOT issue_final THEN false
			WHEN age < ${durable} * 3600 THEN CASE WHEN reopened_at <= last_turn_at + INTERVAL ${durable} HOUR THEN false END ELSE ${holds} END AS durable
	FROM ruled
)
SELECT v.id, v.source, v.channel, coalesce(v.language, h.language) AS language, v.topic, v.priority, k.segment, v.agent_id, v.customer_id,
	v.opened_at, v.opened_local,
	CASE WHEN first_bot_reply_at <= first_human_reply_at THEN 'bot-first'
		WHEN first_bot_reply_at > first_human_reply_at THEN 'human-first'
		WHEN first_bot_reply_at IS NOT NULL OR bot THEN 'bot-first'
		WHEN human OR NOT bot THEN 'human-first' END AS first_responder,
	CASE WHEN bot AND human THEN 'bot-to-human' WHEN bot THEN 'bot' WHEN human THEN 'human' END AS handler,
	bot, human, outcome, CASE WHEN contains(decided, ':') THEN split_part(decided, ':', 1) ELSE decided END AS rule,
	CASE WHEN contains(decided, ':') THEN split_part(decided, ':', 2) END AS missing,
	durable,
	CASE WHEN NOT bot THEN NULL WHEN outcome IN ('ambiguous', 'pending') THEN NULL
		WHEN outcome IN ('confirmed', 'assumed') THEN durable ELSE false END AS bot_durable,
	issue_start, issue_final, issue_id, issue_age,
	CASE WHEN is_chained THEN issue_durable WHEN v.customer_id IS NOT NULL THEN ${holds} END AS issue_durable, answered, age, next_contact,
	CASE WHEN reopened_at IS NOT NULL OR reopen_count > 0 THEN true
		WHEN ${known('reopened_at')} OR reopen_count = 0 THEN false END AS reopened,
	-- Where a bot took part but its reply was not recorded, the first reply is not known: the person's came second.
	${firstAny} AS first_any_reply, ${firstHuman} AS first_human_reply, ${afterHandoff} AS reply_after_handoff, ${resolution} AS resolution_time,
	handle_seconds AS handle_time, queue_seconds AS queue_time, csat, refused,
	CASE WHEN v.vendor_verdict IS NOT NULL
		THEN ${isOneOf('lower(v.vendor_verdict)', [...vendorWords.confirmed, ...vendorWords.resolved])} END AS vendor_resolved, loops,
	log_start, log_end, anxious, coalesce(complained OR complained_at_once, complained, complained_at_once) AS complained,
	CASE WHEN refused AND has_overturns THEN refusal_overturned_at IS NOT NULL END AS refusal_overturned,
	CASE WHEN k.customer_id IS NOT NULL AND issue_start AND has_churn AND NOT (${isLeavingSql('topic')}) AND opened_at + INTERVAL ${CHURN_DAYS} DAY <= log_end
		AND coalesce(churned_at >= opened_at, true) THEN coalesce(churned_at < opened_at + INTERVAL ${CHURN_DAYS} DAY, false) END AS churned_soon,
	-- Where conversations that loop have begun to: of those that go on beyond, whether they had.
	CASE WHEN turns > landmark THEN coalesce(loop_turn <= landmark, false) END AS looped_by_landmark,
	age >= ${quiet} * 3600 AS quiet_over, age >= ${settled} * 3600 AS durable_over, issue_age >= ${settled} * 3600 AS issue_over,
	csat >= ${windows.topBox} AS top_rated,
	CASE WHEN turns > 0 THEN ${clock('opened_at', 'least(complained_at, CASE WHEN complained_at_once THEN opened_at END)')} END AS complaint_time,
	coalesce(${clock('anxious_at', 'anxious_reply_at')}, CASE WHEN anxious_at IS NULL AND anxious THEN ${firstHuman} END) AS anxious_reply,
	${business.inHours} AS in_hours,
	CASE WHEN ${unanswered} AND (handoff_at IS NOT NULL OR bot IS NOT TRUE) THEN ${clock('v.opened_at', lostSight)} END AS waited,
	CASE WHEN ${unanswered} THEN ${clock('handoff_at', lostSight)} END AS waited_after_handoff,
	-- The first of both replies: open seconds never run backwards.
	CASE WHEN (${firstAny}) IS NOT NULL THEN least(${business.between('opened', 'botReply')}, ${business.between('opened', 'humanReply')}) END AS first_any_reply_business,
	${businessClock(firstHuman, 'opened', 'humanReply')} AS first_human_reply_business,
	${businessClock(afterHandoff, 'handoff', 'humanReply')} AS reply_after_handoff_business,
	${businessClock(resolution, 'opened', 'resolved')} AS resolution_time_business,
	${business.between('humanReply', 'handleEnd')} AS handle_time_business,
	${business.between('queueStart', 'queueEnd')} AS queue_time_business,
	${firstResolution} AS first_resolution_time,
	${businessClock(firstResolution, 'opened', 'firstResolved')} AS first_resolution_time_business,
	h.upset, h.needs_person, h.upset_before_person
FROM verdicts v LEFT JOIN (SELECT customer_id, segment, churned_at, (SELECT count(churned_at) > 0 FROM customer) AS has_churn FROM customer) k ON k.customer_id = v.customer_id
	LEFT JOIN (SELECT * FROM conversation_reading WHERE id >= ${from} AND id < ${to}) h ON h.id = v.id
	${business.joins}`;
}

/** Seconds from one instant to another; NULL when the second lies before the first, which no reply does. */
function clock(from: string, to: string): string {
	return `CASE WHEN ${to} >= ${from} THEN epoch(${to} - ${from}) END`;
}
