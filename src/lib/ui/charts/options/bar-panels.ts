import type { Speech } from '#lib/i18n/speech.ts';
import type { Estimate, Unit } from '#lib/metrics/result.ts';
import type { Chart } from '#lib/ui/charts/chart.ts';
import {
	colours,
	fitLabel,
	halo,
	hiddenAxis,
	labelText,
	markOf,
	mutedText,
	rowAxis,
	strongText,
	textWidth,
	tip,
	tooltip
} from '#lib/ui/charts/parts.ts';
import { whiskers } from '#lib/ui/charts/whiskers.ts';
import { formatInterval, formatValue, sayFew } from '#lib/ui/format-value.ts';

export interface BarPanel {
	readonly label: string;
	/** The figure of the whole panel. */
	readonly whole: Estimate | null;
	/** One a row, null where there is none. */
	readonly bars: readonly (Estimate | null)[];
}

export interface BarPanelsInput {
	readonly title: string;
	readonly dimension: string;
	readonly panelDimension: string;
	readonly unit: Unit;
	/** The same rows in every panel, in this order. */
	readonly rows: readonly string[];
	readonly panels: readonly BarPanel[];
}

const rowHeight = 22;
/** Room above a panel for its name and figure, pixels. */
const titleRoom = 40;
const gap = 14;
/** Panels share the box by per cent, but the room for labels is known in pixels only: of a box this wide. */
const likelyWidth = 760;

/** One metric by two categories: a panel of bars for each value of the second, all with the same rows and one scale. */
export function barPanelsChart(
	{ title, dimension, panelDimension, unit, rows, panels }: BarPanelsInput,
	speech: Speech
): Chart {
	const { t, format } = speech;
	const value = (number: number | null) => formatValue(speech, unit, number);
	const every = panels.flatMap(({ bars }) => bars).filter((bar) => bar !== null);
	const most = Math.max(1e-9, ...every.map((bar) => Math.max(bar.value ?? 0, bar.high ?? 0)));
	const says = (bar: Estimate | null) =>
		bar?.value == null ? '—' : `{v|${value(bar.value)}} {n|${format.number(bar.n)}${bar.tooFew ? ' ⚠︎' : ''}}`;
	const labelRoom = Math.max(0, ...panels.flatMap(({ bars }) => bars.map((bar) => textWidth(says(bar), 12)))) - 30;

	return {
		summary: t('panels.summary', { metric: title, dimension, panels: panelDimension }),
		choosing: { along: 'y', places: rows },
		table: {
			columns: [panelDimension, dimension, title, t('column.low'), t('column.high'), t('column.n'), t('column.note')],
			rows: panels.flatMap(({ label, bars }) =>
				bars.flatMap((bar, row) =>
					bar
						? [
								[
									label,
									rows[row] ?? '',
									value(bar.value),
									value(bar.low),
									value(bar.high),
									format.number(bar.n),
									sayFew(speech, bar) ?? ''
								]
							]
						: []
				)
			)
		},
		draw: (narrow) => {
			const columns = narrow ? 1 : panels.length === 4 ? 2 : Math.min(3, panels.length);
			const nameWidth = narrow ? 104 : 150;
			const names = rows.map((row) => fitLabel(row, nameWidth, 12));
			const nameRoom = Math.min(nameWidth, Math.max(0, ...names.map((name) => textWidth(name, 12)))) + 14;
			const height = rows.length * rowHeight;
			const cell = titleRoom + height + gap;
			// names stand at the left of the first column alone; what is left is shared
			const names100 = columns === 1 ? 0 : (100 * nameRoom) / likelyWidth;
			const labels100 = (100 * labelRoom) / likelyWidth;
			const share = (100 - names100) / columns;
			const place = (at: number) => ({ column: at % columns, line: Math.floor(at / columns) });
			return {
				height: Math.ceil(panels.length / columns) * cell,
				option: {
					tooltip,
					grid: panels.map((_, at) => {
						const { column, line } = place(at);
						return {
							left: columns === 1 ? nameRoom : `${names100 + column * share}%`,
							right: columns === 1 ? labelRoom : `${(columns - 1 - column) * share + labels100}%`,
							top: line * cell + titleRoom,
							height,
							outerBoundsMode: 'none' as const
						};
					}),
					xAxis: panels.map((_, at) => ({ ...hiddenAxis, gridIndex: at, min: 0, max: most })),
					yAxis: panels.map((_, at) => ({ ...rowAxis(names, place(at).column > 0), gridIndex: at })),
					series: panels.flatMap(({ label, whole, bars }, at) => {
						const axes = { xAxisIndex: at, yAxisIndex: at };
						const drawn = bars.map((bar) => ({
							value: bar?.value ?? 0,
							low: bar?.low ?? null,
							high: bar?.high ?? null,
							text: says(bar),
							rich: { v: { ...strongText, ...halo }, n: { ...mutedText, ...halo } }
						}));
						const [line, texts] = whiskers(drawn, labelText);
						return [
							{
								type: 'bar' as const,
								...axes,
								barWidth: 12,
								emphasis: { disabled: true },
								data: bars.map((bar, row) => ({
									value: bar?.value ?? 0,
									itemStyle: { color: colours.ink, opacity: bar?.tooFew ? 0.3 : 0.7, borderRadius: 1 },
									...tip(
										`${label} · ${rows[row] ?? ''}`,
										[
											`${title} ${value(bar?.value ?? null)}`,
											(bar && formatInterval(speech, unit, bar)) ?? '',
											t('unit.n', { count: bar?.n ?? 0 }),
											(bar && sayFew(speech, bar)) ?? ''
										].filter(Boolean)
									),
									...markOf(row, at)
								}))
							},
							{ ...line, ...axes },
							{ ...texts, ...axes },
							{
								type: 'scatter' as const,
								silent: true,
								animation: false,
								...axes,
								symbolSize: 0.01,
								itemStyle: { opacity: 0 },
								data: [
									{
										value: [0, 0],
										label: {
											show: true,
											formatter: `{b|${fitLabel(label, 190, 12)}}\n{n|${value(whole?.value ?? null)}  ${t('unit.n', { count: whole?.n ?? 0 })}}`,
											rich: { b: { ...strongText, lineHeight: 16 }, n: { ...mutedText, lineHeight: 16 } },
											position: [0, -(titleRoom + 4)] as [number, number],
											align: 'left' as const,
											...labelText
										}
									}
								]
							}
						];
					})
				}
			};
		}
	};
}
