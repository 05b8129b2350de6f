import type { Speech } from '#lib/i18n/speech.ts';
import type { Estimate, Unit } from '#lib/metrics/result.ts';
import type { Chart } from '#lib/ui/charts/chart.ts';
import {
	colours,
	halo,
	hiddenAxis,
	labelText,
	markOf,
	mutedText,
	rowAxis,
	rowLabels,
	strongText,
	textWidth,
	tip,
	tooltip,
	type Tone
} from '#lib/ui/charts/parts.ts';
import { whiskers } from '#lib/ui/charts/whiskers.ts';
import { formatInterval, formatValue, sayFew } from '#lib/ui/format-value.ts';

export interface Bar extends Estimate {
	readonly label: string;
	readonly tone: Tone;
	/** Smaller groups taken together: drawn behind those that stand alone. */
	readonly isRest?: boolean;
}

export interface BarsInput {
	readonly title: string;
	readonly dimension: string;
	readonly unit: Unit;
	readonly bars: readonly Bar[];
}

/** More bars than this are a table, not a picture. */
export const mostBars = 24;

/** The bars that are drawn: those with a value, the largest first. */
export const shownBars = <B extends Pick<Bar, 'value' | 'isRest'>>(bars: readonly B[]): readonly B[] =>
	bars
		.filter((bar) => bar.value !== null)
		.sort((a, b) => Number(a.isRest ?? false) - Number(b.isRest ?? false) || (b.value ?? 0) - (a.value ?? 0))
		.slice(0, mostBars);

/** One metric by a category: bars with their 95 % whiskers, the largest first. */
export function barsChart({ title, dimension, unit, bars }: BarsInput, speech: Speech): Chart {
	const { t, format } = speech;
	const value = (number: number | null) => formatValue(speech, unit, number);
	const shown = shownBars(bars);
	const labels = shown.map(({ label }) => label);
	const says = shown.map((bar) => `{v|${value(bar.value)}}  {n|n ${format.number(bar.n)}${bar.tooFew ? ' ⚠︎' : ''}}`);
	const most = Math.max(1e-9, ...shown.map((bar) => Math.max(bar.value ?? 0, bar.high ?? 0)));
	const name = (bar: Bar | undefined) => (bar ? `${bar.label} ${value(bar.value)}` : '—');

	return {
		summary: t('bars.summary', { metric: title, dimension, highest: name(shown[0]), lowest: name(shown.at(-1)) }),
		choosing: { along: 'y', places: labels },
		table: {
			columns: [dimension, title, t('column.low'), t('column.high'), t('column.n'), t('column.note')],
			rows: bars.map((bar) => [
				bar.label,
				value(bar.value),
				value(bar.low),
				value(bar.high),
				format.number(bar.n),
				sayFew(speech, bar) ?? ''
			])
		},
		draw: (narrow) => {
			const rowHeight = narrow ? 46 : 30;
			const left = narrow ? 0 : Math.min(190, Math.max(0, ...labels.map((label) => textWidth(label, 12)))) + 16;
			return {
				height: Math.max(1, shown.length) * rowHeight + 10,
				option: {
					tooltip,
					grid: {
						left,
						right: Math.max(0, ...says.map((text) => textWidth(text, 12))) - 20,
						top: 4,
						bottom: 6,
						outerBoundsMode: 'none'
					},
					xAxis: { ...hiddenAxis, min: 0, max: most },
					yAxis: rowAxis(labels, narrow),
					series: [
						{
							type: 'bar',
							barWidth: narrow ? 14 : 16,
							emphasis: { disabled: true },
							data: shown.map((bar, at) => ({
								value: bar.value ?? 0,
								itemStyle: { color: colours[bar.tone], opacity: bar.tooFew ? 0.3 : 0.75, borderRadius: 1 },
								...tip(
									bar.label,
									[
										`${title} ${value(bar.value)}`,
										formatInterval(speech, unit, bar) ?? '',
										t('unit.n', { count: bar.n }),
										sayFew(speech, bar) ?? ''
									].filter(Boolean)
								),
								...markOf(at, 0)
							}))
						},
						...whiskers(
							shown.map((bar, at) => ({
								value: bar.value ?? 0,
								low: bar.low,
								high: bar.high,
								text: says[at] ?? '',
								rich: { v: { ...strongText, ...halo }, n: { ...mutedText, ...halo } }
							})),
							labelText
						),
						...(narrow ? [rowLabels(labels, 0, 11)] : [])
					]
				}
			};
		}
	};
}
