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
	'first_resolved_at',
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

export const localTime: Migration = {
	name: 'local-time',
	statements: [
		'DROP VIEW conversation',
		// The opening on the clock of the source, told once: an import's zone never changes. What is there already gets it as the
		// log is judged anew by today's rules.
		...['conversation_record', 'conversation_superseded'].map(
			(table) => `ALTER TABLE ${table} ADD COLUMN opened_local TIMESTAMP`
		),
		`CREATE VIEW conversation AS
			SELECT r.* EXCLUDE (stub, record_key) REPLACE (
				CASE WHEN r.stub THEN coalesce(d.opened_at, r.opened_at) ELSE r.opened_at END AS opened_at,
				${told.map((name) => `coalesce(r.${name}, d.${name}) AS ${name}`).join(', ')}),
				${extra.map((name) => `d.${name}`).join(', ')}
			FROM conversation_record r LEFT JOIN derived d USING (id)`
	]
};
