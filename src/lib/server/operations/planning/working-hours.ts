import { openSpans } from '#lib/log/open-hours.ts';
import { localToUtc, zoneTransitions } from '#lib/log/zones.ts';
import { DAYS_A_WEEK, HOURS_A_DAY, workedHours, type HourSeen } from '#lib/staffing/estimates/worked-hours.ts';
import { currentSchedules } from '../business-hours.ts';
import { logFacts } from '../log-facts.ts';
import type { Poise } from '../operation.ts';

/** When people are at work in a plan, and how it is known. */
export interface WorkingHours {
	/** For each interval; null: at all hours. */
	readonly open: readonly boolean[] | null;
	/** Business hours that are set, the answers people gave in the log, or neither. */
	readonly from: 'set' | 'log' | 'always';
}

export const ALWAYS: WorkingHours = { open: null, from: 'always' };

/**
 * Business hours where they are set, as they fall in the planned week, special days included; else the hours in which people answer in the log.
 * @param starts of the intervals, local times by the log's own clock @param interval seconds
 */
export async function workingHours(poise: Poise, starts: readonly string[], interval: number): Promise<WorkingHours> {
	const { zone } = await logFacts(poise);
	return poise.engine.read(async (session) => {
		const schedules = await currentSchedules(session);
		if (schedules.length > 0) {
			const years = starts.map((start) => Number(start.slice(0, 4)));
			const [first, last] = [Math.min(...years), Math.max(...years)];
			const spans = schedules.flatMap((schedule) => openSpans(schedule, first, last));
			const clock = zoneTransitions(zone, first - 1, last + 1);
			const open = starts.map((start) => {
				const middle = localToUtc(Date.parse(`${start}Z`), clock) / 1000 + interval / 2;
				return spans.some(({ from, to }) => from <= middle && middle < to);
			});
			return { open, from: 'set' };
		}
		const worked = workedHours(await session.rows<HourSeen & Record<string, unknown>>(SEEN));
		if (!worked) return ALWAYS;
		return { open: starts.map((start) => worked[hourOfWeek(start)] ?? true), from: 'log' };
	});
}

/** Contacts that a person answered, by the hour of the week in which they came and in which the answer did. */
const SEEN = `WITH answered AS (
		SELECT opened_local AS came, opened_local + to_microseconds((first_human_reply * 1e6)::BIGINT) AS answered
		FROM judged WHERE first_human_reply IS NOT NULL
	), moment AS (
		SELECT came AS instant, 1 AS came, 0 AS answered FROM answered UNION ALL SELECT answered, 0, 1 FROM answered
	)
	SELECT isodow(instant)::INTEGER - 1 AS "day", hour(instant)::INTEGER AS "hour", sum(came)::INTEGER AS came,
		sum(answered)::INTEGER AS answered FROM moment GROUP BY ALL`;

/** From Monday at midnight, of a local time. */
export function hourOfWeek(start: string): number {
	const at = new Date(`${start}Z`);
	return ((at.getUTCDay() + DAYS_A_WEEK - 1) % DAYS_A_WEEK) * HOURS_A_DAY + at.getUTCHours();
}
