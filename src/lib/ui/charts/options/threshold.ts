import type { LineSeriesOption, ScatterSeriesOption } from 'echarts/charts';
import type { CurvePoint, Consequence, Threshold } from '#lib/bot/tuning/tune.ts';
import type { Speech } from '#lib/i18n/speech.ts';
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
	tooltip,
	type Tone
} from '#lib/ui/charts/parts.ts';
import { ticksTo } from '#lib/ui/charts/ticks.ts';

interface Curve {
	readonly label: string;
	readonly tone: Tone;
	/** One a place, null where there is none. */
	readonly values: readonly (number | null)[];
}

interface Drawn {
	readonly threshold: Threshold;
	/** Where it stands. */
	readonly at: number;
}

/** What a conversation costs wherever a threshold stands. */
export function costCurve(
	points: readonly CurvePoint[],
	{ now, ...drawn }: Drawn & { readonly now: Consequence },
	speech: Speech
): Chart {
	const { t, format } = speech;
	const costs = points.map(({ perConversation }) => perConversation);
	const share = (value: number) => format.share(value);
	return {
		summary: t('tuning.curve.cost.summary', {
			low: format.money(Math.min(...costs)),
			high: format.money(Math.max(...costs)),
			now: format.money(now.perConversation)
		}),
		table: {
			columns: [
				t(`tuning.${drawn.threshold}`),
				t('tuning.cost'),
				t('tuning.handed'),
				t('tuning.answered'),
				t('tuning.asked')
			],
			rows: points.map((point) => [
				placeName(drawn.threshold, point.at, speech),
				format.money(point.perConversation),
				share(point.handedOff),
				share(point.answered),
				share(point.asked)
			])
		},
		draw: drawCurves(
			points,
			{
				...drawn,
				curves: [{ label: '', tone: 'both', values: costs }],
				say: format.money,
				most: ticksTo(Math.max(...costs), 'money', 4),
				tipOf: (point) => [
					`${t('tuning.cost')} ${format.money(point.perConversation)}`,
					`${t('tuning.handed')} ${share(point.handedOff)}`
				]
			},
			speech
		)
	};
}

/** How well a threshold tells what it is to tell, wherever it stands. */
export function toldCurve(points: readonly CurvePoint[], drawn: Drawn, speech: Speech): Chart {
	const { t, format } = speech;
	const share = (value: number | null | undefined) => (value == null ? '—' : format.share(value));
	const here = points[nearest(points, drawn.at)]?.told;
	const curve = (of: 'precision' | 'recall', tone: Tone): Curve => ({
		label: t(`tuning.${of}`),
		tone,
		values: points.map(({ told }) => told?.[of] ?? null)
	});
	return {
		summary: t('tuning.told.summary', { precision: share(here?.precision), recall: share(here?.recall) }),
		table: {
			columns: [t(`tuning.${drawn.threshold}`), t('tuning.precision'), t('tuning.recall')],
			rows: points.map(({ at, told }) => [
				placeName(drawn.threshold, at, speech),
				share(told?.precision),
				share(told?.recall)
			])
		},
		draw: drawCurves(
			points,
			{
				...drawn,
				curves: [curve('precision', 'person'), curve('recall', 'bot')],
				say: (value) => format.share(value),
				most: [0, 0.25, 0.5, 0.75, 1],
				tipOf: ({ told }) => [
					`${t('tuning.precision')} ${share(told?.precision)}`,
					`${t('tuning.recall')} ${share(told?.recall)}`
				]
			},
			speech
		)
	};
}

const placeName = (threshold: Threshold, at: number, { format }: Speech) =>
	format.number(at, threshold === 'loops' ? 0 : 2);

const nearest = (points: readonly CurvePoint[], at: number) =>
	points.reduce(
		(best, point, index) => (Math.abs(point.at - at) < Math.abs((points[best]?.at ?? 0) - at) ? index : best),
		0
	);

function drawCurves(
	points: readonly CurvePoint[],
	{
		threshold,
		at,
		curves,
		say,
		most: ticks,
		tipOf
	}: Drawn & {
		readonly curves: readonly Curve[];
		readonly say: (value: number) => string;
		readonly most: readonly number[];
		readonly tipOf: (point: CurvePoint) => readonly string[];
	},
	speech: Speech
): Chart['draw'] {
	const names = points.map((point) => placeName(threshold, point.at, speech));
	const here = nearest(points, at);
	const top = ticks.at(-1) ?? 1;
	return (narrow) => {
		const height = narrow ? 190 : 230;
		const line = ({ tone, values }: Curve): LineSeriesOption => ({
			type: 'line',
			...still,
			z: 3,
			symbol: 'none',
			connectNulls: false,
			lineStyle: { color: colours[tone], width: 2.5 },
			data: values.map((value) => value ?? '-')
		});
		// its name stands in the middle of the curve's last third, where the two seldom cross
		const name = ({ label, tone, values }: Curve): ScatterSeriesOption => {
			const place = values.findLastIndex((value, index) => value !== null && index <= values.length * 0.72);
			return {
				type: 'scatter',
				...still,
				z: 5,
				symbolSize: 0.01,
				itemStyle: { opacity: 0 },
				data:
					label === '' || place < 0
						? []
						: [
								{
									value: [place, values[place] ?? 0],
									label: {
										show: true,
										position: 'top' as const,
										formatter: plainLabel(label),
										...strongText,
										...halo,
										color: colours[tone]
									}
								}
							]
			};
		};
		return {
			height: height + 46,
			option: {
				tooltip,
				grid: {
					left: Math.max(...ticks.map((tick) => textWidth(say(tick), 12))) + 14,
					right: 16,
					top: 22,
					height: height - 10,
					outerBoundsMode: 'none'
				},
				xAxis: {
					type: 'category',
					boundaryGap: false,
					data: names,
					axisTick: { show: false },
					axisLine: { show: false, onZero: false },
					axisLabel: { ...mutedText, interval: threshold === 'loops' ? 0 : narrow ? 4 : 3, showMinLabel: true }
				},
				yAxis: { ...hiddenAxis, min: 0, max: top },
				series: [
					gridLines(ticks, say, 0),
					hereLine(here, names[here] ?? ''),
					...curves.map(line),
					...curves.map(name),
					{
						// a wide invisible target at every place carries its tooltip
						type: 'scatter',
						z: 4,
						emphasis: { disabled: true },
						data: points.map((point, index) => ({
							value: [index, curves.find(({ values }) => values[index] !== null)?.values[index] ?? 0],
							symbolSize: 14,
							itemStyle: { opacity: 0 },
							...tip(`${speech.t(`tuning.${threshold}`)} ${names[index] ?? ''}`, tipOf(point))
						}))
					}
				]
			}
		};
	};
}
