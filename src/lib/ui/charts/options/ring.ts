export type Point = readonly [number, number];

/** A place on a circle of radius 1, clockwise from the top. @param turn 0..1 */
export const onCircle = (turn: number): Point => [Math.sin(2 * Math.PI * turn), Math.cos(2 * Math.PI * turn)];

/** Groups around a circle, a gap of one place between them. Turns (0..1) of every member, by group, in order. */
export function aroundRing(sizes: readonly number[]): readonly (readonly number[])[] {
	const places = sizes.reduce((sum, size) => sum + size + 1, 0);
	let at = 0.5;
	return sizes.map((size) => {
		const turns = Array.from({ length: size }, (_, member) => (at + member) / places);
		at += size + 1;
		return turns;
	});
}

/**
 * Turns for an inner ring whose members stand evenly apart, as near as their order allows to what they belong to.
 * @param wanted for each member, the points of what it belongs to
 */
export function insideRing(wanted: readonly (readonly Point[])[]): readonly number[] {
	const turns = wanted.map((points) => {
		const x = points.reduce((sum, point) => sum + point[0], 0);
		const y = points.reduce((sum, point) => sum + point[1], 0);
		return (Math.atan2(x, y) / (2 * Math.PI) + 1) % 1;
	});
	const order = turns.map((_, at) => at).sort((a, b) => (turns[a] ?? 0) - (turns[b] ?? 0));
	const placed = new Array<number>(turns.length).fill(0);
	// the even ring is turned so that its members are, on the whole, nearest to where they would be
	const drift = order.map((member, at) => 2 * Math.PI * ((turns[member] ?? 0) - at / order.length));
	const turn = Math.atan2(sum(drift.map(Math.sin)), sum(drift.map(Math.cos))) / (2 * Math.PI);
	for (const [at, member] of order.entries()) placed[member] = (at / order.length + turn + 1) % 1;
	return placed;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
