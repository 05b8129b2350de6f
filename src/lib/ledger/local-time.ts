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
	// The zone of most imports needs no list of them.
	const [most = only, ...others] = [...zones].sort((a, b) => b.imports.length - a.imports.length);
	const branches = others.map(
		({ imports, clock }) => `WHEN ${importId} IN (${imports.join(', ')}) THEN ${utcToLocalSql(instant, clock)}`
	);
	return `CASE ${branches.join(' ')} ELSE ${utcToLocalSql(instant, most.clock)} END`;
}
