import { baselineOf, inPlace, perContact } from '#lib/economics/appraisal/cash-flow.ts';
import type { Register } from '#lib/economics/assumptions/register.ts';
import { eventRisk, expectedLoss, expectedMonthlyLoss } from '#lib/economics/event-loss.ts';
import { botEndings, handoverAt, outcomesOf } from '#lib/economics/handover-value.ts';
import type { MeasuredLog } from '#lib/economics/measured-log.ts';
import { monthlyRate } from '#lib/economics/present-value.ts';
import { modesOf, type Values } from '#lib/economics/values.ts';
import type { MessageKey } from '#lib/i18n/translate.ts';
import type { Telling } from '../telling.ts';
import { blank, text, type Cell, type CellStyle, type NamedCell, type Sheet } from './book.ts';

type StepId = MessageKey extends infer Key ? (Key extends `brief.step.${infer Id}` ? Id : never) : never;

interface Step {
	readonly id: StepId;
	readonly value: number | string;
	/** Absent: a count of the log, which may be changed. */
	readonly formula?: string;
	readonly style?: CellStyle;
}

type Part = readonly [title: 'log' | 'work' | 'ends' | 'customers' | 'moves' | 'months', steps: readonly Step[]];

const VALUE = 1;
const ROUND_HORIZON = 'ROUND(appraisal_horizon_months,0)';

/**
 * The formulas of `perContact` written once more, for a spreadsheet: from counts of the log and the named assumptions to what
 * one contact moves. The values beside them are those of the economics room.
 */
export function perContactSheet(
	log: MeasuredLog,
	register: Register,
	telling: Telling
): { readonly sheet: Sheet; readonly names: readonly NamedCell[] } {
	const { t } = telling;
	const name = t('brief.book.contact');
	const rows: Cell[][] = [
		[text(name, 'title')],
		[text(t('brief.book.contact.say'), 'note')],
		[
			text(t('brief.book.step'), 'head'),
			text(t('brief.book.value'), 'headNumber'),
			text(t('brief.book.formula'), 'head')
		]
	];
	const names: NamedCell[] = [];
	for (const [title, steps] of partsOf(log, register, t('brief.book.unknown'))) {
		rows.push([text(t(`brief.step.${title}`), 'part')]);
		for (const { id, value, formula, style = 'number' } of steps) {
			names.push({ name: id, sheet: name, row: rows.length, column: VALUE });
			const isKnown = typeof value === 'number';
			rows.push([
				text(t(`brief.step.${id}`)),
				formula === undefined
					? { value, style: isKnown ? (Number.isInteger(value) ? 'inputInteger' : 'input') : 'text' }
					: { value, formula, style },
				formula === undefined
					? isKnown
						? text(t('brief.book.from-log'), 'note')
						: blank
					: text(`= ${formula}`, 'note')
			]);
		}
	}
	return { sheet: { name, widths: [52, 18, 110], rows, frozen: 3 }, names };
}

function partsOf(log: MeasuredLog, register: Register, unknown: string): readonly Part[] {
	const values = modesOf(register);
	const handover = handoverAt(log, register, values);
	const contact = perContact(log, register, values);
	const baseline = baselineOf(log);
	const { contacts, issuesPerContact } = baseline;
	const { outcomes, humanEndings, humanCost, resolvedNotDurable } = handover;
	const endings = botEndings(handover);
	const measuredTime = log.handle && log.handle.known > 0 ? log.handle : null;
	const measuredEnds = log.botOutcomes && hasMeasuredEnds(log, values) ? log.botOutcomes : null;
	/** What a workspace, or the brief, sets outweighs the log: the sheet follows its cell. */
	const isSet = (key: 'bot.handed-off' | 'bot.given-up-of-rest') => register.figures[key].origin === 'user';
	const notLasting = outcomes.givenUp + outcomes.resolved * resolvedNotDurable;
	const kept =
		(1 - values['customer.natural-churn']) ** (1 / 12) / (1 + monthlyRate(values['appraisal.discount-rate']));
	const horizon = Math.round(values['appraisal.horizon-months']);
	const eventLoss = (kind: 'breach' | 'crisis') =>
		expectedLoss(eventRisk(values[`risk.${kind}-chance`], values[`risk.${kind}-median`], values[`risk.${kind}-p95`]));
	const judged = 'log_resolved+log_handed_off+log_given_up';
	return [
		[
			'log',
			[
				{ id: 'log_contacts', value: log.contacts },
				{ id: 'log_bot_first', value: log.botFirst ?? unknown },
				{ id: 'log_months', value: log.months },
				{ id: 'log_customers', value: log.customers ?? unknown },
				{ id: 'log_index_issues', value: log.indexIssues?.count ?? unknown },
				{ id: 'log_handle_known', value: measuredTime?.known ?? unknown },
				{ id: 'log_handle_seconds', value: measuredTime?.seconds ?? unknown },
				{ id: 'log_resolved', value: measuredEnds?.resolved ?? unknown },
				{ id: 'log_handed_off', value: measuredEnds?.escalated ?? unknown },
				{ id: 'log_given_up', value: measuredEnds?.abandoned ?? unknown },
				{ id: 'contacts_a_month', value: contacts, formula: 'log_contacts/log_months' },
				{
					id: 'issues_per_contact',
					value: issuesPerContact,
					formula: log.indexIssues ? 'log_index_issues/log_contacts' : '1',
					style: 'factor'
				}
			]
		],
		[
			'work',
			[
				{
					id: 'handle_seconds',
					value: measuredTime ? measuredTime.seconds / measuredTime.known : values['labour.handle-seconds'],
					formula: measuredTime ? 'log_handle_seconds/log_handle_known' : 'labour_handle_seconds'
				},
				{
					id: 'chats_at_once',
					value:
						measuredTime && register.choices['labour.handle-clock'].value === 'wall' ? values['labour.concurrency'] : 1,
					formula: measuredTime ? 'IF(labour_handle_clock="wall",labour_concurrency,1)' : '1'
				},
				{
					id: 'human_cost',
					value: humanCost,
					formula:
						'labour_loaded_hourly*(1+labour_overhead)/(3600*labour_occupancy*(1-labour_shrinkage)*chats_at_once)*handle_seconds',
					style: 'money'
				}
			]
		],
		[
			'ends',
			[
				{
					id: 'handed_off',
					value: outcomes.handedOff,
					formula: measuredEnds && !isSet('bot.handed-off') ? `log_handed_off/(${judged})` : 'bot_handed_off',
					style: 'share'
				},
				{
					id: 'given_up',
					value: outcomes.givenUp,
					formula: `(1-handed_off)*${measuredEnds && !isSet('bot.given-up-of-rest') ? 'IF(log_resolved+log_given_up>0,log_given_up/(log_resolved+log_given_up),0)' : 'bot_given_up_of_rest'}`,
					style: 'share'
				},
				{ id: 'resolved', value: outcomes.resolved, formula: '1-handed_off-given_up', style: 'share' },
				{
					id: 'billed_share',
					value: outcomes.resolved + outcomes.givenUp * values['bot.billed-give-ups'],
					formula: 'resolved+given_up*bot_billed_give_ups',
					style: 'share'
				},
				{
					id: 'vendor_price',
					value: handover.botPrice,
					formula:
						'IF(bot_price_model="per-conversation",bot_price_per_conversation,bot_price_per_resolution*billed_share)',
					style: 'money'
				},
				{ id: 'people_first', value: humanEndings.first, formula: 'churn_human_first_contact', style: 'share' },
				{
					id: 'people_unresolved',
					value: humanEndings.unresolved,
					formula: '(1-people_first)*churn_human_unresolved_of_rest',
					style: 'share'
				},
				{
					id: 'people_several',
					value: humanEndings.several,
					formula: '1-people_first-people_unresolved',
					style: 'share'
				},
				{
					id: 'not_lasting',
					value: notLasting,
					formula: 'given_up+resolved*bot_resolved_not_durable',
					style: 'share'
				},
				{
					id: 'bot_solved_first',
					value: endings.first,
					formula: 'resolved*(1-bot_resolved_not_durable)',
					style: 'share'
				},
				{
					id: 'bot_several',
					value: endings.several,
					formula: 'handed_off*(1-people_unresolved)+not_lasting*bot_recontact',
					style: 'share'
				},
				{
					id: 'bot_unresolved',
					value: endings.unresolved,
					formula: 'handed_off*people_unresolved+not_lasting*(1-bot_recontact)',
					style: 'share'
				}
			]
		],
		[
			'customers',
			[
				{
					id: 'customer_kept',
					value: kept,
					formula: '((1-customer_natural_churn)/(1+appraisal_discount_rate))^(1/12)',
					style: 'factor'
				},
				{
					id: 'customer_annuity',
					value: kept === 1 ? horizon : (kept * (1 - kept ** horizon)) / (1 - kept),
					formula: `IF(customer_kept=1,${ROUND_HORIZON},customer_kept*(1-customer_kept^${ROUND_HORIZON})/(1-customer_kept))`
				},
				{
					id: 'customer_loss',
					value: handover.marginValue,
					formula:
						'IF(churn_loss_mode="replacement",customer_replacement_cost,customer_annual_margin/12*customer_annuity)',
					style: 'money'
				},
				{
					id: 'lost_customers',
					value: contact.lost,
					formula:
						'churn_realised*((bot_solved_first-people_first)*churn_first+(bot_several-people_several)*churn_several+(bot_unresolved-people_unresolved)*churn_unresolved)*issues_per_contact',
					style: 'factor'
				}
			]
		],
		[
			'moves',
			[
				{
					id: 'staffing_per_contact',
					value: contact.staffing,
					formula: 'human_cost*(1-handed_off)*labour_realisable',
					style: 'money'
				},
				{
					id: 'repeats_per_contact',
					value: contact.repeats,
					formula:
						'human_cost*labour_realisable*bot_recontact*(not_lasting+handed_off*people_unresolved-people_unresolved)',
					style: 'money'
				},
				{ id: 'licence_per_contact', value: contact.licence, formula: 'vendor_price', style: 'money' },
				{
					id: 'tax_per_contact',
					value: contact.handoffTax,
					formula: 'handed_off*human_cost*bot_handoff_tax',
					style: 'money'
				},
				{ id: 'churn_per_contact', value: contact.churn, formula: 'lost_customers*customer_loss', style: 'money' }
			]
		],
		[
			'months',
			[
				{
					id: 'in_place',
					value: inPlace(baseline, values),
					formula:
						log.botFirst === null
							? '0'
							: 'IF(plan_bot_first_share>0,MIN(1,log_bot_first/log_contacts/plan_bot_first_share),0)',
					style: 'share'
				},
				{ id: 'breach_loss', value: eventLoss('breach'), formula: eventFormula('breach'), style: 'money' },
				{ id: 'crisis_loss', value: eventLoss('crisis'), formula: eventFormula('crisis'), style: 'money' },
				{
					id: 'events_a_month',
					value: expectedMonthlyLoss(values),
					formula: '(breach_loss+crisis_loss)/12',
					style: 'money'
				},
				{
					id: 'growth_a_month',
					value: monthlyRate(values['plan.volume-growth']),
					formula: '(1+plan_volume_growth)^(1/12)-1',
					style: 'factor'
				},
				{
					id: 'discount_a_month',
					value: monthlyRate(values['appraisal.discount-rate']),
					formula: '(1+appraisal_discount_rate)^(1/12)-1',
					style: 'factor'
				}
			]
		]
	];
}

/** Whether the log's own endings are used: then the assumed ones make no difference. */
const hasMeasuredEnds = (log: MeasuredLog, values: Values) =>
	outcomesOf(log, { ...values, 'bot.handed-off': 0 }).handedOff ===
	outcomesOf(log, { ...values, 'bot.handed-off': 1 }).handedOff;

/** `expectedLoss` of `eventRisk`: rate −ln(1 − chance), lognormal through the median and the 95th percentile. */
const eventFormula = (kind: 'breach' | 'crisis') => {
	const [chance, median, p95] = ['chance', 'median', 'p95'].map((part) => `risk_${kind}_${part}`);
	const sigma = `IF(${p95}>${median},LN(${p95}/${median})/1.6448536269514722,0)`;
	return `IF(${median}=0,0,-LN(1-${chance})*${median}*EXP(${sigma}^2/2))`;
};
