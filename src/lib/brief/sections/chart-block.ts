import type { Chart } from '#lib/ui/charts/chart.ts';
import { renderSvg } from '#lib/ui/charts/render-svg.ts';
import type { Block } from '../document.ts';

/** Drawn wider than the text is (680 pixels), and so a little smaller: paper is read closer than a screen. */
const WIDE = 810;
/** The narrow drawing, for a half of the text (326 pixels). */
const HALF = 384;

/**
 * A chart as it stands on paper. The renderer counts its drawings, and names parts by that count: they are named after the
 * chart instead, so that the same figures give the same bytes.
 */
export function chartBlock(id: string, chart: Chart, isHalf = false): Block {
	const svg = renderSvg(chart.draw(isHalf), isHalf ? HALF : WIDE).replaceAll(/\bzr\d+-/g, `${id}-`);
	return { kind: 'chart', svg, summary: chart.summary, table: chart.table };
}
