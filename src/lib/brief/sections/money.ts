import type { Spread } from '#lib/economics/appraisal/spread.ts';
import type { Chart } from '#lib/ui/charts/chart.ts';
import { fanChart } from '#lib/ui/charts/options/fan.ts';
import { moneyWaterfallChart } from '#lib/ui/charts/options/money-waterfall.ts';
import { chanceInWords, isTooFew, period } from '#lib/ui/verdict/money-sentence.ts';
import { planInWords } from '#lib/ui/verdict/plan-in-words.ts';
import type { Block, KeyFigure, Section } from '../document.ts';
import type { AppraisalOfLog, BriefMaterial } from '../material.ts';
import type { Telling } from '../telling.ts';
import { chartBlock } from './chart-block.ts';

/** What the plan comes to, with ranges; or why that cannot be said. */
export function moneySection({ money, register }: BriefMaterial, telling: Telling): Section {
	const { t, format } = telling;
	if (money === null)
		return {
			id: 'money',
			title: t('brief.money.none'),
			blocks: [{ kind: 'paragraph', text: t('brief.money.young') }]
		};
	const { appraisal, programme } = money;
	const figure = (key: 'plan.ramp-months' | 'appraisal.discount-rate') => register.figures[key].mode;
	const blocks: Block[] = [
		{ kind: 'figures', items: keyFigures(appraisal, telling) },
		{
			kind: 'paragraph',
			text: t('brief.money.plan', {
				ramp: t('brief.months', { count: figure('plan.ramp-months') }),
				plan: planInWords(programme, telling.nameOf, telling),
				rate: format.share(figure('appraisal.discount-rate')),
				draws: appraisal.draws
			})
		},
		{
			kind: 'pair',
			left: [
				{ kind: 'heading', text: t('brief.fan.title') },
				chartBlock('fan', halfYears(fanChart(appraisal.fan, telling)), true),
				{ kind: 'note', text: t('brief.fan.say') },
				{ kind: 'note', text: t(appraisal.churn === 'stated' ? 'brief.stated' : 'brief.churn.measured') }
			],
			right: [
				{ kind: 'heading', text: t('brief.flow.title') },
				chartBlock('flow', moneyWaterfallChart(appraisal.waterfall, telling), true),
				{ kind: 'note', text: t('brief.flow.say', { period: period(appraisal.months, telling) }) }
			]
		}
	];
	return {
		id: 'money',
		title: isTooFew(programme) ? t('brief.money.few', { n: appraisal.n }) : moneyFinding(appraisal, telling),
		blocks
	};
}

/** "Never" is no number of months: it is said as such. */
function paybackRange({ p10, p90 }: Spread, { t }: Telling): string {
	if (p10 === null) return t('brief.range.never');
	const low = t('brief.months', { count: p10 });
	return p90 === null
		? t('brief.range.or-never', { low })
		: t('brief.range', { low, high: t('brief.months', { count: p90 }) });
}

/** The same picture; of its table, which stands in its place in text, every sixth month and the last. */
function halfYears(chart: Chart): Chart {
	const { columns, rows } = chart.table;
	return {
		...chart,
		table: { columns, rows: rows.filter((_, month) => month % 6 === 0 || month === rows.length - 1) }
	};
}

/** What is certain about the sign stands in the headline, and nothing more. */
export function moneyFinding({ npv, months }: AppraisalOfLog, telling: Telling): string {
	const { t, format } = telling;
	const [p10, p50, p90] = [npv.p10 ?? 0, npv.p50 ?? 0, npv.p90 ?? 0];
	const key = p10 > 0 ? 'brief.money.gain' : p90 < 0 ? 'brief.money.loss' : 'brief.money.open';
	return t(key, {
		period: period(months, telling),
		p10: format.moneyCompact(p10),
		p50: format.moneyCompact(key === 'brief.money.loss' ? -p50 : p50),
		p90: format.moneyCompact(p90)
	});
}

function keyFigures(appraisal: AppraisalOfLog, telling: Telling): KeyFigure[] {
	const { npv, roi, paybackMonths, draws } = appraisal;
	const { t, format } = telling;
	const range = (
		{ p10, p90 }: Spread,
		say: (value: number | null) => string,
		words: 'brief.range' | 'brief.range.share' = 'brief.range'
	) => (p10 === null && p90 === null ? '' : t(words, { low: say(p10), high: say(p90) }));
	const money = (value: number | null) => (value === null ? '—' : format.moneyCompact(value));
	const share = (value: number | null) => (value === null ? t('brief.undivided') : format.share(value));
	const months = (value: number | null) => (value === null ? t('brief.never') : t('brief.months', { count: value }));
	return [
		{
			label: t('brief.npv'),
			value: money(npv.p50),
			note: [range(npv, money), t('brief.mean', { value: money(npv.mean) })].join(' · ')
		},
		{ label: t('brief.loss'), value: chanceInWords(appraisal, telling), note: t('brief.trials', { draws }) },
		{ label: t('brief.payback'), value: months(paybackMonths.p50), note: paybackRange(paybackMonths, telling) },
		{ label: t('brief.roi'), value: share(roi.p50), note: range(roi, share, 'brief.range.share') }
	];
}
