import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '#lib/stats/random.ts';
import { chatService } from '#lib/staffing/chat.ts';
import { erlangA } from '#lib/staffing/erlang-a.ts';
import { generalPatience } from '#lib/staffing/general-patience.ts';
import { patienceStretches, type SurvivalPoint } from '#lib/staffing/patience.ts';
import { botWithRetrials } from '#lib/staffing/retrials.ts';
import { play } from '#lib/staffing/simulation/play.ts';
import { ANSWERED, GAVE_UP } from '#lib/staffing/simulation/records.ts';
import { replicate, type Simulated } from '#lib/staffing/simulation/replicate.ts';
import type { Scenario } from '#lib/staffing/simulation/scenario.ts';

const plain: Omit<Scenario, 'intervals'> = {
	rateCv: 0,
	bot: null,
	handle: { kind: 'exponential', mean: 300 },
	handleAfterBot: null,
	patience: { kind: 'exponential', mean: 120 },
	retry: { share: 0, after: { kind: 'exponential', mean: 600 } },
	pace: [1],
	threshold: 20
};
/** An hour to fill up, then hours that count. */
const steady = (perHour: number, agents: number, hours: number) => [
	{ seconds: 3600, arrivals: perHour, agents },
	{ seconds: 3600 * hours, arrivals: perHour * hours, agents }
];
const isHeld = ({ low, high }: Simulated, truth: number | null) =>
	truth !== null && (low ?? Infinity) <= truth && truth <= (high ?? -Infinity);
const offBy = ({ value, low, high }: Simulated, truth: number) =>
	Math.abs((value ?? NaN) - truth) / Math.max(1e-9, ((high ?? 0) - (low ?? 0)) / 4);

describe('the simulation', () => {
	it('holds Erlang A’s figures in its intervals as often as they say, and never lies far off', () => {
		let [held, asked] = [0, 0];
		for (const [at, [servers, load, patience]] of grid.entries()) {
			const rate = (load * 3600) / 300;
			const { intervals } = replicate(
				{
					...plain,
					patience: { kind: 'exponential', mean: patience },
					intervals: steady(rate, servers, Math.ceil(6000 / rate))
				},
				{ plays: 20, seed: 20_261_128 + at }
			);
			const exact = erlangA({ servers, arrivalRate: rate / 3600, handleTime: 300, patience, threshold: 20 });
			const found = intervals[1];
			if (!found) throw new Error('nothing was played');
			const pairs: readonly [Simulated, number | null][] = [
				[found.serviceLevel.offered, exact.serviceLevel.offered],
				[found.serviceLevel.answered, exact.serviceLevel.answered],
				[found.serviceLevel.excludingShortAbandons, exact.serviceLevel.excludingShortAbandons],
				[found.serviceLevel.abandonsMet, exact.serviceLevel.abandonsMet],
				[found.abandon, exact.probabilityAbandon],
				[found.waitSeconds, exact.meanWait],
				[found.occupancy, exact.occupancy]
			];
			for (const [simulated, truth] of pairs) {
				asked++;
				if (isHeld(simulated, truth)) held++;
				else expect(offBy(simulated, truth ?? NaN)).toBeLessThan(4);
			}
		}
		expect(asked).toBe(140);
		expect(held / asked).toBeGreaterThan(0.9);
	});

	// people, erlangs, mean patience in seconds
	const grid: readonly (readonly [number, number, number])[] = [2, 5, 12, 30].flatMap((servers) =>
		[0.7, 0.9, 1, 1.2, 1.5].map((load, at) => [servers, servers * load, [60, 300, 120, 30, 600][at] ?? 60] as const)
	);

	it('has what an independent simulation published', () => {
		// Buist & L’Ecuyer, ContactCenters, examples MMC and MMCmodified: 1000 days of 8 hours, empty at first; half widths of 95 %
		const day = { ...plain, handle: { kind: 'exponential', mean: 120 } as const, threshold: 20 };
		const intervals = [{ seconds: 8 * 3600, arrivals: 4.2 * 480, agents: 12 }];
		const endless = replicate(
			{ ...day, patience: { kind: 'exponential', mean: Infinity }, intervals },
			{ plays: 200, seed: 1 }
		).all;
		expect(endless.serviceLevel.offered.value).toBeCloseTo(0.902, 2);
		expect((endless.waitSeconds.value ?? NaN) / 60).toBeCloseTo(0.099, 1.9);
		expect(Math.abs((endless.occupancy.value ?? NaN) - 0.695)).toBeLessThan(0.0075);
		const impatient = replicate(
			{ ...day, patience: { kind: 'exponential', mean: 60 }, intervals },
			{ plays: 200, seed: 2 }
		).all;
		expect(Math.abs((impatient.abandon.value ?? NaN) * impatient.waits - 58.609)).toBeLessThan(1.8);
		expect(Math.abs((impatient.serviceLevel.answered.value ?? NaN) - 0.975)).toBeLessThan(0.005);
		expect(Math.abs((impatient.occupancy.value ?? NaN) - 0.675)).toBeLessThan(0.0075);
	});

	it('follows a patience curve as the exact formula does, whatever its shape', () => {
		const curve: readonly SurvivalPoint[] = [
			[10, 0.9],
			[40, 0.85],
			[60, 0.4],
			[200, 0.1]
		];
		const { intervals } = replicate(
			{ ...plain, patience: { kind: 'curve', curve }, intervals: steady(130, 10, 40) },
			{ plays: 30, seed: 3 }
		);
		const exact = generalPatience({
			servers: 10,
			arrivalRate: 130 / 3600,
			handleTime: 300,
			patience: patienceStretches(curve),
			threshold: 20
		});
		const found = intervals[1];
		expect(offBy(found?.abandon ?? nobody, exact.probabilityAbandon)).toBeLessThan(3);
		expect(offBy(found?.serviceLevel.offered ?? nobody, exact.serviceLevel.offered)).toBeLessThan(3);
	});
	const nobody: Simulated = { value: null, low: null, high: null };

	it('lets several chats share a person as the birth–death process has it, which is near', () => {
		const pace = [1, 0.75, 0.6];
		const { intervals } = replicate({ ...plain, pace, intervals: steady(150, 8, 40) }, { plays: 12, seed: 4 });
		const formula = chatService({
			servers: 8,
			maxConcurrency: 3,
			arrivalRate: 150 / 3600,
			perChatRates: pace.map((speed) => speed / 300),
			patienceRate: 1 / 120
		});
		const found = intervals[1];
		expect(Math.abs((found?.abandon.value ?? NaN) - formula.probabilityAbandon)).toBeLessThan(0.02);
		expect(Math.abs((found?.occupancy.value ?? NaN) - formula.occupancy)).toBeLessThan(0.02);
	});

	it('with a bot in front and second tries comes near the fixed point', () => {
		const input = { botShare: 0.5, containment: 0.6, falseContainment: 0.2, recontact: 0.5, retryAfterAbandon: 0.6 };
		const { intervals } = replicate(
			{
				...plain,
				bot: {
					share: input.botShare,
					duration: { kind: 'lognormal', mean: 60, cv: 1 },
					handedOver: 1 - input.containment,
					comesBack: input.falseContainment * input.recontact,
					backAfter: { kind: 'exponential', mean: 1800 }
				},
				retry: { share: input.retryAfterAbandon, after: { kind: 'exponential', mean: 1200 } },
				intervals: steady(180, 11, 100)
			},
			{ plays: 8, seed: 5 }
		);
		const formula = botWithRetrials({ ...input, arrivalRate: 180 / 3600, servers: 11, handleTime: 300, patience: 120 });
		const found = intervals[1];
		expect((found?.waits ?? NaN) / 100 / 3600 / (formula.humanArrivalRate ?? NaN)).toBeCloseTo(1, 1.7);
		expect(Math.abs((found?.abandon.value ?? NaN) - formula.probabilityAbandon)).toBeLessThan(0.02);
	});

	it('loses nobody, serves in order, and nobody waits longer than they are willing to, whatever comes', () => {
		const duration = fc.oneof(
			fc.record({
				kind: fc.constantFrom('exponential' as const, 'deterministic' as const),
				mean: fc.integer({ min: 60, max: 900 })
			}),
			fc.record({
				kind: fc.constantFrom('lognormal' as const, 'gamma' as const),
				mean: fc.integer({ min: 60, max: 900 }),
				cv: fc.double({ min: 0.2, max: 3, noNaN: true })
			})
		);
		const share = fc.double({ min: 0, max: 1, noNaN: true });
		fc.assert(
			fc.property(
				fc.record({
					intervals: fc.array(
						fc.record({
							seconds: fc.constantFrom(900, 3600),
							arrivals: fc.integer({ min: 0, max: 60 }),
							agents: fc.integer({ min: 0, max: 12 })
						}),
						{ maxLength: 8 }
					),
					rateCv: fc.constantFrom(0, 0.3),
					bot: fc.option(fc.record({ share, duration, handedOver: share, comesBack: share, backAfter: duration }), {
						nil: null
					}),
					handle: duration,
					handleAfterBot: fc.option(duration, { nil: null }),
					patience: fc.oneof(duration, fc.constant({ kind: 'exponential' as const, mean: Infinity })),
					retry: fc.record({ share, after: duration }),
					pace: fc.constantFrom([1], [1, 0.8], [1, 0.7, 0.5]),
					threshold: fc.constantFrom(0, 20, Infinity)
				}),
				fc.integer({ min: 0, max: 1e6 }),
				(scenario, seed) => {
					const { waits, contacts, keptByBot } = play(scenario, createRandom(seed));
					const rows = Array.from({ length: waits.size }, (_, row) => ({
						joined: waits.joined[row] ?? NaN,
						waited: waits.waited[row] ?? NaN,
						ending: waits.ending[row],
						path: waits.path[row],
						tries: waits.tries[row]
					}));
					// every contact that the bot does not keep wants a person for the first time exactly once; of those kept some come back
					const first = rows.filter(({ tries }) => tries === 0);
					expect(first.filter(({ path }) => path !== 2)).toHaveLength(contacts - keptByBot);
					expect(first.filter(({ path }) => path === 2).length).toBeLessThanOrEqual(keptByBot);
					for (const [row, { joined, waited }] of rows.entries()) {
						expect(waited).toBeGreaterThanOrEqual(0);
						expect(joined).toBeGreaterThanOrEqual(rows[row - 1]?.joined ?? 0);
					}
					const begun = rows
						.filter(({ ending, waited }) => ending === ANSWERED && waited > 0)
						.map(({ joined, waited }) => joined + waited);
					for (const [row, at] of begun.entries()) expect(at).toBeGreaterThanOrEqual((begun[row - 1] ?? 0) - 1e-6);
					// second tries are those of people who gave up
					const gaveUp = rows.filter(({ ending }) => ending === GAVE_UP).length;
					expect(rows.filter(({ tries }) => (tries ?? 0) > 0).length).toBeLessThanOrEqual(gaveUp);
				}
			),
			{ numRuns: 150 }
		);
	});

	it('is the same for the same seed, and has nothing to say of nothing', () => {
		const scenario = { ...plain, intervals: steady(100, 8, 2) };
		expect(replicate(scenario, { plays: 3, seed: 9 })).toEqual(replicate(scenario, { plays: 3, seed: 9 }));
		const none = replicate({ ...plain, intervals: [] }, { plays: 2, seed: 1 }).all;
		expect(none).toMatchObject({ waits: 0, abandon: { value: null }, occupancy: { value: null } });
		const alone = replicate(
			{ ...plain, intervals: [{ seconds: 3600, arrivals: 50, agents: 0 }] },
			{ plays: 2, seed: 1 }
		);
		expect(alone.all).toMatchObject({ abandon: { value: 1 }, occupancy: { value: null } });
	});
});
