import type { Migration } from './migration.ts';

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

/** What only turns and events tell. */
const extra = [
	'turns',
	'events',
	'is_timed',
	'is_answered',
	'loops',
	'asked_person',
	'closed_well',
	'ended_badly',
	'left_asking',
	'complained',
	'complained_at',
	'anxious_at',
	'anxious_reply_at',
	'loop_turn'
];

export const said: Migration = {
	name: 'said',
	statements: [
		// What a customer's turn says (bits: see ledger/said), by the hash of its text: read once, however often the log is judged.
		'CREATE TABLE text_said (digest UBIGINT NOT NULL, said USMALLINT NOT NULL)',
		// Which edition of the rules the verdicts of `judged` follow. One row, once there are any.
		'CREATE TABLE ledger_edition (rules INTEGER NOT NULL)',
		// The ledger's windows as they were set, never changed: the last holds.
		'CREATE TABLE ledger_windows (version INTEGER NOT NULL, windows VARCHAR NOT NULL, changed_at TIMESTAMP NOT NULL, changed_by VARCHAR NOT NULL)',
		'DROP VIEW conversation',
		...['asked_person', 'closed_well', 'ended_badly', 'left_asking', 'complained'].map(
			(name) => `ALTER TABLE derived ADD COLUMN ${name} BOOLEAN`
		),
		...['complained_at', 'anxious_at', 'anxious_reply_at'].map(
			(name) => `ALTER TABLE derived ADD COLUMN ${name} TIMESTAMP`
		),
		'ALTER TABLE derived ADD COLUMN loop_turn INTEGER',
		`CREATE VIEW conversation AS
			SELECT r.* EXCLUDE (stub, record_key) REPLACE (
				CASE WHEN r.stub THEN coalesce(d.opened_at, r.opened_at) ELSE r.opened_at END AS opened_at,
				${told.map((name) => `coalesce(r.${name}, d.${name}) AS ${name}`).join(', ')}),
				${extra.map((name) => `d.${name}`).join(', ')}
			FROM conversation_record r LEFT JOIN derived d USING (id)`,
		...[
			'anxious',
			'complained',
			'refusal_overturned',
			'churned_soon',
			'looped_by_landmark',
			'quiet_over',
			'durable_over',
			'issue_over',
			'top_rated'
		].map((name) => `ALTER TABLE judged ADD COLUMN ${name} BOOLEAN`),
		...['complaint_time', 'anxious_reply'].map((name) => `ALTER TABLE judged ADD COLUMN ${name} DOUBLE`)
	]
};
