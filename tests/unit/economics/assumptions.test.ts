import { describe, expect, it } from 'vitest';
import { checkAssumptions } from '#lib/economics/assumptions/check.ts';
import { editDistance } from '#lib/log/nearest.ts';
import { moneyOf, presetOverrides, presets } from '#lib/economics/assumptions/presets.ts';
import { assumptionDefaults, createRegister } from '#lib/economics/assumptions/register.ts';
import { unconverted } from '#lib/economics/assumptions/unconverted.ts';
import { drawValues, modesOf } from '#lib/economics/values.ts';

describe('the register', () => {
	it('ships without a problem of its own', () => {
		const asOverrides = assumptionDefaults.map(({ key, low, mode, high }) => [key, { low, mode, high }] as const);
		expect(checkAssumptions(Object.fromEntries(asOverrides))).toEqual([]);
	});

	it('has each key once, and says in both languages what it is and who says so', () => {
		const keys = assumptionDefaults.map(({ key }) => key);
		expect(new Set(keys).size).toBe(keys.length);
		for (const { label, source } of assumptionDefaults) {
			expect(Math.min(label.en.length, label.zh.length, source.en.length, source.zh.length)).toBeGreaterThan(0);
			expect(label.zh).toMatch(/\p{Script=Han}/u);
		}
	});

	it('gives every observed or stated figure a year or a study to look up', () => {
		for (const { kind, source } of assumptionDefaults) {
			if (kind !== 'assumed') expect(source.en).not.toMatch(/our own assumption/i);
		}
		expect(assumptionDefaults.find(({ key }) => key === 'churn.unresolved')).toMatchObject({
			mode: 0.25,
			kind: 'stated',
			year: 2022
		});
	});

	it('lays the log over the defaults and the user over the log', () => {
		const measured = { 'churn.first': { low: 0.01, mode: 0.02, high: 0.03, n: 800 } };
		const { figures } = createRegister({
			measured,
			overrides: { 'churn.several': 0.07, 'bot.recontact': { high: 0.5 } }
		});
		expect(figures['churn.first']).toMatchObject({ mode: 0.02, origin: 'measured', kind: 'measured', n: 800 });
		expect(figures['churn.several']).toMatchObject({ low: 0.07, mode: 0.07, high: 0.07, origin: 'user' });
		expect(figures['bot.recontact']).toMatchObject({ low: 0.2, mode: 0.4, high: 0.5, origin: 'user' });
		expect(figures['labour.overhead'].origin).toBe('default');
		const both = createRegister({ measured, overrides: { 'churn.first': 0.04 } });
		expect(both.figures['churn.first']).toMatchObject({ mode: 0.04, origin: 'user', n: null });
	});

	it('takes words for choices only', () => {
		const { choices, figures } = createRegister({ overrides: { currency: 'CNY', 'bot.recontact': 'often' } });
		expect(choices.currency).toMatchObject({ value: 'CNY', origin: 'user' });
		expect(figures['bot.recontact'].origin).toBe('default');
	});
});

describe('checking what a user wrote', () => {
	it('names the figure, and says the range as a reader of any door writes it', () => {
		expect(checkAssumptions({ 'labour.occupancy': 1.5 })).toMatchObject([
			{
				problem: { en: '“Occupancy” is above the most it can be (100 %)' },
				remedy: { en: 'Give 5 % to 100 %: 0.05 to 1 on the command line and over HTTP, 5 to 100 on the page' }
			}
		]);
		const unordered = { low: 0.9, mode: 0.8, high: 0.95 };
		expect(checkAssumptions({ 'labour.occupancy': unordered })[0]?.remedy.en).toBe(
			'Now 90 %, 80 %, 95 %: set all three, rising'
		);
		expect(checkAssumptions({ 'labour.loaded-hourly': -5 })[0]?.remedy.en).toBe('Give 0 or more');
	});

	const problemsOf = (key: string, value: unknown) => checkAssumptions({ [key]: value });

	it.each([
		['churn.realised', 1.2],
		['churn.realised', -0.1],
		['labour.occupancy', 0],
		['labour.loaded-hourly', -5],
		['labour.loaded-hourly', Number.NaN],
		['labour.loaded-hourly', '29'],
		['bot.recontact', { low: 0.5 }],
		['bot.recontact', {}],
		['bot.recontact', { middle: 0.5 }],
		['bot.recontact', null],
		['company.regulated', 0.5],
		['company.regulated', 2],
		['appraisal.horizon-months', 2.5],
		['bot.price-model', 'per-mood'],
		['currency', 'dollars'],
		['currency', 'XYZ'],
		['decision.anxious.from', 0.4]
	])('%s = %j is refused', (key, value) => {
		const [problem] = problemsOf(key, value);
		expect(problem?.key).toBe(key);
		expect(problem?.remedy.zh).not.toBe('');
	});

	it.each([
		['labour.ocupancy', 'labour.occupancy'],
		['occupancy', 'labour.occupancy'],
		['churn.realized', 'churn.realised'],
		['bot.price_per_resolution', 'bot.price-per-resolution'],
		['curency', 'currency']
	])('%s brings up %s', (written, meant) => {
		expect(problemsOf(written, 1)[0]?.remedy.en).toBe(`Did you mean “${meant}”?`);
	});

	it('suggests nothing for what resembles nothing', () => {
		expect(problemsOf('zzzzzzzzzz', 1)[0]?.remedy.en).toMatch(/list of assumptions/);
	});

	it('knows the amounts left in dollars where another currency is counted in', () => {
		const left = unconverted(
			createRegister({
				measured: { 'customer.annual-margin': { low: 1, mode: 2, high: 3, n: 50 } },
				overrides: { currency: 'CNY', 'labour.loaded-hourly': 60 }
			})
		);
		expect(left).toContain('bot.fixed-monthly');
		expect(left).not.toContain('labour.loaded-hourly');
		expect(left).not.toContain('customer.annual-margin');
		expect(left).not.toContain('labour.occupancy');
		expect(unconverted(createRegister())).toEqual([]);
	});

	it('knows the distance of words', () => {
		expect(editDistance('kitten', 'sitting')).toBe(3);
	});
});

describe('drawing the register', () => {
	const register = createRegister();

	it('is the same for the same seed', () => {
		const options = { seed: 11, draws: 50 };
		expect(drawValues(register, options)).toEqual(drawValues(register, options));
		expect(drawValues(register, { ...options, seed: 12 })).not.toEqual(drawValues(register, options));
	});

	it('leaves the other draws alone when one assumption changes', () => {
		const changed = createRegister({ overrides: { 'labour.overhead': { high: 0.9 } } });
		const [one] = drawValues(register, { seed: 3, draws: 1 });
		const [other] = drawValues(changed, { seed: 3, draws: 1 });
		expect(other?.['bot.recontact']).toBe(one?.['bot.recontact']);
		expect(other?.['labour.overhead']).not.toBe(one?.['labour.overhead']);
	});

	it('stays within what each figure can be, with P5 and P95 where they belong', () => {
		const draws = drawValues(register, { seed: 5, draws: 4000 });
		for (const { key, low, high, least = 0 } of assumptionDefaults) {
			const values = draws.map((draw) => draw[key]);
			expect(Math.min(...values)).toBeGreaterThanOrEqual(least);
			if (low === high) expect(new Set(values)).toEqual(new Set([modesOf(register)[key]]));
		}
		const phi = draws.map((draw) => draw['churn.realised']).sort((a, b) => a - b);
		expect(phi[200]).toBeCloseTo(0.1, 1);
		expect(phi[3800]).toBeCloseTo(0.4, 1);
	});

	it('moves the three stated intents together', () => {
		for (const draw of drawValues(register, { seed: 5, draws: 100 })) {
			expect(draw['churn.first']).toBeLessThan(draw['churn.several']);
			expect((draw['churn.several'] - 0.07) / 0.04).toBeCloseTo((draw['churn.first'] - 0.04) / 0.02, 3);
		}
	});
});

describe.each(presets)('amounts to begin with: $id', (preset) => {
	it('sets every amount of money and nothing else, in its own currency, without a problem', () => {
		const overrides = presetOverrides(preset, new Set());
		expect(checkAssumptions(overrides)).toEqual([]);
		const { figures, choices } = createRegister({ overrides });
		expect(choices.currency.value).toBe(preset.currency);
		for (const { unit, key, mode } of assumptionDefaults) {
			const isMoney = unit.startsWith('money');
			expect(moneyOf(preset).has(key)).toBe(isMoney);
			if (!isMoney) expect(figures[key].mode).toBe(mode);
			else if (!(key in preset.own)) expect(figures[key].mode / (mode * preset.perDollar)).toBeCloseTo(1, 1);
		}
	});

	it('leaves alone what the log measured', () => {
		expect(presetOverrides(preset, new Set(['customer.annual-margin']))).not.toHaveProperty(['customer.annual-margin']);
	});

	it('refuses an amount so large that sums of it would be no numbers', () => {
		const [problem] = checkAssumptions({ 'labour.loaded-hourly': 1e308 });
		expect(problem).toMatchObject({ key: 'labour.loaded-hourly' });
		expect(checkAssumptions({ 'labour.loaded-hourly': 1e9 })).toEqual([]);
	});
});
