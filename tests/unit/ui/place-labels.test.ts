import { describe, expect, it } from 'vitest';
import { labelBox, placeLabels, type Bounds, type Dot } from '#lib/ui/charts/place-labels.ts';

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
});
