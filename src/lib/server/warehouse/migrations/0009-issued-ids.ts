import type { Migration } from './migration.ts';

export const issuedIds: Migration = {
	name: 'issued-ids',
	statements: [
		// The highest numbers given when an import was last taken back: a number in somebody's link never comes to mean another conversation.
		'CREATE TABLE issued_id (import BIGINT NOT NULL, conversation BIGINT NOT NULL)',
		'INSERT INTO issued_id VALUES (0, -1)'
	]
};
