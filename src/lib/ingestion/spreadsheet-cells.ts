/** What a spreadsheet holds in a cell. */
export interface SheetCell {
	readonly value: string | number | boolean | null;
	/** The number format, such as `yyyy-mm-dd h:mm` or `[h]:mm:ss`. */
	readonly format: string;
}

const DAY_SECONDS = 86_400;
/** Day 0 of the calendar that begins in 1900 (with the leap day that year never had), and of the one that begins in 1904. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** A time of day with so many days before it is a moment; with fewer it is a duration. 20,000 days reach to 1954. */
const LEAST_MOMENT_DAYS = 20_000;
const LAST_DAY = 2_958_466;
/** A spreadsheet keeps fifteen digits of a number. */
export const EXACT_BELOW = 1e15;

/** A cell as text that means the same everywhere: moments as ISO 8601, durations as H:MM:SS, whole numbers as digits. */
export function cellText({ value, format }: SheetCell, is1904 = false): string {
	if (value === null) return '';
	if (typeof value === 'string') return value;
	if (typeof value === 'boolean') return value ? 'true' : 'false';
	const kind = formatKind(format);
	if (kind === 'number' || !Number.isFinite(value)) return numberText(value);
	if (kind === 'duration') return durationText(value);
	if (kind === 'time' && Math.abs(value) < LEAST_MOMENT_DAYS) return durationText(value);
	if (value < 0 || value > LAST_DAY) return numberText(value);
	return momentText(value, kind !== 'date', is1904);
}

export function numberText(value: number): string {
	return Number.isInteger(value) && Math.abs(value) < 1e21 ? BigInt(value).toString() : String(value);
}

export type FormatKind = 'number' | 'date' | 'moment' | 'time' | 'duration';

/** What a number format makes of a number. Only its first section counts; texts in quotes, colours and zones do not. */
export function formatKind(format: string): FormatKind {
	const [section = ''] = format.split(';');
	if (/\[(h+|m+|s+)\]/i.test(section)) return 'duration';
	const bare = section
		.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')
		.replace(/general|am\/pm|a\/p|上午\/下午/gi, '')
		.toLowerCase();
	if (!/[ymdhs]/.test(bare) || /[0#?]/.test(bare.replace(/s\.?0+/g, 's'))) return 'number';
	const hasTime = /[hs]/.test(bare);
	const hasDate = /[yd]/.test(bare) || (bare.includes('m') && !hasTime);
	return hasDate ? (hasTime ? 'moment' : 'date') : 'time';
}

function durationText(days: number): string {
	const seconds = Math.round(Math.abs(days) * DAY_SECONDS);
	const two = (part: number) => String(part).padStart(2, '0');
	const text = `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
	return days < 0 && seconds > 0 ? `-${text}` : text;
}

function momentText(days: number, withTime: boolean, is1904: boolean): string {
	const seconds = Math.round(days * DAY_SECONDS);
	const shifted = !is1904 && days < 60 ? seconds + DAY_SECONDS : seconds;
	const text = new Date((is1904 ? EPOCH_1904 : EPOCH_1900) + shifted * 1000).toISOString();
	const hasTime = withTime || seconds % DAY_SECONDS !== 0;
	return hasTime ? text.slice(0, 19).replace('T', ' ') : text.slice(0, 10);
}
