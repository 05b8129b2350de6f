import { BarChart, GraphChart, LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { init, use, type ECharts } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

/**
 * Starts an empty chart with the parts our drawings use. Registering them here and not beside the imports keeps this
 * file free of side effects, so that the browser's first bundle can leave it out. Registering again costs nothing.
 */
export function startChart(
	node: HTMLElement | null,
	settings: { readonly ssr?: boolean; readonly width?: number; readonly height?: number } = {}
): ECharts {
	use([BarChart, GraphChart, LineChart, ScatterChart, GridComponent, MarkLineComponent, TooltipComponent, SVGRenderer]);
	return init(node, null, { renderer: 'svg', ...settings });
}
