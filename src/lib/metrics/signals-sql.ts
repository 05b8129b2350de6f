import { backWithinWeek } from './catalogue/returns.ts';
import { DURABLE_OVER } from './metric.ts';
import { quoteLiteral } from '#lib/sql/quote.ts';

/** Words (lower case) that tell what a conversation is about from its topic and subject. */
export interface ContentWords {
	readonly complaint: readonly string[];
	readonly sensitive: readonly string[];
	readonly irreversible: readonly string[];
}

/** One scope: the whole log (topic NULL, whole true) or a topic. Shares come with the rows they rest on. */
export interface SignalRow {
	readonly whole: boolean;
	readonly topic: string | null;
	readonly n: number;
	readonly customers: number;
	readonly handle_mean: number | null;
	readonly handle_deviation: number | null;
	readonly handle_n: number;
	readonly out_of_hours: number | null;
	readonly bot_durable: number | null;
	readonly bot_durable_n: number;
	readonly recontact: number | null;
	readonly recontact_n: number;
	/** Share of contacts whose topic or subject says that it is a complaint. */
	readonly complaint: number | null;
	/** Share of contacts with a complaint in the customer's own words. */
	readonly complained: number | null;
	/** Either of the two, of contacts that have words of their own. */
	readonly complaining: number | null;
	readonly anxious: number | null;
	readonly anxious_n: number;
	readonly complained_n: number;
	/** Refused without a person; null: no conversation says whether it was refused. */
	readonly refused_alone: number | null;
	readonly upset: number | null;
	readonly upset_n: number;
	readonly sensitive: number | null;
	readonly irreversible: number | null;
	readonly loops: number | null;
	readonly loops_n: number;
	readonly value_mean: number | null;
	readonly value_deviation: number | null;
	readonly value_n: number;
}

/** Alternatives as one regular expression: the engine looks for all words in one pass. */
function anyOf(words: readonly string[]): string {
	return quoteLiteral(words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'));
}

/** What the decision reads of the conversations, for the whole log and each topic in one statement. */
export function signalsSql(words: ContentWords): string {
	const human = 'coalesce(human_involved, NOT bot_involved)';
	const says = (kind: keyof ContentWords) =>
		`CASE WHEN words <> '  ' THEN regexp_matches(words, ${anyOf(words[kind])}) END`;
	return `WITH texts AS NOT MATERIALIZED (
	SELECT j.*, c.currency_value,
		-- Words between single spaces, and a space at either end: how the lexicon marks where an English word begins.
		-- What stands in the place of a masked identifier says nothing.
		' ' || trim(regexp_replace(lower(concat_ws(' ', c.topic, c.subject)), '\\[[a-z-]+:[0-9a-f]+\\]|[^\\p{L}\\p{N}[]+|\\[', ' ', 'g')) || ' ' AS words
	FROM judged j JOIN conversation c USING (id)
),
rows AS NOT MATERIALIZED (
	SELECT *, ${says('complaint')} AS complains, ${says('sensitive')} AS is_sensitive, ${says('irreversible')} AS is_irreversible FROM texts
)
SELECT grouping(topic) = 1 AS whole, topic, count(*) AS n,
	count(DISTINCT hash(customer_id)) FILTER (WHERE customer_id IS NOT NULL) AS customers,
	avg(handle_time) FILTER (WHERE ${human}) AS handle_mean, stddev_samp(handle_time) FILTER (WHERE ${human}) AS handle_deviation,
	count(handle_time) FILTER (WHERE ${human}) AS handle_n,
	avg((NOT in_hours)::INTEGER) AS out_of_hours,
	avg(bot_durable::INTEGER) FILTER (WHERE bot_involved AND ${DURABLE_OVER}) AS bot_durable,
	count(bot_durable) FILTER (WHERE bot_involved AND ${DURABLE_OVER}) AS bot_durable_n,
	avg((${backWithinWeek.of})::INTEGER) FILTER (WHERE ${backWithinWeek.among}) AS recontact,
	count(*) FILTER (WHERE ${backWithinWeek.among}) AS recontact_n,
	avg(complains::INTEGER) AS complaint,
	avg(anxious::INTEGER) AS anxious, count(anxious) AS anxious_n,
	avg(complained::INTEGER) AS complained, count(complained) AS complained_n,
	avg((complained OR coalesce(complains, false))::INTEGER) FILTER (WHERE complained IS NOT NULL) AS complaining,
	CASE WHEN count(refused) > 0 THEN count(*) FILTER (WHERE refused AND bot_involved AND NOT human_involved) END AS refused_alone,
	avg(upset::INTEGER) AS upset, count(upset) AS upset_n,
	avg(is_sensitive::INTEGER) AS sensitive,
	avg((coalesce(refused, false) OR is_irreversible)::INTEGER) FILTER (WHERE is_irreversible IS NOT NULL) AS irreversible,
	avg((loops > 0)::INTEGER) FILTER (WHERE bot_involved) AS loops, count(loops) FILTER (WHERE bot_involved) AS loops_n,
	avg(currency_value) AS value_mean, stddev_samp(currency_value) AS value_deviation, count(currency_value) AS value_n
FROM rows GROUP BY GROUPING SETS ((), (topic)) ORDER BY whole DESC, n DESC`;
}

/** One scope: how many questions are asked three times or more in the whole log, of all that say what is asked. */
export interface RepeatedRow {
	readonly whole: boolean;
	readonly topic: string | null;
	readonly repeated: number | null;
	readonly n: number;
}

/** For the whole log and each topic. Questions by the hash of what is left of them: texts would not fit into the memory. */
export function repeatedSql(): string {
	return `WITH asked AS (
	-- The question without what differs between two customers who ask the same.
	SELECT topic, hash(regexp_replace(lower(coalesce(subject, text)), '[\\d\\s[:punct:]，。？！、：；“”（）《》…—]+', '', 'g')) AS question,
		count(*) AS n
	FROM conversation WHERE coalesce(subject, text) IS NOT NULL GROUP BY ALL HAVING question <> hash('')
),
often AS (SELECT question FROM asked GROUP BY question HAVING sum(n) >= 3)
SELECT grouping(topic) = 1 AS whole, topic, coalesce(sum(n) FILTER (question IN (FROM often)), 0) / sum(n) AS repeated, sum(n) AS n
FROM asked GROUP BY GROUPING SETS ((), (topic))`;
}

/** One scope's satisfaction, bot-first against human-first, within strata both arms share. */
export interface SatisfactionRow {
	readonly whole: boolean;
	readonly topic: string | null;
	/** Human-first minus bot-first, weighted by where the bot's contacts are (ATT). */
	readonly lost: number | null;
	readonly standard_error: number | null;
	readonly n: number;
}

/**
 * What the bot costs in satisfaction, compared within topic, channel, language and priority: Σ_s (n1s/n1)(ȳ0s − ȳ1s) over the
 * strata that hold both arms (coarsened exact matching; domain §4). NULL without such a stratum.
 */
export function satisfactionLostSql(): string {
	return `WITH strata AS (
	SELECT topic, channel, language, priority,
		count(csat) FILTER (WHERE first_responder = 'bot-first') AS n1, avg(csat) FILTER (WHERE first_responder = 'bot-first') AS y1,
		var_samp(csat) FILTER (WHERE first_responder = 'bot-first') AS v1,
		count(csat) FILTER (WHERE first_responder = 'human-first') AS n0, avg(csat) FILTER (WHERE first_responder = 'human-first') AS y0,
		var_samp(csat) FILTER (WHERE first_responder = 'human-first') AS v0
	FROM judged GROUP BY topic, channel, language, priority
)
SELECT grouping(topic) = 1 AS whole, topic, sum(n1 * (y0 - y1)) / sum(n1) AS lost,
	sqrt(sum(n1 * n1 * (v1 / n1 + v0 / n0))) / sum(n1) AS standard_error, sum(n1 + n0) AS n
FROM strata WHERE n1 > 1 AND n0 > 1 GROUP BY GROUPING SETS ((), (topic))`;
}
