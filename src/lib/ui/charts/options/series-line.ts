import type { BarSeriesOption, LineSeriesOption, ScatterSeriesOption } from 'echarts/charts';
import type { Speech } from '#lib/i18n/speech.ts';
import type { Estimate, MetricRow, Unit } from '#lib/metrics/result.ts';
import {
	colours,
	halo,
	fitLabel,
	labelText,
	markOf,
	mutedText,
	plainLabel,
	still,
	strongText,
	tip,
	type Tone
} from '#lib/ui/charts/parts.ts';
import { formatInterval, formatValue, sayFew, sayPartial } from '#lib/ui/format-value.ts';

export interface Line {
	/** Empty for the only line of a picture. */
	readonly label: string;
	/** What the whole group rests on, said beside its name. */
	readonly note?: string;
	readonly tone: Tone;
	/** One a period, null where there is none; `partial` where only a part of the period is there. */
	readonly values: readonly (Pick<MetricRow, keyof Estimate | 'partial'> | null)[];
}

interface LineDrawing {
	readonly line: Line;
	readonly at: number;
	/** All lines in one panel; else each in its own. */
	readonly together: boolean;
	/** Columns with whiskers instead of a line in its band. */
	readonly isColumns: boolean;
	/** The panel's highest tick, where its title stands. */
	readonly top: number;
	readonly title: string;
	readonly unit: Unit;
	readonly periods: readonly string[];
}

/** Horizontal marks with their values at the left. */
export function gridLines(ticks: readonly number[], say: (tick: number) => string, panel: number): LineSeriesOption {
	return {
		type: 'line',
		...still,
		xAxisIndex: panel,
		yAxisIndex: panel,
		data: [],
		markLine: {
			...still,
			symbol: 'none',
			z: 1,
			lineStyle: { color: colours.line, type: 'solid', width: 1 },
			data: ticks.map((tick) => ({
				yAxis: tick,
				label: { show: true, position: 'start', distance: 6, formatter: plainLabel(say(tick)), ...mutedText }
			}))
		}
	};
}

/** A dashed line through all of a drawing where the reader is, with the place's name above it. */
export function hereLine(place: number, name: string): LineSeriesOption {
	return {
		type: 'line',
		...still,
		data: [],
		markLine: {
			...still,
			symbol: 'none',
			lineStyle: { color: colours.ink, type: 'dashed', width: 1 },
			data: [
				{
					xAxis: place,
					label: { show: true, position: 'end', formatter: plainLabel(name), ...strongText, ...halo }
				}
			]
		}
	};
}

/** One line: its band, itself, a mark with a tooltip at every point, its name where it ends or above its panel. */
export function drawLine(
	{ line, at, together, isColumns, top, title, unit, periods }: LineDrawing,
	speech: Speech
): (BarSeriesOption | LineSeriesOption | ScatterSeriesOption)[] {
	const { t } = speech;
	const value = (number: number | null) => formatValue(speech, unit, number);
	const panel = together ? 0 : at;
	const axes = { xAxisIndex: panel, yAxisIndex: panel };
	const color = colours[line.tone];
	// the value that is written out is that of a whole period, where there is one
	const whole = line.values.findLastIndex((one) => one?.value != null && !one.partial);
	const last = whole >= 0 ? whole : line.values.findLastIndex((one) => one?.value != null);
	const band = (name: string, data: (number | '-')[], opacity: number): LineSeriesOption => ({
		type: 'line',
		...still,
		...axes,
		stack: `band ${at}`,
		symbol: 'none',
		lineStyle: { opacity: 0 },
		areaStyle: { color, opacity },
		data,
		name
	});
	const columns: (BarSeriesOption | LineSeriesOption)[] = [
		{
			type: 'bar',
			...still,
			...axes,
			barMaxWidth: 32,
			barCategoryGap: '18%',
			data: line.values.map((one) => ({
				value: one?.value ?? '-',
				itemStyle: { color, opacity: one?.tooFew || one?.partial ? 0.3 : 0.75, borderRadius: 1 }
			}))
		},
		{
			type: 'line',
			...still,
			...axes,
			z: 3,
			symbol: 'none',
			connectNulls: false,
			lineStyle: { color: colours.ink, width: 1.25, opacity: 0.65 },
			data: line.values.flatMap((one, index) =>
				one?.low == null || one.high == null
					? []
					: [
							[index, one.low],
							[index, one.high],
							['-', '-']
						]
			)
		}
	];
	const curve: LineSeriesOption[] = [
		band(
			'low',
			line.values.map((one) => one?.low ?? '-'),
			0
		),
		band(
			'high',
			line.values.map((one) => (one?.low == null || one.high == null ? '-' : one.high - one.low)),
			0.16
		),
		{
			type: 'line',
			...still,
			...axes,
			z: 3,
			symbol: 'none',
			lineStyle: { color, width: 2 },
			data: line.values.map((one) => (one?.partial ? '-' : (one?.value ?? '-')))
		},
		{
			// to and from a period of which only a part is there
			type: 'line',
			...still,
			...axes,
			z: 3,
			symbol: 'none',
			lineStyle: { color, width: 1.5, type: [3, 3] },
			data: line.values.map((one, index) =>
				[index - 1, index, index + 1].some((near) => line.values[near]?.partial) ? (one?.value ?? '-') : '-'
			)
		}
	];
	return [
		...(isColumns ? columns : curve),
		{
			// a wide invisible target at every point carries its tooltip; too few is drawn hollow
			type: 'scatter',
			...axes,
			z: 4,
			emphasis: { disabled: true },
			data: line.values.flatMap((one, index) =>
				one?.value == null
					? []
					: [
							{
								value: [index, one.value],
								symbolSize: one.tooFew || index === last ? 6 : 12,
								itemStyle:
									one.tooFew && !isColumns
										? { color: colours.paper, borderColor: color, borderWidth: 1 }
										: { color, opacity: index === last && !isColumns ? 1 : 0 },
								label: {
									show: index === last,
									position: together && !isColumns ? ('right' as const) : ('top' as const),
									...(together ? {} : { align: 'right' as const, offset: [6, 0] as [number, number] }),
									formatter: plainLabel(together && line.label ? line.label : value(one.value)),
									...strongText,
									...halo,
									color: together ? color : colours.ink
								},
								...tip(
									[line.label, periods[index] ?? ''].filter(Boolean).join(' · '),
									[
										`${title} ${value(one.value)}`,
										formatInterval(speech, unit, one) ?? '',
										t('unit.n', { count: one.n }),
										sayPartial(speech, one.partial) ?? '',
										sayFew(speech, one) ?? ''
									].filter(Boolean)
								),
								...markOf(index, at)
							}
						]
			)
		},
		{
			type: 'scatter',
			...still,
			...axes,
			symbolSize: 0.01,
			itemStyle: { opacity: 0 },
			data:
				together || !line.label
					? []
					: [
							{
								value: [0, top],
								label: {
									show: true,
									formatter: [fitLabel(line.label, line.note ? 130 : 190, 12), line.note].filter(Boolean).join('  '),
									position: [0, -24] as [number, number],
									...labelText
								}
							}
						]
		}
	];
}
