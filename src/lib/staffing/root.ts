const STEPS = 200;

/**
 * Where a rising function crosses 0 between `low` (where it is ≤ 0) and `high` (≥ 0): the secant's way, halving when it
 * crawls (Illinois; Dowell & Jarratt 1971), to the last digits.
 */
export function risingRoot(f: (x: number) => number, low: number, high: number): number {
	let [a, b] = [low, high];
	let [fa, fb] = [f(a), f(b)];
	if (fa >= 0) return a;
	if (fb <= 0) return b;
	let side = 0;
	let before = NaN;
	for (let step = 0; step < STEPS; step++) {
		const secant = (a * fb - b * fa) / (fb - fa);
		const x = secant > a && secant < b ? secant : a + (b - a) / 2;
		const fx = f(x);
		if (fx === 0 || x === before || b - a <= 2 * Number.EPSILON * Math.abs(b)) return x;
		before = x;
		if (fx > 0) {
			[b, fb] = [x, fx];
			if (side === 1) fa /= 2;
			side = 1;
		} else {
			[a, fa] = [x, fx];
			if (side === -1) fb /= 2;
			side = -1;
		}
	}
	return a + (b - a) / 2;
}
