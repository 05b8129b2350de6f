import { describe, expect, it } from 'vitest';
import { normalCdf } from '#lib/stats/distributions.ts';
import { erlangA } from '#lib/staffing/erlang-a.ts';
import { generalPatience } from '#lib/staffing/general-patience.ts';
import { patienceStretches, type SurvivalPoint } from '#lib/staffing/patience.ts';

const centre = { servers: 20, arrivalRate: 20 / 300, handleTime: 300, threshold: 20 };

/** P(patience > t) on a fine grid, lognormal with this mean and coefficient of variation. */
function lognormalCurve(mean: number, cv: number): SurvivalPoint[] {
	const sigma = Math.sqrt(Math.log(1 + cv * cv));
	const mu = Math.log(mean) - sigma ** 2 / 2;
	return Array.from({ length: 4000 }, (_, index) => {
		const time = (index + 1) * (mean / 400);
		return [time, normalCdf((mu - Math.log(time)) / sigma)] as const;
	});
}

describe('general patience', () => {
	// a simulation of some million contacts, good to about 0.002; with its mean alone Erlang A would say .425, .1085 and .704
	it.each([
		{ cv: 0.4, wait: 0.572, abandon: 0.0804, inTime: 0.536 },
		{ cv: 1.5, wait: 0.42, abandon: 0.11, inTime: 0.716 }
	])('lognormal with coefficient of variation $cv is as simulated', ({ cv, wait, abandon, inTime }) => {
		const queue = generalPatience({ ...centre, patience: patienceStretches(lognormalCurve(120, cv)) });
		expect(Math.abs(queue.probabilityWait - wait)).toBeLessThan(0.004);
		expect(Math.abs(queue.probabilityAbandon - abandon)).toBeLessThan(0.002);
		expect(Math.abs(queue.serviceLevel.offered - inTime)).toBeLessThan(0.004);
	});

	it('that is exponential is Erlang A, in however many pieces it is told', () => {
		const whole = erlangA({ ...centre, patience: 120 });
		const curve = [5, 20, 33, 90, 400].map((time) => [time, Math.exp(-time / 120)] as const);
		const queue = generalPatience({ ...centre, patience: patienceStretches(curve) });
		for (const figure of ['probabilityWait', 'probabilityAbandon', 'meanWait', 'meanWaitServed', 'occupancy'] as const)
			expect(Math.abs((queue[figure] ?? NaN) / (whole[figure] ?? NaN) - 1)).toBeLessThan(1e-12);
		for (const level of ['offered', 'answered', 'excludingShortAbandons', 'abandonsMet'] as const)
			expect(Math.abs((queue.serviceLevel[level] ?? NaN) / (whole.serviceLevel[level] ?? NaN) - 1)).toBeLessThan(1e-12);
	});

	it('keeps its balance: what arrives is served or gives up', () => {
		const patience = patienceStretches([
			[10, 0.9],
			[60, 0.3],
			[90, 0]
		]);
		for (const servers of [1, 10, 20, 40]) {
			const queue = generalPatience({ ...centre, servers, patience });
			expect(queue.probabilityAbandon + queue.probabilityServed).toBeCloseTo(1, 13);
			expect(queue.meanWaitServed ?? NaN).toBeLessThan(90);
			expect(queue.serviceLevel.abandonsMet).toBeLessThan(1);
			expect(generalPatience({ ...centre, servers, patience, threshold: 90 }).serviceLevel.abandonsMet).toBe(1);
		}
	});

	it('without end in which more arrives than can be served has no mean wait', () => {
		const queue = generalPatience({ ...centre, servers: 5, patience: patienceStretches([]) });
		expect(queue).toMatchObject({ meanWait: null, queueLength: null, occupancy: 1, probabilityWait: 1 });
		expect(generalPatience({ ...centre, arrivalRate: 0, patience: patienceStretches([]) }).meanWait).toBe(0);
	});
});
