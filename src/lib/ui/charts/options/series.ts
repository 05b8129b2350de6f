import type { Speech } from '#lib/i18n/speech.ts';
import type { Unit } from '#lib/metrics/result.ts';
import type { Chart } from '#lib/ui/charts/chart.ts';
import { drawGuides, topOf, type Guides } from '#lib/ui/charts/options/guides.ts';
import { drawLine, gridLines, type Line } from '#lib/ui/charts/options/series-line.ts';
import { colours, hiddenAxis, mutedText, textWidth, tooltip } from '#lib/ui/charts/parts.ts';
import { ticksTo } from '#lib/ui/charts/ticks.ts';
import { formatValue, sayFew, sayPartial } from '#lib/ui/format-value.ts';

export interface SeriesInput {
	readonly title: string;
	readonly unit: Unit;
	/** In order, as readers see them. */
	readonly periods: readonly string[];
	/** The last day of each, where a period goes by its first. */
	readonly ends?: readonly string[] | undefined;
	readonly lines: readonly Line[];
	/** Columns instead of a line. */
	readonly columns?: boolean;
	/** What a single line is to be read against. */
	readonly guides?: Guides;
}

/** More panels than this are a table, not a picture. */
export const mostPanels = 12;

/** Room for a panel's title and its time axis, pixels. */
const [titleRoom, axisRoom] = [28, 30];
/** Panels share the box by per cent, but the room for their tick labels is known in pixels only: of a box this wide. */
const likelyWidth = 760;

/**
 * A metric over time with its 95 % band. Lines that mean someone (bot, people) share one panel, told apart by colour
 * and their names; any other groups get a small panel each, on one scale, because colours would mean nothing.
 */
export function seriesChart(
	{ title, unit, periods, ends, lines: given, columns: isColumns = false, guides }: SeriesInput,
	speech: Speech
): Chart {
	const { t } = speech;
	const value = (number: number | null) => formatValue(speech, unit, number);
	const lines = given.slice(0, mostPanels);
	const together = lines.every(({ tone }) => tone !== 'ink' && tone !== 'muted');
	const every = lines.flatMap((line) => line.values).filter((one) => one !== null);
	const most = Math.max(
		1e-9,
		guides ? topOf(guides) : 0,
		...every.map((one) => Math.max(one.value ?? 0, one.high ?? 0))
	);

	return {
		summary: t('series.summary', { metric: title, from: periods[0] ?? '—', to: periods.at(-1) ?? '—' }),
		choosing: { along: 'x', places: periods, ends },
		table: {
			columns: [
				t('explore.period'),
				...(given.length > 1 ? [t('explore.group')] : []),
				title,
				t('column.low'),
				t('column.high'),
				t('column.n'),
				t('column.note')
			],
			rows: given.flatMap((line) =>
				line.values.flatMap((one, at) =>
					one
						? [
								[
									periods[at] ?? '',
									...(given.length > 1 ? [line.label] : []),
									value(one.value),
									value(one.low),
									value(one.high),
									speech.format.number(one.n),
									[sayPartial(speech, one.partial), sayFew(speech, one)].filter(Boolean).join(' · ')
								]
							]
						: []
				)
			)
		},
		draw: (narrow) => {
			const ticks = ticksTo(most, unit, together || lines.length === 1 ? 4 : 2);
			const whole = unit === 'share' && ticks.every((tick) => Math.abs(tick * 100 - Math.round(tick * 100)) < 1e-9);
			const mark = (tick: number) => (whole ? speech.format.share(tick) : value(tick));
			const room = Math.max(...ticks.map((tick) => textWidth(mark(tick), 12))) + 14;
			const count = together ? 1 : lines.length;
			const columns = narrow ? 1 : Math.min(3, count);
			const height = count === 1 ? (narrow ? 190 : 240) : narrow ? 84 : 104;
			// the box's own width is not known here: shares of it are, and axis labels keep to their panel
			const share = 100 / columns;
			const cell = titleRoom + height + axisRoom;
			const endLabels = lines.map(({ label, values }) => label || value(values.at(-1)?.value ?? null));
			const end = together ? Math.max(40, ...endLabels.map((label) => textWidth(label, 12) + 16)) : 40;
			const places = Array.from({ length: count }, (_, at) => ({
				left: at % columns,
				top: Math.floor(at / columns) * cell + titleRoom
			}));
			const shownEvery = Math.max(1, Math.ceil(periods.length / (narrow ? 4 : columns > 1 ? 3 : 7)));
			return {
				height: Math.ceil(count / columns) * cell,
				option: {
					tooltip,
					grid: places.map(({ left, top }) => ({
						left: columns === 1 ? room : `${left * share + (100 * room) / likelyWidth}%`,
						right: columns === 1 ? end : `${(columns - 1 - left) * share + 1}%`,
						top,
						height,
						outerBoundsMode: 'none'
					})),
					xAxis: places.map((_, at) => ({
						type: 'category',
						gridIndex: at,
						boundaryGap: isColumns,
						data: [...periods],
						axisTick: { show: false },
						axisLine: { lineStyle: { color: colours.edge } },
						axisLabel: { ...mutedText, interval: shownEvery - 1, hideOverlap: true, showMinLabel: true }
					})),
					yAxis: places.map((_, at) => ({ ...hiddenAxis, gridIndex: at, min: 0, max: ticks.at(-1) ?? most })),
					series: lines.flatMap((line, at) => [
						...(guides && at === 0 ? drawGuides(guides, periods.length) : []),
						...(at === 0 || !together ? [gridLines(ticks, mark, together ? 0 : at)] : []),
						...drawLine({ line, at, together, isColumns, top: ticks.at(-1) ?? most, title, unit, periods }, speech)
					])
				}
			};
		}
	};
}
