import { describe, expect, it } from 'vitest';
import { realisedFan, realisedTotals } from '#lib/economics/appraisal/realised.ts';
import { createRegister } from '#lib/economics/assumptions/register.ts';
import { modesOf } from '#lib/economics/values.ts';
import { mixedLog } from './fixtures.ts';

const register = createRegister();
const modes = modesOf(register);

describe('what a programme has come to', () => {
	it('stands in the middle of the draws, as the fan it is held against does, not at the most likely values', () => {
		const draws = [10, 20, 30, 40, 1000].map((cost) => ({ ...modes, 'bot.fixed-monthly': cost }));
		const seen = [
			{ log: mixedLog, botFirst: 50 },
			{ log: mixedLog, botFirst: 70 }
		];
		const free = realisedTotals(seen, register, { ...modes, 'bot.fixed-monthly': 0 }, 500);
		const fan = realisedFan(seen, register, { draws, build: 500 });
		expect(fan.map(({ n }) => n)).toEqual([50, 120]);
		for (const [at, { value, low, high }] of fan.entries()) {
			expect(value).toBeCloseTo((free[at] ?? NaN) - 30 * (at + 1), 6);
			expect(low).toBeLessThan(value);
			expect(high).toBeCloseTo((free[at] ?? NaN) - 14 * (at + 1), 6);
		}
	});
});
