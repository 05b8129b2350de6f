import { z } from 'zod';
import { findExcess, LEAST_RATIO_OF_WAITS, type Excess } from '#lib/alerts/exceed.ts';
import { findHollow } from '#lib/alerts/hollow.ts';
import type { Alert, AlertsResult, Unwatched } from '#lib/alerts/result.ts';
import {
	complaintsSql,
	containedSql,
	endsSql,
	longWaitsSql,
	medianWaitsSql,
	unsolvedSql,
	wrongRefusalsByOpeningSql,
	wrongRefusalsSql
} from '#lib/alerts/series-sql.ts';
import { daysKnown, LEAST_DAYS, TRIED_DAYS, type SeriesRow } from '#lib/alerts/series.ts';
import { alertIds, watches, type Watch } from '#lib/alerts/watches.ts';
import { utcToLocal, zoneTransitions } from '#lib/log/zones.ts';
import type { Windows } from '#lib/log/windows.ts';
import { missingNeeds } from '#lib/metrics/validate.ts';
import type { Session } from '../warehouse/engine.ts';
import { textSchema } from './bilingual-schema.ts';
import { currentWindows } from './ledger-windows.ts';
import { logFacts, remember, type LogFacts } from './log-facts.ts';
import { operation, type Poise } from './operation.ts';

const DAY_MS = 86_400_000;
const HOURS_A_DAY = 24;

export const readAlerts = operation({
	name: 'alerts',
	summary:
		'What is not as it was in the last days of the log: complaints, wrong refusals, containment that solves less, waits after hand-off.',
	input: z.object({}),
	output: z.object({
		end: z.string().nullable(),
		alerts: z.array(
			z.object({
				id: z.enum(alertIds),
				label: textSchema,
				since: z.string(),
				until: z.string(),
				days: z.object({ from: z.string(), to: z.string() }),
				observed: z.number(),
				expected: z.number(),
				unit: z.enum(['count', 'share']),
				atMost: z.number().nullable(),
				n: z.int(),
				probability: z.number(),
				lagDays: z.number(),
				metric: z.string(),
				containment: z.object({ observed: z.number(), expected: z.number() }).nullable(),
				median: z.object({ observed: z.number(), usual: z.number() }).nullable()
			})
		),
		unwatched: z.array(
			z.object({
				id: z.enum(alertIds),
				label: textSchema,
				missing: z.array(z.string()),
				logDays: z.int().nullable().describe('How long the log is.'),
				days: z
					.int()
					.nullable()
					.describe('How far back this series reaches, or the log if that is too short by itself.'),
				daysNeeded: z.int().nullable()
			})
		)
	}),
	run: (poise) => alertsOf(poise)
});

/** The alerts on the log as it is; remembered until it changes. */
export async function alertsOf(poise: Poise): Promise<AlertsResult> {
	const facts = await logFacts(poise);
	return remember(poise, 'alerts', () => poise.engine.read((session) => watchLog(session, facts)));
}

async function watchLog(session: Session, facts: LogFacts): Promise<AlertsResult> {
	const [ends] = await session.rows<{ first: string | null; opened: string | null; ended: string | null }>(endsSql);
	if (!ends?.first || !ends.opened || !ends.ended) return { end: null, alerts: [], unwatched: [] };
	const windows = await currentWindows(session);
	const seen = { session, facts, windows, opened: Date.parse(ends.opened), ended: Date.parse(ends.ended) };
	/** 24 hours each, the one in which the log began as a whole one. */
	const logDays = Math.floor((seen.opened - Date.parse(ends.first)) / DAY_MS) + 1;
	const alerts: Alert[] = [];
	const unwatched: Unwatched[] = [];
	for (const watch of watches) {
		const { id, label } = watch;
		const missing = missingNeeds(watch.needs, facts.known);
		if (missing.length > 0) {
			unwatched.push({ id, label, missing, logDays: null, days: null, daysNeeded: null });
			continue;
		}
		const { alert, days, lagDays } = await look[id](watch, seen);
		const daysNeeded = TRIED_DAYS + LEAST_DAYS;
		if (days < daysNeeded)
			unwatched.push({
				id,
				label,
				missing: [],
				logDays,
				// a log that is too short is as long as it is, whatever of it can be judged by now
				days: logDays < daysNeeded + lagDays ? logDays : days + lagDays,
				daysNeeded: daysNeeded + lagDays
			});
		else if (alert) alerts.push(alert);
	}
	return { end: ends.opened, alerts, unwatched };
}

interface Seen {
	readonly session: Session;
	readonly facts: LogFacts;
	readonly windows: Windows;
	/** Epoch milliseconds: the last opening, and the last event. */
	readonly opened: number;
	readonly ended: number;
}

interface Look {
	readonly alert: Alert | null;
	/** How many days the series reaches back. */
	readonly days: number;
	readonly lagDays: number;
}

const look: Record<Watch['id'], (watch: Watch, seen: Seen) => Promise<Look>> = {
	async 'complaint-spike'(watch, seen) {
		const rows = await seen.session.rows<SeriesRow>(complaintsSql);
		return found(watch, seen, rows, findExcess(rows));
	},
	async 'wrong-refusal-spike'(watch, seen) {
		const known = await seen.session.rows<SeriesRow>(wrongRefusalsSql);
		const made = await seen.session.rows<SeriesRow>(wrongRefusalsByOpeningSql);
		const [one, other] = [findExcess(known), findExcess(made)];
		const stronger = one && other ? (other.probability < one.probability ? other : one) : (one ?? other);
		return found(watch, seen, known, stronger);
	},
	async 'handoff-wait'(watch, seen) {
		const rows = await seen.session.rows<SeriesRow>(longWaitsSql);
		const excess = findExcess(rows, LEAST_RATIO_OF_WAITS);
		const { alert, ...rest } = found(watch, seen, rows, excess);
		if (!alert || !excess) return { alert, ...rest };
		const [median] = await seen.session.rows<{ observed: number | null; usual: number | null }>(medianWaitsSql, [
			excess.from,
			excess.to
		]);
		const { observed = null, usual = null } = median ?? {};
		return { alert: { ...alert, median: observed === null || usual === null ? null : { observed, usual } }, ...rest };
	},
	async 'hollow-containment'(watch, seen) {
		const lagHours = Math.max(seen.windows.quietHours, seen.windows.giveUpHours, seen.windows.durableHours);
		const contained = await seen.session.rows<SeriesRow>(containedSql(lagHours));
		const unsolved = await seen.session.rows<SeriesRow>(unsolvedSql(lagHours));
		const hollow = findHollow(contained, unsolved);
		const lagDays = lagHours / HOURS_A_DAY;
		const days = Math.min(daysKnown(contained), daysKnown(unsolved));
		if (!hollow) return { alert: null, days, lagDays: Math.ceil(lagDays) };
		const alert: Alert = {
			...said(watch),
			...when(seen.ended - lagDays * DAY_MS, 0, TRIED_DAYS - 1, seen.facts.zone),
			observed: 1 - hollow.unsolved.observed,
			expected: 1 - hollow.unsolved.expected,
			unit: 'share',
			atMost: null,
			n: hollow.unsolved.trials,
			probability: hollow.probability,
			lagDays,
			containment: { observed: hollow.contained.observed, expected: hollow.contained.expected },
			median: null
		};
		return { alert, days, lagDays: Math.ceil(lagDays) };
	}
};

const said = ({ id, label, metric }: Watch) => ({ id, label, metric });

function found(watch: Watch, { opened, facts }: Seen, rows: readonly SeriesRow[], excess: Excess | null): Look {
	const days = daysKnown(rows);
	if (!excess) return { alert: null, days, lagDays: 0 };
	const { from, to, trials, observed, expected, atMost, probability } = excess;
	const alert: Alert = {
		...said(watch),
		...when(opened, from, to, facts.zone),
		observed,
		expected,
		unit: 'count',
		atMost,
		n: trials,
		probability,
		lagDays: 0,
		containment: null,
		median: null
	};
	return { alert, days, lagDays: 0 };
}

/** The instants and the dates of days counted back from an end. */
function when(end: number, from: number, to: number, zone: string): Pick<Alert, 'since' | 'until' | 'days'> {
	const [since, until] = [end - (to + 1) * DAY_MS, end - from * DAY_MS];
	const years = [since, until].map((instant) => new Date(instant).getUTCFullYear());
	const clock = zoneTransitions(zone, Math.min(...years) - 1, Math.max(...years) + 1);
	const dateOf = (instant: number) => new Date(utcToLocal(instant, clock)).toISOString().slice(0, 10);
	return {
		since: new Date(since).toISOString(),
		until: new Date(until).toISOString(),
		days: { from: dateOf(since), to: dateOf(until + DAY_MS) }
	};
}
