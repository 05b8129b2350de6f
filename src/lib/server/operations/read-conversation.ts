import { ambiguousRule, rules } from '#lib/ledger/rules.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';
import { conversationFields, type ConversationField } from '#lib/log/fields.ts';
import type { Outcome } from '#lib/log/outcomes.ts';
import type { Author } from '#lib/log/turns.ts';
import type { Session } from '../warehouse/engine.ts';
import type { Poise } from './operation.ts';

export interface ConversationFile {
	readonly source: string;
	readonly record: Readonly<Partial<Record<ConversationField, string | number | boolean | null>>>;
	readonly verdict: {
		readonly outcome: Outcome;
		readonly rule: string;
		readonly reason: Bilingual | null;
		readonly durable: boolean | null;
		readonly missing: string | null;
	} | null;
	readonly clocks: {
		readonly firstAnyReply: number | null;
		readonly firstHumanReply: number | null;
		readonly replyAfterHandoff: number | null;
		readonly firstResolution: number | null;
		readonly resolution: number | null;
	};
	/** What was written, in order; empty where no file of messages has come. */
	readonly turns: readonly Turn[];
	readonly neighbours: Neighbours;
	readonly origin: {
		readonly importId: number;
		readonly file: string;
		readonly line: number;
		readonly importedAt: string;
	};
}

/** The contacts of the same customer on the same topic right before and after; null where there is none, or no customer is known. */
export interface Neighbours {
	readonly before: Contact | null;
	readonly after: Contact | null;
}

/** A contact, and how long after the last turn of the one before it was opened, seconds. */
export interface Contact {
	readonly id: number;
	readonly openedAt: string;
	readonly seconds: number;
}

export interface Turn {
	readonly author: Author | null;
	readonly authorId: string | null;
	readonly text: string | null;
	/** ISO 8601 UTC; null where the messages of the file carry no times. */
	readonly sentAt: string | null;
}

/** Longer conversations are cut: nobody reads them on one page. */
const MOST_TURNS = 2_000;

/** One conversation with all that is known and concluded of it; null when there is none with this id. */
export async function readConversation({ engine }: Poise, id: number): Promise<ConversationFile | null> {
	const { row, turns, neighbours } = await engine.read(async (session) => {
		const [row] = await session.rows(
			`SELECT c.*, j.outcome, j.rule, j.durable, j.missing, j.first_any_reply, j.first_human_reply, j.reply_after_handoff,
				j.first_resolution_time, j.resolution_time, i.file, i.started_at,
				(SELECT max_by(line + c.import_record - record, record) FROM line_break b
				WHERE b.import_id = c.import_id AND b.record <= c.import_record) AS import_line
			FROM conversation c JOIN judged j USING (id) JOIN import i ON i.id = c.import_id WHERE c.id = $1`,
			[id]
		);
		const turns = await session.rows<Turn & Record<string, never>>(
			`SELECT m.author, m.author_id AS "authorId", m.text,
				CASE WHEN json_extract(i.mapping, '$.fields.sent_at.constant') IS NULL THEN m.sent_at END AS "sentAt"
			FROM turn_place p JOIN message m USING (source, record_key) JOIN import i ON i.id = m.import_id
			WHERE p.id = $1 ORDER BY m.sent_at, coalesce(m.seq, m.import_record), m.import_id, m.import_record LIMIT ${MOST_TURNS}`,
			[id]
		);
		return { row, turns, neighbours: row ? await neighboursOf(session, id) : { before: null, after: null } };
	});
	if (!row) return null;
	const number = (name: string) => (typeof row[name] === 'number' ? row[name] : null);
	const text = (name: string) => (typeof row[name] === 'string' ? row[name] : null);
	const rule = text('rule');
	return {
		source: text('source') ?? '',
		record: Object.fromEntries(
			conversationFields.map(({ name }) => {
				const cell = row[name] ?? null;
				return [name, typeof cell === 'object' ? null : cell];
			})
		),
		verdict:
			rule === null
				? null
				: {
						outcome: text('outcome') as Outcome,
						rule,
						reason: reasonOf(rule),
						durable: typeof row['durable'] === 'boolean' ? row['durable'] : null,
						missing: text('missing')
					},
		clocks: {
			firstAnyReply: number('first_any_reply'),
			firstHumanReply: number('first_human_reply'),
			replyAfterHandoff: number('reply_after_handoff'),
			firstResolution: number('first_resolution_time'),
			resolution: number('resolution_time')
		},
		turns,
		neighbours,
		origin: {
			importId: number('import_id') ?? 0,
			file: text('file') ?? '',
			line: number('import_line') ?? 0,
			importedAt: text('started_at') ?? ''
		}
	};
}

/** One look at the log for both: of a large one it is most of what the page takes. */
async function neighboursOf(session: Session, id: number): Promise<Neighbours> {
	const [found] = await session.rows<{ before: Contact | null; after: Contact | null }>(
		`WITH me AS (SELECT customer_id, topic, opened_at, id, next_contact FROM judged WHERE id = $1),
		same AS (SELECT id, opened_at, topic, next_contact FROM judged WHERE customer_id = (SELECT customer_id FROM me))
		SELECT max_by({ id: j.id, "openedAt": j.opened_at, seconds: j.next_contact }, (j.opened_at, j.id))
				FILTER ((j.opened_at, j.id) < (me.opened_at, me.id)) AS before,
			min_by({ id: j.id, "openedAt": j.opened_at, seconds: me.next_contact }, (j.opened_at, j.id))
				FILTER ((j.opened_at, j.id) > (me.opened_at, me.id)) AS after
		FROM me JOIN same j ON j.topic IS NOT DISTINCT FROM me.topic`,
		[id]
	);
	return { before: found?.before ?? null, after: found?.after ?? null };
}

function reasonOf(id: string): Bilingual | null {
	if (id === ambiguousRule.bot || id === ambiguousRule.human) return ambiguousRule.reason;
	return rules.find((rule) => rule.id === id)?.reason ?? null;
}
