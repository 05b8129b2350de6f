import { leavingRates, lossOfCustomer, secondPrice, tariff } from '#lib/economics/prices.ts';
import { expectedMonthlyLoss } from '#lib/economics/event-loss.ts';
import type { Register } from '#lib/economics/assumptions/register.ts';
import { modesOf } from '#lib/economics/values.ts';
import { orderOf, type Statement } from '#lib/metrics/compile.ts';
import { measuredLogSql } from '#lib/metrics/measured-log-sql.ts';
import { ISSUE_OVER, type CostMetric } from '#lib/metrics/metric.ts';
import type { CheckedQuery } from '#lib/metrics/validate.ts';
import type { LogFacts } from './log-facts.ts';
import { currentWindows } from './ledger-windows.ts';
import { monthsOf } from './measure-log.ts';
import type { Rows } from './read-kept.ts';

const DIRECT = ['people', 'vendor', 'run_licence'] as const;
const HIDDEN = ['churn', 'upkeep', 'incidents'] as const;
type PartName = (typeof DIRECT)[number] | (typeof HIDDEN)[number];

/**
 * SQL that ends in a cost as it is shown, for whoever wants to follow it: what is assumed, written out (at its mode), the counts of
 * the log, each part in money, what they are divided by (`n`), and the division (`value`). The figure itself is computed by
 * `costOfLog` from the same counts, since it is drawn many times for its range; a test holds the two against each other.
 */
export async function costSql(
	session: Rows,
	metric: CostMetric,
	query: CheckedQuery,
	{ facts, register }: { readonly facts: LogFacts; readonly register: Register }
): Promise<Statement> {
	const hasCustomers = facts.known.has('customer_id');
	const months = monthsOf(facts, (await currentWindows(session)).durableHours);
	const counts = measuredLogSql(query, hasCustomers);
	const names = query.by.map((_, index) => `d${index}, `).join('');
	const summed = metric.churnAdjusted ? [...DIRECT, ...HIDDEN] : DIRECT;
	const sqlOf = partsSql(facts.known, register);
	const parts = summed.map((part) => `${sqlOf[part]} AS ${part}`).join(',\n\t\t');
	const durable = hasCustomers ? 'issues * issues_durable / nullif(issues_judged, 0)' : 'NULL::DOUBLE';
	const assumed = Object.entries(assumedNumbers(register, months)).filter(([name]) =>
		new RegExp(`\\b${name}\\b`).test(parts)
	);
	return {
		sql: `WITH assumed AS (
	SELECT ${assumed.map(([name, value]) => `${value}::DOUBLE AS ${name}`).join(',\n\t\t')}
),
counts AS (
${counts.sql}
),
judged_counts AS (
	SELECT *, nullif(resolved + escalated + abandoned, 0) AS bot_judged,
		nullif(first_resolved + first_escalated + first_abandoned, 0) AS first_bot_judged,
		nullif(index_first + index_several + index_unresolved, 0) AS index_judged,
		(SELECT count(*) FROM judged WHERE bot_involved AND ${ISSUE_OVER}) AS bot_of_whole_log
	FROM counts
),
parts AS (
	SELECT ${names}${parts},
		nullif(${metric.per === 'contact' ? 'contacts' : durable}, 0) AS n
	FROM judged_counts, assumed
)
SELECT *, (${summed.join(' + ')}) / n AS value FROM parts ${orderOf(query.by)}`,
		parameters: counts.parameters
	};
}

/** What the parts name, in money, shares and months. */
function assumedNumbers(register: Register, months: number): Readonly<Record<string, number>> {
	const values = modesOf(register);
	const price = tariff(values, register.choices);
	const leaving = leavingRates(values);
	return {
		cost_of_a_second: secondPrice(values, register.choices['labour.handle-clock'].value === 'wall'),
		cost_of_a_handled_contact: secondPrice(values, false) * values['labour.handle-seconds'],
		handoff_tax: values['bot.handoff-tax'],
		back_after_failure: values['bot.recontact'],
		price_per_resolution: price.pricePerResolution,
		price_per_conversation: price.pricePerConversation,
		give_ups_billed: values['bot.billed-give-ups'],
		months,
		licence_a_month: values['bot.fixed-monthly'],
		upkeep_a_month: values['bot.upkeep-monthly'],
		incidents_a_month: expectedMonthlyLoss(values),
		loss_of_a_customer: lossOfCustomer(values, register.choices),
		intent_realised: values['churn.realised'],
		leave_after_first: leaving.first,
		leave_after_several: leaving.several,
		leave_after_unresolved: leaving.unresolved
	};
}

/** Each part over the counts and what is assumed (`economics/log-cost.ts` says why); NULL where the log lacks what it takes. */
function partsSql(known: ReadonlySet<string>, { choices }: Register): Record<PartName, string> {
	const saysBot = known.has('bot_involved') || known.has('first_bot_reply_at');
	const saysHuman = saysBot || known.has('human_involved') || known.has('first_human_reply_at');
	const hasCustomers = known.has('customer_id');
	const lacking = 'NULL::DOUBLE';
	const byMode = (measured: string, prior: string) =>
		measured === prior ? measured : `CASE WHEN handle_known > 0 THEN ${measured} ELSE ${prior} END`;

	// without handle times: first contacts and the repeats to be expected of them, where the log says who its customers are
	const of = hasCustomers ? 'first_' : '';
	const back = (ending: string) => `back_after_failure * coalesce(not_durable_${ending}, 0)`;
	const endings = hasCustomers
		? `first_escalated * (1 + handoff_tax + ${back('escalated')}) + first_abandoned * back_after_failure + first_resolved * ${back('resolved')}`
		: 'escalated * (1 + handoff_tax)';
	const people = `cost_of_a_handled_contact * (
			CASE WHEN ${of}bot_involved = 0 THEN 0 ELSE ${of}bot_involved * (${endings}) / ${of}bot_judged END
			+ (${of}contacts - ${of}bot_involved)${hasCustomers ? ` * (1 + ${back('human')})` : ''})`;

	const vendor = (side: string) => {
		if (choices['bot.price-model'].value === 'per-conversation') return `${side}bot_involved * price_per_conversation`;
		const estimated = `(${side}resolved + ${side}abandoned * give_ups_billed) / ${side}bot_judged`;
		const billed = `CASE WHEN bot_involved > 0 THEN billed / bot_involved ELSE ${estimated} END`;
		return `CASE WHEN ${side}bot_involved = 0 THEN 0 ELSE ${side}bot_involved * price_per_resolution * ${known.has('vendor_verdict') ? billed : estimated} END`;
	};
	const monthly = (amount: string) =>
		saysBot ? `${amount} * months * coalesce(bot_involved / nullif(bot_of_whole_log, 0), 0)` : lacking;
	return {
		people: byMode(
			saysHuman ? 'cost_of_a_second * handle_seconds * human_contacts / handle_known' : lacking,
			saysBot ? people : lacking
		),
		vendor: saysBot ? byMode(vendor(''), vendor(of)) : lacking,
		run_licence: monthly('licence_a_month'),
		churn: hasCustomers
			? `index_issues * intent_realised * loss_of_a_customer * (
			index_several * (leave_after_several - leave_after_first) + index_unresolved * (leave_after_unresolved - leave_after_first)
		) / index_judged`
			: lacking,
		upkeep: monthly('upkeep_a_month'),
		incidents: monthly('incidents_a_month')
	};
}
