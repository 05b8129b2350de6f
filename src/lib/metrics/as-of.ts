import type { Windows } from '#lib/log/windows.ts';
import type { Statement } from './compile.ts';

/** What is over once a conversation has ended, and what ticks from its opening, the first four in business time as well. */
const knownAtTheEnd = [
	'handle_time',
	'handle_time_business',
	'queue_time',
	'queue_time_business',
	'reply_after_handoff',
	'reply_after_handoff_business',
	'waited_after_handoff',
	'csat',
	'top_rated'
];
const businessClocks = ['first_any_reply', 'first_human_reply', 'first_resolution_time', 'resolution_time'];
const clocks = [...businessClocks, 'complaint_time', 'anxious_reply'];
/** Churn is followed for so long. */
const CHURN_DAYS = 90;

/**
 * A statement over `judged`, asked of the log as it stood earlier: for each row `earlier` seconds (SQL) before the log's end. What had
 * not happened by then is not known: clocks that ran on, scores of conversations that went on, windows that were not over.
 * What cannot be told apart: a conversation that came alive again afterwards counts as one that had not ended.
 */
export function asOf({ sql, parameters }: Statement, earlier: string, windows: Windows): Statement {
	const quiet = Math.max(windows.quietHours, windows.giveUpHours);
	const settled = Math.max(quiet, windows.durableHours);
	const age = `(age - (${earlier}))`;
	const end = `(log_end - to_seconds((${earlier})::DOUBLE))`;
	const isOver = (what: string, hours: number) => `${what} >= ${hours} * 3600`;
	const replaced = [
		`${age} AS age`,
		`issue_age - (${earlier}) AS issue_age`,
		`${isOver(age, quiet)} AS quiet_over`,
		`${isOver(age, settled)} AS durable_over`,
		`${isOver(`(issue_age - (${earlier}))`, settled)} AS issue_over`,
		`CASE WHEN outcome = 'assumed' AND NOT ${isOver(age, quiet)} THEN 'pending' ELSE outcome END AS outcome`,
		`CASE WHEN opened_at + to_seconds(first_any_reply) > ${end} THEN false ELSE answered END AS answered`,
		`CASE WHEN opened_at + INTERVAL ${CHURN_DAYS} DAY <= ${end} THEN churned_soon END AS churned_soon`,
		// who was answered later was still waiting
		`CASE WHEN opened_at + to_seconds(coalesce(first_human_reply, waited)) > ${end} THEN greatest(0, epoch(${end} - opened_at)) ELSE waited END AS waited`,
		...businessClocks.map(
			(name) => `CASE WHEN opened_at + to_seconds(${name}) <= ${end} THEN ${name}_business END AS ${name}_business`
		),
		...clocks.map((name) => `CASE WHEN opened_at + to_seconds(${name}) <= ${end} THEN ${name} END AS ${name}`),
		...knownAtTheEnd.map((name) => `CASE WHEN ${age} >= 0 THEN ${name} END AS ${name}`),
		`${end} AS log_end`
	];
	return {
		// the log itself by another name, since a table cannot be read where its name is taken
		sql: `WITH as_it_is AS (SELECT * FROM judged)
SELECT * FROM (WITH judged AS (SELECT * REPLACE (${replaced.join(',\n\t')}) FROM as_it_is)\nSELECT * FROM (${sql}))`,
		parameters
	};
}
