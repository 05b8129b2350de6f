import { isSameRequestSql, saidSql, tokensSql } from './said/said-sql.ts';

/**
 * What turns and events tell of a conversation, as SQL. `placed_message` and `placed_event` are the tables `message` and
 * `event` with the id of the conversation each row belongs to (`place`); `text_said` holds what each customer's text says.
 */

/** By what a text is found in `text_said`. A new edition of the patterns finds nothing there and reads all anew. */
export const TEXT_EDITION = 4;
export const digestSql = (text: string) => `hash(${text}, ${TEXT_EDITION})`;

/** A reply that repeats what the bot said before is a loop; shorter ones ("ok", "yes") are not. */
const LEAST_LOOP_LETTERS = 10;
/** Longer threads are not compared turn with turn: it takes the square of their length. */
const MOST_COMPARED = 200;
const LAST_TURN = "max(ordinal) FILTER (WHERE author = 'customer')";
const LAST_SAID = "arg_max(coalesce(customer_said, 0), ordinal) FILTER (WHERE author = 'customer')";
/** Without what differs between two sayings of the same: figures, blanks, punctuation. */
const sameWords = `regexp_replace(lower(text), '[\\d\\s[:punct:]，。？！、：；“”（）《》…—]+', '', 'g')`;

/**
 * Fills `derived` from scratch.
 *
 * Opened: the customer's first turn, else the first turn. A reply: the first turn of bot or person after it, so that a
 * greeting is none. Hand-off: the bot's (or the system's) last turn before the first person's. Turns whose times say
 * nothing (`untimed` imports) give no instants but the opening. Events speak where turns do not.
 */
export function deriveSql(untimed: readonly number[]): string {
	const timed = untimed.length ? `import_id NOT IN (${untimed.join(', ')})` : 'true';
	return `INSERT INTO derived
WITH direction AS (
	-- Exports that begin with the newest: within one minute or second the later row is the earlier turn.
	SELECT import_id, sum(sign(epoch(sent_at) - epoch(before))) < 0 AS is_falling
	FROM (SELECT import_id, sent_at, lag(sent_at) OVER (PARTITION BY import_id ORDER BY import_record) AS before FROM placed_message)
	GROUP BY import_id
),
turn AS (
	SELECT *,
		min(CASE WHEN author = 'customer' THEN ordinal END) OVER (PARTITION BY place) AS first_customer,
		min(CASE WHEN author = 'agent' THEN ordinal END) OVER (PARTITION BY place) AS first_agent,
		count(*) FILTER (WHERE author = 'bot') OVER (PARTITION BY place ORDER BY ordinal) AS bot_turns
	FROM (SELECT *, ${timed} AS timed, CASE WHEN author = 'customer' THEN said END AS customer_said,
		row_number() OVER (PARTITION BY place ORDER BY sent_at, coalesce(seq, CASE WHEN is_falling THEN -import_record ELSE import_record END), import_id) AS ordinal
		FROM placed_message JOIN direction USING (import_id) LEFT JOIN text_said ON digest = ${digestSql('text')})
),
-- What the customer asks again of the bot after it has spoken: said so, or in like words.
asking AS (
	SELECT place, ordinal, bot_turns, ${saidSql('repeats', 'customer_said')} AS repeats, text
	FROM turn WHERE ${saidSql('asks', 'customer_said')} AND (first_agent IS NULL OR ordinal < first_agent)
),
asking_often AS (
	SELECT *, ${tokensSql('text')} AS tokens FROM asking QUALIFY count(*) OVER (PARTITION BY place) BETWEEN 2 AND ${MOST_COMPARED}
),
asked_again AS (
	SELECT place, ordinal FROM asking WHERE repeats AND bot_turns > 0
	UNION SELECT b.place, b.ordinal FROM asking_often a JOIN asking_often b ON a.place = b.place AND a.bot_turns < b.bot_turns
		WHERE ${isSameRequestSql('a.tokens', 'b.tokens')}
),
bot_again AS (
	SELECT place, ordinal FROM (
		SELECT place, ordinal, row_number() OVER (PARTITION BY place, words ORDER BY ordinal) AS nth
		FROM (SELECT place, ordinal, ${sameWords} AS words FROM turn WHERE author = 'bot') WHERE length(words) >= ${LEAST_LOOP_LETTERS})
	WHERE nth > 1
),
loops AS (
	SELECT place, count(*)::INTEGER AS loops, min(ordinal)::INTEGER AS loop_turn
	FROM (SELECT * FROM asked_again UNION SELECT * FROM bot_again) GROUP BY place
),
sources AS (SELECT source, bool_or(author = 'bot') AS has_bot FROM placed_message GROUP BY source),
said AS (
	SELECT place, any_value(source) AS source, count(*)::INTEGER AS turns, bool_and(timed) AS is_timed,
		coalesce(min(sent_at) FILTER (WHERE author = 'customer'), min(sent_at)) AS opened_at,
		coalesce(arg_min(customer_id, ordinal) FILTER (WHERE customer_id IS NOT NULL),
			arg_min(author_id, ordinal) FILTER (WHERE author = 'customer' AND author_id IS NOT NULL)) AS customer_id,
		arg_min(channel, ordinal) FILTER (WHERE channel IS NOT NULL) AS channel,
		arg_min(language, ordinal) FILTER (WHERE language IS NOT NULL) AS language,
		arg_min(topic, ordinal) FILTER (WHERE topic IS NOT NULL) AS topic,
		min(sent_at) FILTER (WHERE timed AND author = 'bot' AND ordinal > first_customer) AS first_bot_reply_at,
		min(sent_at) FILTER (WHERE timed AND author = 'agent' AND ordinal > first_customer) AS first_human_reply_at,
		CASE WHEN bool_or(author = 'bot' AND ordinal < first_agent)
			THEN max(sent_at) FILTER (WHERE timed AND author IN ('bot', 'system') AND ordinal < first_agent) END AS handoff_at,
		max(sent_at) FILTER (WHERE timed AND author = 'customer') AS last_customer_turn_at,
		coalesce(bool_or(author = 'bot'), false) AS saw_bot, coalesce(bool_or(author = 'agent'), false) AS saw_agent,
		bool_or(author IS NULL) AS saw_unknown,
		coalesce(bool_or(author IN ('bot', 'agent') AND ordinal > first_customer), false) AS is_answered,
		arg_min(author_id, ordinal) FILTER (WHERE author = 'agent' AND author_id IS NOT NULL) AS agent_id,
		arg_min(text, ordinal) FILTER (WHERE author = 'customer' AND text IS NOT NULL) AS text,
		bool_or(${saidSql('person', 'customer_said')}) AS asked_person,
		-- Of the customer's last turn, also where it has no words. What nobody signed may have been an answer.
		${saidSql('thanks', LAST_SAID)} AS closed_well,
		${saidSql('negative', LAST_SAID)} AND ${LAST_TURN} > min(ordinal) FILTER (WHERE author IN ('bot', 'agent')) AS ended_badly,
		${saidSql('asks', LAST_SAID)} AND ${LAST_TURN} > max(ordinal) FILTER (WHERE author IN ('bot', 'agent') OR author IS NULL) AS left_asking,
		bool_or(${saidSql('complaint', 'customer_said')}) AS complained,
		min(sent_at) FILTER (WHERE timed AND ${saidSql('complaint', 'customer_said')}) AS complained_at,
		min(sent_at) FILTER (WHERE timed AND ordinal = first_anxious) AS anxious_at,
		min(sent_at) FILTER (WHERE timed AND author = 'agent' AND ordinal > first_anxious) AS anxious_reply_at
	FROM (SELECT *, min(CASE WHEN ${saidSql('anxious', 'customer_said')} THEN ordinal END) OVER (PARTITION BY place) AS first_anxious FROM turn)
	GROUP BY place
),
step AS (
	SELECT *, event = 'reopened' OR (event = 'opened' AND coalesce(bool_or(event IN ('resolved', 'bot-resolved', 'closed')) OVER before, false)) AS is_reopening
	FROM placed_event
	WINDOW before AS (PARTITION BY place ORDER BY happened_at, import_id, import_record ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
),
happened AS (
	SELECT place, count(*)::INTEGER AS events,
		coalesce(min(happened_at) FILTER (WHERE event = 'opened'), min(happened_at)) AS opened_at,
		arg_min(customer_id, happened_at) FILTER (WHERE customer_id IS NOT NULL) AS customer_id,
		arg_min(channel, happened_at) FILTER (WHERE channel IS NOT NULL) AS channel,
		arg_min(language, happened_at) FILTER (WHERE language IS NOT NULL) AS language,
		arg_min(topic, happened_at) FILTER (WHERE topic IS NOT NULL) AS topic,
		arg_min(priority, happened_at) FILTER (WHERE priority IS NOT NULL) AS priority,
		min(happened_at) FILTER (WHERE event = 'bot-replied') AS first_bot_reply_at,
		min(happened_at) FILTER (WHERE event = 'agent-replied') AS first_human_reply_at,
		min(happened_at) FILTER (WHERE event = 'handed-off') AS handoff_at,
		max(happened_at) FILTER (WHERE event IN ('resolved', 'bot-resolved')) AS resolved_at,
		-- A closing counts as well, but only of what was resolved: otherwise nobody says that it was.
		CASE WHEN bool_or(event IN ('resolved', 'bot-resolved'))
			THEN min(happened_at) FILTER (WHERE event IN ('resolved', 'bot-resolved', 'closed')) END AS first_resolved_at,
		min(happened_at) FILTER (WHERE is_reopening) AS reopened_at,
		max(happened_at) FILTER (WHERE event = 'closed') AS closed_at,
		max(happened_at) FILTER (WHERE event = 'customer-replied') AS last_customer_turn_at,
		CASE WHEN bool_or(event IN ('bot-replied', 'bot-resolved', 'handed-off')) THEN true END AS bot_involved,
		CASE WHEN bool_or(event = 'agent-replied' OR (event = 'assigned' AND agent_id IS NOT NULL)) THEN true END AS human_involved,
		arg_min(agent_id, happened_at) FILTER (WHERE agent_id IS NOT NULL) AS agent_id,
		(count(*) FILTER (WHERE is_reopening))::INTEGER AS reopen_count
	FROM step GROUP BY place
)
SELECT coalesce(s.place, h.place), coalesce(s.opened_at, h.opened_at),
	coalesce(s.customer_id, h.customer_id), coalesce(s.channel, h.channel), coalesce(s.language, h.language),
	coalesce(s.topic, h.topic), h.priority,
	coalesce(s.first_bot_reply_at, h.first_bot_reply_at), coalesce(s.first_human_reply_at, h.first_human_reply_at),
	coalesce(h.handoff_at, s.handoff_at), h.resolved_at, h.reopened_at, h.closed_at,
	coalesce(s.last_customer_turn_at, h.last_customer_turn_at),
	CASE WHEN s.saw_bot OR h.bot_involved THEN true WHEN has_bot AND NOT saw_unknown THEN false END,
	CASE WHEN s.saw_agent OR h.human_involved THEN true WHEN s.turns > 0 AND NOT saw_unknown THEN false END,
	coalesce(s.agent_id, h.agent_id), h.reopen_count, s.text,
	s.turns, h.events, s.is_timed, s.is_answered, CASE WHEN s.saw_bot THEN coalesce(l.loops, 0) END,
	s.asked_person, s.closed_well, s.ended_badly, s.left_asking, s.complained, s.complained_at, s.anxious_at, s.anxious_reply_at, l.loop_turn, h.first_resolved_at
FROM said s FULL JOIN happened h ON h.place = s.place LEFT JOIN loops l ON l.place = s.place LEFT JOIN sources USING (source)`;
}
