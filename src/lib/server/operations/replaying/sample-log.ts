import type { Handler, LoggedConversation } from '#lib/bot/replay/replay-conversation.ts';
import type { Session } from '../../warehouse/engine.ts';

/** Conversations with words of the customer: messages, or the opening of a ticket. */
const WITH_TEXTS = `SELECT p.id FROM message m JOIN turn_place p USING (source, record_key) WHERE m.author = 'customer' AND trim(m.text) <> ''
	UNION SELECT id FROM conversation_record WHERE trim(concat_ws(' ', subject, text)) <> ''`;

export interface LogSample {
	/** Conversations of the log with words of the customer. */
	readonly withTexts: number;
	readonly drawn: readonly LoggedConversation[];
}

/** At most so many conversations, drawn by chance; the same log and seed give the same ones. A ticket’s opening counts where it has no messages. */
export async function sampleLog(
	session: Session,
	{ limit, seed }: { readonly limit: number; readonly seed: number }
): Promise<LogSample> {
	const [all] = await session.rows<{ n: number }>(`SELECT count(*) AS n FROM (${WITH_TEXTS})`);
	const rows = await session.rows<DrawnRow>(
		`WITH drawn AS (
			SELECT c.id, c.customer_id, row_number() OVER (ORDER BY md5(concat_ws(chr(31), $1, c.source, c.external_id)), c.id) AS place
			FROM conversation c JOIN (${WITH_TEXTS}) USING (id) QUALIFY place <= $2
		), said AS (
			SELECT p.id, to_json(list(m.text ORDER BY m.sent_at, coalesce(m.seq, m.import_record), m.import_id, m.import_record))::VARCHAR AS texts
			FROM message m JOIN turn_place p USING (source, record_key)
			WHERE m.author = 'customer' AND trim(m.text) <> '' AND p.id IN (SELECT id FROM drawn) GROUP BY p.id
		)
		SELECT d.customer_id AS customer, coalesce(s.texts, to_json([trim(concat_ws(' ', r.subject, r.text))])::VARCHAR) AS texts,
			CASE WHEN j.human_involved THEN 'person' WHEN j.bot_involved THEN 'bot' END AS really
		FROM drawn d JOIN conversation_record r USING (id) JOIN judged j USING (id) LEFT JOIN said s USING (id) ORDER BY d.place`,
		[String(seed), limit]
	);
	return {
		withTexts: all?.n ?? 0,
		drawn: rows.map(({ customer, texts, really }) => ({ customer, texts: JSON.parse(texts) as string[], really }))
	};
}

interface DrawnRow {
	readonly customer: string | null;
	/** JSON. */
	readonly texts: string;
	readonly really: Handler;
}
