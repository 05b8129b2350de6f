import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appraise } from '#lib/economics/appraisal/appraise.ts';
import { appraiseAtModes } from '#lib/economics/appraisal/at-modes.ts';
import { waterfall } from '#lib/economics/appraisal/waterfall.ts';
import { outlookOf } from '#lib/economics/appraisal/outlook.ts';
import { middleOf } from '#lib/economics/appraisal/spread.ts';
import { nearestRoot } from '#lib/economics/appraisal/break-even.ts';
import { baselineOf, cashFlow, perContact, rampAt } from '#lib/economics/appraisal/cash-flow.ts';
import { binByInput } from '#lib/economics/appraisal/bins.ts';
import { partialInformation, perfectInformation } from '#lib/economics/appraisal/information.ts';
import { realisedTotals } from '#lib/economics/appraisal/realised.ts';
import { internalRate, returnsOf } from '#lib/economics/appraisal/returns.ts';
import { firstOrderIndex, npvAt } from '#lib/economics/appraisal/sensitivity.ts';
import { simulate } from '#lib/economics/appraisal/simulate.ts';
import { quickWorth } from '#lib/economics/appraisal/quick-worth.ts';
import { createRegister, type Overrides } from '#lib/economics/assumptions/register.ts';
import { drawLosses, eventRisk, expectedLoss, expectedMonthlyLoss, lossVariance } from '#lib/economics/event-loss.ts';
import { handoverValue } from '#lib/economics/handover-value.ts';
import { movedRange } from '#lib/economics/move-range.ts';
import { presentValue } from '#lib/economics/present-value.ts';
import { modesOf } from '#lib/economics/values.ts';
import { drawNormal } from '#lib/stats/draws.ts';
import { normalCdf, normalDensity } from '#lib/stats/distributions.ts';
import { createRandom } from '#lib/stats/random.ts';
import { humanLog, mixedLog } from './fixtures.ts';

const register = createRegister();
const modes = modesOf(register);
const MONTHS = 36;
const noEvents = { 'risk.breach-chance': 0, 'risk.crisis-chance': 0 };

describe('rates of return', () => {
	// numpy-financial's documentation of irr, to its five digits
	it.each([
		[[-100, 39, 59, 55, 20], 0.28095],
		[[-100, 0, 0, 74], -0.0955],
		[[-100, 100, 0, 7], 0.06206]
	])('of %j is %d', (flows, rate) => {
		expect(internalRate(flows)?.toFixed(5)).toBe(rate.toFixed(5));
	});

	it('are none where the flow changes sign twice, or never', () => {
		expect(internalRate([-100, 100, 0, -7])).toBeNull();
		expect(internalRate([-5, 10.5, 1, -8, 1])).toBeNull();
		expect(internalRate([-100, -1])).toBeNull();
		expect(internalRate([0, 0])).toBeNull();
	});

	it('make a flow worth nothing', () => {
		expect(presentValue([-100, 39, 59, 55, 20], 0.281)).toBeCloseTo(-0.0084785916384548798, 10);
		const flow = fc.tuple(
			fc.double({ min: 1, max: 1e6, noNaN: true }),
			fc.array(fc.double({ min: 0.01, max: 1e5, noNaN: true }), { minLength: 1, maxLength: 48 })
		);
		fc.assert(
			fc.property(flow, ([cost, gains]) => {
				const flows = [-cost, ...gains];
				const rate = internalRate(flows);
				if (rate !== null && rate > -0.5) expect(presentValue(flows, rate) / cost).toBeCloseTo(0, 6);
			})
		);
	});
});

describe('losses from events', () => {
	const risk = eventRisk(0.3, 1000, 5000);

	it('happen with the chance given, and one in twenty costs more than the 95th percentile', () => {
		expect(1 - Math.exp(-risk.rate)).toBeCloseTo(0.3, 12);
		expect(normalCdf(Math.log(5000 / 1000) / risk.sigma)).toBeCloseTo(0.95, 12);
		expect(expectedLoss(eventRisk(0.3, 0, 5000))).toBe(0);
		expect(eventRisk(0.3, 1000, 10).sigma).toBe(0);
	});

	it('have the mean and variance of a compound Poisson', () => {
		const random = createRandom(5, 'events');
		const years = 200_000;
		let [sum, squares] = [0, 0];
		for (let year = 0; year < years; year++) {
			const months = new Float64Array(12);
			drawLosses(random, risk, months);
			const loss = months.reduce((total, each) => total + each, 0);
			sum += loss;
			squares += loss * loss;
		}
		const mean = sum / years;
		const variance = squares / years - mean * mean;
		// Five standard errors of the mean; the variance of a heavy tail is slower.
		expect(Math.abs(mean - expectedLoss(risk))).toBeLessThan(5 * Math.sqrt(lossVariance(risk) / years));
		expect(variance / lossVariance(risk)).toBeGreaterThan(0.9);
		expect(variance / lossVariance(risk)).toBeLessThan(1.1);
	});
});

describe('the cash flow', () => {
	it('takes apart what the value of a handover holds together', () => {
		for (const log of [mixedLog, humanLog, { ...mixedLog, handle: null }]) {
			const of = perContact(log, register, modes);
			expect(of.staffing - of.licence - of.handoffTax - of.repeats - of.churn).toBeCloseTo(
				handoverValue(log, register, [])?.value ?? NaN,
				10
			);
		}
	});

	it('adds up, month by month', () => {
		const flow = cashFlow(baselineOf(mixedLog), perContact(mixedLog, register, modes), modes, [500, 0, 70], MONTHS);
		expect(flow).toHaveLength(MONTHS + 1);
		for (const each of flow)
			expect(each.net).toBeCloseTo(
				each.staffing -
					(each.build + each.licence + each.run + each.upkeep) -
					(each.handoffTax + each.repeats + each.churn + each.events),
				8
			);
		expect(flow.map(({ events }) => events).slice(0, 4)).toEqual([0, 500, 0, 70]);
		expect(flow[0]).toMatchObject({ botFirst: 0, net: -modes['plan.build-cost'] });
	});

	it('is, by hand, what a programme without growth, churn or ramp comes to', () => {
		const plain = createRegister({
			overrides: {
				'plan.build-cost': 1000,
				'plan.ramp-months': 0,
				'plan.volume-growth': 0,
				'plan.bot-first-share': 0.5,
				'labour.realisable': 1,
				'bot.fixed-monthly': 100,
				'bot.upkeep-monthly': 50,
				'bot.handoff-tax': 0,
				'bot.recontact': 0,
				'churn.realised': 0,
				'bot.price-per-resolution': 1,
				'bot.billed-give-ups': 0,
				'risk.breach-chance': 0,
				'risk.crisis-chance': 0,
				'labour.loaded-hourly': 36,
				'labour.overhead': 0,
				'labour.occupancy': 1,
				'labour.shrinkage': 0,
				'appraisal.discount-rate': 0
			}
		});
		const values = modesOf(plain);
		// 500 contacts a month, half bot-first: 250 × (1 − 0.35) × 3.60 spared, 250 × 0.5 × 1 paid, 150 a month to run.
		const flow = cashFlow(baselineOf(mixedLog), perContact(mixedLog, plain, values), values, [], 12);
		expect(flow[1]).toMatchObject({ botFirst: 250, licence: 125 });
		expect(flow[1]?.staffing).toBeCloseTo(585, 9);
		expect(flow[1]?.net).toBeCloseTo(310, 9);
		const returns = returnsOf(flow, 0);
		expect(returns.npv).toBeCloseTo(12 * 310 - 1000, 8);
		expect(returns.paybackMonths).toBe(4);
		expect(returns.roi).toBeCloseTo((12 * 310 - 1000) / (1000 + 12 * 275), 10);
		expect(npvAt(mixedLog, plain, values, 12)).toBeCloseTo(2720, 8);
	});

	it('costs and earns nothing, in any draw, where the bot gets no contact', () => {
		const none = createRegister({ overrides: { 'plan.bot-first-share': 0 } });
		for (const [log, plan] of [
			[mixedLog, none],
			[{ ...mixedLog, contacts: 0 }, register]
		] as const) {
			const {
				npv,
				roi,
				probabilityLoss,
				atModes,
				cashFlow: flow,
				waterfall,
				fan,
				evpi
			} = appraise(log, plan, {
				seed: 7,
				draws: 300,
				months: MONTHS
			});
			expect(npv).toEqual({ p10: 0, p50: 0, p90: 0, mean: 0 });
			expect([probabilityLoss, evpi, atModes.npv, roi.p50]).toEqual([0, 0, 0, null]);
			expect(flow.every((each) => Object.values({ ...each, month: 0 }).every((value) => value === 0))).toBe(true);
			expect(waterfall.every(({ value }) => value === 0)).toBe(true);
			expect(fan.every(({ p10, p90 }) => p10 === 0 && p90 === 0)).toBe(true);
		}
	});

	it('builds and ramps up only what the bot does not answer first already', () => {
		const half = createRegister({ overrides: { 'plan.bot-first-share': 0.5 } });
		const values = modesOf(half);
		const flowOf = (botFirst: number | null) => {
			const log = { ...mixedLog, botFirst };
			return cashFlow(baselineOf(log), perContact(log, half, values), values, [], MONTHS);
		};
		const [fresh, part, all, more] = [flowOf(0), flowOf(200), flowOf(500), flowOf(900)] as const;
		expect(flowOf(null)).toEqual(fresh);
		expect(fresh[0]?.build).toBe(values['plan.build-cost']);
		// 200 of 500 are there: six tenths are built, and ramp up from four tenths
		expect(part[0]?.build).toBeCloseTo(0.6 * values['plan.build-cost'], 8);
		expect((part[1]?.botFirst ?? 0) / (all[1]?.botFirst ?? 1)).toBeCloseTo(0.4 + 0.6 / values['plan.ramp-months'], 9);
		expect(all[0]?.net).toBe(0);
		expect(more).toEqual(all);
	});

	it('loses customers only once', () => {
		const hungry = { ...mixedLog, customers: 50 };
		const contact = { ...perContact(hungry, register, modes), lost: 0.2 };
		const flow = cashFlow(baselineOf(hungry), contact, modes, [], MONTHS);
		const lost = flow.reduce((sum, { botFirst }) => sum + botFirst * contact.lost, 0);
		expect(lost).toBeLessThanOrEqual(50 * (1 + contact.lost * 20));
		expect(flow.at(-1)?.botFirst).toBeLessThan(1);
	});

	it('rises to the plan and stays there', () => {
		expect([0, 3, 6, 40].map((month) => rampAt(month, 6))).toEqual([0, 0.5, 1, 1]);
		expect(rampAt(1, 0)).toBe(1);
	});
});

describe('sensitivity', () => {
	const random = createRandom(11, 'linear');
	const n = 20_000;
	const [a, b, idle] = [1, 2, 3].map(() => Float64Array.from({ length: n }, () => drawNormal(random)));
	if (!a || !b || !idle) throw new Error('no draws');
	const linear = a.map((value, at) => 300 + 3 * value * 100 + 4 * (b[at] ?? 0) * 100);

	it('shares out the variance of a linear model as its coefficients do', () => {
		// 9 and 16 of 25
		expect(firstOrderIndex(binByInput(a, linear), linear)).toBeCloseTo(0.36, 1);
		expect(firstOrderIndex(binByInput(b, linear), linear)).toBeCloseTo(0.64, 1);
		expect(firstOrderIndex(binByInput(idle, linear), linear)).toBeLessThan(0.005);
		expect(firstOrderIndex(binByInput(a, new Float64Array(n)), new Float64Array(n))).toBe(0);
	});

	it('learns nothing from an input of one value, or from its ties', () => {
		expect(firstOrderIndex(binByInput(new Float64Array(n), linear), linear)).toBe(0);
		const seldom = Float64Array.from({ length: n }, (_, at) => (at % 50 === 0 ? 1 : 0));
		const { counts } = binByInput(seldom, linear);
		expect([...counts].filter((count) => count > 0)).toEqual([n * 0.98, n * 0.02]);
	});

	it('prices information as the two-action normal case does', () => {
		// E[max(X, 0)] − max(μ, 0) for X ~ N(μ, σ²)
		const closed = (mean: number, sigma: number) =>
			mean * normalCdf(mean / sigma) + sigma * normalDensity(mean / sigma) - Math.max(mean, 0);
		const evpi = perfectInformation(linear);
		expect(evpi / closed(300, 500)).toBeGreaterThan(0.95);
		expect(evpi / closed(300, 500)).toBeLessThan(1.05);
		const [ofA, ofB, ofIdle] = partialInformation(
			[a, b, idle].map((input) => binByInput(input, linear)),
			linear,
			3
		);
		expect(Math.abs((ofA?.value ?? 0) - closed(300, 300))).toBeLessThan(4 * (ofA?.standardError ?? 0) + 1);
		expect(Math.abs((ofB?.value ?? 0) - closed(300, 400))).toBeLessThan(4 * (ofB?.standardError ?? 0) + 1);
		expect(ofIdle?.value).toBe(0);
		expect(ofA?.value).toBeLessThan(evpi);
	});
});

describe('an appraisal', () => {
	const appraisal = appraise(mixedLog, register, { seed: 42, draws: 3000, months: MONTHS });

	it('gives the same numbers for the same seed, and others for another', () => {
		const again = appraise(mixedLog, register, { seed: 42, draws: 3000, months: MONTHS });
		expect(again).toEqual(appraisal);
		expect(appraise(mixedLog, register, { seed: 43, draws: 3000, months: MONTHS }).npv.mean).not.toBe(
			appraisal.npv.mean
		);
		// Held on every machine: the whole chain of chance and arithmetic.
		const { npv } = simulate(mixedLog, register, { seed: 1, draws: 3, months: 2 });
		expect(Array.from(npv, (value) => value.toFixed(6))).toMatchSnapshot();
	});

	it('orders its quantiles, and counts losses', () => {
		const { npv, fan, probabilityLoss } = appraisal;
		for (const { p10, p50, p90 } of [npv, ...fan]) {
			expect(p10).toBeLessThanOrEqual(p50 ?? NaN);
			expect(p50).toBeLessThanOrEqual(p90 ?? NaN);
		}
		expect(fan).toHaveLength(MONTHS + 1);
		expect(probabilityLoss).toBeGreaterThanOrEqual(0);
		expect(probabilityLoss).toBeLessThanOrEqual(1);
		expect(appraisal.sobol.reduce((sum, { value }) => sum + value, 0)).toBeLessThanOrEqual(1.1);
		for (const { value } of appraisal.evppi) expect(value).toBeLessThanOrEqual(appraisal.evpi + 1e-9);
	});

	it('breaks even where it says', () => {
		const log = { ...mixedLog, contacts: 20_000 };
		const options = { seed: 42, draws: 400, months: MONTHS };
		const found = appraise(log, register, options).breakEven;
		const middleWith = (overrides: Overrides) => appraise(log, createRegister({ overrides }), options).npv.p50;
		const at = (of: string) => found.find((each) => each.of === of)?.value ?? NaN;
		const price = movedRange(register.figures['bot.price-per-resolution'], at('price'));
		expect(Math.abs(middleWith({ 'bot.price-per-resolution': price }) ?? NaN)).toBeLessThan(400);
		// what may be spent on building is known then: the middle of what is gained without it
		expect(middleWith({ 'plan.build-cost': at('build-cost') })).toBeCloseTo(0, 3);
		expect(nearestRoot((x) => x * x + 1, 0, -1, 1)).toBeNull();
		expect(nearestRoot((x) => (x - 1) * (x - 3), 2.9, 0, 10)).toBeCloseTo(3, 5);
	});

	it('keeps draws that give the same again, and takes the middle of all apart', () => {
		const log = { ...mixedLog, botFirst: 300 };
		const { npv, kept, parts } = simulate(log, register, { seed: 3, draws: 50, months: MONTHS, keep: 20 });
		expect(kept).toHaveLength(20);
		for (const [at, draw] of kept.entries())
			expect(quickWorth(log, register, draw, MONTHS)).toBeCloseTo(npv[at] ?? NaN, 5);
		const summed = Object.entries(parts).reduce((sum, [part, of]) => sum + (part === 'net' ? 0 : (of[7] ?? 0)), 0);
		expect(summed).toBeCloseTo(npv[7] ?? NaN, 5);
		// as month by month, and as the line of the table that stands beside it
		const usual = createRegister({ overrides: modes });
		const { cashFlow } = appraiseAtModes(log, usual, MONTHS);
		const expected = waterfall(cashFlow, usual.figures['appraisal.discount-rate'].mode);
		const [sure] = [
			simulate(log, createRegister({ overrides: { ...modes, ...noEvents } }), { seed: 1, draws: 1, months: MONTHS })
		];
		for (const { part, value } of expected)
			if (part !== 'events' && part !== 'net') expect(sure.parts[part][0]).toBeCloseTo(value, 5);
		const { npv: spread } = outlookOf({ log, register, botFirst: 0.7 }, { seed: 3, draws: 50, months: MONTHS });
		expect(spread.p50).toBeCloseTo(middleOf(npv), 5);
		const [net, ...steps] = appraisal.waterfall.toReversed();
		expect(net).toEqual({ part: 'net', value: appraisal.npv.p50 });
		expect(steps.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(appraisal.npv.p50 ?? NaN, 5);
	});

	it('names one condition: what building may cost; else the input most worth knowing; else what has to change least', () => {
		const of = (contacts: number, overrides: Overrides = {}) => {
			const plan = createRegister({ overrides });
			const log = { ...mixedLog, contacts };
			const { npv, condition, breakEven } = appraise(log, plan, { seed: 2, draws: 1000, months: MONTHS });
			return { middle: npv.p50 ?? NaN, condition, breakEven };
		};
		const large = of(40_000);
		expect(large.middle).toBeGreaterThan(0);
		expect(large.condition).toMatchObject({ of: 'build-cost', now: 40_000, gains: 'below' });
		expect(large.condition?.value).toBeGreaterThan(large.middle);
		// nothing to build: the input that matters, and within its range
		const dear = of(6000, { 'plan.build-cost': 0 });
		expect(dear.middle).toBeLessThan(0);
		const { figures } = register;
		const key = dear.condition?.of as keyof typeof figures;
		expect(figures[key].low).toBeLessThanOrEqual(dear.condition?.value ?? NaN);
		expect(figures[key].high).toBeGreaterThanOrEqual(dear.condition?.value ?? NaN);
		expect(dear.condition?.gains).toBe('above');
		// beyond the range of any figure: what the log would have to bring; and nothing at all
		expect(of(3000, { 'plan.build-cost': 0 }).condition).toMatchObject({ of: 'contacts', now: 1500, gains: 'above' });
		expect(of(1000).condition).toBeNull();
		expect(of(1000, { 'plan.bot-first-share': 0 })).toMatchObject({ middle: 0, condition: null });
	});

	it('stays finite where there is little to go by', () => {
		const bare = {
			...humanLog,
			customers: null,
			botInvolved: null,
			botOutcomes: null,
			handle: null,
			indexIssues: null,
			issues: null,
			contacts: 3,
			months: 0.1
		};
		for (const log of [
			bare,
			{ ...bare, contacts: 0 },
			{ ...mixedLog, botOutcomes: { resolved: 0, escalated: 50, abandoned: 0 } }
		]) {
			const { npv, atModes, breakEven } = appraise(log, register, { seed: 1, draws: 200, months: 12 });
			expect(Number.isFinite(npv.mean)).toBe(true);
			expect(Number.isFinite(atModes.npv)).toBe(true);
			for (const { now, value } of breakEven) expect([now, value ?? 0].every(Number.isFinite)).toBe(true);
		}
	});

	it('expects of events what their chances and losses say', () => {
		expect(expectedMonthlyLoss({ ...modes, 'risk.breach-chance': 0, 'risk.crisis-chance': 0 })).toBe(0);
	});
});

describe('what a programme has come to', () => {
	it('is what was planned, where contacts come and end as planned', () => {
		const still = createRegister({ overrides: { 'plan.volume-growth': 0 } });
		const values = modesOf(still);
		const log = { ...mixedLog, customers: null };
		const losses = new Float64Array(6).fill(expectedMonthlyLoss(values));
		const flow = cashFlow(baselineOf(log), perContact(log, still, values), values, losses, 6);
		const seen = flow.slice(1).map(({ botFirst }) => ({ log, botFirst }));
		const planned = flow.map((_, month) => flow.slice(0, month + 1).reduce((sum, { net }) => sum + net, 0));
		const totals = realisedTotals(seen, still, values, values['plan.build-cost']);
		expect(totals).toHaveLength(6);
		for (const [at, total] of totals.entries()) expect(total).toBeCloseTo(planned[at + 1] ?? NaN, 6);
		expect(realisedTotals([], still, values, 0)).toEqual([]);
	});
});
