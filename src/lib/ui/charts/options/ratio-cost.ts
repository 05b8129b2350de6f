import type { LineSeriesOption, ScatterSeriesOption } from 'echarts/charts';
import type { Speech } from '#lib/i18n/speech.ts';
import type { RatioPoint } from '#lib/staffing/ratio/frontier.ts';
import type { CostBand } from '#lib/staffing/ratio/bands.ts';
import type { Chart } from '#lib/ui/charts/chart.ts';
import { gridLines, hereLine } from '#lib/ui/charts/options/series-line.ts';
import {
	colours,
	halo,
	hiddenAxis,
	mutedText,
	plainLabel,
	still,
	strongText,
	textWidth,
	tip,
	tooltip
} from '#lib/ui/charts/parts.ts';
import { ticksTo } from '#lib/ui/charts/ticks.ts';

export interface RatioCostInput {
	/** From no first touch by people to all. */
	readonly points: readonly RatioPoint[];
	readonly bands: readonly CostBand[];
	readonly best: RatioPoint | null;
	readonly current: RatioPoint | null;
	/** After each step between them. */
	readonly steps: readonly RatioPoint[];
}

/**
 * What every first-touch share of people costs a week: its band, the best and today's marked, and where floors are broken. Answers with a
 * chart for each share looked at, so that what does not move with the slider is written once.
 */
export function ratioCostChart(
	{ points, bands, best, current, steps }: RatioCostInput,
	speech: Speech
): (share: number) => Chart {
	const { t, format } = speech;
	const money = (value: number) => format.moneyCompact(value);
	const percent = (value: number) => format.share(value);
	const placeOf = (value: number) =>
		points.reduce(
			(near, point, at) =>
				Math.abs(point.humanShare - value) < Math.abs((points[near]?.humanShare ?? 0) - value) ? at : near,
			0
		);
	const all = [
		...points.map(({ cost }) => cost.total),
		...bands.flatMap(({ p10, p90 }) => [p10, p90]),
		...(current ? [current.cost.total] : []),
		...steps.map(({ cost }) => cost.total)
	];
	const [lowest, highest] = [Math.min(...all), Math.max(...all)];
	const step = ticksTo(Math.max(1, highest - lowest), 'money', 4)[1] ?? 1;
	const [from, to] = [Math.floor(lowest / step), Math.ceil(highest / step)];
	const ticks = Array.from({ length: to - from + 1 }, (_, tick) => (from + tick) * step);
	const names = points.map(({ humanShare }) => percent(humanShare));
	const band = (data: readonly number[], opacity: number): LineSeriesOption => ({
		type: 'line',
		...still,
		stack: 'band',
		symbol: 'none',
		lineStyle: { opacity: 0 },
		areaStyle: { color: colours.both, opacity, origin: 'start' },
		data: [...data]
	});
	const line = (isFeasible: boolean): LineSeriesOption => ({
		type: 'line',
		...still,
		z: 3,
		symbol: 'none',
		connectNulls: false,
		lineStyle: {
			color: isFeasible ? colours.both : colours.muted,
			width: isFeasible ? 2.5 : 1.5,
			type: isFeasible ? 'solid' : 'dashed'
		},
		// both reach the point where one becomes the other
		data: points.map((point, at) => {
			const isOwn = point.feasible === isFeasible || (!isFeasible && points[at - 1]?.feasible === false);
			return isOwn ? point.cost.total : '-';
		})
	});
	const mark = (
		point: RatioPoint | null,
		label: string,
		color: string,
		position: 'top' | 'bottom'
	): ScatterSeriesOption => ({
		type: 'scatter',
		...still,
		z: 6,
		symbolSize: 11,
		data: point
			? [
					{
						value: [placeOf(point.humanShare), point.cost.total],
						itemStyle: { color, borderColor: colours.paper, borderWidth: 2 },
						label: {
							show: true,
							position,
							distance: 8,
							align: alignOf(placeOf(point.humanShare) / Math.max(1, points.length - 1)),
							formatter: plainLabel(label),
							...strongText,
							...halo
						}
					}
				]
			: []
	});
	const broken = points.findIndex(({ feasible }) => !feasible);
	const targets = points.map((point, at) => ({
		value: [at, point.cost.total],
		symbolSize: 12,
		itemStyle: { opacity: 0 },
		...tip(t('ratio.chart.at', { share: names[at] ?? '' }), [
			`${t('ratio.cost.total')} ${money(point.cost.total)}`,
			`${t('ratio.chart.band')} ${money(bands[at]?.p10 ?? point.cost.total)} – ${money(bands[at]?.p90 ?? point.cost.total)}`,
			`${t('ratio.touch')} ${percent(point.touchShare)}`
		])
	}));
	const summary = t('ratio.chart.summary', {
		best: best ? percent(best.humanShare) : '—',
		cost: best ? money(best.cost.total) : '—',
		low: money(lowest),
		high: money(highest)
	});
	const table = {
		columns: [
			t('ratio.first'),
			t('ratio.touch'),
			t('ratio.seats'),
			t('ratio.cost.people'),
			t('ratio.cost.bot'),
			t('ratio.cost.churn'),
			t('ratio.cost.risk'),
			t('ratio.cost.total'),
			t('ratio.chart.band')
		],
		rows: points.map(({ humanShare, touchShare, seatShare, cost }, at) => [
			percent(humanShare),
			percent(touchShare),
			seatShare === null ? '—' : percent(seatShare),
			...(['people', 'bot', 'churn', 'risk', 'total'] as const).map((part) => format.money(cost[part])),
			`${money(bands[at]?.p10 ?? cost.total)} – ${money(bands[at]?.p90 ?? cost.total)}`
		])
	};
	return (share) => ({
		summary,
		table,
		draw: (narrow) => {
			const here = placeOf(share);
			const height = narrow ? 220 : 270;
			return {
				height: height + 60,
				option: {
					tooltip,
					grid: {
						left: Math.max(...ticks.map((tick) => textWidth(money(tick), 12))) + 14,
						right: 20,
						top: 26,
						height,
						outerBoundsMode: 'none'
					},
					xAxis: {
						type: 'category',
						boundaryGap: false,
						data: names,
						axisTick: { show: false },
						axisLine: { show: false, onZero: false },
						axisLabel: {
							...mutedText,
							interval: Math.max(1, Math.round((points.length - 1) / (narrow ? 4 : 10))) - 1,
							showMinLabel: true,
							showMaxLabel: true
						}
					},
					yAxis: { ...hiddenAxis, min: from * step, max: to * step },
					series: [
						gridLines(ticks, money, 0),
						band(
							bands.map(({ p10 }) => p10),
							0
						),
						band(
							bands.map(({ p10, p90 }) => p90 - p10),
							0.18
						),
						line(true),
						line(false),
						hereLine(here, names[here] ?? ''),
						mark(current, t('ratio.chart.today', { share: percent(current?.humanShare ?? 0) }), colours.person, 'top'),
						// steps lie near today: their numbers, below, leave its name room
						...steps.map((step, at) => mark(step, format.number(at + 1), colours.bot, 'bottom')),
						mark(best, t('ratio.chart.best', { share: percent(best?.humanShare ?? 0) }), colours.good, 'bottom'),
						{
							type: 'scatter',
							...still,
							z: 5,
							symbolSize: 0.01,
							itemStyle: { opacity: 0 },
							data:
								broken < 0
									? []
									: [
											{
												value: [broken, to * step],
												label: {
													show: true,
													position: 'bottom' as const,
													align: alignOf(broken / Math.max(1, points.length - 1)),
													formatter: plainLabel(t('ratio.chart.broken')),
													...mutedText,
													...halo
												}
											}
										]
						},
						{
							// a wide invisible target at every share carries its tooltip
							type: 'scatter',
							z: 4,
							emphasis: { disabled: true },
							data: targets
						}
					]
				}
			};
		}
	});
}

/** A label near an edge stays inside. */
const alignOf = (place: number) => (place < 0.12 ? 'left' : place > 0.88 ? 'right' : 'center');
