import type { LineSeriesOption } from 'echarts/charts';
import { colours, halo, mutedText, plainLabel, still, strongText } from '#lib/ui/charts/parts.ts';

/** What a line over time is to be read against. */
export interface Guides {
	/** Shaded from edge to edge. */
	readonly band: { readonly low: number; readonly high: number; readonly label: string } | null;
	/** A line not to be passed. */
	readonly limit: { readonly value: number; readonly label: string } | null;
}

/** The highest value that guides need room for. */
export const topOf = ({ band, limit }: Guides): number => Math.max(band?.high ?? 0, limit?.value ?? 0);

/** Guides as series that lie behind the line. */
export function drawGuides({ band, limit }: Guides, places: number): LineSeriesOption[] {
	const level = (value: number) => Array.from({ length: places }, () => value);
	const edge = (value: number, opacity: number): LineSeriesOption => ({
		type: 'line',
		...still,
		z: 1,
		stack: 'guide',
		symbol: 'none',
		lineStyle: { opacity: 0 },
		areaStyle: { color: colours.muted, opacity },
		data: level(value)
	});
	return [
		...(band ? [edge(band.low, 0), edge(Math.max(0, band.high - band.low), 0.18)] : []),
		...(limit
			? [
					{
						type: 'line' as const,
						...still,
						data: [],
						markLine: {
							...still,
							symbol: 'none',
							lineStyle: { color: colours.warn, type: 'dashed' as const, width: 1.5 },
							data: [
								{
									yAxis: limit.value,
									label: {
										show: true,
										position: 'insideStartTop' as const,
										formatter: plainLabel(limit.label),
										...strongText,
										...halo,
										color: colours.warn
									}
								}
							]
						}
					}
				]
			: []),
		...(band
			? [
					{
						type: 'line' as const,
						...still,
						data: [],
						markLine: {
							...still,
							symbol: 'none',
							lineStyle: { opacity: 0 },
							data: [
								{
									yAxis: band.low,
									label: {
										show: true,
										position: 'insideEndBottom' as const,
										formatter: plainLabel(band.label),
										...mutedText,
										...halo
									}
								}
							]
						}
					}
				]
			: [])
	];
}
