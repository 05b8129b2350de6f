import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chatService } from '#lib/staffing/chat.ts';
import { erlangA } from '#lib/staffing/erlang-a.ts';

describe('chat', () => {
	it('one at a time is Erlang A', () => {
		const load = fc.double({ min: 0.1, max: 60, noNaN: true });
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 40 }),
				load,
				fc.double({ min: 0.01, max: 20, noNaN: true }),
				(servers, arrivalRate, patience) => {
					const chat = chatService({
						servers,
						maxConcurrency: 1,
						arrivalRate,
						perChatRates: [1],
						patienceRate: 1 / patience
					});
					const call = erlangA({ servers, arrivalRate, handleTime: 1, patience, threshold: 0 });
					for (const figure of ['probabilityWait', 'probabilityAbandon', 'meanWait', 'occupancy'] as const)
						expect(Math.abs((chat[figure] ?? NaN) - (call[figure] ?? NaN))).toBeLessThan(
							1e-11 * (1 + (call[figure] ?? 0))
						);
				}
			)
		);
	});

	it('that slows nobody is as many people as places', () => {
		const chat = chatService({
			servers: 5,
			maxConcurrency: 3,
			arrivalRate: 13,
			perChatRates: [1, 1, 1],
			patienceRate: 0.5
		});
		const call = erlangA({ servers: 15, arrivalRate: 13, handleTime: 1, patience: 2, threshold: 0 });
		expect(chat.probabilityWait).toBeCloseTo(call.probabilityWait, 13);
		expect(chat.occupancy).toBeCloseTo(call.occupancy ?? NaN, 13);
	});

	it('of one person who shares evenly is a single server, whatever the number of chats', () => {
		// M/M/1: P(j or more) = ρ^j
		const chat = chatService({
			servers: 1,
			maxConcurrency: 4,
			arrivalRate: 0.8,
			perChatRates: [1, 1 / 2, 1 / 3, 1 / 4],
			patienceRate: 0
		});
		expect(chat.probabilityWait).toBeCloseTo(0.8 ** 4, 13);
		expect(chat.queueLength).toBeCloseTo(0.8 ** 5 / 0.2, 12);
	});

	it('without end has no mean', () => {
		const chat = chatService({
			servers: 1,
			maxConcurrency: 2,
			arrivalRate: 2,
			perChatRates: [1, 0.5],
			patienceRate: 0
		});
		expect(chat).toEqual({
			probabilityWait: 1,
			probabilityAbandon: 0,
			queueLength: null,
			meanWait: null,
			occupancy: 1
		});
		const empty = chatService({
			servers: 1,
			maxConcurrency: 2,
			arrivalRate: 0,
			perChatRates: [1, 0.5],
			patienceRate: 0
		});
		expect(empty).toMatchObject({ probabilityWait: 0, occupancy: 0 });
	});
});
