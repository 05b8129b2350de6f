import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appraise } from '#lib/economics/appraisal/appraise.ts';
import { checkAssumptions } from '#lib/economics/assumptions/check.ts';
import { assumptionDefaults, createRegister, type Overrides } from '#lib/economics/assumptions/register.ts';
import { differencesOf } from '#lib/economics/scenarios/differences.ts';
import { presets } from '#lib/economics/scenarios/presets/all.ts';
import type { Footing } from '#lib/economics/scenarios/presets/preset.ts';
import { decodeScenario, encodeScenario } from '#lib/economics/scenarios/scenario.ts';
import { mixedLog } from './fixtures.ts';

const shipped = createRegister();
const footing: Footing = { register: shipped, yuanRate: 8 };

/** The results of an anecdote's arithmetic, in their order. */
function resultsOf(id: string, of: Footing = footing): number[] {
	const steps = presets.find((preset) => preset.id === id)?.steps(of) ?? [];
	return steps.filter(({ whose }) => whose === 'result').map(({ value }) => value);
}

const assumptionsOf = (id: string, of: Footing = footing) =>
	presets.find((preset) => preset.id === id)?.assumptions(of) ?? {};

describe('the article’s anecdotes', () => {
	it('reproduce the article’s own figures from its own inputs, worked by hand', () => {
		const [remains, times] = resultsOf('loyalty-loss');
		expect(remains).toBeCloseTo(0.28, 12);
		expect(times).toBeCloseTo(4.8, 12);

		const [monthly, worthToday, inDollars] = resultsOf('upkeep');
		expect((monthly ?? 0) * 12).toBe(1_600_000);
		// The annuity in closed form: 36 payments at 1.1^(1/12) − 1.
		const rate = 1.1 ** (1 / 12) - 1;
		expect(worthToday).toBeCloseTo(((1_600_000 / 12) * (1 - (1 + rate) ** -36)) / rate, 3);
		expect(inDollars).toBeCloseTo(1_600_000 / 12 / 8, 8);

		const [asked] = resultsOf('misjudgement-crisis');
		expect((asked ?? 0) * 0.9).toBeCloseTo(12_000, 9);

		const [aftermath, aRecord, expected] = resultsOf('data-breach');
		// shipped build cost: 40,000
		expect(aftermath).toBe(120_000);
		expect((aRecord ?? 0) * 110_000).toBeCloseTo(120_000, 6);
		expect(expected).toBeCloseTo(-Math.log(1 - 0.002) * 120_000, 8);

		const [benefit, atOnce, overYears] = resultsOf('efficiency-first');
		expect([benefit, atOnce]).toEqual([4, 3]);
		expect(overYears).toBeCloseTo((4 / 3) * (1 / 1.1 + 1 / 1.21 + 1 / 1.331) - 1, 10);
	});

	it('follow the assumptions in force, and change them only to what is possible', () => {
		const mine = createRegister({ overrides: { 'plan.build-cost': 90_000 } });
		expect(assumptionsOf('data-breach', { register: mine, yuanRate: 1 })).toEqual({
			'risk.breach-median': 270_000,
			'risk.breach-p95': 270_000
		});
		// 15 % more customers leave: what churn costs rises by just that, in every month before any are missing.
		const churnOf = (overrides: Overrides) =>
			appraise({ ...mixedLog, customers: null }, createRegister({ overrides }), {
				seed: 7,
				draws: 100,
				months: 12
			}).cashFlow.map(({ churn }) => churn);
		const before = churnOf({});
		for (const [month, churn] of churnOf(assumptionsOf('loyalty-loss')).entries())
			expect(churn).toBeCloseTo(1.15 * (before[month] ?? NaN), 8);
		for (const preset of presets) {
			expect(checkAssumptions(preset.assumptions(footing)), preset.id).toEqual([]);
			expect(preset.missing.length, preset.id).toBeGreaterThan(0);
		}
		expect(assumptionsOf('upkeep', { register: shipped, yuanRate: null })).toEqual({});
		expect(assumptionsOf('efficiency-first')).toEqual({});
	});

	it('name all of the article’s figures in what it said', () => {
		for (const preset of presets)
			for (const { value, whose, unit } of preset.steps(footing)) {
				if (whose !== 'article') continue;
				const written = unit === 'share' ? `${Math.round(value * 100)} %` : value.toLocaleString('en');
				const inWords: Readonly<Record<string, string>> = { '1,600,000': '1.6 million', '3': 'three times' };
				expect(preset.said.en, preset.id).toContain(inWords[written] ?? written);
			}
	});
});

describe('a scenario in a link', () => {
	it('comes back as it went, whatever its name is', () => {
		const figure = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
		const scenario = fc.record({
			name: fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }).map((text) => `方${text}案`),
			assumptions: fc.dictionary(
				fc.constantFrom(...assumptionDefaults.map(({ key }) => key)),
				fc.oneof(figure, fc.record({ low: figure, mode: figure }))
			),
			months: fc.option(fc.integer({ min: 1, max: 240 })),
			currency: fc.option(fc.constantFrom('CNY', 'USD'))
		});
		fc.assert(
			fc.property(scenario, (sent) => {
				const text = encodeScenario(sent);
				expect(text).toMatch(/^[\w-]+$/);
				expect(JSON.stringify(decodeScenario(text))).toBe(JSON.stringify(sent));
			}),
			{ numRuns: 100 }
		);
	});

	it('is broken when cut off, altered or not ours, and says when it is of a later version', () => {
		const whole = encodeScenario({ name: 'x', assumptions: { 'plan.build-cost': 5 }, months: null, currency: 'USD' });
		for (const text of ['', '%%%', whole.slice(0, -4), whole.slice(3), btoa('{"format":1,"name":""}'), btoa('null')])
			expect(decodeScenario(text), text).toBe('broken');
		expect(decodeScenario(btoa('{"format":2,"name":"x","shape":"other"}'))).toBe('later');
	});
});

describe('what differs', () => {
	it('is what was set, and nothing else; the origin says where each stands', () => {
		const set = { 'plan.bot-first-share': 0.4, 'bot.price-model': 'per-conversation' };
		const same = { 'appraisal.horizon-months': 36 };
		const found = differencesOf([
			{ register: shipped, set: {} },
			{ register: createRegister({ overrides: set }), set },
			{ register: createRegister({ overrides: same }), set: same }
		]);
		expect(found.map(({ key }) => key)).toEqual(['plan.bot-first-share', 'bot.price-model']);
		expect(found[0]?.standings.map(({ figure, origin }) => [figure?.mode, origin])).toEqual([
			[0.7, 'default'],
			[0.4, 'scenario'],
			[0.7, 'default']
		]);
		expect(found[1]?.standings.map(({ word }) => word)).toEqual([
			'per-resolution',
			'per-conversation',
			'per-resolution'
		]);
		expect(differencesOf([])).toEqual([]);
	});
});

describe('scenarios on one seed', () => {
	it('differ only by what they set', () => {
		const options = { seed: 7, draws: 200, months: 24 };
		// A build cost that is certain moves every draw by the same amount: no chance is left in the difference.
		const at = (build: number) =>
			appraise(mixedLog, createRegister({ overrides: { 'plan.build-cost': build } }), options).npv.mean;
		expect(at(50_000) - at(80_000)).toBeCloseTo(30_000, 5);
	});
});
