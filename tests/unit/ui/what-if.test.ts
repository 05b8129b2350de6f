import { describe, expect, it } from 'vitest';
import { appraiseAtModes } from '#lib/economics/appraisal/at-modes.ts';
import { createRegister } from '#lib/economics/assumptions/register.ts';
import type { MoneyPage } from '#lib/ui/pages/verdict.ts';
import {
	addressOf,
	appraiseSupposed,
	footingOf,
	runningTotal,
	slidersOf,
	supposedIn
} from '#lib/ui/verdict/what-if.ts';
import { humanLog, mixedLog } from '../economics/fixtures.ts';

const money: MoneyPage = {
	contacts: { whole: mixedLog, advised: null, ranked: [] },
	adoptedAlone: null,
	measured: { 'customer.annual-margin': { low: 80, mode: 90, high: 100, n: 400 } },
	overrides: { 'plan.build-cost': { low: 10_000, mode: 20_000, high: 90_000 } },
	supposed: {},
	simulated: null
};

describe('what if', () => {
	it('is the appraisal of the register with these figures', () => {
		const { measured, overrides } = money;
		expect(appraiseSupposed(money, {})).toEqual(appraiseAtModes(mixedLog, createRegister({ measured, overrides }), 36));
		const cheap = createRegister({ measured, overrides: { ...overrides, 'plan.build-cost': 0 } });
		const supposed = appraiseSupposed(money, { 'plan.build-cost': 0 });
		expect(supposed).toEqual(appraiseAtModes(mixedLog, cheap, 36));
		expect(runningTotal(supposed).at(-1)).toBeCloseTo(
			(runningTotal(appraiseSupposed(money, {})).at(-1) ?? 0) + 20_000,
			6
		);
	});

	it('is about the topics advised until a share of contacts is supposed', () => {
		const part = { ...mixedLog, contacts: 400, handle: { known: 10, seconds: 9_000 } };
		const advised: MoneyPage = {
			...money,
			contacts: { whole: mixedLog, advised: { log: part, share: 0.2, adopted: ['a'], onTrial: ['b'] }, ranked: [] }
		};
		const { measured, overrides } = money;
		const all = createRegister({ measured, overrides: { ...overrides, 'plan.bot-first-share': 1 } });
		expect(appraiseSupposed(advised, {})).toEqual(appraiseAtModes(part, all, 36));
		expect(slidersOf(advised, {})[0]).toMatchObject({ key: 'plan.bot-first-share', now: 0.2, kind: 'advised' });
		const half = { 'plan.bot-first-share': 0.5 };
		expect(appraiseSupposed(advised, half)).toEqual(appraiseSupposed(money, half));
		expect(appraiseSupposed({ ...advised, overrides: { ...overrides, ...half } }, {})).toEqual(
			appraiseSupposed(money, half)
		);
	});

	it('moves the measured endings, too', () => {
		const { returns } = appraiseSupposed(money, { 'bot.handed-off': 0 });
		expect(returns.npv).toBeGreaterThan(appraiseSupposed(money, {}).returns.npv);
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
		expect(slidersOf({ ...money, contacts: { whole: humanLog, advised: null, ranked: [] } }, {})[1]).toMatchObject({
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
