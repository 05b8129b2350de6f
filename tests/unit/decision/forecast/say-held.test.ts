import { describe, expect, it } from 'vitest';
import type { RuleStanding } from '#lib/decision/forecast/hold-rule.ts';
import { sayHeld } from '#lib/decision/forecast/say-held.ts';
import { killRuleIds } from '#lib/decision/kill-rule.ts';

const held = (
	standings: readonly RuleStanding[],
	cannot: number | null = null,
	until: string | null = '2026-05-01'
) => ({
	until,
	rules: standings.map((standing, at) => ({
		rule: { id: killRuleIds[at] ?? 'refusals' },
		standing,
		cannot: at === cannot ? {} : null
	}))
});

describe('how a decision stands', () => {
	it('says first what is tripped', () => {
		expect(sayHeld(held(['holding', 'tripped', 'tripped', 'near', 'waiting']))).toEqual({
			en: '2 of 5 stop rules are tripped: customers who come back, complaints.',
			zh: '5 条中止条件中有 2 条已触发：再次来访、投诉。'
		});
		expect(sayHeld(held(['tripped', 'holding'])).en).toMatch(/^1 of 2 stop rules is tripped/);
	});

	it('counts every rule once where none is', () => {
		expect(sayHeld(held(['holding', 'near', 'waiting', 'holding', 'tripped'], 4)).en).toBe(
			'No stop rule is tripped: of 5, 1 past the limit but not proven (customers who come back), 2 within the limit, 1 waiting for data, 1 cannot be checked.'
		);
	});

	it('asks for a later log where nothing has come in', () => {
		expect(sayHeld(held(['waiting'], null, null)).en).toMatch(/import a later log/);
	});
});
