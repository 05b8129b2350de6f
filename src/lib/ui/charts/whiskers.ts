import type { LineSeriesOption, ScatterSeriesOption } from 'echarts/charts';
import { colours, still } from '#lib/ui/charts/parts.ts';

export interface Whisker {
	readonly value: number;
	readonly low: number | null;
	readonly high: number | null;
	/** The direct label, set clear of the whisker. */
	readonly text: string;
	readonly rich?: Readonly<Record<string, object>>;
}

/**
 * Intervals over horizontal bars, and each bar's label beyond its whisker. One line series broken by gaps draws them
 * all: a custom series would need a function in the option.
 */
export function whiskers(rows: readonly Whisker[], text: object): [LineSeriesOption, ScatterSeriesOption] {
	const line: LineSeriesOption = {
		type: 'line',
		...still,
		z: 4,
		symbol: 'rect',
		symbolSize: [1.5, 9],
		connectNulls: false,
		lineStyle: { color: colours.ink, width: 1.25, opacity: 0.65 },
		itemStyle: { color: colours.ink, opacity: 0.65 },
		data: rows.flatMap(({ low, high }, row) =>
			low === null || high === null
				? [['-', '-']]
				: [
						[low, row],
						[high, row],
						['-', '-']
					]
		)
	};
	const labels: ScatterSeriesOption = {
		type: 'scatter',
		...still,
		z: 6,
		symbolSize: 0.01,
		itemStyle: { opacity: 0 },
		data: rows.map(({ value, high, text: formatter, rich }, row) => ({
			value: [Math.max(value, high ?? value), row],
			label: { show: true, position: 'right', distance: 8, formatter, ...text, ...(rich ? { rich } : {}) }
		}))
	};
	return [line, labels];
}
