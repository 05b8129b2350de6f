import { describe, expect, it } from 'vitest';
import { presets } from '#lib/economics/scenarios/presets/all.ts';
import { rateUsed } from '#lib/economics/scenarios/rate-used.ts';
import { createRegister } from '#lib/economics/assumptions/register.ts';

const told = (yuanRate: number | null) => {
	const footing = { register: createRegister({}), yuanRate };
	return presets.map(({ steps, ...preset }) => ({ ...preset, steps: steps(footing) }));
};
const columns = [
	{ from: 'current', id: null, name: { en: 'Plan in force', zh: '现行方案' } },
	...presets.map(({ id, name }) => ({ from: 'preset', id, name }))
];

describe('the exchange rate used', () => {
	it('is named with the anecdotes whose yuan it converted, and nothing else', () => {
		const used = rateUsed({ columns, presets: told(7.1), currency: 'USD', yuanRate: 7.1 });
		expect(used).toEqual({ currency: 'USD', yuan: 7.1, names: [{ en: 'Upkeep without end', zh: '运维黑洞' }] });
	});

	it('is none in yuan, without a rate, or where no anecdote in yuan was loaded', () => {
		expect(rateUsed({ columns, presets: told(1), currency: 'CNY', yuanRate: 1 })).toBeNull();
		expect(rateUsed({ columns, presets: told(null), currency: 'USD', yuanRate: null })).toBeNull();
		expect(rateUsed({ columns: columns.slice(0, 1), presets: told(7.1), currency: 'USD', yuanRate: 7.1 })).toBeNull();
	});
});
