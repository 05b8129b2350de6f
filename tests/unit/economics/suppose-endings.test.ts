import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { supposeEndings } from '#lib/economics/appraisal/suppose-endings.ts';
import { createRegister } from '#lib/economics/assumptions/register.ts';
import { outcomesOf } from '#lib/economics/handover-value.ts';
import { modesOf } from '#lib/economics/values.ts';
import { humanLog, mixedLog } from './fixtures.ts';

describe('supposed endings', () => {
	const values = modesOf(createRegister());

	it('replace what they name, and leave the rest as the log has it', () => {
		// 200 solved, 140 handed over, 60 given up: 60 of the 260 that were not handed over
		const fewer = outcomesOf(supposeEndings(mixedLog, { 'bot.handed-off': 0.2 }), values);
		expect(fewer.handedOff).toBeCloseTo(0.2, 12);
		expect(fewer.givenUp).toBeCloseTo(0.8 * (60 / 260), 12);
		const patient = outcomesOf(supposeEndings(mixedLog, { 'bot.given-up-of-rest': { mode: 0 } }), values);
		expect(patient).toEqual({ handedOff: 0.35, givenUp: 0, resolved: 0.65 });
	});

	it('change nothing where nothing is supposed, or nothing was judged', () => {
		expect(supposeEndings(mixedLog, { 'bot.recontact': 1 })).toBe(mixedLog);
		expect(supposeEndings(humanLog, { 'bot.handed-off': 0.2 })).toBe(humanLog);
	});

	it('always sum to one', () => {
		const share = fc.double({ min: 0, max: 1, noNaN: true });
		fc.assert(
			fc.property(share, share, (off, up) => {
				const log = supposeEndings(mixedLog, { 'bot.handed-off': off, 'bot.given-up-of-rest': up });
				const { resolved, handedOff, givenUp } = outcomesOf(log, values);
				expect(resolved + handedOff + givenUp).toBeCloseTo(1, 12);
				expect(Math.min(resolved, handedOff, givenUp)).toBeGreaterThanOrEqual(0);
			})
		);
	});
});
