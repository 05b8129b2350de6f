import type { MeasuredLog } from '#lib/economics/measured-log.ts';
import { measuredLogSql, type MeasuredLogRow } from '#lib/metrics/measured-log-sql.ts';
import type { CheckedQuery } from '#lib/metrics/validate.ts';
import { ISSUE_OVER } from '#lib/metrics/metric.ts';
import { currentWindows } from './ledger-windows.ts';
import type { LogFacts } from './log-facts.ts';
import type { Rows } from './read-kept.ts';

const SECONDS_PER_MONTH = 30.4375 * 86_400;

/** One group's counts, with the group's values of the query's dimensions. */
export interface MeasuredGroup {
	readonly dimensions: Readonly<Record<string, string | null>>;
	readonly log: MeasuredLog;
	/** Mean `annual_margin` of the group's customers; null where no customer table says. */
	readonly customerMargin: number | null;
}

/** Counts what the money formulas need, for each group of the query. */
export async function measureLog(session: Rows, query: CheckedQuery, facts: LogFacts): Promise<MeasuredGroup[]> {
	const months = monthsOf(facts, (await currentWindows(session)).durableHours);
	const [whole] = await session.rows<{ bot: number }>(
		`SELECT count(*) AS bot FROM judged WHERE bot_involved AND ${ISSUE_OVER}`
	);
	const { sql, parameters } = measuredLogSql(query, facts.known.has('customer_id'));
	const rows = await session.rows<MeasuredLogRow & Record<string, string | null>>(sql, parameters);
	return rows.map((row) => ({
		dimensions: Object.fromEntries(query.by.map(({ id }, index) => [id, row[`d${index}`] ?? null])),
		log: toMeasuredLog(row, facts.known, months, whole?.bot ?? 0),
		customerMargin: row.customer_margin
	}));
}

/** Length of the log in months, `lessHours` before its end left out: the months whose conversations are counted. */
export function monthsOf({ from, ended }: LogFacts, lessHours = 0): number {
	if (from === null || ended === null) return 1;
	const seconds = (Date.parse(ended) - Date.parse(from)) / 1000 - lessHours * 3600;
	// A log of a single day still has a rate; a week is the least it is spread over.
	return Math.max(seconds, 7 * 86_400) / SECONDS_PER_MONTH;
}

function toMeasuredLog(
	row: MeasuredLogRow,
	known: ReadonlySet<string>,
	months: number,
	botInvolvedOfLog: number
): MeasuredLog {
	const saysBot = known.has('bot_involved') || known.has('first_bot_reply_at');
	const saysHuman = saysBot || known.has('human_involved') || known.has('first_human_reply_at');
	const saysCustomer = known.has('customer_id');
	return {
		months,
		contacts: row.contacts,
		customers: saysCustomer ? row.customers : null,
		botFirst: saysBot ? row.bot_first : null,
		botInvolved: saysBot ? row.bot_involved : null,
		botOutcomes: saysBot ? { resolved: row.resolved, escalated: row.escalated, abandoned: row.abandoned } : null,
		billed: known.has('vendor_verdict') ? row.billed : null,
		humanContacts: saysHuman ? row.human_contacts : null,
		handle: row.handle_known > 0 ? { known: row.handle_known, seconds: row.handle_seconds } : null,
		programmeShare: botInvolvedOfLog > 0 ? row.bot_involved / botInvolvedOfLog : 0,
		issues: saysCustomer ? { count: row.issues, judged: row.issues_judged, durable: row.issues_durable } : null,
		firstContacts: saysCustomer
			? {
					contacts: row.first_contacts,
					botInvolved: row.first_bot_involved,
					botOutcomes: {
						resolved: row.first_resolved,
						escalated: row.first_escalated,
						abandoned: row.first_abandoned
					},
					notDurableShare: {
						human: row.not_durable_human,
						escalated: row.not_durable_escalated,
						resolved: row.not_durable_resolved
					}
				}
			: null,
		indexIssues: saysCustomer
			? {
					count: row.index_issues ?? 0,
					first: row.index_first ?? 0,
					several: row.index_several ?? 0,
					unresolved: row.index_unresolved ?? 0
				}
			: null
	};
}
