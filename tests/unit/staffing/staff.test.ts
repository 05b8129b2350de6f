import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { erlangA } from '#lib/staffing/erlang-a.ts';
import { erlangC, serviceLevelC } from '#lib/staffing/erlang-c.ts';
import { serviceLevelDefinitions } from '#lib/staffing/service.ts';
import { leastServers, staffA, staffC } from '#lib/staffing/staff.ts';

const demands = fc.record({
	arrivalRate: fc.double({ min: 0.001, max: 60, noNaN: true }),
	handleTime: fc.double({ min: 0.2, max: 2, noNaN: true }),
	patience: fc.double({ min: 0.05, max: 20, noNaN: true })
});
const targets = fc.record({
	share: fc.double({ min: 0.05, max: 0.995, noNaN: true }),
	threshold: fc.double({ min: 0, max: 1, noNaN: true }),
	definition: fc.constantFrom(...serviceLevelDefinitions),
	abandon: fc.option(fc.double({ min: 0.005, max: 0.5, noNaN: true }), { nil: undefined }),
	occupancy: fc.option(fc.double({ min: 0.3, max: 1, noNaN: true }), { nil: undefined })
});

describe('the search for staff', () => {
	it('finds what trying every number finds, wherever it starts', () => {
		fc.assert(
			fc.property(demands, targets, fc.integer({ min: 1, max: 200 }), (demand, target, start) => {
				const { share, threshold, definition, abandon, occupancy } = target;
				let servers = 1;
				for (; ; servers++) {
					const queue = erlangA({ ...demand, servers, threshold });
					if ((queue.serviceLevel[definition] ?? 0) < share) continue;
					if (abandon !== undefined && queue.probabilityAbandon > abandon) continue;
					if (occupancy === undefined || (queue.occupancy ?? 1) <= occupancy) break;
				}
				const wanted = {
					serviceLevel: { share, threshold, definition },
					...(abandon === undefined ? {} : { abandon }),
					...(occupancy === undefined ? {} : { occupancy })
				};
				expect(staffA(demand, wanted)).toBe(servers);
				expect(staffA(demand, wanted, start)).toBe(servers);
			})
		);
	});

	it('does so under Erlang C, which endless patience is', () => {
		fc.assert(
			fc.property(demands, targets, ({ arrivalRate, handleTime }, { share, threshold }) => {
				const load = arrivalRate * handleTime;
				let servers = Math.floor(load) + 1;
				while (serviceLevelC(erlangC({ servers, load, handleTime }), threshold) < share) servers++;
				const wanted = { serviceLevel: { share, threshold, definition: 'offered' } } as const;
				const endless = { arrivalRate, handleTime, patience: Infinity };
				expect(staffC(endless, wanted)).toBe(servers);
				expect(staffA(endless, wanted)).toBe(servers);
			})
		);
	});

	it('takes a figure that is exactly its target as met, and needs nobody where nobody comes', () => {
		const demand = { arrivalRate: 34, handleTime: 1, patience: Infinity };
		expect(staffC(demand, { occupancy: 0.85 })).toBe(40);
		expect(staffC({ ...demand, arrivalRate: 0 }, { occupancy: 0.85 })).toBe(0);
		expect(staffA({ ...demand, arrivalRate: 0, patience: 1 }, { abandon: 0.1 })).toBe(0);
	});

	it('ends where no number is enough', () => {
		expect(leastServers(() => false, 1)).toBeNaN();
		expect(leastServers((servers) => servers >= 1234, 1)).toBe(1234);
		expect(leastServers((servers) => servers >= 1, 500)).toBe(1);
	});
});
