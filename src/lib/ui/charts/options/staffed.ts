import type { LineSeriesOption, ScatterSeriesOption } from 'echarts/charts';
import type { Speech } from '#lib/i18n/speech.ts';
import type { Chart } from '#lib/ui/charts/chart.ts';
import { minuteOf } from '#lib/staffing/shifts/wall-clock.ts';
import { gridLines } from '#lib/ui/charts/options/series-line.ts';
import { colours, halo, hiddenAxis, mutedText, plainLabel, still, strongText, textWidth, tip, tooltip } from '#lib/ui/charts/parts.ts'; // prettier-ignore
import { ticksTo } from '#lib/ui/charts/ticks.ts';
import { gapsOf, tightest, type Slot } from '#lib/ui/shifts/slots.ts';
import { whenOf } from '#lib/ui/shifts/when.ts';

/** More days than this are one picture on a phone, too. */
const MOST_PANELS = 7;
/** Names along the time axis have room for so many. */
const MOST_NAMES = 8;
/** Room for a panel’s title and its time axis, pixels. */
const [titleRoom, axisRoom] = [24, 26];

interface Panel {
	/** Empty for the only one. */
	readonly title: string;
	readonly slots: readonly Slot[];
	/** Where a day, or six hours of it, begin. */
	readonly marks: readonly { readonly at: number; readonly text: string }[];
}

/** People wanted on shift and people there, slot by slot: all days in one picture, on a phone a panel a day. */
export function staffedChart(slots: readonly Slot[], speech: Speech): Chart {
	const { t, format } = speech;
	const hours = tightest(slots);
	const interval = minuteOf(slots[1]?.start ?? '') - minuteOf(slots[0]?.start ?? '');
	const peak = slots.reduce<Slot | null>((most, each) => (!most || each.there > most.there ? each : most), null);
	const ticks = ticksTo(Math.max(1, ...slots.map(({ wanted, there }) => Math.max(wanted, there))), 'count', 4);
	const top = ticks.at(-1) ?? 1;
	const says = ({ wanted, there, missing }: Slot) => [
		`${t('shifts.wanted')} ${format.number(wanted)}`,
		`${t('shifts.there')} ${format.number(there)}`,
		...(missing > 0 ? [`${t('shifts.missing')} ${format.number(missing)}`] : [])
	];
	const lines = (panel: Panel, at: number): (LineSeriesOption | ScatterSeriesOption)[] => {
		const axes = { xAxisIndex: at, yAxisIndex: at };
		const places = new Map(panel.slots.map(({ start }, place) => [start, place]));
		return [
			gridLines(ticks, (tick) => format.number(tick), at),
			{
				type: 'line',
				...still,
				...axes,
				data: [],
				markLine: {
					...still,
					symbol: 'none',
					z: 1,
					lineStyle: { color: colours.line, type: 'solid', width: 1 },
					data: panel.marks.map(({ at: xAxis, text }) => ({
						xAxis,
						label: {
							show: true,
							position: 'start',
							align: 'left',
							distance: 6,
							formatter: plainLabel(text),
							...mutedText
						}
					}))
				}
			},
			{
				type: 'line',
				...still,
				...axes,
				z: 2,
				step: 'middle',
				symbol: 'none',
				lineStyle: { color: colours.person, width: 1 },
				areaStyle: { color: colours.person, opacity: 0.28 },
				data: panel.slots.map(({ there }) => there)
			},
			{
				type: 'line',
				...still,
				...axes,
				z: 3,
				step: 'middle',
				symbol: 'none',
				lineStyle: { color: colours.ink, width: 1.25 },
				data: panel.slots.map(({ wanted }) => wanted)
			},
			{
				type: 'scatter',
				...still,
				...axes,
				z: 5,
				symbol: 'triangle',
				symbolSize: 9,
				symbolOffset: [0, -8],
				itemStyle: { color: colours.warn, borderColor: colours.paper, borderWidth: 1 },
				data: gapsOf(panel.slots, interval).flatMap(({ worst: { start, wanted } }) => {
					const place = places.get(start);
					return place === undefined ? [] : [[place, wanted]];
				})
			},
			{
				// a wide invisible target at every hour carries its tooltip
				type: 'scatter',
				...axes,
				z: 4,
				emphasis: { disabled: true },
				data: hours.flatMap((slot) => {
					const place = places.get(slot.start);
					if (place === undefined) return [];
					return [
						{
							value: [place, Math.max(slot.wanted, slot.there)],
							symbolSize: 14,
							itemStyle: { opacity: 0 },
							...tip(whenOf(slot.start, speech), says(slot))
						}
					];
				})
			},
			{
				type: 'scatter',
				...still,
				...axes,
				symbolSize: 0.01,
				itemStyle: { opacity: 0 },
				data:
					panel.title === ''
						? []
						: [
								{
									value: [0, top],
									label: {
										show: true,
										position: [0, -22] as [number, number],
										align: 'left' as const,
										formatter: plainLabel(panel.title),
										...strongText,
										...halo
									}
								}
							]
			}
		];
	};
	return {
		summary: peak
			? t('shifts.picture.summary', {
					most: format.number(peak.there),
					when: whenOf(peak.start, speech),
					short: format.number(slots.filter(({ missing }) => missing > 0).length)
				})
			: t('shifts.nobody'),
		table: {
			columns: [t('shifts.slot'), t('shifts.wanted'), t('shifts.there'), t('shifts.missing')],
			rows: hours.map((slot) => [
				whenOf(slot.start, speech),
				...[slot.wanted, slot.there, slot.missing].map((each) => format.number(each))
			])
		},
		draw: (narrow) => {
			const panels = panelsOf(slots, narrow, speech);
			const height = panels.length > 1 ? 72 : narrow ? 180 : 240;
			const room = panels.length > 1 ? titleRoom : 12;
			const left = Math.max(...ticks.map((tick) => textWidth(format.number(tick), 12))) + 14;
			return {
				height: panels.length * (room + height + axisRoom),
				option: {
					tooltip,
					grid: panels.map((_, at) => ({
						left,
						right: 12,
						top: at * (room + height + axisRoom) + room,
						height,
						outerBoundsMode: 'none' as const
					})),
					xAxis: panels.map(({ slots: own }, at) => ({
						type: 'category' as const,
						gridIndex: at,
						data: own.map(({ start }) => start),
						axisTick: { show: false },
						axisLine: { lineStyle: { color: colours.edge } },
						axisLabel: { show: false }
					})),
					yAxis: panels.map((_, at) => ({ ...hiddenAxis, gridIndex: at, min: 0, max: top })),
					series: panels.flatMap(lines)
				}
			};
		}
	};
}

function panelsOf(slots: readonly Slot[], narrow: boolean, speech: Speech): readonly Panel[] {
	const days = [...Map.groupBy(slots, ({ start }) => start.slice(0, 10))];
	if (days.length > 1 && narrow && days.length <= MOST_PANELS)
		return days.map(([date, own]) => ({ title: speech.format.localDay(date), slots: own, marks: hourMarks(own) }));
	if (days.length === 1) return [{ title: '', slots, marks: hourMarks(slots) }];
	const every = Math.ceil(days.length / (narrow ? MOST_NAMES / 2 : MOST_NAMES));
	let at = 0;
	const marks = days.map(([date, own]) => {
		const mark = { at, text: shortDay(date, speech) };
		at += own.length;
		return mark;
	});
	return [{ title: '', slots, marks: marks.filter((_, day) => day % every === 0) }];
}

/** Every six hours; of what lies between two of them, its beginning. */
function hourMarks(slots: readonly Slot[]): Panel['marks'] {
	const marks = slots.flatMap(({ start }, at) =>
		/T(00|06|12|18):00$/.test(start) ? [{ at, text: start.slice(11) }] : []
	);
	return marks.length > 0 ? marks : slots.slice(0, 1).map(({ start }) => ({ at: 0, text: start.slice(11) }));
}

const shortDay = (date: string, { locale }: Speech): string =>
	new Intl.DateTimeFormat(locale === 'zh' ? 'zh-CN' : 'en-GB', {
		weekday: 'short',
		day: 'numeric',
		timeZone: 'UTC'
	}).format(new Date(`${date}T00:00:00Z`));
