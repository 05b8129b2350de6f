import type { LineSeriesOption, ScatterSeriesOption } from 'echarts/charts';
import type { Speech } from '#lib/i18n/speech.ts';
import type { Chart } from '#lib/ui/charts/chart.ts';
import {
	colours,
	halo,
	hiddenAxis,
	mutedText,
	plainLabel,
	rowAxis,
	rowLabels,
	still,
	strongText,
	textWidth,
	tip,
	tooltip,
	type Tone
} from '#lib/ui/charts/parts.ts';
import type { TrialReading } from '#lib/ui/pages/trial.ts';

export interface TrialDifferenceInput {
	readonly difference: NonNullable<TrialReading['difference']>;
	/** By how much the bot may be worse, above 0. */
	readonly margin: number;
	readonly decision: TrialReading['decision'];
	/** Which of both intervals decides: it stands first, and heavier. */
	readonly lookedAt: TrialReading['lookedAt'];
}

const tones: Readonly<Record<TrialReading['decision'], Tone>> = { 'not-worse': 'good', worse: 'warn', 'go-on': 'ink' };
/** Room for labels beside the outermost mark, of the whole width. */
const ROOM = 0.2;

/** The bot's share less that of people with both its intervals, against the margin: what lies right of it whole has passed. */
export function trialDifferenceChart(
	{ difference, margin, decision, lookedAt }: TrialDifferenceInput,
	speech: Speech
): Chart {
	const { t, format } = speech;
	const signed = (value: number) => `${value > 0 ? '+' : ''}${format.points(value, 1)}`;
	const bare = (value: number) => `${value > 0 ? '+' : ''}${format.number(100 * value, 1)}`;
	const [always, once] = [
		{ label: t('trial.difference.always'), low: difference.low, high: difference.high },
		{ label: t('trial.difference.once'), ...difference.plain }
	];
	const [first, second] = lookedAt === 'daily' ? [always, once] : [once, always];
	const rows = [
		{ ...first, width: 3 },
		{ ...second, width: 1.5 }
	];
	const places = [-margin, 0, ...rows.flatMap(({ low, high }) => [low, high])];
	const [least, most] = [Math.min(...places), Math.max(...places)];
	const room = ROOM * (most - least);
	const labels = rows.map(({ label }) => label);
	const tone = colours[tones[decision]];
	return {
		summary: t(`trial.difference.summary.${lookedAt}`, {
			value: signed(difference.value),
			low: signed(first.low),
			high: signed(first.high),
			margin: signed(-margin)
		}),
		table: {
			columns: [t('trial.difference.interval'), t('column.value'), t('column.low'), t('column.high')],
			rows: rows.map(({ label, low, high }) => [label, signed(difference.value), signed(low), signed(high)])
		},
		draw: (narrow) => {
			const rowHeight = narrow ? 64 : 44;
			const whisker = ({ low, high, width }: (typeof rows)[number], row: number): LineSeriesOption => ({
				type: 'line',
				...still,
				z: 3,
				symbol: 'rect',
				symbolSize: [width, 12],
				itemStyle: { color: tone },
				lineStyle: { color: tone, width },
				data: [
					[low, row],
					[high, row]
				]
			});
			const dots: ScatterSeriesOption = {
				type: 'scatter',
				z: 5,
				emphasis: { disabled: true },
				data: rows.map(({ label, low, high, width }, row) => ({
					value: [difference.value, row],
					symbolSize: width * 3 + 2,
					itemStyle: { color: tone, opacity: 1 },
					label: {
						show: row === 0,
						position: 'top' as const,
						distance: 6,
						formatter: plainLabel(signed(difference.value)),
						...strongText,
						...halo
					},
					...tip(label, [signed(difference.value), `${signed(low)} – ${signed(high)}`])
				}))
			};
			// both ends of both intervals, written beside them
			const end = (of: 'low' | 'high'): ScatterSeriesOption => ({
				type: 'scatter',
				...still,
				z: 5,
				symbolSize: 0.01,
				itemStyle: { opacity: 0 },
				data: rows.map((each, row) => ({
					value: [each[of], row],
					label: {
						show: true,
						position: of === 'low' ? ('left' as const) : ('right' as const),
						distance: 8,
						formatter: plainLabel(bare(each[of])),
						...mutedText,
						...halo
					}
				}))
			});
			return {
				height: 2 * rowHeight + 46,
				option: {
					tooltip,
					grid: {
						left: narrow ? 8 : Math.max(...labels.map((label) => textWidth(label, 12))) + 24,
						right: 8,
						top: 24,
						height: 2 * rowHeight,
						outerBoundsMode: 'none'
					},
					xAxis: { ...hiddenAxis, min: least - room, max: most + room },
					yAxis: rowAxis(labels, narrow),
					series: [
						upright(0, t('trial.difference.none'), { color: colours.edge, isDashed: false, isAbove: false }),
						upright(
							-margin,
							narrow ? t('trial.difference.margin') : `${t('trial.difference.margin')} ${bare(-margin)}`,
							{
								color: colours.both,
								isDashed: true,
								isAbove: true
							}
						),
						...rows.map(whisker),
						dots,
						end('low'),
						end('high'),
						...(narrow ? [rowLabels(labels, least - room, 14)] : [])
					]
				}
			};
		}
	};
}

/** A line from top to bottom, named above or below. */
function upright(
	place: number,
	name: string,
	{ color, isDashed, isAbove }: { readonly color: string; readonly isDashed: boolean; readonly isAbove: boolean }
): LineSeriesOption {
	return {
		type: 'line',
		...still,
		data: [],
		markLine: {
			...still,
			symbol: 'none',
			z: 2,
			lineStyle: { color, type: isDashed ? 'dashed' : 'solid', width: 1.5 },
			data: [
				{
					xAxis: place,
					label: {
						show: true,
						// rows go down, and so does the line
						position: isAbove ? 'start' : 'end',
						formatter: plainLabel(name),
						...(isAbove ? strongText : mutedText),
						...halo
					}
				}
			]
		}
	};
}
