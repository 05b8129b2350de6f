import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { botWithRetrials } from '#lib/staffing/retrials.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('bot and people with retrials', () => {
	it('is a fixed point: what reaches people is what the bot leaves and what tries again', () => {
		fc.assert(
			fc.property(
				fc.record({ botShare: share, containment: share, falseContainment: share, recontact: share }),
				fc.double({ min: 0, max: 0.99, noNaN: true }),
				fc.double({ min: 1, max: 120, noNaN: true }),
				(bot, retryAfterAbandon, arrivalRate) => {
					const { humanArrivalRate, probabilityAbandon } = botWithRetrials({
						...bot,
						arrivalRate,
						retryAfterAbandon,
						servers: 20,
						handleTime: 1,
						patience: 0.5
					});
					const { botShare: b, containment: c, falseContainment: f, recontact } = bot;
					const first = arrivalRate * (1 - b + b * (1 - c) + recontact * b * c * f);
					const again = retryAfterAbandon * probabilityAbandon * (humanArrivalRate ?? NaN);
					expect(Math.abs(first + again - (humanArrivalRate ?? NaN))).toBeLessThan(1e-11 * (1 + first));
				}
			)
		);
	});

	const all = {
		botShare: 0,
		containment: 0,
		falseContainment: 0,
		recontact: 0,
		servers: 10,
		handleTime: 1,
		patience: 1
	};

	it('has no limit where everybody tries again and more comes than can be served', () => {
		const hopeless = botWithRetrials({ ...all, arrivalRate: 10, retryAfterAbandon: 1 });
		expect(hopeless).toEqual({ humanArrivalRate: null, probabilityAbandon: 1, probabilityWait: 1, occupancy: 1 });
		const hopeful = botWithRetrials({ ...all, arrivalRate: 9.9, retryAfterAbandon: 1 });
		// who always tries again is served in the end
		expect(hopeful.occupancy).toBeCloseTo(0.99, 12);
	});

	it('needs nobody where the bot keeps all', () => {
		const none = botWithRetrials({ ...all, arrivalRate: 9, botShare: 1, containment: 1, retryAfterAbandon: 0.5 });
		expect(none).toMatchObject({ humanArrivalRate: 0, probabilityWait: 0, occupancy: 0 });
	});
});
