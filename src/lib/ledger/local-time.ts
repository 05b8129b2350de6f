import { utcToLocalSql, type ZoneClock } from '#lib/log/zones.ts';

export interface ZoneShift {
	readonly imports: readonly number[];
	readonly clock: ZoneClock;
}

/** SQL of an instant in the local time of the zone its import came from. */
export function localTimeSql(instant: string, importId: string, zones: readonly ZoneShift[]): string {
	const [only] = zones;
	if (only === undefined) return instant;
	if (zones.length === 1) return utcToLocalSql(instant, only.clock);
	const branches = zones.map(
		({ imports, clock }) => `WHEN ${importId} IN (${imports.join(', ')}) THEN ${utcToLocalSql(instant, clock)}`
	);
	return `CASE ${branches.join(' ')} ELSE ${instant} END`;
}
