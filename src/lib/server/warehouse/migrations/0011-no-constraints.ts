import type { Migration } from './migration.ts';

const never = ['id', 'source', 'stub', 'said', 'unread', 'external_id', 'opened_at', 'import_id', 'import_record'];

export const noConstraints: Migration = {
	name: 'no-constraints',
	// The table of a large first file becomes that of the log, and the engine (1.5.5) puts no constraint on a table with changes that
	// somebody who reads does not see yet. What these columns hold, the import sees to: a row without is refused.
	statements: never.map((name) => `ALTER TABLE conversation_record ALTER COLUMN ${name} DROP NOT NULL`)
};
