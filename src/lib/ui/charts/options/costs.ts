import type { Speech } from '#lib/i18n/speech.ts';
import type { Estimate } from '#lib/metrics/result.ts';
import type { Chart } from '#lib/ui/charts/chart.ts';
import {
	colours,
	hiddenAxis,
	labelText,
	mutedText,
	rowAxis,
	rowLabels,
	strongText,
	textWidth,
	tip,
	tooltip
} from '#lib/ui/charts/parts.ts';
import { whiskers } from '#lib/ui/charts/whiskers.ts';

export interface CostRow {
	readonly id: `${'contact' | 'durable'}.${'bot' | 'person' | 'all'}`;
	readonly tone: 'bot' | 'person' | 'both';
	readonly direct: Estimate;
	/** Lost customers included. */
	readonly adjusted: Estimate;
}

/** Direct cost, and what lost customers add to it, per contact and per durable resolution. */
export function costsChart(costs: readonly CostRow[], speech: Speech): Chart {
	const { t, format } = speech;
	const labels = costs.map(({ id }) => t(`cost.${id}`));
	const money = (value: number | null) => (value === null ? '—' : format.money(value));
	const total = ({ direct, adjusted }: CostRow) => adjusted.value ?? direct.value ?? 0;
	const lost = (row: CostRow) => Math.max(0, total(row) - (row.direct.value ?? 0));
	const most = Math.max(0.01, ...costs.map((row) => Math.max(total(row), row.adjusted.high ?? 0)));

	return {
		summary: t('cost.summary', {
			costs: costs.map((row, at) => `${labels[at] ?? ''} ${money(total(row))}`).join(t('join.comma'))
		}),
		table: {
			columns: [
				t('column.cost'),
				t('column.direct'),
				t('column.adjusted'),
				t('column.low'),
				t('column.high'),
				t('column.n')
			],
			rows: costs.map(({ direct, adjusted }, at) => [
				labels[at] ?? '',
				money(direct.value),
				money(adjusted.value),
				money(adjusted.low),
				money(adjusted.high),
				format.number(adjusted.n)
			])
		},
		draw: (narrow) => {
			const rowHeight = narrow ? 56 : 44;
			const left = narrow ? 0 : Math.max(...labels.map((label) => textWidth(label, 12))) + 16;
			return {
				height: costs.length * rowHeight + 10,
				option: {
					tooltip,
					grid: { left, right: narrow ? 70 : 84, top: 4, bottom: 6, outerBoundsMode: 'none' },
					xAxis: { ...hiddenAxis, min: 0, max: most },
					yAxis: rowAxis(labels, narrow),
					series: [
						{
							type: 'bar',
							stack: 'cost',
							barWidth: narrow ? 16 : 20,
							emphasis: { disabled: true },
							data: costs.map((row, at) => ({
								value: Math.min(row.direct.value ?? 0, total(row)),
								itemStyle: { color: colours[row.tone] },
								...tip(labels[at] ?? '', [
									`${t('column.direct')} ${money(row.direct.value)}`,
									`${t('column.adjusted')} ${money(row.adjusted.value)}`,
									t('unit.n', { count: row.adjusted.n })
								])
							}))
						},
						{
							type: 'bar',
							stack: 'cost',
							emphasis: { disabled: true },
							itemStyle: { color: colours.warn, opacity: 0.85 },
							data: costs.map((row, at) => ({
								value: lost(row),
								...tip(labels[at] ?? '', [t('cost.churn', { amount: money(lost(row)) })])
							}))
						},
						...whiskers(
							costs.map((row) => ({
								...row.adjusted,
								value: total(row),
								text: `{v|${money(total(row))}}`,
								rich: { v: strongText, n: mutedText }
							})),
							labelText
						),
						...(narrow ? [rowLabels(labels, 0, 12)] : [])
					]
				}
			};
		}
	};
}
