import type { Chart, Choice } from '#lib/ui/charts/chart.ts';
import type { ECharts } from 'echarts/core';

/** Shorter drags are clicks, pixels. */
const leastDrag = 8;

interface Choosable {
	readonly box: HTMLElement;
	readonly instance: () => ECharts | undefined;
	readonly chart: () => Chart;
	readonly onchoose: (choice: Choice) => void;
}

/**
 * Lets readers choose places of a live chart by dragging over them, and one mark by a click. Keys do the same through
 * `show` and `choose`.
 */
export function choosing({ box, instance, chart, onchoose }: Choosable) {
	const veil = document.createElement('div');
	veil.style.cssText =
		'position:absolute;pointer-events:none;display:none;background:var(--focus);opacity:.18;z-index:3;border-radius:2px';
	box.append(veil);
	let begun: { readonly x: number; readonly y: number; readonly panel: number; readonly place: number } | null = null;
	let reached = -1;
	/** The click that a drag ends with is none. */
	let isDragged = false;

	const way = () => chart().choosing;
	const count = () => {
		const grids = instance()?.getOption()['grid'];
		return Array.isArray(grids) ? grids.length : 0;
	};
	const panelAt = (x: number, y: number) =>
		Array.from({ length: count() }, (_, at) => at).find((gridIndex) =>
			instance()?.containPixel({ gridIndex }, [x, y])
		) ?? -1;
	/** The place under a point of a panel, the nearest one beside it. */
	const placeAt = (panel: number, x: number, y: number): number => {
		const choice = way();
		const found: unknown = instance()?.convertFromPixel({ gridIndex: panel }, [x, y]);
		if (!choice || !Array.isArray(found)) return -1;
		const place = Math.round(Number(found[choice.along === 'x' ? 0 : 1]));
		return Math.min(Math.max(0, place), choice.places.length - 1);
	};

	/** Veils what lies between two places of a panel; none hides the veil. */
	function show(panel: number, from: number, to: number): void {
		const choice = way();
		const chartNow = instance();
		if (!choice?.along || !chartNow || from < 0) {
			veil.style.display = 'none';
			return;
		}
		const [least, most] = [Math.min(from, to), Math.max(from, to)];
		const axis = choice.along === 'x' ? { xAxisIndex: panel } : { yAxisIndex: panel };
		const pixel = (place: number) => chartNow.convertToPixel(axis, place);
		const half = choice.places.length > 1 ? Math.abs(pixel(1) - pixel(0)) / 2 : 12;
		const [start, end] = [Math.min(pixel(least), pixel(most)) - half, Math.max(pixel(least), pixel(most)) + half];
		veil.style.display = 'block';
		if (choice.along === 'x') {
			const top = chartNow.convertToPixel({ yAxisIndex: panel }, highest(chartNow, panel));
			const bottom = chartNow.convertToPixel({ yAxisIndex: panel }, 0);
			Object.assign(veil.style, place(start, top, end - start, bottom - top));
		} else {
			const left = chartNow.convertToPixel({ xAxisIndex: panel }, 0);
			Object.assign(veil.style, place(left, start, box.clientWidth - left, end - start));
		}
	}

	const point = ({ clientX, clientY }: PointerEvent) => {
		const { left, top } = box.getBoundingClientRect();
		return [clientX - left, clientY - top] as const;
	};
	const down = (event: PointerEvent) => {
		if (!way()?.along) return;
		// a finger that moves down a picture means to scroll
		if (event.button !== 0 || (event.pointerType !== 'mouse' && way()?.along === 'y')) return;
		const [x, y] = point(event);
		const panel = panelAt(x, y);
		if (panel < 0) return;
		isDragged = false;
		begun = { x, y, panel, place: placeAt(panel, x, y) };
		reached = begun.place;
	};
	const isFar = (x: number, y: number) =>
		begun !== null && Math.abs(way()?.along === 'x' ? x - begun.x : y - begun.y) >= leastDrag;
	const move = (event: PointerEvent) => {
		if (!begun) return;
		const [x, y] = point(event);
		if (!isFar(x, y)) return;
		box.setPointerCapture(event.pointerId);
		reached = placeAt(begun.panel, x, y);
		show(begun.panel, begun.place, reached);
	};
	const up = (event: PointerEvent) => {
		const [x, y] = point(event);
		if (begun && isFar(x, y)) {
			const { place: from } = begun;
			isDragged = true;
			onchoose({ from: Math.min(from, reached), to: Math.max(from, reached), group: null });
		}
		stop();
	};
	const stop = () => {
		begun = null;
		show(0, -1, -1);
	};
	box.addEventListener('pointerdown', down);
	box.addEventListener('pointermove', move);
	box.addEventListener('pointerup', up);
	box.addEventListener('pointercancel', stop);
	return {
		show,
		/** A mark of the chart was clicked: its data say where it stands. */
		click: (data: unknown) => {
			const mark = markIn(data);
			if (mark && !isDragged) onchoose({ from: mark.place, to: mark.place, group: mark.group });
		},
		end() {
			box.removeEventListener('pointerdown', down);
			box.removeEventListener('pointermove', move);
			box.removeEventListener('pointerup', up);
			box.removeEventListener('pointercancel', stop);
			veil.remove();
		}
	};
}

/** Where a mark stands, as `markOf` wrote it into its data. */
export function markIn(data: unknown): { readonly place: number; readonly group: number } | null {
	if (typeof data !== 'object' || data === null || !('place' in data) || !('group' in data)) return null;
	return { place: Number(data.place), group: Number(data.group) };
}

const place = (left: number, top: number, width: number, height: number) => ({
	left: `${left}px`,
	top: `${top}px`,
	width: `${width}px`,
	height: `${height}px`
});

function highest(instance: ECharts, panel: number): number {
	const axes = instance.getOption()['yAxis'];
	const axis: unknown = Array.isArray(axes) ? axes[panel] : undefined;
	return typeof axis === 'object' && axis !== null && 'max' in axis ? Number(axis.max) : 0;
}
