import type { LineSeriesOption, ScatterSeriesOption } from 'echarts/charts';
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
import { groupLabel } from '#lib/ui/explore/group-label.ts';
import type { TrialReading } from '#lib/ui/pages/trial.ts';

export type TrialCourseInput = Pick<TrialReading, 'course' | 'margin' | 'decision' | 'decidedOn'>;

const tones: Readonly<Record<TrialReading['decision'], Tone>> = { 'not-worse': 'good', worse: 'warn', 'go-on': 'ink' };
const DAY_MS = 86_400_000;
/** Further ahead nothing is drawn: what was would be pressed together. */
const MOST_AHEAD = 0.6;
/** So many rows of the table can be read. */
const MOST_ROWS = 60;

/** The difference by day with the bounds that hold on all of them, against the margin: passed is a band that lies above the margin whole. */
export function trialCourseChart({ course, margin, decision, decidedOn }: TrialCourseInput, speech: Speech): Chart {
	const { t, format } = speech;
	const signed = (value: number) => `${value > 0 ? '+' : ''}${format.points(value, 1)}`;
	const bare = (value: number) => `${value > 0 ? '+' : ''}${format.number(100 * value, 0)}`;
	const first = Date.parse(course.days[0]?.day ?? '');
	const at = (day: string) => Math.round((Date.parse(day) - first) / DAY_MS);
	const last = course.days.at(-1);
	const seen = last ? at(last.day) : 0;
	const { planned } = course;
	const plannedAt = planned && !decidedOn ? at(planned.day) : null;
	const isAhead = plannedAt !== null && plannedAt > seen && plannedAt - seen <= Math.max(14, MOST_AHEAD * seen);
	const length = (isAhead ? plannedAt : seen) + 1;
	const names = Array.from({ length }, (_, day) => dayName(first + day * DAY_MS));
	// on a day on which nobody was judged all stands as the day before
	let next = 0;
	const daily = Array.from({ length: seen + 1 }, (_, day) => {
		while (next + 1 < course.days.length && at(course.days[next + 1]?.day ?? '') <= day) next++;
		return course.days[next];
	}).flatMap((each) => each ?? []);
	// the first days' bounds are wide as the sky: what is drawn goes as far as the later ones need
	const clipped = daily.slice(Math.floor(daily.length / 10));
	const reach = Math.min(1, 1.15 * Math.max(2 * margin, ...clipped.flatMap(({ low, high }) => [-low, high])));
	const step = ticksTo(reach, 'share', 3)[1] ?? reach;
	const most = Math.ceil(reach / step - 1e-9) * step;
	const ticks = Array.from({ length: 2 * Math.round(most / step) + 1 }, (_, tick) => tick * step - most);
	const within = (value: number) => Math.max(-most, Math.min(most, value));
	const color = colours[tones[decision]];
	const decided = decidedOn === null ? null : at(decidedOn);
	const every = Math.ceil(course.days.length / MOST_ROWS);
	const summary = last
		? t('trial.course.summary', {
				days: course.days.length,
				value: signed(last.value),
				low: signed(last.low),
				high: signed(last.high),
				margin: signed(-margin)
			})
		: '';
	// the upper line stands on the lower one, so that what lies between is shaded
	const limit = (low: boolean): LineSeriesOption => ({
		type: 'line',
		...still,
		z: 2,
		symbol: 'none',
		stack: 'bounds',
		stackStrategy: 'all',
		lineStyle: { color, width: 1, opacity: 0.7 },
		areaStyle: { color, opacity: low ? 0 : 0.1 },
		data: daily.map((each) => (low ? within(each.low) : within(each.high) - within(each.low)))
	});
	const level = (place: number, name: string | null): LineSeriesOption => ({
		type: 'line',
		...still,
		data: [],
		markLine: {
			...still,
			symbol: 'none',
			z: 3,
			lineStyle: { color: name ? colours.both : colours.edge, type: name ? 'dashed' : 'solid', width: 1.5 },
			data: [
				{
					yAxis: place,
					label: {
						show: name !== null,
						position: 'insideStartBottom',
						formatter: plainLabel(name ?? ''),
						...strongText,
						...halo
					}
				}
			]
		}
	});
	const marks: ScatterSeriesOption = {
		type: 'scatter',
		z: 5,
		symbolSize: 12,
		emphasis: { disabled: true },
		data: daily.map((each, day) => ({
			value: [day, within(each.value)],
			itemStyle: { color, opacity: day === decided || day === seen ? 1 : 0 },
			...(day === decided || day === seen ? { symbolSize: 8 } : {}),
			...tip(dayName(first + day * DAY_MS), [
				signed(each.value),
				format.range(signed(each.low), signed(each.high)),
				`${t('trial.course.judged')} ${format.number(each.customers)}`
			])
		}))
	};
	return {
		summary,
		table: {
			columns: [t('trial.course.day'), t('trial.course.judged'), t('column.value'), t('column.low'), t('column.high')],
			rows: course.days
				.filter(({ day }, row) => (course.days.length - 1 - row) % every === 0 || day === decidedOn)
				.map(({ day, customers, value, low, high }) => [
					day === decidedOn ? `${format.localDate(day)} (${t('trial.course.decided')})` : format.localDate(day),
					format.number(customers),
					signed(value),
					signed(low),
					signed(high)
				])
		},
		draw: (narrow) => {
			const height = narrow ? 220 : 260;
			return {
				height: height + 60,
				option: {
					tooltip,
					grid: {
						left: Math.max(...ticks.map((tick) => textWidth(bare(tick), 12))) + 14,
						right: 24,
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
							interval: Math.max(1, Math.ceil(length / (narrow ? 3 : 6))) - 1,
							showMinLabel: true
						}
					},
					yAxis: { ...hiddenAxis, min: -most, max: most },
					series: [
						gridLines(ticks, bare, 0),
						level(0, null),
						level(-margin, `${t('trial.difference.margin')} ${bare(-margin)}`),
						limit(true),
						limit(false),
						{
							type: 'line',
							...still,
							z: 4,
							symbol: 'none',
							lineStyle: { color, width: 2.5 },
							data: daily.map(({ value }) => within(value))
						},
						...(decided === null ? [] : [hereLine(decided, t('trial.course.decided'))]),
						...(isAhead ? [hereLine(plannedAt, t('trial.course.planned'))] : []),
						marks
					]
				}
			};
		}
	};

	function dayName(time: number): string {
		return groupLabel('day', new Date(time).toISOString().slice(0, 10), speech);
	}
}
