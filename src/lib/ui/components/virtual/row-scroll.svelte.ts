import { tick } from 'svelte';
import { barAt, ROW, topAt, windowOn, within, type RowWindow } from './row-window.ts';

/** Where the reader of a long table is: keeps the box's scroll bar and the place in the table together. */
export class RowScroll {
	/** Before scripts run and on paper, rows stand one below the other. */
	isAlive = $state(false);
	isPrinting = $state(false);
	/** Of the box, pixels. */
	#height = $state(480);
	width = $state(Infinity);
	/** How far it is scrolled sideways, pixels. */
	left = $state(0);
	/** Where the reader is in the whole of the table, pixels from its first row. */
	top = $state(0);
	/** The same as the scroll bar has it, which is short of it where the table is taller than a browser can be. */
	bar = $state(0);
	readonly window: RowWindow = $derived.by(() => windowOn(this.#total, this.#height));
	readonly #total: number;
	#box: HTMLElement | undefined;

	constructor(total: number) {
		this.#total = total;
	}

	goTo(top: number): void {
		this.top = within(this.window, top);
		if (!this.#box) return;
		this.#box.scrollTop = barAt(this.window, this.top);
		this.bar = this.#box.scrollTop;
	}

	/** Follows a box. @param top where the reader begins @returns to let go of it */
	follow(box: HTMLElement, top: number): () => void {
		this.#box = box;
		this.isAlive = true;
		const measure = () => {
			this.#height = box.clientHeight;
			this.width = box.clientWidth;
		};
		// once the rows that stood before have made place
		void tick().then(() => {
			measure();
			this.goTo(top);
		});
		const observer = new ResizeObserver(measure);
		observer.observe(box);
		const listening = new AbortController();
		const { signal } = listening;
		box.addEventListener('scroll', () => this.#scrolled(box), { passive: true, signal });
		box.addEventListener('wheel', (event) => this.#wheeled(event), { passive: false, signal });
		addEventListener('beforeprint', () => (this.isPrinting = true), { signal });
		addEventListener('afterprint', () => (this.isPrinting = false), { signal });
		return () => {
			observer.disconnect();
			listening.abort();
			this.#box = undefined;
		};
	}

	#scrolled(box: HTMLElement) {
		this.left = box.scrollLeft;
		// what we set ourselves comes back as an event, too
		if (Math.abs(box.scrollTop - this.bar) < 1) return;
		this.bar = box.scrollTop;
		this.top = topAt(this.window, this.bar);
	}

	/** Where a pixel of the bar is many rows, a turn of the wheel would leap over most. */
	#wheeled(event: WheelEvent) {
		if (this.window.ratio === 1 || event.ctrlKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) return;
		const before = this.top;
		this.goTo(this.top + event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? ROW / 2 : 1));
		if (this.top !== before) event.preventDefault();
	}
}
