import { describe, expect, it } from 'vitest';
import { serviceReached } from '#lib/server/operations/rostering/service-reached.ts';
import { erlangA } from '#lib/staffing/erlang-a.ts';
import { staffRetrying } from '#lib/staffing/staff-retrying.ts';

const targets = { serviceLevel: { share: 0.8, threshold: 20, definition: 'offered' as const }, abandon: 0.05 };
const question = { targets, patience: 120 };

/** An interval that wants as many as its targets ask for. */
function interval(start: string, arrivals: number) {
	const demand = { arrivalRate: arrivals / 900, handleTime: 300, patience: 120 };
	const { servers, serviceLevel, abandon, occupancy, meanWait } = staffRetrying(demand, 0, targets);
	return {
		...{ start, seconds: 900, arrivals, retries: 0, handleSeconds: 300, load: arrivals / 3 },
		...{ agents: servers, serviceLevel, abandon, occupancy, waitSeconds: meanWait, boundBy: null }
	};
}

describe('the service of a roster', () => {
	it('is that of who is on shift less those away', () => {
		const only = interval('2026-09-07T08:00', 1);
		expect(only.agents).toBe(2);
		const needs = { start: only.start, interval: 15, intervals: 1, open: null, skills: [{ name: 'all', agents: [2], lost: [0] }] }; // prettier-ignore
		// two at work are three on shift; with two of them there 1.4 are at work
		const missed = [{ start: only.start, skill: 'all', need: 3, missing: 1, reach: true }];
		const { planned, reached } = serviceReached(needs, { intervals: missed }, { requirements: [[only]], question, shrinkage: 0.3 }); // prettier-ignore
		expect(planned?.serviceLevel).toBe(only.serviceLevel);
		const [one, two] = [1, 2].map((servers) => erlangA({ servers, arrivalRate: 1 / 900, handleTime: 300, patience: 120, threshold: 20 }).serviceLevel.offered); // prettier-ignore
		expect(reached?.serviceLevel).toBeCloseTo(0.6 * (one ?? NaN) + 0.4 * (two ?? NaN), 9);
	});

	it('is nowhere better than planned, however uneven an hour is', () => {
		const quarters = [2, 2, 2, 40].map((arrivals, at) =>
			interval(`2026-09-07T08:${String(15 * at).padStart(2, '0')}`, arrivals)
		);
		const most = Math.max(...quarters.map(({ agents }) => agents));
		const needs = { start: '2026-09-07T08:00', interval: 60, intervals: 1, open: null, skills: [{ name: 'all', agents: [most], lost: [0] }] }; // prettier-ignore
		for (const missing of [1, 3, most]) {
			const missed = [{ start: needs.start, skill: 'all', need: most, missing, reach: true }];
			const { planned, reached } = serviceReached(needs, { intervals: missed }, { requirements: [quarters], question, shrinkage: 0 }); // prettier-ignore
			expect(reached?.serviceLevel).toBeLessThan(planned?.serviceLevel ?? 0);
			expect(reached?.abandon).toBeGreaterThan(planned?.abandon ?? 1);
		}
	});
});
