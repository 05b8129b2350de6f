import { narrowBelow, type Chart, type ChartOption, type Choice } from '#lib/ui/charts/chart.ts';
import { choosing, markIn } from '#lib/ui/charts/choose.ts';
import type { ECharts } from 'echarts/core';
import type { Attachment } from 'svelte/attachments';

/** Paper is narrower than the screen that the chart was laid out for, pixels. */
const printedWidth = 620;

interface Listeners {
	readonly onready: () => void;
	readonly onsay: (text: string) => void;
	readonly getChoose: () => {
		readonly choose: (choice: Choice) => void;
		readonly say: (from: string, to: string) => string;
	} | null;
}

interface LiveMark {
	readonly seriesIndex: number;
	readonly dataIndex: number;
	readonly panel: number;
	readonly says: string;
	readonly mark: ReturnType<typeof markIn>;
}

/**
 * Brings a server-drawn chart to life: loads ECharts, follows the box's size, crosses between the wide and the narrow
 * drawing, and lets arrow keys walk through the marks. `onready` is called once the live picture stands, `onsay` with
 * what a mark that keys have come to says. While `getChoose` has an answer, places and marks can be chosen, by pointer and keys alike.
 */
export function live(getChart: () => Chart, { onready, onsay, getChoose }: Listeners): Attachment<HTMLElement> {
	return (box) => {
		const canvas = box.appendChild(document.createElement('div'));
		canvas.style.cssText = 'position:absolute;inset:0';
		let instance = $state.raw<ECharts>();
		let narrow = $state(box.clientWidth < narrowBelow);
		let gone = false;
		let at = -1;
		/** Where choosing by keys began. */
		let anchor = -1;
		const choose = choosing({
			box,
			instance: () => (getChoose() ? instance : undefined),
			chart: getChart,
			onchoose: (choice) => getChoose()?.choose(choice)
		});

		void import('./engine.ts').then(({ startChart }) => {
			if (gone) return;
			instance = startChart(canvas);
			instance.on('click', ({ data }) => choose.click(data));
		});

		let option: ChartOption | undefined;
		let isWaiting = false;
		let isDrawn = false;
		const draw = () => {
			isWaiting = false;
			if (gone || !instance || !option) return;
			instance.setOption({ ...option, animation: false }, { notMerge: true });
			if (isDrawn) return;
			isDrawn = true;
			box.dataset['ready'] = 'true';
			onready();
		};
		$effect(() => {
			if (!instance) return;
			({ option } = getChart().draw(narrow));
			if (!isDrawn) draw();
			else if (!isWaiting) {
				// Figures beside the picture are painted first, and a slider that is dragged draws once a frame
				isWaiting = true;
				requestAnimationFrame(() => setTimeout(draw));
			}
		});

		const observer = new ResizeObserver(() => {
			narrow = box.clientWidth < narrowBelow;
			instance?.resize();
		});
		observer.observe(box);

		const marks = (): readonly LiveMark[] => {
			const series = instance?.getOption()['series'];
			if (!Array.isArray(series)) return [];
			return series.flatMap((one: { silent?: boolean; data?: unknown[]; xAxisIndex?: number }, seriesIndex) =>
				one.silent
					? []
					: (one.data ?? []).map((data, dataIndex) => ({
							seriesIndex,
							dataIndex,
							panel: one.xAxisIndex ?? 0,
							says: saysOf(data),
							mark: markIn(data)
						}))
			);
		};
		const walk = (event: KeyboardEvent) => {
			if (event.key === 'Escape') {
				letGo();
				return;
			}
			const all = marks();
			if (event.key === 'Enter') {
				take(all);
				return;
			}
			const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
			if (step === undefined || all.length === 0) return;
			event.preventDefault();
			const next = (at + step + all.length + (at < 0 && step < 0 ? 1 : 0)) % all.length;
			if (event.shiftKey && getChoose() && getChart().choosing?.along && at >= 0) {
				if (all[next]?.mark?.group !== all[at]?.mark?.group) return;
				anchor = anchor < 0 ? at : anchor;
			} else anchor = -1;
			at = next;
			instance?.dispatchAction({ type: 'showTip', seriesIndex: all[at]?.seriesIndex, dataIndex: all[at]?.dataIndex });
			onsay(all[at]?.says ?? '');
			veil(all);
		};
		/** Shows what lies between where choosing began and where it is, and says it. */
		const veil = (all: readonly LiveMark[]) => {
			const [one, other] = [all[anchor]?.mark, all[at]?.mark];
			if (!one || !other) {
				choose.show(0, -1, -1);
				return;
			}
			choose.show(all[at]?.panel ?? 0, one.place, other.place);
			const names = getChart().choosing?.places ?? [];
			const ends = getChart().choosing?.ends ?? names;
			const [from, to] = [Math.min(one.place, other.place), Math.max(one.place, other.place)];
			onsay(getChoose()?.say(names[from] ?? '', ends[to] ?? '') ?? '');
		};
		const take = (all: readonly LiveMark[]) => {
			const [one, other] = [all[anchor]?.mark, all[at]?.mark];
			if (!other) return;
			const from = Math.min(one?.place ?? other.place, other.place);
			const to = Math.max(one?.place ?? other.place, other.place);
			getChoose()?.choose({ from, to, group: one ? null : other.group });
			letGo();
		};
		const letGo = () => {
			anchor = -1;
			choose.show(0, -1, -1);
			instance?.dispatchAction({ type: 'hideTip' });
		};
		const beforePrint = () => {
			instance?.resize({ width: Math.min(box.clientWidth, printedWidth) });
			instance?.getZr().flush();
		};
		const afterPrint = () => instance?.resize({ width: 'auto' });

		box.addEventListener('keydown', walk);
		box.addEventListener('blur', letGo);
		addEventListener('beforeprint', beforePrint);
		addEventListener('afterprint', afterPrint);
		return () => {
			gone = true;
			observer.disconnect();
			box.removeEventListener('keydown', walk);
			box.removeEventListener('blur', letGo);
			choose.end();
			removeEventListener('beforeprint', beforePrint);
			removeEventListener('afterprint', afterPrint);
			instance?.dispose();
			canvas.remove();
		};
	};
}

const saysOf = (data: unknown): string =>
	typeof data === 'object' && data !== null && 'says' in data ? String(data.says) : '';
