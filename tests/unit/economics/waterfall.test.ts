import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appraiseAtModes } from '#lib/economics/appraisal/at-modes.ts';
import { waterfall, waterfallParts } from '#lib/economics/appraisal/waterfall.ts';
import { createRegister } from '#lib/economics/assumptions/register.ts';
import { npvAt } from '#lib/economics/appraisal/sensitivity.ts';
import { modesOf } from '#lib/economics/values.ts';
import { humanLog, mixedLog } from './fixtures.ts';

const stepsOf = (...asked: Parameters<typeof appraiseAtModes>) =>
	waterfall(appraiseAtModes(...asked).cashFlow, asked[1].figures['appraisal.discount-rate'].mode);

describe('the waterfall of a programme', () => {
	it('is, by hand, what two months come to', () => {
		const register = createRegister({
			overrides: {
				'plan.build-cost': 1000,
				'plan.ramp-months': 0,
				'plan.volume-growth': 0,
				'plan.bot-first-share': 0.5,
				'labour.realisable': 1,
				'labour.loaded-hourly': 36,
				'labour.overhead': 0,
				'labour.occupancy': 1,
				'labour.shrinkage': 0,
				'bot.price-per-resolution': 1,
				'bot.billed-give-ups': 0,
				'bot.fixed-monthly': 100,
				'bot.upkeep-monthly': 50,
				'bot.handoff-tax': 0.2,
				'bot.recontact': 0.4,
				'bot.resolved-not-durable': 0.1,
				'churn.human-first-contact': 0.8,
				'churn.human-unresolved-of-rest': 0.5,
				'churn.loss-mode': 'replacement',
				'customer.replacement-cost': 100,
				'churn.realised': 1,
				'churn.first': 0,
				'churn.several': 0,
				'churn.unresolved': 0.1,
				'risk.breach-chance': 1 - Math.exp(-0.12),
				'risk.breach-median': 1000,
				'risk.breach-p95': 1000,
				'risk.crisis-chance': 0,
				'appraisal.discount-rate': 1.01 ** 12 - 1
			}
		});
		// 500 contacts a month, 250 of them bot-first; 3.60 a contact of a person; 50 % solved, 35 % handed over, 15 % given up
		const worth = 1 / 1.01 + 1 / 1.01 ** 2;
		const monthly = {
			staffing: 250 * 3.6 * 0.65,
			licence: -250 * 0.5,
			'handoff-tax': -250 * 0.35 * 3.6 * 0.2,
			// come back: the given up, a tenth of the solved and of the handed over; a tenth of people's own would have too
			repeats: -250 * 3.6 * 0.4 * (0.15 + 0.05 + 0.035 - 0.1),
			// unresolved 15.5 % instead of 10 %, a tenth of them leave, 100 each
			churn: -250 * (0.155 - 0.1) * 0.1 * 100,
			upkeep: -150,
			build: 0,
			events: -10,
			net: 50.9
		};
		const log = { ...mixedLog, customers: null, indexIssues: null };
		const steps = stepsOf(log, register, 2);
		expect(steps.map(({ part }) => part)).toEqual(waterfallParts);
		for (const { part, value } of steps) {
			const atStart = part === 'build' || part === 'net' ? -1000 : 0;
			expect(value, part).toBeCloseTo(monthly[part] * worth + atStart, 8);
		}
	});

	it('sums to the NPV at the modes, whatever is assumed', () => {
		const share = fc.double({ min: 0, max: 1, noNaN: true });
		const asked = fc.record({
			'plan.bot-first-share': share,
			'plan.build-cost': fc.double({ min: 0, max: 1e6, noNaN: true }),
			'plan.volume-growth': fc.double({ min: -0.5, max: 1, noNaN: true }),
			'bot.recontact': share,
			'bot.handoff-tax': share,
			'bot.resolved-not-durable': share,
			'churn.realised': share,
			'risk.crisis-chance': fc.double({ min: 0, max: 0.9, noNaN: true })
		});
		const months = fc.integer({ min: 1, max: 60 });
		fc.assert(
			fc.property(asked, months, fc.constantFrom(mixedLog, humanLog), (overrides, months, log) => {
				const register = createRegister({ overrides });
				const steps = stepsOf(log, register, months);
				const net = steps.at(-1)?.value ?? NaN;
				const size = steps.reduce((sum, { value }) => sum + Math.abs(value), 1);
				const sum = steps.slice(0, -1).reduce((total, { value }) => total + value, 0);
				expect(Math.abs(sum - net) / size).toBeLessThan(1e-12);
				expect(net).toBe(npvAt(log, register, modesOf(register), months));
			}),
			{ numRuns: 60 }
		);
	});

	it('has every part even of nothing', () => {
		expect(waterfall([], 0.1).map(({ value }) => value)).toEqual(waterfallParts.map(() => 0));
	});
});
