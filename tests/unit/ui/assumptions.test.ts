import fc from 'fast-check';
import { expect, it } from 'vitest';
import { assumptionDefaults } from '#lib/economics/assumptions/register.ts';
import { groupOf } from '#lib/ui/assumptions/groups.ts';
import { fromField, scaleOf, toField } from '#lib/ui/assumptions/scale.ts';

it('gives every figure of the register a place on the page', () => {
	expect(assumptionDefaults.filter(({ key }) => groupOf(key) === undefined).map(({ key }) => key)).toEqual([]);
});

it('writes numbers so that they read back as they were', () => {
	for (const { mode, unit } of assumptionDefaults)
		expect(fromField(String(toField(mode, unit)), scaleOf(unit))).toBeCloseTo(mode, 9);
	expect(toField(0.07, 'share')).toBe(7);
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 10_000 }), (hundredths) => {
			const share = hundredths / 10_000;
			expect(fromField(String(toField(share, 'share')), 100)).toBe(share);
		})
	);
	expect(fromField(' ', 100)).toBeNaN();
	expect(fromField('many', 1)).toBeNaN();
});
