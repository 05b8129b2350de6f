import type { Migration } from './migration.ts';

/**
 * The columns are spelled out, not derived from `log/fields.ts`: a migration says what was true on the day it was
 * written. A test holds the two against each other.
 */
const conversation = `
	id BIGINT NOT NULL, source VARCHAR NOT NULL, stub BOOLEAN NOT NULL,
	said UTINYINT NOT NULL DEFAULT 0, unread UTINYINT NOT NULL DEFAULT 0, record_key VARCHAR,
	external_id VARCHAR NOT NULL, customer_id VARCHAR, channel VARCHAR, language VARCHAR, topic VARCHAR, priority VARCHAR,
	opened_at TIMESTAMP NOT NULL, first_bot_reply_at TIMESTAMP, first_human_reply_at TIMESTAMP, handoff_at TIMESTAMP,
	handoff_reason VARCHAR, resolved_at TIMESTAMP, reopened_at TIMESTAMP, closed_at TIMESTAMP,
	last_customer_turn_at TIMESTAMP, updated_at TIMESTAMP, bot_involved BOOLEAN, human_involved BOOLEAN, agent_id VARCHAR,
	handle_seconds DOUBLE, queue_seconds DOUBLE, reopen_count INTEGER, csat DOUBLE, subject VARCHAR, text VARCHAR,
	vendor_verdict VARCHAR, refused BOOLEAN, refusal_overturned_at TIMESTAMP, currency_value DOUBLE,
	import_id INTEGER NOT NULL, import_record INTEGER NOT NULL`;

const customer = `
	customer_id VARCHAR NOT NULL, segment VARCHAR, joined_at TIMESTAMP, churned BOOLEAN, churned_at TIMESTAMP,
	annual_margin DOUBLE, acquisition_cost DOUBLE, import_id INTEGER NOT NULL, import_record INTEGER NOT NULL`;

export const log: Migration = {
	name: 'log',
	statements: [
		// One row a file taken in. `fields` are the canonical fields its mapping fills; the rest of its rows is unknown, not empty. `columns` are its headers.
		`CREATE TABLE import (
			id INTEGER NOT NULL, file VARCHAR NOT NULL, digest VARCHAR NOT NULL, source VARCHAR NOT NULL, kind VARCHAR NOT NULL,
			encoding VARCHAR NOT NULL, delimiter VARCHAR NOT NULL, zone VARCHAR NOT NULL, mapping JSON NOT NULL,
			fields VARCHAR[] NOT NULL, rows_read BIGINT NOT NULL, rows_imported BIGINT NOT NULL,
			rows_duplicate BIGINT NOT NULL, rows_rejected BIGINT NOT NULL, conversations BIGINT NOT NULL,
			cleaned JSON NOT NULL, warnings JSON NOT NULL, started_at TIMESTAMP NOT NULL, seconds DOUBLE NOT NULL,
			sample BOOLEAN NOT NULL, columns VARCHAR[] NOT NULL)`,
		// What files of conversations said. A stub stands for one that only messages or events speak of so far.
		`CREATE TABLE conversation_record (${conversation})`,
		`CREATE TABLE customer (${customer})`,
		// Where a record's physical line is not that of the one before plus 1: the line of record r is that of the last break at or before r, plus the records between.
		`CREATE TABLE line_break (import_id INTEGER NOT NULL, record INTEGER NOT NULL, line INTEGER NOT NULL)`,
		// What a later import replaced: kept so that taking that import back restores it.
		`CREATE TABLE conversation_superseded (${conversation}, superseded_by INTEGER NOT NULL)`,
		`CREATE TABLE customer_superseded (${customer}, superseded_by INTEGER NOT NULL)`,
		`CREATE TABLE reject (import_id INTEGER NOT NULL, line BIGINT NOT NULL, column_name VARCHAR, reason VARCHAR NOT NULL, raw VARCHAR NOT NULL)`,
		// What the ledger concludes, one row a conversation, with what metrics group by: rebuilt whole, never edited.
		`CREATE TABLE judged (
			id BIGINT NOT NULL, source VARCHAR NOT NULL, channel VARCHAR, language VARCHAR, topic VARCHAR, priority VARCHAR,
			segment VARCHAR, agent_id VARCHAR, customer_id VARCHAR, opened_at TIMESTAMP NOT NULL, opened_local TIMESTAMP NOT NULL,
			first_responder VARCHAR, handler VARCHAR, bot_involved BOOLEAN, human_involved BOOLEAN,
			outcome VARCHAR, rule VARCHAR, missing VARCHAR, durable BOOLEAN, bot_durable BOOLEAN,
			issue_start BOOLEAN NOT NULL, issue_final BOOLEAN NOT NULL, issue_id BIGINT NOT NULL,
			issue_age DOUBLE NOT NULL, issue_durable BOOLEAN, answered BOOLEAN, age DOUBLE NOT NULL, next_contact DOUBLE, reopened BOOLEAN,
			first_any_reply DOUBLE, first_human_reply DOUBLE, reply_after_handoff DOUBLE, resolution_time DOUBLE,
			handle_time DOUBLE, queue_time DOUBLE, csat DOUBLE, refused BOOLEAN, vendor_resolved BOOLEAN, loops INTEGER,
			log_start TIMESTAMP NOT NULL, log_end TIMESTAMP NOT NULL)`
	]
};
