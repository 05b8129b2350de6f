import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { erlangA } from '#lib/staffing/erlang-a.ts';
import { erlangB } from '#lib/staffing/erlang-b.ts';
import { erlangC, serviceLevelC } from '#lib/staffing/erlang-c.ts';
import { finiteLines } from '#lib/staffing/finite-lines.ts';
import { quickErlangA } from '#lib/staffing/erlang-a-states.ts';

const close = (value: number | null, expected: number | null, relative = 1e-11) => {
	if (value === null || expected === null) expect(value).toBe(expected);
	else expect(Math.abs(value - expected)).toBeLessThanOrEqual(relative * Math.abs(expected) + 1e-13);
};

const queues = fc.record({
	servers: fc.integer({ min: 1, max: 300 }),
	pressure: fc.double({ min: 0.05, max: 3, noNaN: true }),
	patience: fc.double({ min: 0.02, max: 50, noNaN: true }),
	threshold: fc.double({ min: 0, max: 3, noNaN: true })
});
const asked = ({
	servers,
	pressure,
	patience,
	threshold
}: {
	servers: number;
	pressure: number;
	patience: number;
	threshold: number;
}) => ({
	servers,
	arrivalRate: servers * pressure,
	handleTime: 1,
	patience,
	threshold
});

describe('Erlang A', () => {
	it('has the figures of the call centre that the literature computes (Mandelbaum & Zeltyn 2007, more digits by mpmath)', () => {
		const queue = erlangA({ servers: 50, arrivalRate: 48 / 60, handleTime: 60, patience: 120, threshold: 20 });
		close(queue.probabilityWait, 0.46777406855379, 1e-13);
		close(queue.probabilityAbandon, 0.0309122491621932, 1e-13);
		close(queue.occupancy, 0.930324240804295, 1e-13);
		close(queue.serviceLevel.offered, 0.943018954747, 1e-12);
		close(queue.meanWait, 3.70947, 1e-6);
		close(queue.meanWaitServed, 3.6159, 1e-5);
		close(1 - queue.serviceLevel.abandonsMet, 0.0271356083, 1e-8);
	});

	it('keeps its balances: P(abandon) = θ·E[W], what arrives is served or gives up, the four service levels in order', () => {
		fc.assert(
			fc.property(queues, (each) => {
				const queue = erlangA(asked(each));
				const { offered, answered, excludingShortAbandons, abandonsMet } = queue.serviceLevel;
				close(queue.probabilityAbandon, (queue.meanWait ?? NaN) / each.patience);
				close(queue.probabilityAbandon + queue.probabilityServed, 1, 1e-12);
				close(queue.queueLength, each.servers * each.pressure * (queue.meanWait ?? NaN));
				const room = 1 + 1e-12;
				expect(offered).toBeLessThanOrEqual((excludingShortAbandons ?? NaN) * room);
				expect(excludingShortAbandons).toBeLessThanOrEqual(abandonsMet * room);
				expect(offered).toBeLessThanOrEqual((answered ?? NaN) * room);
				for (const share of [offered, answered ?? NaN, abandonsMet, queue.occupancy ?? NaN]) {
					expect(share).toBeGreaterThanOrEqual(0);
					expect(share).toBeLessThanOrEqual(1);
				}
			})
		);
	});

	it('is the birth–death process summed state by state, where the line is long enough', () => {
		fc.assert(
			fc.property(queues, (each) => {
				const queue = erlangA(asked(each));
				const lines = each.servers + Math.ceil(each.servers * (each.pressure + 1) * (each.patience + 1)) + 400;
				const finite = finiteLines({ ...asked(each), lines });
				close(finite.probabilityWait, queue.probabilityWait);
				close(finite.probabilityAbandon, queue.probabilityAbandon);
				close(finite.meanWait, queue.meanWait);
				close(finite.serviceLevel.offered, queue.serviceLevel.offered, 1e-10);
				close(finite.serviceLevel.answered, queue.serviceLevel.answered, 1e-10);
				close(finite.serviceLevel.excludingShortAbandons, queue.serviceLevel.excludingShortAbandons, 1e-10);
				close(finite.serviceLevel.abandonsMet, queue.serviceLevel.abandonsMet, 1e-10);
			}),
			{ numRuns: 60 }
		);
	});

	it('is what the search for staff computes in its own way', () => {
		let compared = 0;
		fc.assert(
			fc.property(queues, (each) => {
				const queue = erlangA(asked(each));
				const quick = quickErlangA(each.servers * each.pressure, 1 / each.patience, each.threshold)(each.servers);
				if (quick === null) return;
				compared++;
				expect(Math.abs(quick.offered - queue.serviceLevel.offered)).toBeLessThan(1e-12);
				expect(Math.abs(quick.abandon - queue.probabilityAbandon)).toBeLessThan(1e-12);
				expect(Math.abs(1 - quick.longer - queue.serviceLevel.abandonsMet)).toBeLessThan(1e-12);
				expect(Math.abs(quick.occupancy - (queue.occupancy ?? NaN))).toBeLessThan(1e-12);
			})
		);
		expect(compared).toBeGreaterThan(20);
	});

	it('gets better with every person more', () => {
		fc.assert(
			fc.property(queues, (each) => {
				const [fewer, more] = [erlangA(asked(each)), erlangA({ ...asked(each), servers: each.servers + 1 })];
				for (const level of ['offered', 'answered', 'excludingShortAbandons', 'abandonsMet'] as const)
					expect(more.serviceLevel[level]).toBeGreaterThanOrEqual((fewer.serviceLevel[level] ?? 0) - 1e-13);
				expect(more.probabilityAbandon).toBeLessThanOrEqual(fewer.probabilityAbandon + 1e-13);
				expect(more.meanWait).toBeLessThanOrEqual((fewer.meanWait ?? NaN) + 1e-13);
				expect(more.probabilityWait).toBeLessThanOrEqual(fewer.probabilityWait + 1e-13);
				expect(more.occupancy).toBeLessThanOrEqual((fewer.occupancy ?? NaN) + 1e-13);
			})
		);
	});

	it('with patience as long as handle times has a Poisson number of contacts', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0.1, max: 80, noNaN: true }), (servers, load) => {
				let term = Math.exp(-load);
				let fewer = 0;
				for (let k = 0; k < servers; k++) {
					fewer += term;
					term *= load / (k + 1);
				}
				let full = 0;
				for (let k = servers; k < servers + 400; k++) {
					full += term;
					term *= load / (k + 1);
				}
				const queue = erlangA({ servers, arrivalRate: load, handleTime: 1, patience: 1, threshold: 0.1 });
				close(queue.probabilityWait, full / (full + fewer), 1e-11);
			})
		);
	});

	it('becomes Erlang C as patience grows and Erlang B as it ends', () => {
		const of = { servers: 20, arrivalRate: 18, handleTime: 1, threshold: 0.2 };
		const c = erlangC({ servers: 20, load: 18, handleTime: 1 });
		const { blocking, served } = erlangB(20, 18);
		close(erlangA({ ...of, patience: 1e12 }).probabilityWait, c.probabilityWait, 1e-9);
		expect(erlangA({ ...of, patience: Infinity })).toMatchObject({ probabilityAbandon: 0, occupancy: 0.9 });
		close(erlangA({ ...of, patience: Infinity }).probabilityWait, c.probabilityWait, 1e-13);
		close(erlangA({ ...of, patience: Infinity }).serviceLevel.offered, serviceLevelC(c, 0.2), 1e-13);
		close(erlangA({ ...of, patience: 1e-12 }).probabilityAbandon, blocking, 1e-9);
		expect(erlangA({ ...of, patience: 0 })).toMatchObject({
			probabilityWait: blocking,
			probabilityAbandon: blocking,
			meanWait: 0,
			serviceLevel: { offered: served, answered: 1, excludingShortAbandons: 1, abandonsMet: 1 }
		});
	});

	it('has an answer at every edge', () => {
		const of = { servers: 5, arrivalRate: 10, handleTime: 1, patience: 2, threshold: 0.5 };
		expect(erlangA({ ...of, arrivalRate: 0 })).toMatchObject({ probabilityWait: 0, occupancy: 0, meanWait: 0 });
		expect(erlangA({ ...of, servers: 0 })).toMatchObject({
			probabilityAbandon: 1,
			meanWait: 2,
			queueLength: 20,
			occupancy: null,
			serviceLevel: { offered: 0, answered: null, abandonsMet: -Math.expm1(-0.25) }
		});
		expect(erlangA({ ...of, patience: Infinity })).toMatchObject({
			probabilityWait: 1,
			meanWait: null,
			queueLength: null,
			occupancy: 1,
			serviceLevel: { offered: 0 }
		});
		const atOnce = erlangA({ ...of, threshold: 0 });
		close(atOnce.serviceLevel.offered, 1 - atOnce.probabilityWait, 1e-12);
		const ever = erlangA({ ...of, threshold: Infinity });
		close(ever.serviceLevel.offered, ever.probabilityServed, 1e-15);
		expect(ever.serviceLevel).toMatchObject({ answered: 1, excludingShortAbandons: 1 });
	});

	it('depends on ratios of times only, however small or large they are', () => {
		const of = { servers: 30, arrivalRate: 29, handleTime: 1, patience: 0.7, threshold: 0.05 };
		const queue = erlangA(of);
		for (const unit of [1e-60, 1e-9, 3600, 1e60]) {
			const other = erlangA({
				servers: 30,
				arrivalRate: of.arrivalRate / unit,
				handleTime: unit,
				patience: of.patience * unit,
				threshold: of.threshold * unit
			});
			close(other.serviceLevel.offered, queue.serviceLevel.offered, 1e-13);
			close((other.meanWait ?? NaN) / unit, queue.meanWait, 1e-12);
		}
	});
});
