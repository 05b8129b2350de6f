import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { staffA, staffC, type StaffingTargets } from '#lib/staffing/staff.ts';
import { staffRetrying } from '#lib/staffing/staff-retrying.ts';

/** Give-ups and service of a queue with so many people, by adding up the states of its birth–death chain one by one. */
function chain(rate: number, servers: number, handleTime: number, patience: number, threshold: number) {
	const mu = 1 / handleTime;
	const theta = 1 / patience;
	const states = [1];
	for (let k = 1; k < servers + 200; k++)
		states.push(((states[k - 1] ?? 0) * rate) / (Math.min(k, servers) * mu + Math.max(0, k - servers) * theta));
	const whole = states.reduce((sum, each) => sum + each, 0);
	let [leaving, inTime] = [0, 0];
	for (const [k, weight] of states.entries()) {
		leaving += weight * Math.max(0, k - servers) * theta;
		if (weight < 1e-10 * whole) continue;
		if (k < servers) inTime += weight;
		else inTime += weight * servedWithin(k - servers, servers * mu, theta, threshold);
	}
	return { abandon: leaving / whole / rate, serviceLevel: inTime / whole, occupancy: 0 };
}

/** P(served before patience ends and within the threshold) with so many ahead: a race of exponentials, stepped through in time. */
function servedWithin(ahead: number, drain: number, theta: number, threshold: number): number {
	const steps = 500;
	const step = threshold / steps;
	// place in the queue: ahead, …, 0, then served or gone
	let places = new Float64Array(ahead + 1);
	places[ahead] = 1;
	let served = 0;
	for (let at = 0; at < steps; at++) {
		const next = new Float64Array(ahead + 1);
		for (let place = ahead; place >= 0; place--) {
			const here = places[place] ?? 0;
			if (here < 1e-14) continue;
			const out = drain + (place + 1) * theta;
			const moves = -Math.expm1(-out * step);
			next[place] = (next[place] ?? 0) + here * (1 - moves);
			const forward = here * moves * ((drain + place * theta) / out);
			if (place === 0) served += here * moves * (drain / out);
			else next[place - 1] = (next[place - 1] ?? 0) + forward;
		}
		places = next;
	}
	return served;
}

/** Where the rate with retries settles, by halves. */
function settled(first: number, retry: number, abandonAt: (rate: number) => number): number {
	let [low, high] = [first, 4 * first];
	for (let halving = 0; halving < 60; halving++) {
		const middle = (low + high) / 2;
		if (middle * (1 - retry * abandonAt(middle)) < first) low = middle;
		else high = middle;
	}
	return low;
}

const targets: StaffingTargets = {
	serviceLevel: { share: 0.8, threshold: 20, definition: 'offered' },
	abandon: 0.05,
	occupancy: 0.88
};

describe('people where give-ups try again', () => {
	it.each([
		[1 / 300, 300, 120, 0.5],
		[5 / 300, 300, 120, 0.5],
		[12 / 400, 400, 60, 0.9],
		[3 / 240, 240, 600, 0.3]
	])(
		'are as few as trying every number finds: %f a second, %i s, patience %i s, retry %f',
		(rate, handleTime, patience, retry) => {
			let servers = 1;
			let found: { rate: number; abandon: number; serviceLevel: number };
			for (; ; servers++) {
				const lasting = settled(rate, retry, (at) => chain(at, servers, handleTime, patience, 0).abandon);
				const { abandon, serviceLevel } = chain(lasting, servers, handleTime, patience, 20);
				found = { rate: lasting, abandon, serviceLevel };
				const occupancy = (lasting * handleTime * (1 - abandon)) / servers;
				if (serviceLevel >= 0.8 && abandon <= 0.05 && occupancy <= 0.88) break;
			}
			const staffed = staffRetrying({ arrivalRate: rate, handleTime, patience }, retry, targets);
			expect(staffed.servers).toBe(servers);
			expect(staffed.arrivalRate).toBeCloseTo(found.rate, 9);
			expect(staffed.abandon).toBeCloseTo(found.abandon, 8);
			expect(staffed.serviceLevel).toBeCloseTo(found.serviceLevel, 2);
			expect(staffed.meanWait).toBeCloseTo(found.abandon * patience, 6);
		}
	);

	const demands = fc.record({
		arrivalRate: fc.double({ min: 1e-4, max: 2, noNaN: true }),
		handleTime: fc.double({ min: 30, max: 900, noNaN: true }),
		patience: fc.oneof(fc.constant(0), fc.constant(Infinity), fc.double({ min: 1, max: 3600, noNaN: true }))
	});

	it('without retries they are those of Erlang A, C and B', () => {
		fc.assert(
			fc.property(demands, (demand) => {
				const { servers } = staffRetrying(demand, 0, targets);
				expect(servers).toBe(demand.patience === Infinity ? staffC(demand, targets) : staffA(demand, targets));
			})
		);
	});

	it('keep every target at the rate that lasts, whatever is asked, and one fewer misses one', () => {
		fc.assert(
			fc.property(
				demands,
				fc.double({ min: 0, max: 1, noNaN: true }),
				fc.integer({ min: 1, max: 900 }),
				(demand, retry, start) => {
					const staffed = staffRetrying(demand, retry, targets, start);
					expect(staffed.serviceLevel).toBeGreaterThanOrEqual(0.8 - 1e-9);
					expect(staffed.abandon).toBeLessThanOrEqual(0.05 + 1e-9);
					expect(staffed.occupancy).toBeLessThanOrEqual(0.88 + 1e-9);
					// x·(1 − retry·P) = λ
					expect(staffed.arrivalRate * (1 - retry * staffed.abandon)).toBeCloseTo(demand.arrivalRate, 8);
					expect(staffed.servers === 1 || staffed.boundBy !== null).toBe(true);
					expect(staffRetrying(demand, retry, targets).servers).toBe(staffed.servers);
					expect(Object.values(staffed).some(Number.isNaN)).toBe(false);
				}
			)
		);
	});

	it('answers at the edges', () => {
		const demand = { arrivalRate: 0, handleTime: 300, patience: 120 };
		expect(staffRetrying(demand, 0.5, targets)).toMatchObject({ servers: 0, serviceLevel: 1, abandon: 0 });
		// ten thousand erlangs: 88 % busy asks for 1 ÷ 0.88 as many
		const large = staffRetrying({ arrivalRate: 10_000 / 300, handleTime: 300, patience: 120 }, 0.5, targets);
		expect(large).toMatchObject({ servers: Math.ceil(10_000 / 0.88), boundBy: 'occupancy' });
		const atOnce = { serviceLevel: { share: 0.8, threshold: 0, definition: 'offered' as const } };
		expect(
			staffRetrying({ arrivalRate: 0.05, handleTime: 300, patience: 120 }, 1, atOnce).serviceLevel
		).toBeGreaterThan(0.8);
	});
});
