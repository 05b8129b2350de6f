/** A moment as written: milliseconds since 1970 on the writer's wall clock, or in UTC when the text names its offset. */
export interface WrittenMoment {
	readonly milliseconds: number;
	/** True when the text carries its own offset, so that `milliseconds` is UTC. */
	readonly marked: boolean;
}

const MONTHS = [
	'january',
	'february',
	'march',
	'april',
	'may',
	'june',
	'july',
	'august',
	'september',
	'october',
	'november',
	'december'
];
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const short = (names: readonly string[]) => names.map((name) => name.slice(0, 3));

const SPECIFIERS: Record<string, string> = {
	Y: '(?<Y>\\d{1,4})',
	y: '(?<y>\\d{1,2})',
	m: '(?<m>\\d{1,2})',
	d: '(?<d>\\d{1,2})',
	H: '(?<H>\\d{1,2})',
	I: '(?<I>\\d{1,2})',
	M: '(?<M>\\d{1,2})',
	S: '(?<S>\\d{1,2})',
	f: '(?<f>\\d{1,6})',
	g: '(?<f>\\d{1,3})',
	p: '(?<p>am|pm)',
	b: `(?<b>${short(MONTHS).join('|')})`,
	B: `(?<B>${MONTHS.join('|')})`,
	a: `(?:${short(WEEKDAYS).join('|')})`,
	A: `(?:${WEEKDAYS.join('|')})`,
	z: '(?<z>[+-]\\d{2}(?::?\\d{2})?)'
};

/** True when a date pattern uses only what both this reader and the engine's strptime know. */
export function isPattern(pattern: string): boolean {
	const used = [...pattern.matchAll(/%-?(.)/g)].map(([, letter = '']) => letter);
	const has = (letters: string) => used.some((letter) => letters.includes(letter));
	return used.every((letter) => letter in SPECIFIERS || letter === '%') && has('Yy') && has('mbB') && has('d');
}

/**
 * A reader of texts written by a strptime pattern, as lenient as the engine's own: one- or two-digit parts, any run of
 * white space for a space, spaces around. Gives null for anything else, also for days that no calendar has.
 */
export function compilePattern(pattern: string): (text: string) => WrittenMoment | null {
	const source = pattern
		.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
		.replace(/\s+/g, '\\s+')
		.replace(/%-?(.)/g, (_, letter: string) => SPECIFIERS[letter] ?? letter);
	const expression = new RegExp(`^\\s*${source}\\s*$`, 'i');
	return (text) => {
		const parts = expression.exec(text)?.groups;
		return parts ? momentOf(parts) : null;
	};
}

function momentOf(parts: Readonly<Record<string, string | undefined>>): WrittenMoment | null {
	const number = (name: string) => Number(parts[name] ?? 0);
	const year = parts['y'] === undefined ? number('Y') : number('y') + (number('y') < 69 ? 2000 : 1900);
	const month = parts['b']
		? short(MONTHS).indexOf(parts['b'].toLowerCase()) + 1
		: parts['B']
			? MONTHS.indexOf(parts['B'].toLowerCase()) + 1
			: number('m');
	let hour = number('H');
	if (parts['I'] !== undefined) {
		hour = number('I');
		if (hour < 1 || hour > 12) return null;
		if (parts['p'] !== undefined) hour = (hour % 12) + (parts['p'].toLowerCase() === 'pm' ? 12 : 0);
	}
	const fraction = Number(`0.${parts['f'] ?? 0}`);
	const milliseconds = wallClock(year, month, number('d'), hour, number('M'), number('S') + fraction);
	if (milliseconds === null) return null;
	const offset = parts['z'] === undefined ? 0 : offsetSeconds(parts['z']);
	return { milliseconds: milliseconds - offset * 1000, marked: parts['z'] !== undefined };
}

/** `+08:00`, `-0330`, `+08` → seconds east of UTC. */
export function offsetSeconds(text: string): number {
	const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})?$/.exec(text) ?? [];
	return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes ?? 0) * 60);
}

/** Milliseconds of a date and time that exist in the calendar, else null. Fractions of a millisecond are cut. */
export function wallClock(
	year: number,
	month: number,
	day: number,
	hour: number,
	minute: number,
	second: number
): number | null {
	if (month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59 || second >= 60) return null;
	const date = new Date(0);
	date.setUTCFullYear(year, month - 1, day);
	if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
	return date.getTime() + hour * 3_600_000 + minute * 60_000 + Math.floor(second * 1000 + 1e-6);
}
