import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	barAt,
	pagesHolding,
	revealing,
	ROW,
	rowByKey,
	rowInSight,
	rowsDrawn,
	rowsSeen,
	topAt,
	windowOn,
	within
} from '#lib/ui/components/virtual/row-window.ts';

// Up to where browsers lay out a table as tall as it is (8,000,000 px), and far beyond.
const totals = fc.oneof(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 20_000_000 }));
const heights = fc.integer({ min: 40, max: 3000 });
const places = fc.double({ min: 0, max: 1, noNaN: true });

describe('rows in the window', () => {
	it('are few, in their order, and never the same twice, wherever the reader is', () => {
		fc.assert(
			fc.property(totals, heights, places, (total, height, place) => {
				const window = windowOn(total, height);
				const { from, to } = rowsDrawn(window, within(window, place * window.whole));
				expect(from).toBeGreaterThanOrEqual(0);
				expect(from).toBeLessThan(to);
				expect(to).toBeLessThanOrEqual(total);
				expect(to - from).toBeLessThanOrEqual(Math.ceil(window.view / ROW) + 13);
			})
		);
	});

	it('are each within reach: of keys, whole and in the nearest place', () => {
		fc.assert(
			fc.property(totals, heights, places, places, (total, height, place, which) => {
				const window = windowOn(total, height);
				const before = within(window, place * window.whole);
				const row = Math.min(total - 1, Math.floor(which * total));
				const top = within(window, revealing(window, before, row));
				expect(row * ROW).toBeGreaterThanOrEqual(top);
				expect((row + 1) * ROW).toBeLessThanOrEqual(top + window.view);
				const { from, to } = rowsDrawn(window, top);
				expect(row >= from && row < to).toBe(true);
				// what was in sight does not move
				if (row * ROW >= before && (row + 1) * ROW <= before + window.view) expect(top).toBe(before);
			})
		);
	});

	it('are each within reach of the scroll bar: from one pixel to the next no row is left out, up to the last', () => {
		fc.assert(
			fc.property(totals, heights, places, (total, height, place) => {
				const window = windowOn(total, height);
				const longest = Math.max(0, window.body - window.view);
				expect(rowsDrawn(window, topAt(window, 0)).from).toBe(0);
				expect(rowsDrawn(window, topAt(window, longest)).to).toBe(total);
				const bar = Math.floor(place * longest);
				const here = rowsDrawn(window, topAt(window, bar));
				const next = rowsDrawn(window, topAt(window, Math.min(longest, bar + 1)));
				expect(next.from).toBeLessThanOrEqual(here.to);
				expect(topAt(window, barAt(window, topAt(window, bar)))).toBeCloseTo(topAt(window, bar), 3);
			})
		);
	});

	it('fill the box that 20 rows of 36 pixels fit into under a head', () => {
		const window = windowOn(1000, 21 * 36);
		expect(window).toEqual({ total: 1000, whole: 36_000, body: 36_000, view: 720, ratio: 1 });
		expect(rowsDrawn(window, 3600)).toEqual({ from: 94, to: 127 });
		expect(rowsSeen(window, 3600)).toEqual({ from: 101, to: 120 });
		expect(rowsSeen(windowOn(0, 480), 0)).toEqual({ from: 0, to: 0 });
		expect(rowsSeen(windowOn(3, 480), 0)).toEqual({ from: 1, to: 3 });
	});
});

describe('keys', () => {
	const window = windowOn(1000, 21 * 36);
	it('move by a row, by what is in sight, and to both ends', () => {
		const after = (key: string, row: number) => rowByKey(window, key, row);
		expect([after('ArrowDown', 5), after('ArrowUp', 5)]).toEqual([6, 4]);
		expect([after('PageDown', 5), after('PageUp', 50)]).toEqual([24, 31]);
		expect([after('Home', 5), after('End', 5)]).toEqual([0, 999]);
		expect([after('ArrowUp', 0), after('ArrowDown', 999)]).toEqual([0, 999]);
		expect(after('ArrowRight', 5)).toBeUndefined();
	});

	it('walk through all rows in a box too low for two', () => {
		const low = windowOn(4, 40);
		const walked = [0];
		for (let row = 0; row < 3;) walked.push((row = rowByKey(low, 'PageDown', row) ?? NaN));
		expect(walked).toEqual([0, 1, 2, 3]);
	});

	it('go on from where they were, or from the first row in sight once that was scrolled away', () => {
		expect(rowInSight(window, 3600, 110)).toBe(110);
		expect(rowInSight(window, 3600, 3)).toBe(100);
		expect(rowInSight(window, 3600, 500)).toBe(100);
	});
});

it('fetches the pages that hold what is drawn, each once', () => {
	expect(pagesHolding({ from: 94, to: 127 }, 50)).toEqual([1, 2]);
	expect(pagesHolding({ from: 0, to: 50 }, 50)).toEqual([0]);
	expect(pagesHolding({ from: 0, to: 51 }, 50)).toEqual([0, 1]);
	expect(pagesHolding({ from: 0, to: 0 }, 50)).toEqual([]);
});
