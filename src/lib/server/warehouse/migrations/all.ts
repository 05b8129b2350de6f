import { log } from './0001-log.ts';
import { turns } from './0002-turns.ts';
import { masking } from './0003-masking.ts';
import { benchmarks } from './0004-benchmarks.ts';
import { said } from './0005-said.ts';
import { businessHours } from './0006-business-hours.ts';
import { firstResolution } from './0007-first-resolution.ts';
import { textReadings } from './0008-text-readings.ts';
import { issuedIds } from './0009-issued-ids.ts';
import { localTime } from './0010-local-time.ts';
import { noConstraints } from './0011-no-constraints.ts';
import type { Migration } from './migration.ts';

/** In the order in which they are applied, for ever: add at the end, never change what has been released. */
export const migrations: readonly Migration[] = [
	log,
	turns,
	masking,
	benchmarks,
	said,
	businessHours,
	firstResolution,
	textReadings,
	issuedIds,
	localTime,
	noConstraints
];
