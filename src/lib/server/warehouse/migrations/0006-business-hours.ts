import type { Migration } from './migration.ts';

const clocks = [
	'first_any_reply',
	'first_human_reply',
	'reply_after_handoff',
	'resolution_time',
	'handle_time',
	'queue_time'
];

export const businessHours: Migration = {
	name: 'business-hours',
	statements: [
		// When people are at work, as it was set, never changed: the last holds.
		'CREATE TABLE business_hours (version INTEGER NOT NULL, schedules VARCHAR NOT NULL, changed_at TIMESTAMP NOT NULL, changed_by VARCHAR NOT NULL)',
		'ALTER TABLE judged ADD COLUMN in_hours BOOLEAN',
		...['waited', 'waited_after_handoff'].map((name) => `ALTER TABLE judged ADD COLUMN ${name} DOUBLE`),
		...clocks.map((clock) => `ALTER TABLE judged ADD COLUMN ${clock}_business DOUBLE`)
	]
};
