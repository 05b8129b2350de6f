import type { Speech } from '#lib/i18n/speech.ts';
import type { Estimate } from '#lib/metrics/result.ts';
import type { LineSeriesOption } from 'echarts/charts';
import type { Chart } from '#lib/ui/charts/chart.ts';
import {
	colours,
	hiddenAxis,
	labelText,
	mutedText,
	plainLabel,
	rowAxis,
	rowLabels,
	still,
	strongText,
	textWidth,
	tip,
	tooltip
} from '#lib/ui/charts/parts.ts';

export interface ReplyClock {
	readonly id: 'bot-first' | 'human-first' | 'after-handoff';
	readonly tone: 'bot' | 'person';
	readonly p50: Estimate;
	readonly p90: Estimate;
	readonly mean: Estimate;
}

/** Marks that people know by heart, seconds. */
const ticks = [1, 10, 60, 600, 3_600, 21_600, 86_400, 604_800, 2_592_000] as const;

/** Reply clocks side by side on a scale that grows by factors: a bot's seconds and a person's hours fit one picture. */
export function clocksChart(clocks: readonly ReplyClock[], speech: Speech): Chart {
	const { t, format } = speech;
	const labels = clocks.map(({ id }) => t(`clock.${id}`));
	const duration = (value: number | null) => (value === null ? '—' : format.duration(value));
	const place = (seconds: number | null) => Math.log10(Math.max(seconds ?? 0, 0.3));
	const values = clocks
		.flatMap(({ p50, p90, mean }) => [p50.value, p90.value, mean.value])
		.filter((value) => value !== null);
	const low = Math.min(1, ...values);
	const high = Math.max(60, ...values);

	return {
		summary: t('clocks.summary', {
			waits: clocks.map(({ p50 }, at) => `${labels[at] ?? ''} ${duration(p50.value)}`).join(t('join.comma'))
		}),
		table: {
			columns: [t('column.clock'), t('column.p50'), t('column.mean'), t('column.p90'), t('column.n')],
			rows: clocks.map(({ p50, p90, mean }, at) => [
				labels[at] ?? '',
				duration(p50.value),
				duration(mean.value),
				duration(p90.value),
				format.number(p50.n)
			])
		},
		draw: (narrow) => {
			const rowHeight = narrow ? 98 : 64;
			const left = narrow ? 8 : Math.max(...labels.map((label) => textWidth(label, 12))) + 24;
			const inside = ticks.filter((tick) => tick >= low * 0.9 && tick <= high * 1.2);
			const shown = narrow ? inside.filter((_, at) => at % 2 === 0) : inside;
			// Words stand with the first row only; the rows below repeat its order
			const say = (word: 'p50' | 'p90' | 'mean', value: number | null, row: number) =>
				plainLabel(row === 0 ? t(`clocks.key.${word}`, { value: duration(value) }) : duration(value));
			return {
				height: clocks.length * rowHeight + 34,
				option: {
					tooltip,
					grid: {
						left,
						right: Math.max(...clocks.map(({ p90 }, row) => textWidth(say('p90', p90.value, row), 12))) + 12,
						top: 8,
						bottom: 26,
						outerBoundsMode: 'none'
					},
					xAxis: { ...hiddenAxis, min: place(low) - 0.15, max: place(high) + 0.1 },
					yAxis: rowAxis(labels, narrow),
					series: [
						{
							type: 'line',
							...still,
							data: [],
							markLine: {
								...still,
								symbol: 'none',
								lineStyle: { color: colours.line, type: 'solid', width: 1 },
								data: shown.map((tick) => ({
									xAxis: place(tick),
									label: { show: true, position: 'end', distance: 6, formatter: format.duration(tick), ...mutedText }
								}))
							}
						},
						...clocks.map(({ tone, p50, p90 }, row): LineSeriesOption => ({
							type: 'line',
							...still,
							symbol: 'none',
							lineStyle: { color: colours[tone], width: 3, opacity: 0.5 },
							data: [
								[place(p50.value), row],
								[place(p90.value), row]
							]
						})),
						{
							type: 'scatter',
							emphasis: { disabled: true },
							z: 4,
							data: clocks.map(({ tone, p50, p90, mean }, row) => ({
								value: [place(p50.value), row],
								symbolSize: 13,
								itemStyle: { color: colours[tone] },
								label: {
									show: true,
									position: 'top',
									distance: 4,
									formatter: say('p50', p50.value, row),
									...strongText
								},
								...tip(labels[row] ?? '', [
									`${t('column.p50')} ${duration(p50.value)}`,
									`${t('column.mean')} ${duration(mean.value)}`,
									`${t('column.p90')} ${duration(p90.value)}`,
									t('unit.n', { count: p50.n })
								])
							}))
						},
						{
							type: 'scatter',
							...still,
							z: 4,
							symbol: 'rect',
							symbolSize: [2.5, 12],
							data: clocks.map(({ tone, p90 }, row) => ({
								value: [place(p90.value), row],
								itemStyle: { color: colours[tone] },
								label: { show: true, position: 'right', formatter: say('p90', p90.value, row), ...labelText }
							}))
						},
						{
							type: 'scatter',
							...still,
							z: 5,
							symbol: 'rect',
							symbolSize: [2, 16],
							itemStyle: { color: colours.ink },
							data: clocks.map(({ mean }, row) => ({
								value: [place(mean.value), row],
								label: {
									show: true,
									position: 'bottom',
									distance: 3,
									formatter: say('mean', mean.value, row),
									...mutedText
								}
							}))
						},
						...(narrow ? [rowLabels(labels, place(low) - 0.15, 32)] : [])
					]
				}
			};
		}
	};
}
