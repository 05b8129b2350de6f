import { utcToLocalSql, zoneTransitions, type ZoneClock } from '#lib/log/zones.ts';
import type { Session } from '../warehouse/engine.ts';

/**
 * Tells when conversations were opened on the clock of their source, where no import did: those that only messages and events
 * speak of, whose opening moves with them, and those of logs from before imports told it.
 */
export async function setLocalTimes(session: Session, firstYear: number, lastYear: number): Promise<void> {
	const [open] = await session.rows<{ any: boolean }>(
		'SELECT EXISTS (FROM conversation_record WHERE stub OR opened_local IS NULL) AS "any"'
	);
	if (open?.any !== true) return;
	const imports = await session.rows<{ zone: string; ids: number[] }>(
		"SELECT zone, list(id ORDER BY id) AS ids FROM import WHERE kind NOT IN ('customers', 'benchmarks') GROUP BY zone"
	);
	const zones: ZoneShift[] = imports.map(({ zone, ids }) => ({
		imports: ids,
		clock: zoneTransitions(zone, firstYear, lastYear)
	}));
	await session.run(`UPDATE conversation_record SET opened_local = ${localTimeSql('opened_at', 'import_id', zones)}
		WHERE NOT stub AND opened_local IS NULL`);
	await session.run(`UPDATE conversation_record SET opened_local = ${localTimeSql('c.opened_at', 'c.import_id', zones)}
		FROM conversation c WHERE conversation_record.stub AND c.id = conversation_record.id
			AND conversation_record.opened_local IS DISTINCT FROM ${localTimeSql('c.opened_at', 'c.import_id', zones)}`);
}

interface ZoneShift {
	readonly imports: readonly number[];
	readonly clock: ZoneClock;
}

/** SQL of an instant in the local time of the zone its import came from. */
function localTimeSql(instant: string, importId: string, zones: readonly ZoneShift[]): string {
	const [only] = zones;
	if (only === undefined) return instant;
	if (zones.length === 1) return utcToLocalSql(instant, only.clock);
	// The zone of most imports needs no list of them.
	const [most = only, ...others] = [...zones].sort((a, b) => b.imports.length - a.imports.length);
	const branches = others.map(
		({ imports, clock }) => `WHEN ${importId} IN (${imports.join(', ')}) THEN ${utcToLocalSql(instant, clock)}`
	);
	return `CASE ${branches.join(' ')} ELSE ${utcToLocalSql(instant, most.clock)} END`;
}
