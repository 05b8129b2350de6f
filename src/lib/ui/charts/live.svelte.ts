import { narrowBelow, type Chart } from '#lib/ui/charts/chart.ts';
import type { ECharts } from 'echarts/core';
import type { Attachment } from 'svelte/attachments';

/** Paper is narrower than the screen that the chart was laid out for, pixels. */
const printedWidth = 620;

/**
 * Brings a server-drawn chart to life: loads ECharts, follows the box's size, crosses between the wide and the narrow
 * drawing, and lets arrow keys walk through the marks. `onready` is called once the live picture stands.
 */
export function live(getChart: () => Chart, onready: () => void): Attachment<HTMLElement> {
	return (box) => {
		const canvas = box.appendChild(document.createElement('div'));
		canvas.style.cssText = 'position:absolute;inset:0';
		let instance = $state.raw<ECharts>();
		let narrow = $state(box.clientWidth < narrowBelow);
		let gone = false;
		let at = -1;

		void import('./engine.ts').then(({ startChart }) => {
			if (!gone) instance = startChart(canvas);
		});

		$effect(() => {
			if (!instance) return;
			const { option } = getChart().draw(narrow);
			instance.setOption({ ...option, animation: false }, { notMerge: true });
			box.dataset['ready'] = 'true';
			onready();
		});

		const observer = new ResizeObserver(() => {
			narrow = box.clientWidth < narrowBelow;
			instance?.resize();
		});
		observer.observe(box);

		const marks = () => {
			const series = instance?.getOption()['series'];
			if (!Array.isArray(series)) return [];
			return series.flatMap((one: { silent?: boolean; data?: unknown[] }, seriesIndex) =>
				one.silent ? [] : (one.data ?? []).map((_, dataIndex) => ({ seriesIndex, dataIndex }))
			);
		};
		const walk = (event: KeyboardEvent) => {
			const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
			if (event.key === 'Escape') instance?.dispatchAction({ type: 'hideTip' });
			if (step === undefined) return;
			const all = marks();
			if (all.length === 0) return;
			event.preventDefault();
			at = (at + step + all.length + (at < 0 && step < 0 ? 1 : 0)) % all.length;
			instance?.dispatchAction({ type: 'showTip', ...all[at] });
		};
		const leave = () => instance?.dispatchAction({ type: 'hideTip' });
		const beforePrint = () => {
			instance?.resize({ width: Math.min(box.clientWidth, printedWidth) });
			instance?.getZr().flush();
		};
		const afterPrint = () => instance?.resize({ width: 'auto' });

		box.addEventListener('keydown', walk);
		box.addEventListener('blur', leave);
		addEventListener('beforeprint', beforePrint);
		addEventListener('afterprint', afterPrint);
		return () => {
			gone = true;
			observer.disconnect();
			box.removeEventListener('keydown', walk);
			box.removeEventListener('blur', leave);
			removeEventListener('beforeprint', beforePrint);
			removeEventListener('afterprint', afterPrint);
			instance?.dispose();
			canvas.remove();
		};
	};
}
