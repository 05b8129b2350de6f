import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdRule, type WeekFigure } from '#lib/decision/forecast/hold-rule.ts';
import type { KillRule } from '#lib/decision/kill-rule.ts';
import { killRules, sayKillRule } from '#lib/decision/kill-rules.ts';
import { findMetric } from '#lib/metrics/catalogue/all.ts';
import { measured, readingsOf } from '../fixtures.ts';

const rule: KillRule = {
	id: 'recontact',
	metric: 'recontact-7d',
	of: 'figure',
	stopWhen: 'above',
	limit: 0.2,
	baseline: 0.15,
	leastN: 30,
	weeksRunning: 2
};

const week = (at: number, value: number, half = 0.02, more: Partial<WeekFigure> = {}): WeekFigure => ({
	week: at,
	from: new Date(Date.UTC(2026, 0, 5 + 7 * at)).toISOString().slice(0, 10),
	to: new Date(Date.UTC(2026, 0, 12 + 7 * at)).toISOString().slice(0, 10),
	value,
	low: value - half,
	high: value + half,
	n: 200,
	tooFew: false,
	isOver: true,
	...more
});

const hold = (weeks: readonly WeekFigure[], of = rule) => holdRule(of, { isCount: false, weeks, overall: null });

describe('a kill rule against weeks', () => {
	it('trips in the first run that is long enough, and stays tripped', () => {
		const weeks = [week(0, 0.3), week(1, 0.15), week(2, 0.3), week(3, 0.31), week(4, 0.1)];
		expect(hold(weeks)).toMatchObject({ standing: 'tripped', since: '2026-01-19', decisive: { week: 3 } });
		expect(hold(weeks.slice(0, 3))).toMatchObject({ standing: 'near', since: null });
		expect(hold(weeks.slice(0, 2))).toMatchObject({ standing: 'holding' });
	});

	it('takes no two weeks for running that have another between them', () => {
		expect(hold([week(0, 0.3), week(2, 0.3)]).standing).toBe('near');
		expect(hold([week(0, 0.3), week(1, 0.3, 0.02, { n: 29 }), week(2, 0.3)]).standing).toBe('near');
	});

	it('asks for the near end of the interval, on either side', () => {
		expect(hold([week(0, 0.21), week(1, 0.21)]).standing).toBe('near');
		const below: KillRule = { ...rule, stopWhen: 'below' };
		expect(hold([week(0, 0.19), week(1, 0.19)], below).standing).toBe('near');
		expect(hold([week(0, 0.17), week(1, 0.17)], below).standing).toBe('tripped');
		expect(hold([week(0, 0.3), week(1, 0.3)], below).standing).toBe('holding');
	});

	it('waits for weeks that are over and large enough, and says where a few lie beyond', () => {
		expect(hold([week(0, 0.5, 0.1, { isOver: false })])).toMatchObject({ standing: 'waiting', isCrossedByFew: false });
		expect(hold([week(0, 0.5, 0.1, { n: 12 })])).toMatchObject({ standing: 'waiting', isCrossedByFew: true });
		expect(hold([week(0, 0.5, 0.1, { tooFew: true })])).toMatchObject({ standing: 'waiting', isCrossedByFew: true });
		expect(hold([])).toEqual({ standing: 'waiting', since: null, decisive: null, isCrossedByFew: false });
	});

	it('trips on a count at once: a week that is not over cannot take it back', () => {
		const refusals: KillRule = { ...rule, id: 'refusals', limit: 0, leastN: 0, weeksRunning: 1 };
		const count = (at: number, n: number, isOver: boolean) => week(at, n, 0, { n, low: null, high: null, isOver });
		const held = (weeks: readonly WeekFigure[]) => holdRule(refusals, { isCount: true, weeks, overall: null });
		expect(held([count(0, 0, true), count(1, 1, false)])).toMatchObject({ standing: 'tripped', since: '2026-01-12' });
		expect(held([count(0, 0, true), count(1, 0, false)])).toMatchObject({ standing: 'holding' });
	});

	it('over the whole time is held by all together', () => {
		const whole: KillRule = { ...rule, weeksRunning: null };
		const of = (value: number, n = 200) =>
			holdRule(whole, { isCount: false, weeks: [], overall: { ...week(0, value), n } }).standing;
		expect([of(0.25), of(0.21), of(0.1), of(0.25, 12)]).toEqual(['tripped', 'near', 'holding', 'waiting']);
	});

	it('never trips because intervals grew wider', () => {
		const share = fc.double({ min: 0, max: 1, noNaN: true });
		const drawn = fc.record({ value: share, half: share, wider: share, n: fc.integer({ min: 0, max: 90 }) });
		const asked = fc.record({
			limit: share,
			stopWhen: fc.constantFrom('above' as const, 'below' as const),
			weeksRunning: fc.constantFrom(1, 2, 3)
		});
		fc.assert(
			fc.property(fc.array(drawn, { maxLength: 8 }), asked, (weeks, of) => {
				const seen = (isWide: boolean) =>
					hold(
						weeks.map(({ value, half, wider, n }, at) => week(at, value, half + (isWide ? wider : 0), { n })),
						{ ...rule, ...of }
					).standing;
				if (seen(false) !== 'tripped') expect(seen(true)).not.toBe('tripped');
			})
		);
	});
});

describe('kill rules', () => {
	const settings = () => 0.2;
	const rules = killRules(
		{
			readings: readingsOf({ recontact: 0.15, 'bot-durable': 0.6 }, 0.02),
			complained: measured(0.04, 0.001),
			refusedAlone: 3
		},
		settings
	);

	it('are measured by metrics there are, and say their own limits', () => {
		expect(rules.map(({ id }) => id)).toEqual(['bot-durable', 'recontact', 'complaints', 'satisfaction', 'refusals']);
		for (const each of rules) expect(findMetric(each.metric), each.metric).toBeDefined();
		// 0.15 + 3 × 0.02, and 0.04 + the least tolerance; whole per cents
		expect(rules.map(({ limit }) => limit)).toEqual([0.2, expect.closeTo(0.21, 12), expect.closeTo(0.07, 12), 0.1, 0]);
		expect(rules.slice(1, 3).map((each) => sayKillRule(each).en)).toEqual([
			'Stop if more than 21\u00a0% come back within 7 days, two weeks running (now 15\u00a0%).',
			'Stop if complaints in customers’ own words rise above 7\u00a0% of contacts in any week (now 4\u00a0%).'
		]);
		// what the log has already is said before anything begins
		expect(rules.at(-1)).toMatchObject({ id: 'refusals', limit: 0, baseline: 3 });
	});

	it('leave out what the log does not tell', () => {
		const bare = killRules({ readings: readingsOf({}), complained: null, refusedAlone: null }, settings);
		expect(bare.map(({ id }) => id)).toEqual(['bot-durable', 'satisfaction', 'refusals']);
	});
});
