export interface Rule {
	/** In 0..1. */
	readonly nodes: Float64Array;
	/** They sum to 1. */
	readonly weights: Float64Array;
}

/**
 * Gauss–Legendre's rule of so many nodes on 0..1: exact for polynomials of degree 2·count − 1. Nodes by Newton's steps on
 * Legendre's polynomial (Abramowitz & Stegun 25.4.30).
 */
export function gaussLegendre(count: number): Rule {
	const nodes = new Float64Array(count);
	const weights = new Float64Array(count);
	for (let index = 0; index < count; index++) {
		let x = Math.cos((Math.PI * (index + 0.75)) / (count + 0.5));
		let slope = 0;
		for (let step = 0; step < 10; step++) {
			let [before, now] = [1, x];
			for (let degree = 2; degree <= count; degree++)
				[before, now] = [now, ((2 * degree - 1) * x * now - (degree - 1) * before) / degree];
			slope = (count * (x * now - before)) / (x * x - 1);
			x -= now / slope;
		}
		nodes[index] = (1 - x) / 2;
		weights[index] = 1 / ((1 - x * x) * slope * slope);
	}
	return { nodes, weights };
}
