import { describe, expect, it } from 'vitest';
import { createPacer } from '#lib/server/operations/conversing/pace.ts';

describe('a pace', () => {
	it('lets a burst through, then so many a second, each key by itself', () => {
		const pacer = createPacer({ burst: 3, perSecond: 2 });
		const taken = (key: string, now: number) => [1, 2, 3, 4].filter(() => pacer.may(key, now)).length;
		expect(taken('a', 0)).toBe(3);
		expect(pacer.waitSeconds('a', 0)).toBe(0.5);
		expect(taken('b', 0)).toBe(3);
		expect(taken('a', 1_000)).toBe(2);
		expect(taken('a', 60_000)).toBe(3);
	});

	it('is not hurried by a clock that goes back', () => {
		const pacer = createPacer({ burst: 1, perSecond: 1 });
		expect(pacer.may('a', 10_000)).toBe(true);
		expect(pacer.may('a', 0)).toBe(false);
	});
});
