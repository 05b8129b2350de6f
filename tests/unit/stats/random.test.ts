import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	createRandom,
	drawChance,
	drawIndex,
	drawInteger,
	drawItem,
	drawKey,
	drawUniform,
	shuffle,
	xoshiro128StarStar
} from '#lib/stats/random.ts';

const seeds = fc.maxSafeInteger();

describe('random', () => {
	it('gives the words of the reference implementation', () => {
		// test vector of rand_xoshiro, made with the authors' C code v1.1 from the state {1, 2, 3, 4}
		const next = xoshiro128StarStar([1, 2, 3, 4]);
		expect(Array.from({ length: 10 }, () => next())).toEqual([
			11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804
		]);
	});

	it('repeats itself for a seed and a name, and for no other', () => {
		fc.assert(
			fc.property(seeds, fc.string(), (seed, name) => {
				const [one, same, named, seeded] = [
					createRandom(seed, name),
					createRandom(seed, name),
					createRandom(seed, `${name}x`),
					createRandom(seed === 0 ? 1 : 0, name)
				];
				const first = one();
				expect(first).toBe(same());
				expect(first).not.toBe(named());
				expect(first).not.toBe(seeded());
				expect(first).toBeGreaterThanOrEqual(0);
				expect(first).toBeLessThan(1);
			})
		);
	});

	it('refuses a seed that is no whole number', () => {
		expect(() => createRandom(0.5)).toThrow(RangeError);
		expect(() => createRandom(NaN)).toThrow(RangeError);
	});

	it('fills 0..1 evenly: chi-squared over 64 bins', () => {
		const random = createRandom(7, 'evenness');
		const bins = new Array<number>(64).fill(0);
		const n = 64_000;
		for (let i = 0; i < n; i++) {
			const bin = Math.floor(random() * 64);
			bins[bin] = (bins[bin] ?? 0) + 1;
		}
		const chiSquared = bins.reduce((sum, count) => sum + (count - n / 64) ** 2 / (n / 64), 0);
		// 99.9 % point of chi-squared with 63 degrees of freedom is 103.4
		expect(chiSquared).toBeLessThan(103.4);
	});

	it('streams of two names do not move together', () => {
		const [a, b] = [createRandom(7, 'a'), createRandom(7, 'b')];
		let product = 0;
		for (let i = 0; i < 20_000; i++) product += (a() - 0.5) * (b() - 0.5);
		// correlation = 12 × mean product, standard error 1/√n = 0.0071
		expect(Math.abs((12 * product) / 20_000)).toBeLessThan(0.03);
	});

	it('keeps choices inside their bounds', () => {
		fc.assert(
			fc.property(seeds, fc.integer({ min: -50, max: 50 }), fc.nat(50), (seed, low, span) => {
				const random = createRandom(seed);
				const whole = drawInteger(random, low, low + span);
				expect(Number.isInteger(whole) && whole >= low && whole <= low + span).toBe(true);
				expect(drawUniform(random, low, low + 1)).toBeGreaterThanOrEqual(low);
				expect(drawChance(random, 0)).toBe(false);
				expect(drawChance(random, 1)).toBe(true);
			})
		);
	});

	it('chooses in proportion to the weights, never one of weight 0', () => {
		const random = createRandom(11, 'weights');
		const counts = [0, 0, 0, 0];
		for (let i = 0; i < 20_000; i++) {
			const index = drawIndex(random, [1, 0, 2, 5]);
			counts[index] = (counts[index] ?? 0) + 1;
		}
		expect(counts[1]).toBe(0);
		expect((counts[0] ?? 0) / 20_000).toBeCloseTo(1 / 8, 1.8);
		expect((counts[2] ?? 0) / 20_000).toBeCloseTo(2 / 8, 1.8);
		expect((counts[3] ?? 0) / 20_000).toBeCloseTo(5 / 8, 1.8);
		expect(drawKey(random, { never: 0, always: 3 })).toBe('always');
	});

	it('throws where nothing can be chosen', () => {
		const random = createRandom(1);
		expect(() => drawIndex(random, [])).toThrow(RangeError);
		expect(() => drawIndex(random, [0, 0])).toThrow(RangeError);
		expect(() => drawIndex(random, [1, -1])).toThrow(RangeError);
		expect(() => drawIndex(random, [1, NaN])).toThrow(RangeError);
		expect(() => drawItem(random, [])).toThrow(RangeError);
	});

	it('shuffles into a permutation and leaves the list alone', () => {
		fc.assert(
			fc.property(seeds, fc.array(fc.integer()), (seed, items) => {
				const before = [...items];
				const shuffled = shuffle(createRandom(seed), items);
				expect(items).toEqual(before);
				expect(shuffled.toSorted((a, b) => a - b)).toEqual(before.toSorted((a, b) => a - b));
			})
		);
	});

	it('shuffles three items into all six orders alike', () => {
		const random = createRandom(3, 'orders');
		const counts = new Map<string, number>();
		for (let i = 0; i < 12_000; i++) {
			const order = shuffle(random, ['a', 'b', 'c']).join('');
			counts.set(order, (counts.get(order) ?? 0) + 1);
		}
		expect(counts.size).toBe(6);
		// 2000 expected, standard deviation 40.8
		for (const count of counts.values()) expect(Math.abs(count - 2000)).toBeLessThan(170);
	});
});
