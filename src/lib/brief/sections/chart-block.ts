import type { Chart } from '#lib/ui/charts/chart.ts';
import { renderSvg } from '#lib/ui/charts/render-svg.ts';
import type { Block } from '../document.ts';

/** Width of the text on A4 paper, CSS pixels: 210 mm less two margins of 16 mm. */
const TEXT_WIDTH = 672;

/**
 * A chart as it stands on paper. The renderer counts its drawings, and names parts by that count: they are named after the
 * chart instead, so that the same figures give the same bytes.
 */
export function chartBlock(id: string, chart: Chart, width = TEXT_WIDTH): Block {
	const svg = renderSvg(chart.draw(false), width).replaceAll(/\bzr\d+-/g, `${id}-`);
	return { kind: 'chart', svg, summary: chart.summary, table: chart.table };
}
