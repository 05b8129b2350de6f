/** A zone whose distance from UTC does not change over the log. */
export interface FixedZone {
	/** IANA name */
	readonly zone: string;
	readonly offsetMinutes: number;
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const BUSINESS_FROM_MS = 9 * 3_600_000;
const BUSINESS_TO_MS = 18 * 3_600_000;

/** The instant as the zone's clocks show it, told in the fields of a UTC date. */
const shifted = (instant: number, { offsetMinutes }: FixedZone) => instant + offsetMinutes * MINUTE_MS;

/** `2026-03-01T01:05:12Z` */
export const isoUtc = (instant: number) => new Date(instant).toISOString().replace('.000Z', 'Z');

/** `2026-03-01 09:05:12`, zone unmarked */
export const localSeconds = (instant: number, zone: FixedZone) =>
	new Date(shifted(instant, zone)).toISOString().slice(0, 19).replace('T', ' ');

/** `2026-03-01 09:05`, zone unmarked */
export const localMinutes = (instant: number, zone: FixedZone) => localSeconds(instant, zone).slice(0, 16);

/** `2026/3/1 9:05:12`, zone unmarked: what Chinese Excel writes */
export function localSlashed(instant: number, zone: FixedZone): string {
	const at = new Date(shifted(instant, zone));
	const date = `${at.getUTCFullYear()}/${at.getUTCMonth() + 1}/${at.getUTCDate()}`;
	return `${date} ${at.getUTCHours()}:${at.toISOString().slice(14, 19)}`;
}

/** `27:05:09`: hours may exceed 24 */
export function hoursMinutesSeconds(seconds: number): string {
	const whole = Math.round(Math.abs(seconds));
	const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
	return (seconds < 0 ? '-' : '') + parts.map((part) => String(part).padStart(2, '0')).join(':');
}

export const minutesBetween = (from: number, to: number) => Math.floor((to - from) / MINUTE_MS);

/** Whole minutes of Monday to Friday, 09:00 to 18:00 local, between two instants. */
export function businessMinutesBetween(from: number, to: number, zone: FixedZone): number {
	const [start, end] = [shifted(from, zone), shifted(to, zone)];
	let total = 0;
	for (let day = Math.floor(start / DAY_MS) * DAY_MS; day < end; day += DAY_MS) {
		const weekday = new Date(day).getUTCDay();
		if (weekday === 0 || weekday === 6) continue;
		total += Math.max(0, Math.min(end, day + BUSINESS_TO_MS) - Math.max(start, day + BUSINESS_FROM_MS));
	}
	return Math.floor(total / MINUTE_MS);
}
