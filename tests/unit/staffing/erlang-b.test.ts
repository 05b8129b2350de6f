import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { erlangB, loadForBlocking } from '#lib/staffing/erlang-b.ts';

/** The recursion from no server on, nothing skipped. */
function plainly(servers: number, load: number): number {
	let blocking = 1;
	for (let k = 1; k <= servers; k++) blocking = (load * blocking) / (k + load * blocking);
	return blocking;
}

describe('Erlang B', () => {
	it('is the plain recursion, from wherever it starts', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 4000 }),
				fc.double({ min: 0.001, max: 3, noNaN: true }),
				(servers, pressure) => {
					const expected = plainly(servers, servers * pressure);
					const { blocking } = erlangB(servers, servers * pressure);
					if (expected > 1e-290) expect(Math.abs(blocking / expected - 1)).toBeLessThan(1e-12);
					else expect(blocking).toBeLessThan(1e-289);
				}
			)
		);
	});

	it('has its closed forms for one and two servers', () => {
		for (const load of [1e-9, 0.3, 1, 7, 1e9]) {
			expect(erlangB(1, load).blocking).toBeCloseTo(load / (1 + load), 15);
			expect(erlangB(2, load).served).toBeCloseTo((1 + load) / (1 + load + (load * load) / 2), 15);
		}
	});

	it('keeps its logarithm where the probability itself is lost', () => {
		// Stirling: ln B → n·ln a − a − ln n!, one term of the sum, for a quiet system
		const exact =
			10_000 * Math.log(10) - 10 - (10_000 * Math.log(10_000) - 10_000 + 0.5 * Math.log(2 * Math.PI * 10_000));
		expect(erlangB(10_000, 10).blocking).toBe(0);
		expect(erlangB(10_000, 10).logBlocking / exact).toBeCloseTo(1, 9);
		expect(erlangB(10, 1e-200).logBlocking / (10 * Math.log(1e-200) - Math.log(3_628_800))).toBeCloseTo(1, 13);
		expect(erlangB(10, 1e9).logBlocking / Math.log1p(-10 / 1e9)).toBeCloseTo(1, 7);
	});

	it('has an answer without servers and without load', () => {
		expect(erlangB(0, 3)).toMatchObject({ blocking: 1, served: 0, logBlocking: 0 });
		expect(erlangB(3, 0)).toMatchObject({ blocking: 0, served: 1, logBlocking: -Infinity });
	});

	it('falls with servers, also in parts of one, and rises with load', () => {
		const parts = fc.double({ min: 0.01, max: 200, noNaN: true });
		fc.assert(
			fc.property(parts, parts, (servers, load) => {
				const { logBlocking } = erlangB(servers, load);
				expect(erlangB(servers + 0.1, load).logBlocking).toBeLessThan(logBlocking);
				expect(erlangB(servers, load * 1.01).logBlocking).toBeGreaterThan(logBlocking);
			})
		);
	});

	it('turns back into the load, in quiet systems and in swamped ones', () => {
		const logLoad = fc.double({ min: Math.log(0.001), max: Math.log(30), noNaN: true });
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 1500 }), logLoad, (servers, log) => {
				const load = servers * Math.exp(log);
				const { blocking } = erlangB(servers, load);
				if (blocking < 1e-300) return;
				// near 1 the blocking itself holds fewer digits of the load
				expect(Math.abs(loadForBlocking(servers, blocking) / load - 1)).toBeLessThan(1e-11);
			})
		);
		expect(loadForBlocking(7, 0)).toBe(0);
		expect(loadForBlocking(1, 0.25)).toBeCloseTo(1 / 3, 14);
	});
});
