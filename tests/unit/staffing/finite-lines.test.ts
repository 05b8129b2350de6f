import { describe, expect, it } from 'vitest';
import { erlangB } from '#lib/staffing/erlang-b.ts';
import { erlangC, serviceLevelC } from '#lib/staffing/erlang-c.ts';
import { finiteLines } from '#lib/staffing/finite-lines.ts';

const of = { servers: 10, arrivalRate: 8, handleTime: 1, patience: Infinity, threshold: 0.2 };

describe('finite lines', () => {
	it('as many as servers are Erlang B', () => {
		const queue = finiteLines({ ...of, lines: 10 });
		expect(queue.probabilityBlocked).toBeCloseTo(erlangB(10, 8).blocking, 14);
		expect(queue).toMatchObject({ probabilityWait: 0, meanWait: 0, probabilityAbandon: 0 });
		expect(queue.serviceLevel.answered).toBeCloseTo(1, 14);
	});

	it('without end are Erlang C, at any threshold', () => {
		for (const threshold of [0, 0.01, 1, 50, 1e6, Infinity]) {
			const queue = finiteLines({ ...of, lines: 500, threshold });
			const endless = erlangC({ servers: 10, load: 8, handleTime: 1 });
			expect(queue.probabilityWait).toBeCloseTo(endless.probabilityWait, 13);
			expect(queue.serviceLevel.offered).toBeCloseTo(serviceLevelC(endless, threshold), 13);
		}
	});

	it('turn fewer away the more there are, and answer what they let in', () => {
		let before = 1;
		for (const lines of [10, 11, 15, 30, 100]) {
			const { probabilityBlocked, probabilityAbandon, occupancy } = finiteLines({
				...of,
				arrivalRate: 20,
				patience: 1,
				lines
			});
			expect(probabilityBlocked).toBeLessThan(before);
			before = probabilityBlocked;
			expect(probabilityBlocked + probabilityAbandon + (occupancy * 10) / 20).toBeCloseTo(1, 13);
		}
	});

	it('take no contact where none comes', () => {
		expect(finiteLines({ ...of, arrivalRate: 0, lines: 12 })).toMatchObject({
			probabilityBlocked: 0,
			occupancy: 0,
			serviceLevel: { offered: 1, answered: 1, excludingShortAbandons: 1, abandonsMet: 1 }
		});
	});
});
