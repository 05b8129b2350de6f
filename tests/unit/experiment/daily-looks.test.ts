import { describe, expect, it } from 'vitest';
import { addSums, correlationWithin, noCustomers, type ArmSums } from '#lib/experiment/arm-sums.ts';
import { customersNeeded } from '#lib/experiment/customers-needed.ts';
import { LEAST_CUSTOMERS, lookDaily, type MaturedDay } from '#lib/experiment/daily-looks.ts';
import { drawBeta } from '#lib/stats/draws.ts';
import { clusterRatio } from '#lib/stats/intervals.ts';
import { createRandom, drawChance, type Random } from '#lib/stats/random.ts';

/** How many tests are played; POISE_TEST_TRIALS=2000 for the whole trial. */
const TRIALS = Number(process.env['POISE_TEST_TRIALS'] ?? 200);
const SEED = 20_261_128;

/** One customer: one contact, or more with a falling chance, each solved with a chance of the customer's own. */
function customer(random: Random, rate: number): ArmSums {
	const own = drawBeta(random, 4 * rate, 4 * (1 - rate));
	let [x, y] = [0, 0];
	do {
		x++;
		if (drawChance(random, own)) y++;
	} while (x < 10 && drawChance(random, 0.25));
	return { sumY: y, sumX: x, sumYY: y * y, sumXY: x * y, sumXX: x * x, clusters: 1 };
}

function customers(random: Random, rate: number, count: number): ArmSums {
	let sums = noCustomers;
	for (let each = 0; each < count; each++) sums = addSums(sums, customer(random, rate));
	return sums;
}

const A_DAY = 25;
const days = (random: Random, bot: number, people: number, count: number): MaturedDay[] =>
	Array.from({ length: count }, (_, day) => ({
		day: String(day),
		bot: customers(random, bot, A_DAY),
		people: customers(random, people, A_DAY)
	}));

const margin = 0.06;
const alpha = 0.05;

describe('daily looks', () => {
	const pilot = customers(createRandom(SEED, 'pilot'), 0.75, 40_000);
	const { deff } = clusterRatio(pilot);
	const needed = customersNeeded(
		{
			rate: 0.75,
			share: 0.5,
			margin,
			power: 0.8,
			alpha,
			deff: deff ?? NaN,
			contactsEach: pilot.sumX / pilot.clusters
		},
		'daily'
	);
	const planned = 2 * (needed?.bot ?? NaN);
	const rule = { margin, alpha, planned };
	const plannedDays = Math.ceil(planned / (2 * A_DAY));

	it('pass a bot that is worse by just the margin in at most 6 % of tests, looked at twice as long as planned', () => {
		const decisions = Array.from({ length: TRIALS }, (_, trial) =>
			lookDaily(days(createRandom(SEED, `null ${trial}`), 0.75 - margin, 0.75, 2 * plannedDays), rule)
		);
		const passed = decisions.filter(({ decision }) => decision === 'not-worse').length;
		const failed = decisions.filter(({ decision }) => decision === 'worse').length;
		console.info(`of ${TRIALS} at the margin: ${passed} not worse, ${failed} worse`);
		expect(passed / TRIALS).toBeLessThanOrEqual(0.06);
		expect(failed / TRIALS).toBeLessThanOrEqual(0.06);
	}, 120_000);

	it('keep to that where nearly all is solved and the bot has a fifth of customers, however lucky its first ones', () => {
		const contacts = (random: Random, rate: number, count: number): ArmSums => {
			let solved = 0;
			for (let each = 0; each < count; each++) if (drawChance(random, rate)) solved++;
			return { sumY: solved, sumX: count, sumYY: solved, sumXY: solved, sumXX: count, clusters: count };
		};
		const passed = Array.from({ length: 2000 }, (_, trial) => {
			const random = createRandom(9, `0.97 5 ${trial}`);
			const all = Array.from({ length: 80 }, (_day, day) => ({
				day: String(day),
				bot: contacts(random, 0.92, 5),
				people: contacts(random, 0.97, 20)
			}));
			return lookDaily(all, { margin: 0.05, alpha, planned: 1000 }).decision === 'not-worse';
		}).filter(Boolean).length;
		expect(passed / 2000).toBeLessThanOrEqual(0.06);
	}, 120_000);

	it('pass a bot that is as good with the power planned, and mostly sooner', () => {
		const decisions = Array.from({ length: TRIALS }, (_, trial) =>
			lookDaily(days(createRandom(SEED, `equal ${trial}`), 0.75, 0.75, plannedDays), rule)
		);
		const passed = decisions.filter(({ decision }) => decision === 'not-worse');
		const half = passed.map(({ decidedOn }) => Number(decidedOn)).sort((a, b) => a - b)[Math.floor(passed.length / 2)];
		console.info(
			`of ${TRIALS} as good: ${passed.length} not worse, half of them by day ${half ?? '–'} of ${plannedDays}`
		);
		// three standard errors of the share of trials below 0.8
		expect(passed.length / TRIALS).toBeGreaterThan(0.8 - 3 * Math.sqrt(0.16 / TRIALS));
		expect(half).toBeLessThan(plannedDays);
	}, 120_000);

	it('would pass it far oftener if every look were taken for the only one', () => {
		// what the rule is for: the plain bound, looked at daily, on the same tests
		const passed = Array.from({ length: Math.min(TRIALS, 200) }, (_, trial) => {
			const all = days(createRandom(SEED, `null ${trial}`), 0.75 - margin, 0.75, 2 * plannedDays);
			return all.some((_day, at) => {
				const { difference } = lookDaily(all.slice(0, at + 1), rule);
				return difference !== null && difference.value - 1.645 * difference.standardError > -margin;
			});
		}).filter(Boolean).length;
		expect(passed / Math.min(TRIALS, 200)).toBeGreaterThan(0.1);
	}, 120_000);

	it('finds the correlation that a customer’s contacts were drawn with', () => {
		// beta-binomial with a + b = 4: 1 ÷ (4 + 1)
		expect(correlationWithin(pilot, deff ?? NaN)).toBeCloseTo(0.2, 1);
	});

	it('does not look before both arms have their least, nor divide by nothing', () => {
		const random = createRandom(SEED, 'few');
		const few = customers(random, 0.5, LEAST_CUSTOMERS - 1);
		expect(lookDaily([{ day: 'a', bot: customers(random, 0.5, 500), people: few }], rule)).toMatchObject({
			decision: 'go-on',
			looks: 0,
			difference: null
		});
		expect(lookDaily([], rule)).toMatchObject({ decision: 'go-on', looks: 0, difference: null });
		const allSolved = (n: number): ArmSums => ({ sumY: n, sumX: n, sumYY: n, sumXY: n, sumXX: n, clusters: n });
		const lookAt = (n: number) => lookDaily([{ day: 'a', bot: allSolved(n), people: allSolved(n) }], rule);
		// 60 contacts of which fewer than ten would be unsolved at the margin; then 300
		expect(lookAt(60)).toMatchObject({ decision: 'go-on', looks: 0 });
		expect(lookAt(300).looks).toBe(1);
		expect(lookAt(300).difference?.standardError).toBeGreaterThan(0);
	});

	it('stands by the first decision', () => {
		const one = (solved: number): ArmSums => ({
			sumY: solved,
			sumX: 2000,
			sumYY: solved,
			sumXY: solved,
			sumXX: 2000,
			clusters: 2000
		});
		const reading = lookDaily(
			[
				{ day: 'a', bot: one(1500), people: one(1500) },
				{ day: 'b', bot: one(200), people: one(1800) }
			],
			rule
		);
		expect(reading).toMatchObject({ decision: 'not-worse', decidedOn: 'a', looks: 2 });
	});
});
