import type { Migration } from './migration.ts';

const benchmark = `
	source VARCHAR NOT NULL, record_key VARCHAR NOT NULL,
	scope VARCHAR NOT NULL, name VARCHAR NOT NULL, period_from TIMESTAMP, period_to TIMESTAMP, conversations INTEGER,
	resolutions INTEGER, first_reply_seconds DOUBLE, reply_seconds DOUBLE, resolution_seconds DOUBLE, waiting_seconds DOUBLE,
	messages_received INTEGER, messages_sent INTEGER, import_id INTEGER NOT NULL, import_record INTEGER NOT NULL`;

export const benchmarks: Migration = {
	name: 'benchmarks',
	statements: [
		// What sources report of themselves over a period: held against our own figures, never counted among them.
		`CREATE TABLE benchmark (${benchmark})`,
		`CREATE TABLE benchmark_superseded (${benchmark}, superseded_by INTEGER NOT NULL)`
	]
};
