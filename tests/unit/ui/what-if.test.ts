import { describe, expect, it } from 'vitest';
import { appraise } from '#lib/economics/appraisal/appraise.ts';
import { QUICK_DRAWS, quickLook } from '#lib/economics/appraisal/quick.ts';
import { createRegister, type Register } from '#lib/economics/assumptions/register.ts';
import type { MoneyPage } from '#lib/ui/pages/verdict.ts';
import { addressOf, askedOf, footingOf, lookSupposed, slidersOf, supposedIn } from '#lib/ui/verdict/what-if.ts';
import { humanLog, mixedLog } from '../economics/fixtures.ts';

const money: MoneyPage = {
	contacts: { whole: mixedLog, advised: null, firstStep: null, ranked: [] },
	seed: 5,
	measured: { 'customer.annual-margin': { low: 80, mode: 90, high: 100, n: 400 } },
	overrides: { 'plan.build-cost': { low: 10_000, mode: 20_000, high: 90_000 } },
	supposed: {},
	simulated: null
};

describe('what if', () => {
	const register = createRegister(money);
	const look = (of: Register, log = mixedLog) => quickLook({ log, register: of }, { seed: 5, months: 36 });

	it('is the first draws of the appraisal of the register with these figures', () => {
		expect(lookSupposed(money, {})).toEqual(look(register));
		const whole = appraise(mixedLog, register, { seed: 5, draws: QUICK_DRAWS, months: 36 });
		expect(whole).toMatchObject({ fan: lookSupposed(money, {}).fan, waterfall: lookSupposed(money, {}).waterfall });
		// what the few draws are known to be off by shifts the net and what it is made of
		const shifted = lookSupposed(money, {}, 5_000);
		expect(shifted.npv.p50).toBeCloseTo((whole.npv.p50 ?? 0) + 5_000, 6);
		const [net, ...parts] = shifted.waterfall.toReversed();
		expect(parts.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(net?.value ?? NaN, 6);
	});

	it('moves the whole range of a figure, in the browser and in what is asked of the server', () => {
		const supposed = { 'plan.build-cost': 30_000 };
		const asked = askedOf(register, supposed);
		// 10 · 20 · 90 thousand, half as much again
		expect(asked).toEqual({ 'plan.build-cost': { low: 15_000, mode: 30_000, high: 135_000 } });
		const { measured, overrides } = money;
		expect(lookSupposed(money, supposed)).toEqual(
			look(createRegister({ measured, overrides: { ...overrides, ...asked } }))
		);
		expect(lookSupposed(money, { 'plan.build-cost': 0 }).npv.p10).toBeGreaterThan(
			lookSupposed(money, {}).npv.p10 ?? NaN
		);
	});

	it('is about the topics advised until a share of contacts is supposed', () => {
		const part = { ...mixedLog, contacts: 400, handle: { known: 10, seconds: 9_000 } };
		const advised: MoneyPage = {
			...money,
			contacts: {
				whole: mixedLog,
				advised: { log: part, share: 0.2, adopted: ['a'], onTrial: ['b'] },
				firstStep: null,
				ranked: []
			}
		};
		const { measured, overrides } = money;
		const all = createRegister({ measured, overrides: { ...overrides, 'plan.bot-first-share': 1 } });
		expect(lookSupposed(advised, {})).toEqual(look(all, part));
		expect(slidersOf(advised, {})[0]).toMatchObject({ key: 'plan.bot-first-share', now: 0.2, kind: 'advised' });
		const half = { 'plan.bot-first-share': 0.5 };
		expect(lookSupposed(advised, half)).toEqual(lookSupposed(money, half));
		expect(lookSupposed({ ...advised, overrides: { ...overrides, ...half } }, {})).toEqual(lookSupposed(money, half));
	});

	it('moves the measured endings, too', () => {
		const { npv } = lookSupposed(money, { 'bot.handed-off': 0 });
		expect(npv.p50).toBeGreaterThan(lookSupposed(money, {}).npv.p50 ?? NaN);
	});

	it('offers the plan, the endings as the log has them, and what moves the net most', () => {
		const sliders = slidersOf(money, {});
		expect(sliders).toHaveLength(6);
		expect(sliders.slice(0, 3)).toMatchObject([
			{ key: 'plan.bot-first-share', now: 0.7, kind: 'assumed' },
			{ key: 'bot.handed-off', now: 0.35, kind: 'measured' },
			{ key: 'bot.given-up-of-rest', kind: 'measured' }
		]);
		for (const { now, least, most, step } of sliders) {
			expect(now).toBeGreaterThanOrEqual(least);
			expect(now).toBeLessThanOrEqual(most);
			expect((most - least) / step).toBeGreaterThan(10);
		}
		expect(
			slidersOf({ ...money, contacts: { whole: humanLog, advised: null, firstStep: null, ranked: [] } }, {})[1]
		).toMatchObject({
			kind: 'assumed'
		});
		// what a link supposes can be seen, and put back
		const more = slidersOf(money, { 'risk.crisis-p95': 1_000_000 });
		expect(more.find(({ key }) => key === 'risk.crisis-p95')?.most).toBeGreaterThanOrEqual(1_000_000);
	});

	it('counts what it hangs on', () => {
		const counts = Object.fromEntries(footingOf(money));
		expect(counts).toMatchObject({ measured: 1, user: 1 });
		expect(counts['assumed']).toBeGreaterThan(3);
	});

	it('stands in the address, and reads only what can be', () => {
		const supposed = { 'plan.bot-first-share': 0.5, 'bot.handed-off': 0.2 };
		const address = addressOf(new URL('http://poise.test/?lang=zh#top'), supposed);
		expect(address).toBe('/?lang=zh&plan.bot-first-share=0.5&bot.handed-off=0.2#top');
		expect(supposedIn(new URL(address, 'http://poise.test').searchParams)).toEqual(supposed);
		expect(addressOf(new URL(address, 'http://poise.test'), {})).toBe('/?lang=zh#top');
		const wrong =
			'plan.bot-first-share=1.5&bot.handed-off=&bot.recontact=abc&labour.occupancy=Infinity&appraisal.horizon-months=3&x=1';
		expect(supposedIn(new URLSearchParams(wrong))).toEqual({});
	});
});
