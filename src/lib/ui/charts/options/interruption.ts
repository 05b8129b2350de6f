import type { LineSeriesOption } from 'echarts/charts';
import type { Speech } from '#lib/i18n/speech.ts';
import type { Unit } from '#lib/metrics/result.ts';
import type { Chart } from '#lib/ui/charts/chart.ts';
import { gridLines } from '#lib/ui/charts/options/series-line.ts';
import {
	colours,
	fitLabel,
	halo,
	hiddenAxis,
	mutedText,
	still,
	textWidth,
	tip,
	tooltip
} from '#lib/ui/charts/parts.ts';
import { ticksTo } from '#lib/ui/charts/ticks.ts';
import { formatInterval, formatValue } from '#lib/ui/format-value.ts';
import type { EventSeries } from '#lib/ui/pages/explore-periods.ts';

export interface InterruptionInput {
	readonly title: string;
	readonly unit: Unit;
	/** The event's name. */
	readonly event: string;
	/** The first day of each step, as readers see it. */
	readonly periods: readonly string[];
	readonly series: EventSeries;
}

/** Room above for the event's name and below for the dates, pixels. */
const [titleRoom, axisRoom] = [28, 30];

/** A figure from step to step, its line before and after an event, and where the line before was heading. */
export function interruptionChart({ title, unit, event, periods, series }: InterruptionInput, speech: Speech): Chart {
	const { t } = speech;
	const { points } = series;
	const value = (number: number | null) => formatValue(speech, unit, number);
	const within = (number: number) => (unit === 'share' ? Math.min(1, Math.max(0, number)) : Math.max(0, number));
	const most = Math.max(
		1e-9,
		...points.flatMap((point) => [point.value ?? 0, within(point.fitted), within(point.counterfactual ?? 0)])
	);
	const first = points.findIndex(({ counterfactual }) => counterfactual !== null);
	const line = (data: readonly (number | null)[], dashed: boolean): LineSeriesOption => ({
		type: 'line',
		...still,
		z: 3,
		symbol: 'none',
		lineStyle: { color: dashed ? colours.muted : colours.both, width: 2, type: dashed ? 'dashed' : 'solid' },
		data: data.map((each) => (each === null ? '-' : within(each)))
	});
	return {
		summary: t('event.summary', { metric: title, event }),
		table: {
			columns: [
				t('explore.period'),
				title,
				t('column.low'),
				t('column.high'),
				t('column.n'),
				t('event.fitted'),
				t('event.counterfactual')
			],
			rows: points.map((point, at) => [
				periods[at] ?? '',
				value(point.value),
				value(point.low),
				value(point.high),
				speech.format.number(point.n),
				value(within(point.fitted)),
				value(point.counterfactual === null ? null : within(point.counterfactual))
			])
		},
		draw: (narrow) => {
			const ticks = ticksTo(most, unit, 4);
			const whole = unit === 'share' && ticks.every((tick) => Math.abs(tick * 100 - Math.round(tick * 100)) < 1e-9);
			const mark = (tick: number) => (whole ? speech.format.share(tick) : value(tick));
			const height = narrow ? 190 : 240;
			return {
				height: titleRoom + height + axisRoom,
				option: {
					tooltip,
					grid: [
						{
							left: Math.max(...ticks.map((tick) => textWidth(mark(tick), 12))) + 14,
							right: 24,
							top: titleRoom,
							height,
							outerBoundsMode: 'none'
						}
					],
					xAxis: [
						{
							type: 'category',
							boundaryGap: false,
							data: [...periods],
							axisTick: { show: false },
							axisLine: { lineStyle: { color: colours.edge } },
							axisLabel: {
								...mutedText,
								interval: Math.max(1, Math.ceil(periods.length / (narrow ? 4 : 7))) - 1,
								hideOverlap: true,
								showMinLabel: true
							}
						}
					],
					yAxis: [{ ...hiddenAxis, min: 0, max: ticks.at(-1) ?? most }],
					series: [
						gridLines(ticks, mark, 0),
						line(
							points.map(({ fitted }, at) => (at < first ? fitted : null)),
							false
						),
						line(
							points.map(({ fitted }, at) => (at < first ? null : fitted)),
							false
						),
						line(
							points.map(({ counterfactual }) => counterfactual),
							true
						),
						eventLine(first, fitLabel(event, narrow ? 160 : 320, 12)),
						{
							type: 'scatter',
							z: 4,
							emphasis: { disabled: true },
							data: points.map((point, at) => ({
								value: [at, point.value ?? 0],
								symbolSize: 6,
								itemStyle: point.tooFew
									? { color: colours.paper, borderColor: colours.ink, borderWidth: 1 }
									: { color: colours.ink, opacity: 0.7 },
								...tip(periods[at] ?? '', [
									`${title} ${value(point.value)}`,
									formatInterval(speech, unit, point) ?? '',
									t('unit.n', { count: point.n })
								])
							}))
						}
					]
				}
			};
		}
	};
}

/** Between the last step before and the first after: steps are counted from the event. */
const eventLine = (first: number, label: string): LineSeriesOption => ({
	type: 'line',
	...still,
	data: [],
	markLine: {
		...still,
		symbol: 'none',
		z: 2,
		lineStyle: { color: colours.muted, type: 'dotted', width: 1 },
		data: [{ xAxis: first, label: { show: true, position: 'end', formatter: label, ...mutedText, ...halo } }]
	}
});
