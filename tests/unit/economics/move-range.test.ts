import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRegister } from '#lib/economics/assumptions/register.ts';
import { boundsOf, moved, movedRange } from '#lib/economics/move-range.ts';

const { figures } = createRegister();

describe('a range whose most likely value is moved', () => {
	it('shrinks evenly towards the bound it is moved to', () => {
		const share = { low: 0.4, mode: 0.7, high: 0.95, unit: 'share' } as const;
		// half of the way to 1, and half of the way to 0
		const { low, mode, high } = movedRange(share, 0.85);
		expect([low, mode, high].map((value) => Number(value.toFixed(9)))).toEqual([0.7, 0.85, 0.975]);
		expect(Object.values(movedRange(share, 0.35)).map((value) => Number(value.toFixed(9)))).toEqual([0.2, 0.35, 0.475]);
		expect(movedRange(share, 1)).toEqual({ low: 1, mode: 1, high: 1 });
		expect(movedRange(share, 0.7)).toEqual({ low: 0.4, mode: 0.7, high: 0.95 });
	});

	it('grows in proportion where nothing is above', () => {
		expect(movedRange({ low: 15, mode: 40, high: 150, unit: 'money' }, 80)).toEqual({ low: 30, mode: 80, high: 300 });
		expect(movedRange({ low: 0, mode: 0, high: 4, unit: 'money' }, 3)).toEqual({ low: 3, mode: 3, high: 7 });
	});

	it('stays in order and inside what the figure can be, whatever it is moved to', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...Object.values(figures)),
				fc.double({ min: 0, max: 1, noNaN: true }),
				(figure, part) => {
					const { least, most } = boundsOf(figure);
					const end = Number.isFinite(most) ? most : 3 * figure.high + 1;
					const range = movedRange(figure, least + part * (end - least));
					expect(range.low).toBeLessThanOrEqual(range.mode);
					expect(range.high).toBeGreaterThanOrEqual(range.mode);
					expect(range.low).toBeGreaterThanOrEqual(least - 1e-9);
					expect(range.high).toBeLessThanOrEqual(most + 1e-9);
				}
			)
		);
		expect(moved(5, 3, 3, { least: 0, most: 9 })).toBe(5);
	});
});
