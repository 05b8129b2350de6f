import type { OpenDay } from '#lib/log/open-hours.ts';
import { scheduleFields, type Schedule } from '#lib/log/schedules.ts';
import { quoteLiteral } from '#lib/sql/quote.ts';

/** When people are usually at work, where a workspace has not said: Monday to Friday, 9 to 18, local time of the source. */
const usual = { firstDay: 1, lastDay: 5, from: 9, before: 18 } as const;

/** A schedule with its open days. */
export interface OpenSchedule {
	readonly schedule: Schedule;
	readonly days: readonly OpenDay[];
}

/** Rows a statement inserts at once. */
const ROWS = 2000;

/** Statements that fill `open_day`: for each schedule and UTC day how long it was open before, and when it is within (epoch seconds). */
export function openDaySql(schedules: readonly OpenSchedule[]): string[] {
	const most = mostSpans(schedules);
	const columns = Array.from({ length: most }, (_, i) => `, from_${i} DOUBLE NOT NULL, to_${i} DOUBLE NOT NULL`).join(
		''
	);
	const statements = [
		`CREATE OR REPLACE TEMP TABLE open_day (schedule INTEGER NOT NULL, day DATE NOT NULL, before DOUBLE NOT NULL${columns})`
	];
	const rows = schedules.flatMap(({ days }, index) =>
		days.map(({ day, before, spans }) => {
			const end = (day + 1) * 86_400;
			const edges = Array.from({ length: most }, (_, i) => `${spans[i]?.from ?? end}, ${spans[i]?.to ?? end}`);
			return `(${[index, `DATE '1970-01-01' + ${day}`, before, ...edges].join(', ')})`;
		})
	);
	for (let i = 0; i < rows.length; i += ROWS)
		statements.push(`INSERT INTO open_day VALUES ${rows.slice(i, i + ROWS).join(', ')}`);
	return statements;
}

/** SQL of the number of the schedule that a conversation falls under; NULL when none takes it. */
function scheduleSql(schedules: readonly OpenSchedule[], row: string): string {
	const branches = schedules.map(({ schedule: { where } }, index) => {
		const holds = where.map(({ field, value }) => `${row}.${columnOf(field)} = ${quoteLiteral(value)}`);
		return `WHEN ${holds.join(' AND ') || 'true'} THEN ${index}`;
	});
	return `CASE ${branches.join(' ')} END`;
}

// The names are columns of `conversation` as they stand.
const columnOf = (field: (typeof scheduleFields)[number]): string => field;

/** The clocks in business time: seconds of the interval during which the conversation's schedule was open. */
export interface BusinessTime {
	/** Joins to put behind the FROM of a statement over `row`. */
	readonly joins: string;
	/** SQL of the open seconds between two of the named instants; NULL where either is, or no schedule applies. */
	between(from: Instant, to: Instant): string;
	/** SQL of whether the conversation was opened while people are at work. */
	readonly inHours: string;
}

/** The instants that clocks run between, as SQL over `row`. */
export type Instant = keyof ReturnType<typeof instants>;

function instants(row: string) {
	return {
		opened: `${row}.opened_at`,
		botReply: `${row}.first_bot_reply_at`,
		humanReply: `${row}.first_human_reply_at`,
		handoff: `${row}.handoff_at`,
		firstResolved: `${row}.first_resolved_at`,
		resolved: `${row}.resolved_at`,
		// A duration without instants of its own is laid where it must have begun.
		queueStart: `coalesce(${row}.handoff_at, ${row}.opened_at)`,
		queueEnd: `coalesce(${row}.handoff_at, ${row}.opened_at) + to_seconds(${row}.queue_seconds)`,
		handleEnd: `${row}.first_human_reply_at + to_seconds(${row}.handle_seconds)`
	};
}

/**
 * Business time by looking instants up in `open_day` (see `openDaySql`): the open seconds up to each, and their
 * differences. One hash join a kind of instant, and no arithmetic on calendars in the engine.
 */
export function businessTime(schedules: readonly OpenSchedule[], row: string, openedLocal: string): BusinessTime {
	const { firstDay, lastDay, from, before } = usual;
	const usually = `isodow(${openedLocal}) BETWEEN ${firstDay} AND ${lastDay} AND hour(${openedLocal}) BETWEEN ${from} AND ${before - 1}`;
	if (schedules.length === 0) return { joins: '', between: () => 'NULL::DOUBLE', inHours: usually };
	const spans = Array.from({ length: mostSpans(schedules) }, (_, i) => i);
	const at = instants(row);
	const alias = (name: Instant) => `open_${name}`;
	const upTo = (name: Instant) =>
		`(${alias(name)}.before${spans.map((i) => ` + greatest(0, least(epoch(${at[name]}), ${alias(name)}.to_${i}) - ${alias(name)}.from_${i})`).join('')})`;
	const joins = (Object.keys(at) as Instant[]).map(
		(name) =>
			`LEFT JOIN open_day ${alias(name)} ON ${alias(name)}.schedule = ${scheduleSql(schedules, row)} AND ${alias(name)}.day = (${at[name]})::DATE`
	);
	const opened = alias('opened');
	const open = spans.map(
		(i) => `(epoch(${at.opened}) >= ${opened}.from_${i} AND epoch(${at.opened}) < ${opened}.to_${i})`
	);
	return {
		joins: joins.join('\n\t'),
		between: (start, end) => `${upTo(end)} - ${upTo(start)}`,
		inHours: `coalesce(${open.join(' OR ') || 'false'}, ${usually})`
	};
}

function mostSpans(schedules: readonly OpenSchedule[]): number {
	return Math.max(0, ...schedules.flatMap(({ days }) => days.map(({ spans }) => spans.length)));
}
