/** Height of a row, and of the head above them, pixels. */
export const ROW = 36;
/** Browsers cannot lay out much more than this, pixels: longer tables scroll faster than their bar. */
const TALLEST = 8_000_000;
/** Rows drawn beyond each edge, so that a turn of the wheel finds them there. */
const BEYOND = 6;

/** What a box of some height shows of a table of some length. Pixels, from the top of the first row. */
export interface RowWindow {
	/** Rows there are in all. */
	readonly total: number;
	/** What all rows would take, and what they are given. */
	readonly whole: number;
	readonly body: number;
	/** Of the box, what shows rows: the head takes one. */
	readonly view: number;
	/** Pixels of the table that one of the scroll bar stands for; 1 unless the table is taller than a browser can be. */
	readonly ratio: number;
}

/** @param height of the box with its head, pixels */
export function windowOn(total: number, height: number): RowWindow {
	const whole = total * ROW;
	const body = Math.min(whole, TALLEST);
	const view = Math.max(ROW, height - ROW);
	return { total, whole, body, view, ratio: whole > body ? (whole - view) / Math.max(1, body - view) : 1 };
}

/** A place within the table, nearest to the one that is wished for. */
export const within = ({ whole, view }: RowWindow, top: number) =>
	Math.min(Math.max(0, top), Math.max(0, whole - view));

/** Where in the table the reader is when the scroll bar is there, and the other way round. */
export const topAt = (window: RowWindow, bar: number) => within(window, bar * window.ratio);
export const barAt = ({ ratio }: RowWindow, top: number) => top / ratio;

/** The rows to draw, from one up to but without the other: those in sight and some beyond. */
export function rowsDrawn({ total, view }: RowWindow, top: number): { readonly from: number; readonly to: number } {
	const first = Math.floor(top / ROW);
	return {
		from: Math.min(total, Math.max(0, first - BEYOND)),
		to: Math.min(total, first + Math.ceil(view / ROW) + 1 + BEYOND)
	};
}

/** The rows that a reader can tell, counted from 1. */
export const rowsSeen = ({ total, view }: RowWindow, top: number) => ({
	from: Math.min(total, Math.floor(top / ROW) + 1),
	to: Math.min(total, Math.floor((top + view) / ROW))
});

/** The place nearest to `top` at which a row is in sight whole. */
export function revealing({ view }: RowWindow, top: number, row: number): number {
	if (row * ROW < top) return row * ROW;
	return Math.max(top, (row + 1) * ROW - view);
}

/** The row that keys move from: the one they came to last, or the first in sight once that was scrolled away. */
export function rowInSight({ view }: RowWindow, top: number, row: number): number {
	const isInSight = row * ROW >= top - ROW / 2 && row * ROW <= top + view;
	return isInSight ? row : Math.ceil(top / ROW);
}

/** The row that a key leads to; undefined for keys that lead nowhere. */
export function rowByKey({ total, view }: RowWindow, key: string, row: number): number | undefined {
	const page = Math.max(1, Math.ceil(view / ROW) - 1);
	const way: Readonly<Record<string, number>> = {
		ArrowDown: row + 1,
		ArrowUp: row - 1,
		PageDown: row + page,
		PageUp: row - page,
		Home: 0,
		End: total - 1
	};
	const next = way[key];
	return next === undefined ? undefined : Math.min(Math.max(0, next), total - 1);
}

/** The pages of `size` rows that hold the rows from one up to but without the other. */
export function pagesHolding({ from, to }: { readonly from: number; readonly to: number }, size: number): number[] {
	const first = Math.floor(from / size);
	return Array.from({ length: Math.max(0, Math.ceil(to / size) - first) }, (_, index) => first + index);
}
