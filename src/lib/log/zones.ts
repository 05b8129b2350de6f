/** One change of a zone's clock: at this instant (epoch seconds) the offset east of UTC goes from one value to the next. */
export interface ZoneChange {
	readonly at: number;
	readonly before: number;
	readonly after: number;
}

/** A zone's clock over some years; offsets are seconds east of UTC. */
export interface ZoneClock {
	readonly zone: string;
	readonly firstOffset: number;
	readonly changes: readonly ZoneChange[];
}

/** Short enough that two changes never fall between two looks (Morocco's Ramadan pause lasts about 30 days). */
const STEP_SECONDS = 14 * 86_400;

/** True for an IANA zone name that this runtime knows. */
export function isZone(name: string): boolean {
	if (!/^[A-Za-z]/.test(name)) return false;
	try {
		new Intl.DateTimeFormat('en-US', { timeZone: name });
		return true;
	} catch {
		return false;
	}
}

/** A zone as people write it: of IANA's fixed offsets, which count hours west of Greenwich, `UTC+8`. */
export function zoneName(zone: string): string {
	const [, sign, hours] = /^Etc\/GMT([+-])(\d+)$/.exec(zone) ?? [];
	return hours === undefined ? zone : `UTC${sign === '-' ? '+' : '−'}${hours}`;
}

/**
 * The changes of a zone's clock from the start of `fromYear` to the end of `toYear`, from the runtime's own zone data.
 * Throws RangeError for an unknown zone.
 */
export function zoneTransitions(zone: string, fromYear: number, toYear: number): ZoneClock {
	const offsetAt = offsetReader(zone);
	const end = Date.UTC(toYear + 1, 0, 1) / 1000;
	let from = Date.UTC(fromYear, 0, 1) / 1000;
	let before = offsetAt(from);
	const firstOffset = before;
	const changes: ZoneChange[] = [];
	while (from < end) {
		const to = Math.min(from + STEP_SECONDS, end);
		const after = offsetAt(to);
		if (after !== before) changes.push({ at: findChange(offsetAt, from, to), before, after });
		from = to;
		before = after;
	}
	return { zone, firstOffset, changes };
}

/** From which year to which a log's clock is looked up: a cell with an absurd year does not ask for centuries of changes. */
export function clockYears(first: number | null | undefined, last: number | null | undefined): [number, number] {
	const from = Math.max(1970, first ?? 1970);
	return [from, Math.max(from, Math.min(2100, last ?? 1970))];
}

/**
 * Wall-clock milliseconds → UTC milliseconds. A time that the clock skipped moves forward by the gap; a time that
 * happened twice is the first of the two. Both follow from one rule: until the later of the two wall-clock readings of
 * a change, the offset before it holds.
 */
export function localToUtc(localMilliseconds: number, clock: ZoneClock): number {
	let offset = clock.firstOffset;
	for (const change of clock.changes) if (localMilliseconds >= wallBreak(change) * 1000) offset = change.after;
	return localMilliseconds - offset * 1000;
}

/** UTC milliseconds → wall-clock milliseconds. */
export function utcToLocal(utcMilliseconds: number, clock: ZoneClock): number {
	let offset = clock.firstOffset;
	for (const change of clock.changes) if (utcMilliseconds >= change.at * 1000) offset = change.after;
	return utcMilliseconds + offset * 1000;
}

/**
 * SQL that turns a TIMESTAMP expression in the zone's wall clock into UTC by the rule of `localToUtc`: plain
 * comparisons in a balanced tree, because the engine's own AT TIME ZONE is about 35 times slower than reading the column.
 */
export function localToUtcSql(expression: string, clock: ZoneClock): string {
	return shift(expression, '-', offsetTree(expression, clock, wallBreak));
}

/** SQL that turns a UTC TIMESTAMP expression into the zone's wall clock. */
export function utcToLocalSql(expression: string, clock: ZoneClock): string {
	return shift(
		expression,
		'+',
		offsetTree(expression, clock, (change) => change.at)
	);
}

function wallBreak(change: ZoneChange): number {
	return change.at + Math.max(change.before, change.after);
}

function shift(expression: string, sign: '+' | '-', offset: string): string {
	return offset === '0' ? expression : `(${expression} ${sign} to_seconds(${offset}))`;
}

function offsetTree(expression: string, clock: ZoneClock, breakOf: (change: ZoneChange) => number): string {
	const branch = (low: number, high: number): string => {
		if (low === high) return String(low === 0 ? clock.firstOffset : (clock.changes[low - 1]?.after ?? 0));
		const middle = (low + high) >> 1;
		const change = clock.changes[middle];
		if (!change) throw new RangeError('a zone clock without its changes');
		const at = new Date(breakOf(change) * 1000).toISOString().slice(0, 19).replace('T', ' ');
		return `CASE WHEN ${expression} < TIMESTAMP '${at}' THEN ${branch(low, middle)} ELSE ${branch(middle + 1, high)} END`;
	};
	return branch(0, clock.changes.length);
}

function findChange(offsetAt: (seconds: number) => number, from: number, to: number): number {
	const before = offsetAt(from);
	let low = from;
	let high = to;
	while (high - low > 1) {
		const middle = Math.floor((low + high) / 2);
		if (offsetAt(middle) === before) low = middle;
		else high = middle;
	}
	return high;
}

function offsetReader(zone: string): (seconds: number) => number {
	const format = new Intl.DateTimeFormat('en-US', {
		timeZone: zone,
		hourCycle: 'h23',
		era: 'short',
		year: 'numeric',
		month: 'numeric',
		day: 'numeric',
		hour: 'numeric',
		minute: 'numeric',
		second: 'numeric'
	});
	return (seconds) => {
		const part: Record<string, number> = {};
		for (const { type, value } of format.formatToParts(seconds * 1000)) part[type] = Number(value);
		const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
		return Date.UTC(year, month - 1, day, hour, minute, second) / 1000 - seconds;
	};
}
