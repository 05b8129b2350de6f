import type { Migration } from './migration.ts';

export const textReadings: Migration = {
	name: 'text-readings',
	statements: [
		// What a customer's text is written in and how its writer feels, by its hash (see ledger/readings): read once, in the background.
		`CREATE TABLE text_reading (digest UBIGINT NOT NULL, characters INTEGER NOT NULL, language VARCHAR, confidence FLOAT NOT NULL,
			anxious FLOAT, urgent FLOAT)`,
		...['upset', 'needs_person', 'upset_before_person'].map((name) => `ALTER TABLE judged ADD COLUMN ${name} BOOLEAN`)
	]
};
