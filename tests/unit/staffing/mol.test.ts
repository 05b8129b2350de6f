import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HandleTime } from '#lib/staffing/handle-time.ts';
import { offeredLoad } from '#lib/staffing/mol.ts';

const handles: readonly HandleTime[] = [
	{ kind: 'exponential', mean: 300 },
	{ kind: 'deterministic', mean: 300 },
	{ kind: 'lognormal', mean: 300, cv: 1.2 },
	{ kind: 'lognormal', mean: 300, cv: 0.05 }
];

describe('offered load', () => {
	it.each(handles)('settles at arrivals × mean and fades after the last ($kind)', (handle) => {
		const arrivals = Array.from({ length: 400 }, () => 15);
		expect(offeredLoad({ arrivals, interval: 900, handle, at: 400 * 900 })).toBeCloseTo((15 / 900) * 300, 9);
		expect(offeredLoad({ arrivals, interval: 900, handle, at: 0 })).toBe(0);
		expect(offeredLoad({ arrivals, interval: 900, handle, at: 800 * 900 })).toBeLessThan(1e-6);
	});

	it('is the sum of its intervals, and what comes later changes nothing before', () => {
		const counts = fc.array(fc.double({ min: 0, max: 50, noNaN: true }), { minLength: 1, maxLength: 12 });
		fc.assert(
			fc.property(
				counts,
				fc.constantFrom(...handles),
				fc.double({ min: 0, max: 9000, noNaN: true }),
				(arrivals, handle, at) => {
					const load = offeredLoad({ arrivals, interval: 900, handle, at });
					const parts = arrivals.map((count, index) =>
						offeredLoad({
							arrivals: arrivals.map((_, other) => (other === index ? count : 0)),
							interval: 900,
							handle,
							at
						})
					);
					expect(load).toBeCloseTo(
						parts.reduce((sum, part) => sum + part, 0),
						9
					);
					const known = Math.ceil(at / 900);
					// Not toBe: the last bits of a number near the smallest there is may differ.
					expect(offeredLoad({ arrivals: arrivals.slice(0, known), interval: 900, handle, at })).toBeCloseTo(load, 12);
				}
			)
		);
	});

	it('lags behind a wave of arrivals by atan(ω·m) ÷ ω (Eick, Massey & Whitt 1993)', () => {
		const [mean, period] = [300, 3600];
		const turn = (2 * Math.PI) / period;
		const arrivals = Array.from({ length: 7200 }, (_, second) => 1 + 0.5 * Math.sin(turn * (second + 0.5)));
		const loads = Array.from({ length: period }, (_, second) =>
			offeredLoad({
				arrivals: arrivals.slice(0, 3600 + second),
				interval: 1,
				handle: { kind: 'exponential', mean },
				at: 3600 + second
			})
		);
		const top = loads.indexOf(Math.max(...loads));
		expect(Math.abs(top - (period / 4 + Math.atan(turn * mean) / turn))).toBeLessThan(2);
	});
});
