import type { Migration } from './migration.ts';

export const masking: Migration = {
	name: 'masking',
	statements: [
		// Cells in which something was masked, by type; NULL for a file taken in as it stands.
		'ALTER TABLE import ADD COLUMN masked JSON'
	]
};
