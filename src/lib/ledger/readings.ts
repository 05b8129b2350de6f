import { quoteLiteral } from '#lib/sql/quote.ts';

/**
 * What customers' texts were read to say, as SQL. `text_reading` holds a row a text, found by a hash that holds the edition of the
 * recognisers: texts that a newer one has not read are not found, and those gone from the log are forgotten.
 */
export const readingDigestSql = (text: string, edition: number) =>
	`hash(${text}, ${quoteLiteral(`reading ${edition}`)})`;

/** SELECT of every text by a customer: its `place` (conversation), `moment` (NULL for the opening of a ticket), `digest` and `text`. */
export function customerTextsSql(edition: number): string {
	return `SELECT *, ${readingDigestSql('text', edition)} AS digest FROM (
		SELECT p.id AS place, m.sent_at AS moment, m.text FROM message m JOIN turn_place p USING (source, record_key) WHERE m.author = 'customer' AND m.text <> ''
		UNION ALL SELECT id, NULL, concat_ws(' ', subject, text) FROM conversation_record WHERE coalesce(subject, '') <> '' OR coalesce(text, '') <> '')`;
}

/**
 * Fills `conversation_reading`: what the texts of each conversation say together, of those that were read. A person comes in
 * at the hand-off, else with the first reply by one.
 * @param from the scores from which a text counts
 */
export function conversationReadingsSql(
	edition: number,
	from: { readonly anxious: number; readonly urgent: number }
): string {
	const upset = `bool_or(anxious >= ${from.anxious})`;
	return `CREATE OR REPLACE TEMP TABLE conversation_reading AS
WITH said AS (SELECT place, moment, r.* FROM (${customerTextsSql(edition)}) t JOIN text_reading r USING (digest)),
felt AS (
	SELECT place AS id, ${upset} AS upset, bool_or(urgent >= ${from.urgent}) AS needs_person,
		CASE WHEN any_value(c.came_at) IS NOT NULL THEN ${upset} FILTER (moment IS NULL OR moment <= c.came_at) END AS upset_before_person
	FROM said JOIN (SELECT id, coalesce(handoff_at, first_human_reply_at) AS came_at FROM conversation) c ON c.id = place GROUP BY place
),
spoken AS (
	-- The longer a text and the surer its language, the more it says of the conversation's.
	SELECT place AS id, arg_max(language, (weight, language)) AS language
	FROM (SELECT place, language, sum(characters * confidence) AS weight FROM said WHERE language IS NOT NULL GROUP BY place, language) GROUP BY place
)
SELECT * FROM felt LEFT JOIN spoken USING (id)`;
}
