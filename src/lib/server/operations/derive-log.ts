import { deriveSql, digestSql } from '#lib/ledger/derive.ts';
import { readTurnsSql } from '#lib/ledger/said/said-sql.ts';
import type { Session } from '../warehouse/engine.ts';
import { nextIds } from './importing/issued-ids.ts';

/** Pointers along replies double their reach each time: enough for a thread of 2^40 messages, and an end for circles. */
const MOST_JUMPS = 40;

/**
 * Works out anew what messages and events tell of conversations, inside the caller's transaction: where each belongs,
 * a stub for every conversation no file of conversations speaks of, and the fields that follow. Depends only on what is in
 * the log, so that the order in which files came does not matter, and taking one back leaves no trace.
 */
export async function deriveLog(session: Session): Promise<void> {
	const [have] = await session.rows<{ n: number }>(
		'SELECT (SELECT count(*) FROM message) + (SELECT count(*) FROM event) + (SELECT count(*) FROM conversation_record WHERE stub) + (SELECT count(*) FROM derived) AS n'
	);
	if (have?.n === 0) return;
	await findThreads(session);
	await chooseSources(session);
	await session.run(`CREATE OR REPLACE TEMP TABLE message_home AS
		SELECT m.source, m.record_key, h.home, coalesce(m.conversation_id, t.root) AS conversation, m.sent_at AS moment, m.import_id, m.import_record
		FROM message m JOIN home h ON h.import_id = m.import_id LEFT JOIN thread t ON t.source = m.source AND t.message_id = m.message_id`);
	await session.run(`CREATE OR REPLACE TEMP TABLE event_home AS
		SELECT e.source, e.record_key, h.home, e.conversation_id AS conversation, e.happened_at AS moment, e.import_id, e.import_record
		FROM event e JOIN home h ON h.import_id = e.import_id`);
	await refreshStubs(session);
	await session.run('DELETE FROM turn_place');
	await session.run(`INSERT INTO turn_place SELECT m.source, m.record_key, r.id FROM message_home m
		JOIN conversation_record r ON r.source = m.home AND r.external_id = m.conversation`);
	await session.run(`CREATE OR REPLACE TEMP TABLE placed_message AS
		SELECT m.*, p.id AS place FROM message m JOIN turn_place p USING (source, record_key)`);
	await session.run(`CREATE OR REPLACE TEMP TABLE placed_event AS
		SELECT e.*, r.id AS place FROM event e JOIN event_home h USING (source, record_key)
		JOIN conversation_record r ON r.source = h.home AND r.external_id = h.conversation`);
	const untimed = await session.rows<{ id: number }>(
		"SELECT id FROM import WHERE kind = 'messages' AND json_extract(mapping, '$.fields.sent_at.constant') IS NOT NULL"
	);
	await readTexts(session);
	await session.run('DELETE FROM derived');
	await session.run(deriveSql(untimed.map(({ id }) => id)));
	for (const name of ['thread', 'home', 'message_home', 'event_home', 'placed_message', 'placed_event'])
		await session.run(`DROP TABLE ${name}`);
}

/** Reads the customers' texts that have not been read, and forgets those that are gone. */
async function readTexts(session: Session): Promise<void> {
	await session.run(`CREATE OR REPLACE TEMP TABLE customer_text AS
		SELECT ${digestSql('text')} AS digest, any_value(text) AS text FROM message WHERE author = 'customer' AND text IS NOT NULL GROUP BY 1`);
	await session.run('DELETE FROM text_said WHERE digest NOT IN (SELECT digest FROM customer_text)');
	await session.run(
		`INSERT INTO text_said ${readTurnsSql('(SELECT * FROM customer_text WHERE digest NOT IN (SELECT digest FROM text_said))')}`
	);
	await session.run('DROP TABLE customer_text');
}

/** Messages that name no conversation belong to the thread whose first message they reply to, however far back. */
async function findThreads(session: Session): Promise<void> {
	await session.run(`CREATE OR REPLACE TEMP TABLE thread AS
		SELECT source, message_id, coalesce(in_reply_to, message_id) AS root FROM message
		WHERE conversation_id IS NULL AND message_id IS NOT NULL`);
	for (let jump = 0; jump < MOST_JUMPS; jump++) {
		const [open] = await session.rows<{ n: number }>(
			'SELECT count(*) AS n FROM thread t JOIN thread p ON p.source = t.source AND p.message_id = t.root WHERE p.root <> t.root'
		);
		if (open?.n === 0) return;
		await session.run(
			'UPDATE thread SET root = p.root FROM thread p WHERE p.source = thread.source AND p.message_id = thread.root AND p.root <> thread.root'
		);
	}
}

/**
 * The source whose conversations each import of messages or events speaks of: its own where that has such ids; a file
 * of no known make goes to the source that shares most ids with it.
 */
async function chooseSources(session: Session): Promise<void> {
	await session.run(`CREATE OR REPLACE TEMP TABLE home AS
	WITH named AS (
		SELECT DISTINCT import_id, source, conversation_id FROM message WHERE conversation_id IS NOT NULL
		UNION ALL SELECT DISTINCT import_id, source, conversation_id FROM event
	),
	shared AS (
		SELECT n.import_id, r.source AS home, count(*) AS n, r.source = any_value(n.source) AS own
		FROM named n JOIN conversation_record r ON r.external_id = n.conversation_id AND NOT r.stub
		WHERE r.source = n.source OR starts_with(n.source, 'generic') GROUP BY n.import_id, r.source
	),
	named_by AS (SELECT import_id, count(*) AS n FROM named GROUP BY import_id),
	-- Of another source at least half of the ids must be known: one that two sources share by chance moves nothing.
	best AS (
		SELECT import_id, arg_max(home, (own, s.n, home)) AS home FROM shared s JOIN named_by USING (import_id)
		WHERE own OR 2 * s.n >= named_by.n GROUP BY import_id
	)
	SELECT i.id AS import_id, coalesce(b.home, i.source) AS home
	FROM import i LEFT JOIN best b ON b.import_id = i.id WHERE i.kind IN ('messages', 'events')`);
}

/** A row for every conversation that only messages or events speak of; ids stay as long as somebody speaks of them. */
async function refreshStubs(session: Session): Promise<void> {
	await session.run(`CREATE OR REPLACE TEMP TABLE spoken AS
		SELECT home, conversation, min(moment) AS moment, arg_min(import_id, (import_id, import_record)) AS import_id, arg_min(import_record, (import_id, import_record)) AS import_record
		FROM (SELECT home, conversation, moment, import_id, import_record FROM message_home WHERE conversation IS NOT NULL
			UNION ALL SELECT home, conversation, moment, import_id, import_record FROM event_home)
		GROUP BY home, conversation`);
	await session.run(`DELETE FROM conversation_record WHERE stub AND NOT EXISTS (
		SELECT 1 FROM spoken s WHERE s.home = conversation_record.source AND s.conversation = conversation_record.external_id)`);
	await session.run(`UPDATE conversation_record SET opened_at = s.moment, import_id = s.import_id, import_record = s.import_record
		FROM spoken s WHERE stub AND s.home = conversation_record.source AND s.conversation = conversation_record.external_id`);
	const base = (await nextIds(session)).conversation;
	await session.run(`INSERT INTO conversation_record BY NAME
		SELECT ${base} - 1 + row_number() OVER (ORDER BY s.import_id, s.import_record) AS id, s.home AS source, true AS stub,
			s.conversation AS external_id, s.moment AS opened_at, s.import_id, s.import_record
		FROM spoken s WHERE NOT EXISTS (SELECT 1 FROM conversation_record r WHERE r.source = s.home AND r.external_id = s.conversation)`);
	await session.run('DROP TABLE spoken');
}
