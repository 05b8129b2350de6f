import type { Speech } from '#lib/i18n/speech.ts';
import type { Chart } from '#lib/ui/charts/chart.ts';
import { colours, fitLabel, halo, mutedText, still } from '#lib/ui/charts/parts.ts';
import { eventName } from '#lib/ui/explore/event-name.ts';
import type { Grain } from '#lib/ui/explore/query.ts';
import type { ExplorePage } from '#lib/ui/pages/explore.ts';

/** A label longer than this would cross its neighbours, pixels. */
const longestLabel = 120;

/** The same picture over time with the named days drawn into it; any other picture as it is. */
export function markEvents(chart: Chart, { query, result, events }: ExplorePage, speech: Speech): Chart {
	const { grain } = query;
	if (!grain) return chart;
	const periods = [...new Set(result.rows.map((row) => row.dimensions[grain] ?? null))]
		.filter((key) => key !== null)
		.sort();
	const marks = events.flatMap((event) => {
		const at = periodOf(event.date, grain, periods);
		return event.isProposed || at === null ? [] : [{ at, label: eventName(event, speech) }];
	});
	if (marks.length === 0) return chart;
	return {
		...chart,
		summary: `${chart.summary} ${marks.map(({ at, label }) => `${periods[at] ?? ''}: ${label}.`).join(' ')}`,
		draw(narrow) {
			const drawing = chart.draw(narrow);
			const { grid, series } = drawing.option;
			const panels = Array.isArray(grid) ? grid.length : 1;
			return {
				...drawing,
				option: {
					...drawing.option,
					series: [
						...(Array.isArray(series) ? series : series ? [series] : []),
						...Array.from({ length: panels }, (_, panel) => markLines(marks, panel, panel === 0))
					]
				}
			};
		}
	};
}

/** The place of the period that holds a day; null where none does. */
function periodOf(day: string, grain: Grain, periods: readonly string[]): number | null {
	const at = periods.findIndex((period) => period.startsWith(keyOf(day, grain)));
	return at < 0 ? null : at;
}

/** How the period that holds a day is called, or begins to be. */
function keyOf(day: string, grain: Grain): string {
	if (grain === 'month') return day.slice(0, 7);
	if (grain !== 'week') return day;
	const monday = new Date(day);
	monday.setUTCDate(monday.getUTCDate() - ((monday.getUTCDay() + 6) % 7));
	return monday.toISOString().slice(0, 10);
}

function markLines(
	marks: readonly { readonly at: number; readonly label: string }[],
	panel: number,
	labelled: boolean
) {
	return {
		type: 'line' as const,
		...still,
		xAxisIndex: panel,
		yAxisIndex: panel,
		data: [],
		markLine: {
			...still,
			symbol: 'none',
			z: 2,
			lineStyle: { color: colours.muted, type: 'dotted' as const, width: 1 },
			data: marks.map(({ at, label }) => ({
				xAxis: at,
				label: {
					show: labelled,
					position: 'end' as const,
					formatter: fitLabel(label, longestLabel, 12),
					...mutedText,
					...halo
				}
			}))
		}
	};
}
