import type { Handler, LoggedConversation } from '#lib/bot/replay/replay-conversation.ts';
import type { About } from './replay-rows.ts';
import type { Session } from '../../warehouse/engine.ts';

/** Conversations with words of the customer: messages, or the opening of a ticket. */
const WITH_TEXTS = `SELECT p.id FROM message m JOIN turn_place p USING (source, record_key) WHERE m.author = 'customer' AND trim(m.text) <> ''
	UNION SELECT id FROM conversation_record WHERE trim(concat_ws(' ', subject, text)) <> ''`;

export interface LogSample {
	/** Conversations of the log with words of the customer. */
	readonly withTexts: number;
	readonly drawn: readonly (LoggedConversation & { readonly about: About })[];
}

export interface Draw {
	/** Conversations at most. */
	readonly limit: number;
	readonly seed: number;
	/** Opened from this day on, and before that: YYYY-MM-DD on the log's own clock. */
	readonly from?: string | undefined;
	readonly to?: string | undefined;
}

/** Conversations drawn by chance; the same log and seed give the same ones. A ticket’s opening counts where it has no messages. */
export async function sampleLog(session: Session, { limit, seed, from, to }: Draw): Promise<LogSample> {
	const period = [from ?? null, to ?? null];
	const inPeriod = (first: number) =>
		`JOIN judged j USING (id) WHERE ($${first}::DATE IS NULL OR j.opened_local >= $${first}::DATE) AND ($${first + 1}::DATE IS NULL OR j.opened_local < $${first + 1}::DATE)`;
	const [all] = await session.rows<{ n: number }>(`SELECT count(*) AS n FROM (${WITH_TEXTS}) ${inPeriod(1)}`, period);
	const rows = await session.rows<DrawnRow>(
		`WITH drawn AS (
			SELECT c.id, c.customer_id, c.source, c.external_id, c.opened_at, c.channel, c.topic, c.language, c.priority,
				row_number() OVER (ORDER BY md5(concat_ws(chr(31), $1, c.source, c.external_id)), c.id) AS place
			FROM conversation c JOIN (${WITH_TEXTS}) USING (id) ${inPeriod(3)} QUALIFY place <= $2
		), said AS (
			SELECT p.id, to_json(list(m.text ORDER BY m.sent_at, coalesce(m.seq, m.import_record), m.import_id, m.import_record))::VARCHAR AS texts
			FROM message m JOIN turn_place p USING (source, record_key)
			WHERE m.author = 'customer' AND trim(m.text) <> '' AND p.id IN (SELECT id FROM drawn) GROUP BY p.id
		)
		SELECT d.customer_id AS customer, coalesce(s.texts, to_json([trim(concat_ws(' ', r.subject, r.text))])::VARCHAR) AS texts,
			CASE WHEN j.human_involved THEN 'person' WHEN j.bot_involved THEN 'bot' END AS really,
			i.zone, d.source, d.external_id AS "externalId", d.opened_at AS "openedAt", d.channel, d.topic, d.language, d.priority
		FROM drawn d JOIN conversation_record r USING (id) JOIN import i ON i.id = r.import_id JOIN judged j USING (id) LEFT JOIN said s USING (id) ORDER BY d.place`,
		[String(seed), limit, ...period]
	);
	return {
		withTexts: all?.n ?? 0,
		drawn: rows.map(({ customer, texts, really, ...about }) => ({
			customer,
			texts: JSON.parse(texts) as string[],
			really,
			about
		}))
	};
}

interface DrawnRow extends About {
	readonly customer: string | null;
	/** JSON. */
	readonly texts: string;
	readonly really: Handler;
}
