import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { erlangC, serviceLevelC, waitQuantileC } from '#lib/staffing/erlang-c.ts';

const queues = fc.record({
	servers: fc.integer({ min: 1, max: 500 }),
	pressure: fc.double({ min: 0.001, max: 0.9999, noNaN: true })
});

describe('Erlang C', () => {
	it('of one server is the load', () => {
		expect(erlangC({ servers: 1, load: 0.7, handleTime: 3 })).toMatchObject({ occupancy: 0.7 });
		expect(erlangC({ servers: 1, load: 0.7, handleTime: 3 }).probabilityWait).toBeCloseTo(0.7, 15);
		expect(erlangC({ servers: 1, load: 0.7, handleTime: 3 }).meanWait).toBeCloseTo(7, 13);
	});

	it('keeps its balances', () => {
		fc.assert(
			fc.property(queues, fc.double({ min: 0, max: 5, noNaN: true }), ({ servers, pressure }, threshold) => {
				const queue = erlangC({ servers, load: servers * pressure, handleTime: 2 });
				expect(queue.probabilityWait + queue.probabilityNoWait).toBeCloseTo(1, 12);
				expect(queue.queueLength).toBeCloseTo(((servers * pressure) / 2) * queue.meanWait, 8);
				expect(serviceLevelC(queue, 0)).toBe(queue.probabilityNoWait);
				expect(serviceLevelC(queue, threshold + 0.1)).toBeGreaterThanOrEqual(serviceLevelC(queue, threshold));
				const p90 = waitQuantileC(queue, 0.9);
				if (p90 > 0) expect(serviceLevelC(queue, p90)).toBeCloseTo(0.9, 10);
				else expect(queue.probabilityWait).toBeLessThanOrEqual(0.1 + 1e-12);
				const more = erlangC({ servers: servers + 1, load: servers * pressure, handleTime: 2 });
				expect(more.probabilityWait).toBeLessThanOrEqual(queue.probabilityWait);
				expect(more.meanWait).toBeLessThanOrEqual(queue.meanWait);
			})
		);
	});

	it('has no end where as much arrives as can be served', () => {
		const queue = erlangC({ servers: 10, load: 10, handleTime: 1 });
		expect(queue).toMatchObject({ stable: false, probabilityWait: 1, meanWait: Infinity });
		expect(serviceLevelC(queue, 100)).toBe(0);
		expect(waitQuantileC(queue, 0.9)).toBe(Infinity);
	});
});
