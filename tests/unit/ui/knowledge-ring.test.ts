import { describe, expect, it } from 'vitest';
import { aroundRing, insideRing, onCircle } from '#lib/ui/charts/options/ring.ts';
import { createRandom } from '#lib/stats/random.ts';

describe('a ring', () => {
	it('begins at the top and goes clockwise', () => {
		expect(onCircle(0)).toEqual([0, 1]);
		expect(onCircle(0.25)[0]).toBeCloseTo(1);
		expect(onCircle(0.5)[1]).toBeCloseTo(-1);
	});

	it('has every member once, a gap between groups twice as wide as within', () => {
		const turns = aroundRing([2, 3]);
		// 5 members and 2 gaps share the circle
		expect(turns.map((group) => group.length)).toEqual([2, 3]);
		expect((turns[0]?.[1] ?? 0) - (turns[0]?.[0] ?? 0)).toBeCloseTo(1 / 7);
		expect((turns[1]?.[0] ?? 0) - (turns[0]?.[1] ?? 0)).toBeCloseTo(2 / 7);
		for (const turn of turns.flat()) expect(turn).toSatisfy((each: number) => each > 0 && each < 1);
	});

	it('puts what belongs to one point beside it, and never two in one place', () => {
		expect(insideRing([[onCircle(0.3)]])[0]).toBeCloseTo(0.3);
		const random = createRandom(1, 'points');
		for (let run = 0; run < 50; run++) {
			const count = 2 + Math.floor(random() * 20);
			const wanted = Array.from({ length: count }, () => [onCircle(random()), onCircle(random())]);
			const turns = insideRing(wanted).toSorted((a, b) => a - b);
			for (let at = 1; at < count; at++) expect((turns[at] ?? 0) - (turns[at - 1] ?? 0)).toBeCloseTo(1 / count);
		}
	});

	it('keeps evenly spread members where they belong', () => {
		const turns = insideRing([0.1, 0.35, 0.6, 0.85].map((turn) => [onCircle(turn)]));
		[0.1, 0.35, 0.6, 0.85].forEach((turn, at) => expect(turns[at]).toBeCloseTo(turn));
	});
});
