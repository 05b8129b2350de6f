import type { Drawing } from '#lib/ui/charts/chart.ts';
import { startChart } from '#lib/ui/charts/engine.ts';

/** Drawings kept, oldest first out. A drawing depends on nothing but its option and size, so sharing it is safe. */
const keep = 200;
const drawn = new Map<string, string>();

/**
 * Draws to an SVG string without a screen. The size stands in the viewBox, so that the browser may fit it into a
 * smaller box but never blows it up: height is fixed by the page.
 */
export function renderSvg({ option, height }: Drawing, width: number): string {
	const key = `${width}x${height}${JSON.stringify(option)}`;
	const known = drawn.get(key);
	if (known !== undefined) {
		drawn.delete(key);
		drawn.set(key, known);
		return known;
	}
	const chart = startChart(null, { ssr: true, width, height });
	try {
		chart.setOption({ ...option, animation: false });
		const svg = chart
			.renderToSVGString()
			.replace('<svg ', '<svg aria-hidden="true" focusable="false" preserveAspectRatio="xMinYMin meet" ');
		drawn.set(key, svg);
		const oldest = drawn.keys().next().value;
		if (drawn.size > keep && oldest !== undefined) drawn.delete(oldest);
		return svg;
	} finally {
		chart.dispose();
	}
}
