import type { BillingLog, PeriodUsage } from '#lib/economics/bills/usage.ts';
import { usageSql, type UsageRow } from '#lib/metrics/usage-sql.ts';
import { currentWindows } from './ledger-windows.ts';
import type { LogFacts } from './log-facts.ts';
import { monthsOf } from './measure-log.ts';
import type { Rows } from './read-kept.ts';

const SECONDS_PER_WEEK = 7 * 86_400;
const SECONDS_PER_MONTH = 30.4375 * 86_400;

/** Counts what vendors count: the log cut into equal parts of about a month, and into weeks. Needs a log with conversations. */
export async function measureUsage(
	session: Rows,
	facts: LogFacts,
	reopenRules: readonly (number | null)[]
): Promise<BillingLog> {
	const { durableHours } = await currentWindows(session);
	const months = monthsOf(facts, durableHours);
	const parts = Math.max(1, Math.round(months));
	const from = facts.from ?? '';
	const to = new Date(Date.parse(from) + months * SECONDS_PER_MONTH * 1000).toISOString();
	const { sql, parameters } = usageSql({ from, to, durableHours, parts, reopenRules });
	const rows = await session.rows<UsageRow>(sql, parameters);
	const periods = (count: number, of: (row: UsageRow) => number | null) =>
		Array.from({ length: count }, (_, at) =>
			toPeriod(
				rows.find((row) => of(row) === at),
				reopenRules.length
			)
		);
	const { known } = facts;
	const saysBot = known.has('bot_involved') || known.has('first_bot_reply_at');
	const byPart = periods(parts, ({ part }) => part);
	return {
		bot: !saysBot ? 'unknown' : byPart.some(({ botInvolved }) => botInvolved > 0) ? 'measured' : 'none',
		hasCustomers: known.has('customer_id'),
		hasVendorVerdict: known.has('vendor_verdict'),
		hasReopenings: known.has('reopened_at') || known.has('reopen_count'),
		endingsLack: [...new Set(rows.flatMap((row) => row.endings_lack?.split(' ') ?? []))],
		hasAgents: byPart.some(({ agents }) => agents > 0),
		months,
		parts: byPart,
		weeks: periods(Math.floor((months * SECONDS_PER_MONTH) / SECONDS_PER_WEEK + 1e-9), ({ week }) => week),
		reopenRules
	};
}

/** Without a row nothing happened. */
function toPeriod(row: UsageRow | undefined, rules: number): PeriodUsage {
	return {
		contacts: row?.contacts ?? 0,
		issues: { count: row?.issues ?? 0, judged: row?.issues_judged ?? 0, durable: row?.issues_durable ?? 0 },
		botInvolved: row?.bot_involved ?? 0,
		botAlone: { judged: row?.bot_judged ?? 0, durable: row?.bot_durable ?? 0 },
		resolutions: Array.from({ length: rules }, (_, at) => ({
			confirmed: row?.[`confirmed_${at}`] ?? 0,
			assumed: row?.[`assumed_${at}`] ?? 0,
			givenUp: row?.[`given_up_${at}`] ?? 0,
			contained: row?.[`contained_${at}`] ?? 0,
			unknown: row?.[`unknown_${at}`] ?? 0,
			vendor: row?.[`vendor_${at}`] ?? 0
		})),
		spoken: {
			conversations: row?.spoken ?? 0,
			replies: row?.replies ?? 0,
			bytesOut: row?.bytes_out ?? 0,
			bytesIn: row?.bytes_in ?? 0
		},
		agents: row?.agents ?? 0,
		humanContacts: row?.human_contacts ?? 0,
		handle: { known: row?.handle_known ?? 0, seconds: row?.handle_seconds ?? 0 }
	};
}
