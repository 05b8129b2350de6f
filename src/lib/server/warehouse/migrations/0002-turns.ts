import type { Migration } from './migration.ts';

const message = `
	source VARCHAR NOT NULL, record_key VARCHAR NOT NULL,
	conversation_id VARCHAR, message_id VARCHAR, in_reply_to VARCHAR, seq INTEGER, sent_at TIMESTAMP NOT NULL,
	author VARCHAR, author_id VARCHAR, text VARCHAR, customer_id VARCHAR, channel VARCHAR, language VARCHAR, topic VARCHAR,
	import_id INTEGER NOT NULL, import_record INTEGER NOT NULL`;

const event = `
	source VARCHAR NOT NULL, record_key VARCHAR NOT NULL,
	conversation_id VARCHAR NOT NULL, happened_at TIMESTAMP NOT NULL, event VARCHAR, agent_id VARCHAR, customer_id VARCHAR,
	channel VARCHAR, language VARCHAR, topic VARCHAR, priority VARCHAR,
	import_id INTEGER NOT NULL, import_record INTEGER NOT NULL`;

/** Fields that a file of conversations may say, and turns and events tell where it does not. */
const told = [
	'customer_id',
	'channel',
	'language',
	'topic',
	'priority',
	'first_bot_reply_at',
	'first_human_reply_at',
	'handoff_at',
	'resolved_at',
	'reopened_at',
	'closed_at',
	'last_customer_turn_at',
	'bot_involved',
	'human_involved',
	'agent_id',
	'reopen_count',
	'text'
];

/** What else turns tell. The opening is theirs only where no file of conversations says it. */
const extra = ['turns', 'events', 'is_timed', 'is_answered', 'loops'];

export const turns: Migration = {
	name: 'turns',
	statements: [
		`CREATE TABLE message (${message})`,
		`CREATE TABLE event (${event})`,
		`CREATE TABLE message_superseded (${message}, superseded_by INTEGER NOT NULL)`,
		`CREATE TABLE event_superseded (${event}, superseded_by INTEGER NOT NULL)`,
		// What messages and events tell of a conversation: rebuilt whole, never edited.
		`CREATE TABLE derived (
			id BIGINT NOT NULL, opened_at TIMESTAMP, customer_id VARCHAR, channel VARCHAR, language VARCHAR, topic VARCHAR,
			priority VARCHAR, first_bot_reply_at TIMESTAMP, first_human_reply_at TIMESTAMP, handoff_at TIMESTAMP,
			resolved_at TIMESTAMP, reopened_at TIMESTAMP, closed_at TIMESTAMP, last_customer_turn_at TIMESTAMP,
			bot_involved BOOLEAN, human_involved BOOLEAN, agent_id VARCHAR, reopen_count INTEGER, text VARCHAR,
			turns INTEGER, events INTEGER, is_timed BOOLEAN, is_answered BOOLEAN, loops INTEGER)`,
		// Which conversation a message belongs to: its own source's, or the one that shares its ids; threads by their root.
		`CREATE TABLE turn_place (source VARCHAR NOT NULL, record_key VARCHAR NOT NULL, id BIGINT NOT NULL)`,
		`CREATE VIEW conversation AS
			SELECT r.* EXCLUDE (stub, record_key) REPLACE (
				CASE WHEN r.stub THEN coalesce(d.opened_at, r.opened_at) ELSE r.opened_at END AS opened_at,
				${told.map((name) => `coalesce(r.${name}, d.${name}) AS ${name}`).join(', ')}),
				${extra.map((name) => `d.${name}`).join(', ')}
			FROM conversation_record r LEFT JOIN derived d USING (id)`
	]
};
