import { baselineOf, inPlace, perContact, rampAt } from '#lib/economics/appraisal/cash-flow.ts';
import { programmeCost } from '#lib/economics/appraisal/returns.ts';
import type { Register } from '#lib/economics/assumptions/register.ts';
import type { MeasuredLog } from '#lib/economics/measured-log.ts';
import { monthlyRate } from '#lib/economics/present-value.ts';
import { modesOf } from '#lib/economics/values.ts';
import type { Telling } from '../telling.ts';
import type { AppraisalOfLog } from '../material.ts';
import { columnLetters, text, type Cell, type CellStyle, type NamedCell, type Sheet } from './book.ts';

const columns = [
	'month',
	'ramp',
	'contacts',
	'left',
	'botFirst',
	'staffing',
	'build',
	'licence',
	'run',
	'upkeep',
	'handoffTax',
	'repeats',
	'churn',
	'events',
	'net',
	'total',
	'factor',
	'present'
] as const;
type ColumnId = (typeof columns)[number];

const letterOf = (id: ColumnId) => columnLetters(columns.indexOf(id));

/** Otherwise the bot gets no contact, and nothing is built or run. */
const IS_PROGRAMME = 'plan_bot_first_share*contacts_a_month>0';

/** The first month's row, from 0: title, note, four results, a blank line and the head stand above. */
const FIRST = 9;

const styleOf: Readonly<Partial<Record<ColumnId, CellStyle>>> = {
	month: 'integer',
	ramp: 'share',
	contacts: 'tenth',
	left: 'share',
	botFirst: 'tenth',
	factor: 'factor'
};

/**
 * `cashFlow` month by month as formulas, and what it comes to: NPV by the spreadsheet's own function with the sum of present
 * values beside it, ROI and payback. The values are those of the appraisal.
 */
export function cashFlowSheet(
	log: MeasuredLog,
	register: Register,
	appraisal: AppraisalOfLog,
	telling: Telling
): { readonly sheet: Sheet; readonly names: readonly NamedCell[] } {
	const { t } = telling;
	const name = t('brief.book.flow');
	const months = monthRows(log, register, appraisal);
	const last = FIRST + months.length - 1;
	const range = (id: ColumnId, from = FIRST) => `${letterOf(id)}${from + 1}:${letterOf(id)}${last + 1}`;
	const costs = ['build', 'licence', 'run', 'upkeep', 'handoffTax'] as const;
	const { atModes } = appraisal;
	const present = (flow: readonly number[]) =>
		flow.reduce((sum, each, at) => sum + each * (months[at]?.factor.value as number), 0);
	const costsNow = present(appraisal.cashFlow.map(programmeCost));
	const results: readonly (readonly [id: string, label: string, cell: Cell])[] = [
		[
			'result_npv',
			t('brief.npv'),
			{
				value: atModes.npv,
				formula: `${letterOf('net')}${FIRST + 1}+NPV(discount_a_month,${range('net', FIRST + 1)})`,
				style: 'total'
			}
		],
		[
			'result_check',
			t('brief.book.check'),
			{ value: atModes.npv, formula: `SUM(${range('present')})`, style: 'money' }
		],
		[
			'result_roi',
			t('brief.roi'),
			{
				value: atModes.roi ?? t('brief.undivided'),
				formula: `IF(${costsFormula(costs, range)}=0,${quoted(t('brief.undivided'))},result_npv/(${costsFormula(costs, range)}))`,
				style: 'share'
			}
		],
		[
			'result_payback',
			t('brief.payback') + t('parentheses', { inside: t('brief.flow.month') }),
			{
				value: atModes.paybackMonths ?? t('brief.never'),
				formula: `IF(${letterOf('total')}${last + 1}<0,${quoted(t('brief.never'))},SUMPRODUCT(MAX((${range('total')}<0)*(${range('month')}+1))))`,
				style: 'integer'
			}
		]
	];
	// A result that nothing is divided by stays as it is: PV of costs is 0 only where there are none.
	const shown = results.filter(([id]) => id !== 'result_roi' || costsNow !== 0);
	const rows: Cell[][] = [
		[text(name, 'title')],
		[text(t('brief.book.flow.say', { months: appraisal.months }), 'note')],
		...shown.map(([, label, cell]) => [text(label, 'part'), text(''), text(''), cell])
	];
	const names = shown.map(([id], at) => ({ name: id, sheet: name, row: 2 + at, column: 3 }));
	while (rows.length < FIRST - 1) rows.push([]);
	rows.push(columns.map((id) => text(t(`brief.flow.${id}`), 'headNumber')));
	for (const month of months)
		rows.push(columns.map((id) => ({ ...month[id], style: styleOf[id] ?? (id === 'net' ? 'total' : 'money') })));
	return { sheet: { name, widths: columns.map((id) => (id === 'month' ? 8 : 14)), rows, frozen: FIRST }, names };
}

const quoted = (word: string) => `"${word.replaceAll('"', '""')}"`;

const costsFormula = (costs: readonly ColumnId[], range: (id: ColumnId) => string) =>
	costs.map((id) => `SUMPRODUCT(${range(id)},${range('factor')})`).join('+');

type MonthRow = Readonly<Record<ColumnId, Cell>>;

function monthRows(log: MeasuredLog, register: Register, { cashFlow }: AppraisalOfLog): readonly MonthRow[] {
	const values = modesOf(register);
	const baseline = baselineOf(log);
	const { contacts, customers } = baseline;
	const already = inPlace(baseline, values);
	const { lost } = perContact(log, register, values);
	const growth = monthlyRate(values['plan.volume-growth']);
	const rate = monthlyRate(values['appraisal.discount-rate']);
	const depletes = customers !== null && customers > 0;
	const rows: MonthRow[] = [];
	let left = 1;
	let total = 0;
	for (const flow of cashFlow) {
		const { month, net } = flow;
		const here = (id: ColumnId) => `${letterOf(id)}${FIRST + month + 1}`;
		const before = (id: ColumnId) => `${letterOf(id)}${FIRST + month}`;
		const runs = `AND(${here('month')}>0,${here('month')}<=ROUND(appraisal_horizon_months,0),${IS_PROGRAMME})`;
		const earlier = cashFlow[month - 1];
		if (depletes && earlier) left = Math.max(0, left - (earlier.botFirst * lost) / customers);
		total += net;
		const factor = 1 / (1 + rate) ** month;
		const each = (rate: string) => `${here('botFirst')}*${rate}`;
		const monthly = (amount: string) => `IF(${runs},${amount},0)`;
		rows.push({
			month: { value: month },
			ramp: {
				value: month === 0 ? 0 : already + (1 - already) * rampAt(month, values['plan.ramp-months']),
				formula: `IF(${here('month')}=0,0,in_place+(1-in_place)*IF(plan_ramp_months<=0,1,MIN(1,${here('month')}/plan_ramp_months)))`
			},
			contacts: {
				value: contacts * (1 + growth) ** month,
				formula: `contacts_a_month*(1+growth_a_month)^${here('month')}`
			},
			left:
				depletes && month > 0
					? {
							value: left,
							formula: `MAX(0,${before('left')}-${before('botFirst')}*lost_customers/log_customers)`
						}
					: { value: 1 },
			botFirst: {
				value: flow.botFirst,
				formula: `IF(${runs},${here('contacts')}*${here('left')}*plan_bot_first_share*${here('ramp')},0)`
			},
			staffing: { value: flow.staffing, formula: each('staffing_per_contact') },
			build:
				month === 0
					? { value: flow.build, formula: `IF(${IS_PROGRAMME},plan_build_cost*(1-in_place),0)` }
					: { value: 0 },
			licence: { value: flow.licence, formula: each('licence_per_contact') },
			run: { value: flow.run, formula: monthly('bot_fixed_monthly') },
			upkeep: { value: flow.upkeep, formula: monthly('bot_upkeep_monthly') },
			handoffTax: { value: flow.handoffTax, formula: each('tax_per_contact') },
			repeats: { value: flow.repeats, formula: each('repeats_per_contact') },
			churn: { value: flow.churn, formula: each('churn_per_contact') },
			events: { value: flow.events, formula: monthly('events_a_month') },
			net: {
				value: net,
				formula: `${here('staffing')}-${here('build')}-${here('licence')}-${here('run')}-${here('upkeep')}-${here('handoffTax')}-${here('repeats')}-${here('churn')}-${here('events')}`
			},
			total: {
				value: total,
				formula: month === 0 ? here('net') : `${before('total')}+${here('net')}`
			},
			factor: { value: factor, formula: `1/(1+discount_a_month)^${here('month')}` },
			present: { value: net * factor, formula: `${here('net')}*${here('factor')}` }
		});
	}
	return rows;
}
