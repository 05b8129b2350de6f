import type { LineSeriesOption } from 'echarts/charts';
import type { Speech } from '#lib/i18n/speech.ts';
import type { Axis, Decision, TopicJudgement } from '#lib/decision/result.ts';
import type { Chart, ChartOption } from '#lib/ui/charts/chart.ts';
import {
	colours,
	halo,
	hiddenAxis,
	labelText,
	plainLabel,
	still,
	strongText,
	tip,
	tooltip
} from '#lib/ui/charts/parts.ts';
import { inLines, placeOrNumber } from '#lib/ui/charts/place-labels.ts';
import { handlerByWorth, type TopicHandler } from '#lib/decision/handler.ts';

const corners: Readonly<Record<Axis, readonly [number, number]>> = {
	experience: [0.5, 1],
	efficiency: [0, 0],
	risk: [1, 0]
};
const axes = ['efficiency', 'experience', 'risk'] as const;

/** Shape says what colour says: who should answer. */
const marks: Readonly<Record<TopicHandler, { readonly symbol: string; readonly color: string }>> = {
	bot: { symbol: 'circle', color: colours.bot },
	person: { symbol: 'roundRect', color: colours.person },
	both: { symbol: 'diamond', color: colours.both },
	unknown: { symbol: 'circle', color: colours.paper }
};

/** Pixels from one line of the legend to the next. */
const LEGEND_LINE = 18;

/** ①: tells a mark that is looked up from a count. */
const circled = (number: number): string => (number <= 20 ? String.fromCodePoint(0x245f + number) : `(${number})`);

type Point = readonly [number, number];

/** Where scores stand between the corners: each pulls by its share of the three. */
export function place(scores: Readonly<Record<Axis, number>>): Point {
	const total = axes.reduce((sum, axis) => sum + scores[axis], 0);
	return axes.reduce<Point>(
		([x, y], axis) => {
			const weight = total > 0 ? scores[axis] / total : 1 / 3;
			return [x + weight * corners[axis][0], y + weight * corners[axis][1]];
		},
		[0, 0]
	);
}

const frame: readonly Point[] = [corners.efficiency, corners.experience, corners.risk, corners.efficiency];
const inner: readonly (readonly Point[])[] = [0.25, 0.5, 0.75].flatMap((k) => [
	[[k / 2, k] as Point, [1 - k / 2, k] as Point],
	[[k, 0] as Point, [0.5 + k / 2, 1 - k] as Point],
	[[1 - k, 0] as Point, [(1 - k) / 2, 1 - k] as Point]
]);

/** The portfolio: every topic between efficiency, experience and risk; the size of its mark is its volume. */
export function triangleChart(decision: Decision, nameOf: (topic: string) => string, speech: Speech): Chart {
	const { t, format } = speech;
	const topics = [...decision.topics].sort((a, b) => b.n - a.n);
	const most = Math.max(1, ...topics.map(({ n }) => n));
	const count = (handler: TopicHandler) => topics.filter((topic) => handlerByWorth(topic) === handler).length;
	const describe = (topic: TopicJudgement) =>
		axes.map((axis) => `${t(`axis.${axis}`)} ${format.number(topic.scores[axis], 0)}`);

	return {
		summary: t('triangle.summary', { count: topics.length, bot: count('bot'), person: count('person') }),
		table: {
			columns: [
				t('column.topic'),
				t('column.n'),
				...axes.map((axis) => t(`axis.${axis}`)),
				t('column.class'),
				t('column.advice'),
				t('column.stability')
			],
			rows: topics.map((topic) => [
				nameOf(topic.topic),
				format.number(topic.n),
				...axes.map((axis) => format.number(topic.scores[axis], 0)),
				t(`class.${topic.class}`),
				t(`handler.${handlerByWorth(topic)}`),
				format.share(topic.stability)
			])
		},
		draw: (narrow) => {
			const width = narrow ? 292 : 410;
			const height = Math.round(width * 0.866);
			const [top, side] = [28, narrow ? 25 : 75];
			const radius = (n: number) => (narrow ? 4 : 5) + (narrow ? 12 : 17) * Math.sqrt(n / most);
			const dots = topics.map((topic) => {
				const [x, y] = place(topic.scores);
				return { x: x * width, y: (1 - y) * height, radius: radius(topic.n), text: nameOf(topic.topic) };
			});
			const labels = placeOrNumber(dots, { left: -side, right: width + side, top: 0, bottom: height + 4 }, [
				{ left: -50, right: 50, top: height + 2, bottom: height + 26 },
				{ left: width - 50, right: width + 50, top: height + 2, bottom: height + 26 }
			]);
			const numbered = labels
				.flatMap(({ number }, at) => (number === null ? [] : [{ number, text: dots[at]?.text ?? '' }]))
				.sort((a, b) => a.number - b.number);
			const legend = inLines(
				numbered.map(({ number, text }) => `${circled(number)} ${plainLabel(text)}`),
				width + 2 * side,
				labelText.fontSize
			);
			const corner = (axis: Axis, position: 'top' | 'bottom') => ({
				value: [...corners[axis]],
				label: { show: true, position, distance: 8, formatter: t(`axis.${axis}`), ...strongText }
			});
			const line = (data: readonly Point[], width: number): LineSeriesOption => ({
				type: 'line',
				...still,
				symbol: 'none',
				data: data.map((point) => [...point]),
				lineStyle: { color: colours.line, width }
			});
			const option: ChartOption = {
				tooltip,
				grid: { left: 'center', width, top, height, outerBoundsMode: 'none' },
				xAxis: { ...hiddenAxis, min: 0, max: 1 },
				yAxis: { ...hiddenAxis, min: 0, max: 1 },
				series: [
					...inner.map((data) => line(data, 1)),
					{ ...line(frame, 1.5), lineStyle: { color: colours.edge, width: 1 } },
					{
						type: 'scatter',
						...still,
						symbolSize: 0.01,
						data: [corner('efficiency', 'bottom'), corner('experience', 'top'), corner('risk', 'bottom')]
					},
					{
						type: 'scatter',
						...still,
						symbolSize: 0.01,
						data: legend.map((text, line) => ({
							value: [0.5, 0],
							label: {
								show: true,
								position: 'bottom',
								distance: 32 + line * LEGEND_LINE,
								formatter: text,
								...labelText
							}
						}))
					},
					{
						type: 'scatter',
						z: 3,
						emphasis: { disabled: true },
						data: topics.map((topic, at) => {
							const { side: position, number } = labels[at] ?? { side: null, number: null };
							const mark = marks[handlerByWorth(topic)];
							return {
								value: [...place(topic.scores)],
								symbol: mark.symbol,
								symbolSize: 2 * radius(topic.n),
								itemStyle: {
									color: mark.color,
									opacity: 0.88,
									borderColor: handlerByWorth(topic) === 'unknown' ? colours.edge : colours.paper,
									borderWidth: 1.5
								},
								label: {
									show: true,
									position: position ?? 'inside',
									distance: 5,
									formatter: number === null ? plainLabel(nameOf(topic.topic)) : circled(number),
									...labelText,
									...halo
								},
								...tip(nameOf(topic.topic), [
									t('unit.n', { count: topic.n }),
									describe(topic).join(' · '),
									`${t(`class.${topic.class}`)} · ${t(`handler.${handlerByWorth(topic)}`)}`
								])
							};
						})
					}
				]
			};
			return { height: top + height + 26 + (legend.length > 0 ? 8 + legend.length * LEGEND_LINE : 0), option };
		}
	};
}
