import type { LineSeriesOption, ScatterSeriesOption } from 'echarts/charts';
import type { Looks } from '#lib/experiment/customers-needed.ts';
import type { Speech } from '#lib/i18n/speech.ts';
import type { Chart } from '#lib/ui/charts/chart.ts';
import { gridLines } from '#lib/ui/charts/options/series-line.ts';
import {
	colours,
	halo,
	hiddenAxis,
	labelText,
	mutedText,
	plainLabel,
	still,
	strongText,
	textWidth,
	tip,
	tooltip
} from '#lib/ui/charts/parts.ts';
import { ticksTo } from '#lib/ui/charts/ticks.ts';
import type { TrialMargin } from '#lib/ui/pages/trial.ts';

export interface MarginsInput {
	/** By length of enrolment, the shortest first. */
	readonly margins: readonly TrialMargin[];
	/** The margin that is asked for, 0..1. */
	readonly asked: number;
	/** How often the outcome is looked at: drawn strong, the other way beside it. */
	readonly looks: Looks;
}

const DAYS_A_WEEK = 7;

/** How small a margin can be told after how many weeks of enrolment, against the one that is asked for. */
export function marginsChart({ margins, asked, looks }: MarginsInput, speech: Speech): Chart {
	const { t, format } = speech;
	const points = (value: number) => format.points(value, 1);
	const names = margins.map(({ enrolmentDays }) => t('trial.weeks', { count: enrolmentDays / DAYS_A_WEEK }));
	const [first, last] = [margins[0], margins.at(-1)];
	const most = Math.max(asked, ...margins.flatMap(({ once, daily }) => [once, daily]));
	return {
		summary: t('trial.margins.summary', {
			first: points(first?.[looks] ?? 0),
			from: names[0] ?? '',
			last: points(last?.[looks] ?? 0),
			to: names.at(-1) ?? '',
			margin: format.points(asked)
		}),
		table: {
			columns: [
				t('trial.column.enrolled'),
				t('trial.column.customers'),
				t('trial.column.once'),
				t('trial.column.daily')
			],
			rows: margins.map(({ customers, once, daily }, at) => [
				names[at] ?? '',
				format.number(customers),
				points(once),
				points(daily)
			])
		},
		draw: (narrow) => {
			const ticks = ticksTo(most, 'share', 4);
			const mark = (tick: number) => format.points(tick);
			const height = narrow ? 190 : 220;
			const widths = (['daily', 'once'] as const).map((way) => textWidth(t(`trial.way.${way}`), 12));
			const line = (way: Looks): LineSeriesOption => ({
				type: 'line',
				...still,
				z: 3,
				symbol: 'none',
				lineStyle:
					way === looks ? { color: colours.ink, width: 2 } : { color: colours.muted, width: 1.5, type: 'dashed' },
				data: margins.map((each) => each[way])
			});
			const dots = (way: Looks): ScatterSeriesOption => ({
				type: 'scatter',
				z: 4,
				emphasis: { disabled: true },
				data: margins.map((each, at) => ({
					value: [at, each[way]],
					symbolSize: way === looks ? 7 : 5,
					itemStyle: { color: way === looks ? colours.ink : colours.muted },
					label: {
						show: at === margins.length - 1,
						position: 'right' as const,
						distance: 8,
						formatter: plainLabel(t(`trial.way.${way}`)),
						...(way === looks ? strongText : mutedText),
						...halo
					},
					...tip(names[at] ?? '', [
						`${t(`trial.column.${way}`)} ${points(each[way])}`,
						t('trial.customers', { count: each.customers })
					])
				}))
			});
			return {
				height: height + 58,
				option: {
					tooltip,
					grid: {
						left: Math.max(...ticks.map((tick) => textWidth(mark(tick), 12))) + 14,
						right: Math.max(...widths) + 18,
						top: 20,
						height,
						outerBoundsMode: 'none'
					},
					xAxis: {
						type: 'category',
						boundaryGap: false,
						data: names,
						axisTick: { show: false },
						axisLine: { lineStyle: { color: colours.edge } },
						axisLabel: { ...mutedText, hideOverlap: true, interval: narrow ? 1 : 0 }
					},
					yAxis: { ...hiddenAxis, min: 0, max: ticks.at(-1) ?? most },
					series: [
						gridLines(ticks, mark, 0),
						askedLine(asked, {
							label: t('trial.margins.asked', { margin: format.points(asked) }),
							isBelow: asked < (first?.once ?? 0)
						}),
						line('once'),
						line('daily'),
						dots('once'),
						dots('daily')
					]
				}
			};
		}
	};
}

/** Named on the side where no curve begins. */
const askedLine = (
	asked: number,
	{ label, isBelow }: { readonly label: string; readonly isBelow: boolean }
): LineSeriesOption => ({
	type: 'line',
	...still,
	data: [],
	markLine: {
		...still,
		symbol: 'none',
		z: 2,
		lineStyle: { color: colours.both, type: 'solid', width: 1.5 },
		data: [
			{
				yAxis: asked,
				label: {
					show: true,
					position: isBelow ? 'insideStartBottom' : 'insideStartTop',
					formatter: plainLabel(label),
					...labelText,
					...halo,
					color: colours.both
				}
			}
		]
	}
});
