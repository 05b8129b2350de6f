/** A stream of chance: every call gives the next number in [0, 1), with 53 random bits. */
export type Random = () => number;

export type Xoshiro128State = readonly [number, number, number, number];

const GOLDEN_RATIO_32 = 0x9e3779b9;
const TWO_TO_26 = 2 ** 26;
const TWO_TO_32 = 2 ** 32;
const TWO_TO_MINUS_53 = 2 ** -53;

const rotateLeft = (word: number, bits: number) => (word << bits) | (word >>> (32 - bits));

/** MurmurHash3's finaliser: a bijection of 32-bit words in which every input bit moves every output bit. */
function mix(word: number): number {
	let h = word;
	h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
	h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
	return (h ^ (h >>> 16)) >>> 0;
}

/**
 * The words of xoshiro128** 1.1 (Blackman & Vigna, https://prng.di.unimi.it/xoshiro128starstar.c), each an integer in
 * 0..2³²−1. The state must not be all zero.
 */
export function xoshiro128StarStar(state: Xoshiro128State): () => number {
	let [a, b, c, d] = state;
	return () => {
		const word = Math.imul(rotateLeft(Math.imul(b, 5), 7), 9) >>> 0;
		const t = b << 9;
		c ^= a;
		d ^= b;
		b ^= c;
		a ^= d;
		c ^= t;
		d = rotateLeft(d, 11);
		return word;
	};
}

/**
 * A reproducible stream for a whole-number seed and a name. Streams of different names do not disturb each other: draw
 * one more number from 'arrivals' and 'texts' stays as it was.
 */
export function createRandom(seed: number, name = ''): Random {
	if (!Number.isSafeInteger(seed)) throw new RangeError(`A seed must be a whole number, not ${seed}`);
	const low = seed >>> 0;
	const high = Math.floor(seed / TWO_TO_32) >>> 0;
	const lane = (index: number) => {
		let word = mix(mix(low ^ Math.imul(GOLDEN_RATIO_32, index)) ^ high);
		for (let at = 0; at < name.length; at++) word = mix(word ^ name.charCodeAt(at));
		return word;
	};
	// four lanes start apart and mix() is a bijection, so they stay apart: the state is never all zero
	const nextWord = xoshiro128StarStar([lane(1), lane(2), lane(3), lane(4)]);
	return () => {
		const upper = nextWord() >>> 5;
		return (upper * TWO_TO_26 + (nextWord() >>> 6)) * TWO_TO_MINUS_53;
	};
}

/** Uniform in [low, high). */
export const drawUniform = (random: Random, low: number, high: number) => low + (high - low) * random();

/** A whole number in low..high, both included. */
export const drawInteger = (random: Random, low: number, high: number) => low + Math.floor((high - low + 1) * random());

/** True with the given probability. */
export const drawChance = (random: Random, probability: number) => random() < probability;

/** One of the items, all equally likely. Throws on an empty list. */
export function drawItem<Item>(random: Random, items: readonly Item[]): Item {
	const item = items[Math.floor(items.length * random())];
	if (item === undefined) throw new RangeError('Nothing to choose from');
	return item;
}

/** The index of one weight, with probability weight ÷ sum of weights. Throws when no weight is positive. */
export function drawIndex(random: Random, weights: readonly number[]): number {
	let total = 0;
	for (const weight of weights) {
		if (!(weight >= 0)) throw new RangeError(`A weight must be 0 or more, not ${weight}`);
		total += weight;
	}
	if (!(total > 0) || total === Infinity) throw new RangeError('The weights must have a positive, finite sum');
	let left = random() * total;
	let lastPossible = -1;
	for (const [index, weight] of weights.entries()) {
		if (weight === 0) continue;
		lastPossible = index;
		left -= weight;
		if (left < 0) return index;
	}
	return lastPossible;
}

/** One key of a table of weights, with probability weight ÷ sum of weights. */
export function drawKey<Key extends string>(random: Random, weights: Readonly<Record<Key, number>>): Key {
	const keys = Object.keys(weights) as Key[];
	const key = keys[drawIndex(random, Object.values(weights))];
	if (key === undefined) throw new RangeError('Nothing to choose from');
	return key;
}

/** The items in a random order (Fisher–Yates); the list given stays as it is. */
export function shuffle<Item>(random: Random, items: readonly Item[]): Item[] {
	const shuffled: Item[] = [];
	for (const item of items) {
		const at = Math.floor((shuffled.length + 1) * random());
		const displaced = shuffled[at];
		if (displaced === undefined) shuffled.push(item);
		else {
			shuffled.push(displaced);
			shuffled[at] = item;
		}
	}
	return shuffled;
}
