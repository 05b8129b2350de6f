import type { LineSeriesOption } from 'echarts/charts';
import type { Speech } from '#lib/i18n/speech.ts';
import type { Chart } from '#lib/ui/charts/chart.ts';
import { gridLines } from '#lib/ui/charts/options/series-line.ts';
import {
	colours,
	halo,
	hiddenAxis,
	labelText,
	mutedText,
	still,
	strongText,
	textWidth,
	tip,
	tooltip
} from '#lib/ui/charts/parts.ts';
import { ticksTo } from '#lib/ui/charts/ticks.ts';

/** Running total of the net, undiscounted, after a month. Money; eight in ten runs lie between p10 and p90. */
export interface FanMonth {
	readonly month: number;
	readonly p10: number | null;
	readonly p50: number | null;
	readonly p90: number | null;
}

/** Steps of the axis, months: as many as fit. */
const steps = [1, 3, 6, 12, 24, 60];
/** Labels closer than this would overprint, pixels. */
const lineHeight = 15;

/** What the programme has gained or cost by each month: a band for eight runs in ten, and the middle one. */
export function fanChart(fan: readonly FanMonth[], speech: Speech): Chart {
	const { t, format } = speech;
	const money = (value: number | null) => (value === null ? '—' : value === 0 ? '0' : format.moneyCompact(value));
	const months = fan.map(({ month }) => (month === 0 ? t('fan.start') : t('fan.month', { count: month })));
	const last = fan.length - 1;
	const every = [0, ...fan.flatMap((month) => Object.values(quantiles(month)))].filter((value) => value !== null);
	const step = ticksTo(Math.max(1, Math.max(...every) - Math.min(...every)), 'money', 4)[1] ?? 1;
	const [lowest, highest] = [Math.floor(Math.min(...every) / step), Math.ceil(Math.max(...every) / step)];
	const ticks = Array.from({ length: highest - lowest + 1 }, (_, tick) => (lowest + tick) * step);
	const { p10, p50, p90 } = fan.at(-1) ?? { p10: null, p50: null, p90: null };
	const end = [
		{ value: p50, style: strongText },
		{ value: p90, style: mutedText },
		{ value: p10, style: mutedText }
	];

	const band = (data: readonly (number | null)[], opacity: number): LineSeriesOption => ({
		type: 'line',
		...still,
		stack: 'band',
		// the band crosses from loss to gain
		stackStrategy: 'all',
		symbol: 'none',
		lineStyle: { opacity: 0 },
		areaStyle: { color: colours.both, opacity, origin: 'start' },
		data: data.map((value) => value ?? '-')
	});
	const line = (data: readonly (number | null)[]): LineSeriesOption => ({
		type: 'line',
		...still,
		z: 3,
		symbol: 'none',
		lineStyle: { color: colours.both, width: 2.5 },
		data: data.map((value) => value ?? '-')
	});

	return {
		summary: t('fan.summary', { months: last, low: money(p10), middle: money(p50), high: money(p90) }),
		table: {
			columns: [t('fan.column.month'), t('fan.low'), t('fan.middle'), t('fan.high')],
			rows: fan.map(({ p10, p50, p90 }, month) => [months[month] ?? '', money(p10), money(p50), money(p90)])
		},
		draw: (narrow) => {
			const height = narrow ? 200 : 250;
			const every = steps.find((months) => last / months <= (narrow ? 4 : 6)) ?? 120;
			const pixels = (value: number) => (value / ((highest - lowest) * step || 1)) * height;
			const labels = end.filter(
				({ value }, index) =>
					value !== null &&
					end.slice(0, index).every((other) => Math.abs(pixels(value - (other.value ?? Infinity))) > lineHeight)
			);
			return {
				height: height + 46,
				option: {
					tooltip,
					grid: {
						left: Math.max(...ticks.map((tick) => textWidth(money(tick), 12))) + 14,
						// beside the last month stand its amounts, and half of its own name
						right: Math.max(
							...end.map(({ value }) => textWidth(money(value), 12) + 12),
							textWidth(months.at(-1) ?? '', 12) / 2 + 4
						),
						top: 12,
						height,
						outerBoundsMode: 'none'
					},
					xAxis: {
						type: 'category',
						boundaryGap: false,
						data: months,
						axisTick: { show: false },
						axisLine: { show: false, onZero: false },
						axisLabel: { ...mutedText, interval: every - 1, showMinLabel: true }
					},
					yAxis: { ...hiddenAxis, min: lowest * step, max: highest * step },
					series: [
						gridLines(ticks, money, 0),
						{
							type: 'line',
							...still,
							data: [],
							markLine: {
								...still,
								symbol: 'none',
								lineStyle: { color: colours.ink, type: 'solid', width: 1 },
								label: { show: false },
								data: [{ yAxis: 0 }]
							}
						},
						band(
							fan.map(({ p10 }) => p10),
							0
						),
						band(
							fan.map(({ p10, p90 }) => (p10 === null || p90 === null ? null : p90 - p10)),
							0.18
						),
						line(fan.map(({ p50 }) => p50)),
						{
							type: 'scatter',
							...still,
							z: 5,
							symbolSize: 0.01,
							itemStyle: { opacity: 0 },
							data: labels.map(({ value, style }) => ({
								value: [last, value ?? 0],
								label: {
									show: true,
									position: 'right' as const,
									distance: 6,
									formatter: money(value),
									...style,
									...halo
								}
							}))
						},
						{
							// a wide invisible target at every month carries its tooltip
							type: 'scatter',
							z: 4,
							emphasis: { disabled: true },
							label: labelText,
							data: fan.map(({ p10, p50, p90 }, month) => ({
								value: [month, p50 ?? 0],
								symbolSize: 12,
								itemStyle: { opacity: 0 },
								...tip(months[month] ?? '', [
									`${t('fan.middle')} ${money(p50)}`,
									t('fan.between', { low: money(p10), high: money(p90) })
								])
							}))
						}
					]
				}
			};
		}
	};
}

const quantiles = ({ p10, p50, p90 }: Omit<FanMonth, 'month'>) => ({ p10, p50, p90 });
