import { localToUtc, type ZoneClock } from '#lib/log/zones.ts';
import { longerBy } from './clock-changes.ts';
import type { RosterShift } from './roster.ts';
import { minuteOf, wallClock } from './wall-clock.ts';

export const rosterFormats = ['csv', 'ics'] as const;
export type RosterFormat = (typeof rosterFormats)[number];

/** What makes a spreadsheet run a cell. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/** A row a shift: date, start, end, breaks (from–to, several apart by spaces), group, people, paid hours of one. RFC 4180, with a byte order mark. */
export function rosterCsv(shifts: readonly RosterShift[]): string {
	const clock = (local: string) => local.slice(11);
	const rows = shifts.map(({ start, end, breaks, group, people, paidHours }) => [
		start.slice(0, 10),
		clock(start),
		clock(end),
		breaks.map((each) => `${clock(each.start)}-${clock(each.end)}`).join(' '),
		harmless(group),
		String(people),
		String(Number(paidHours.toFixed(2)))
	]);
	return csvOf([['date', 'start', 'end', 'breaks', 'group', 'people', 'paid_hours'], ...rows]);
}

/** People wanted at work, before shrinkage, in each interval from start. */
export interface Wanted {
	readonly start: string;
	/** Minutes. */
	readonly interval: number;
	readonly wanted: readonly { readonly skill: string; readonly agents: readonly number[] }[];
}

/** Who is wanted, as a table that can be given back in the log's place: a row an interval and skill, nobody included. */
export function wantedCsv({ start, interval, wanted }: Wanted): string {
	const first = minuteOf(start);
	const rows = wanted.flatMap(({ skill, agents }) =>
		agents.map((count, at) => [wallClock(first + at * interval), String(count), harmless(skill)])
	);
	return csvOf([['start', 'agents', 'skill'], ...rows]);
}

const harmless = (cell: string) => (FORMULA.test(cell) ? `'${cell}` : cell);

const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

const csvOf = (lines: readonly (readonly string[])[]) =>
	`\uFEFF${lines.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('')}`;

interface CalendarFacts {
	/** Of the local times. */
	readonly clock: ZoneClock;
	/** When it is written, milliseconds. */
	readonly now: number;
	readonly words: {
		readonly breaks: string;
		/** Of a shift over a change of the clock: its paid hours, and minutes by which it is longer than the clock says. */
		readonly change: (paidHours: number, longer: number) => string;
	};
}

const MINUTE = 60_000;

/** An event a shift, in instants of UTC (RFC 5545). The same shift keeps its UID, so that a calendar replaces it. */
export function rosterCalendar(shifts: readonly RosterShift[], { clock, now, words }: CalendarFacts): string {
	const instant = (local: string) => utcStamp(localToUtc(minuteOf(local) * MINUTE, clock));
	const seen = new Map<string, number>();
	const events = shifts.flatMap(({ start, end, breaks, group, people, paidHours }) => {
		const pauses = breaks.map((each) => `${each.start.slice(11)}–${each.end.slice(11)}`).join(', ');
		const id = `${start}-${end}-${pauses}-${encodeURIComponent(group)}`.replaceAll(/[^\w%-]/g, '');
		const longer = longerBy(clock, start, end);
		const notes = [
			...(pauses ? [`${words.breaks} ${pauses}`] : []),
			...(longer === 0 ? [] : [words.change(paidHours, longer)])
		];
		const times = seen.get(id) ?? 0;
		seen.set(id, times + 1);
		return [
			'BEGIN:VEVENT',
			`UID:${id}${times > 0 ? `-${times}` : ''}@poise`,
			`DTSTAMP:${utcStamp(now)}`,
			`DTSTART:${instant(start)}`,
			`DTEND:${instant(end)}`,
			`SUMMARY:${escaped(`${group} × ${people}`)}`,
			...(notes.length > 0 ? [`DESCRIPTION:${escaped(notes.join('\n'))}`] : []),
			'END:VEVENT'
		];
	});
	const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Poise//Roster//EN', ...events, 'END:VCALENDAR'];
	return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const utcStamp = (milliseconds: number) =>
	`${new Date(milliseconds).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

/** Of TEXT values (§3.3.11). */
const escaped = (text: string) => text.replaceAll(/[\\;,]/g, '\\$&').replaceAll(/\r?\n/g, '\\n');

const MOST_OCTETS = 75;

/** Lines longer than 75 octets go on after a break and a space (§3.1); no letter is cut in two. */
function folded(line: string): string {
	const encoder = new TextEncoder();
	let [text, octets] = ['', 0];
	for (const letter of line) {
		const size = encoder.encode(letter).length;
		if (octets + size > MOST_OCTETS) [text, octets] = [`${text}\r\n `, 1];
		text += letter;
		octets += size;
	}
	return text;
}
