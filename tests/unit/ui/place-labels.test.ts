import { describe, expect, it } from 'vitest';
import { inLines, labelBox, placeLabels, placeOrNumber, type Bounds, type Dot } from '#lib/ui/charts/place-labels.ts';

const bounds: Bounds = { left: 0, right: 300, top: 0, bottom: 260 };
const meet = (a: Bounds, b: Bounds) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

function clashes(dots: readonly Dot[]): number {
	const boxes = placeLabels(dots, bounds).flatMap((side, at) => {
		const dot = dots[at];
		return side && dot ? [labelBox(dot, side, 12)] : [];
	});
	return boxes.flatMap((box, at) => boxes.slice(at + 1).filter((other) => meet(box, other))).length;
}

describe('place labels', () => {
	it('moves a label away from its neighbour', () => {
		const dots = [
			{ x: 150, y: 100, radius: 8, text: 'invoices' },
			{ x: 180, y: 102, radius: 8, text: 'top-ups' }
		];
		expect(clashes(dots)).toBe(0);
		expect(placeLabels(dots, bounds)).not.toContain(null);
	});

	it('keeps labels inside', () => {
		const [side] = placeLabels([{ x: 290, y: 100, radius: 6, text: 'locked accounts' }], bounds);
		expect(side).toBe('left');
	});

	it('leaves a label out rather than on top of another', () => {
		const dots = Array.from({ length: 9 }, (_, at) => ({
			x: 150 + (at % 3) * 4,
			y: 120 + at * 2,
			radius: 5,
			text: 'complaints'
		}));
		const sides = placeLabels(dots, bounds);
		expect(sides).toContain(null);
		expect(clashes(dots)).toBe(0);
	});

	it('numbers what has no room, so that every dot says its text or a number of its own', () => {
		const names = ['product questions', 'parcel tracking', 'invoices', 'refunds', 'cancellations', 'complaints'];
		const dots = names.map((text, at) => ({ x: 150 + (at % 3) * 4, y: 120 + at * 2, radius: 5, text }));
		const labels = placeOrNumber(dots, bounds);
		const numbers = labels.flatMap(({ number }) => number ?? []);
		expect(numbers.length).toBeGreaterThan(0);
		expect(numbers.toSorted((a, b) => a - b)).toEqual(numbers.map((_, at) => at + 1));
		for (const { side, number } of labels) expect(side !== null || number !== null).toBe(true);
	});

	it('sets a list in lines that fit', () => {
		expect(inLines(['1 refunds', '2 invoices', '3 a name longer than any line'], 170, 12)).toEqual([
			'1 refunds   2 invoices',
			'3 a name longer than any line'
		]);
	});
});
