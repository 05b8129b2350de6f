import { describe, expect, it } from 'vitest';
import { appraiseAtModes } from '#lib/economics/appraisal/at-modes.ts';
import { createRegister } from '#lib/economics/assumptions/register.ts';
import { handoverValue } from '#lib/economics/handover-value.ts';
import { createSpeech } from '#lib/i18n/speech.ts';
import { planNote, refusedNote } from '#lib/ui/verdict/because.ts';
import { mixedLog } from '../economics/fixtures.ts';

const speech = createSpeech({ locale: 'en', currency: 'USD', zone: 'UTC' });

describe('what a plan gains, said beside the verdict', () => {
	const register = createRegister({});
	const programme = { log: mixedLog, register, advised: null };
	const isSet = true;
	const months = 24;
	const { npv } = appraiseAtModes(mixedLog, register, months).returns;

	it('is a contact of the plan, and that the most likely values say otherwise only where they do', () => {
		const worth = handoverValue(mixedLog, register, [])?.value ?? NaN;
		const as = planNote({ programme, isSet, months, middle: npv }, speech);
		const otherwise = planNote({ programme, isSet, months, middle: -npv }, speech);
		expect(as).toContain(
			`a contact of the plan ${worth < 0 ? 'loses' : 'gains'} ${speech.format.money(Math.abs(worth))}`
		);
		expect(as).not.toContain('With every assumption');
		expect(otherwise).toMatch(/With every assumption at its most likely value the plan would (gain|lose) /);
		// a share that is only assumed is nobody's plan
		expect(planNote({ programme, isSet: false, months, middle: npv }, speech)).toBe('');
		expect(otherwise).toContain(speech.format.moneyCompact(Math.abs(npv)));
	});
});

it('tells of a bot that refused, how often, and of none nothing', () => {
	const rules = (baseline: number | null) =>
		({ killRules: [{ id: 'refusals', baseline }] }) as unknown as Parameters<typeof refusedNote>[0];
	expect(refusedNote(rules(206), speech)).toMatch(/206 customers/);
	expect(refusedNote(rules(1), speech)).toMatch(/one customer/);
	expect([refusedNote(rules(0), speech), refusedNote(rules(null), speech)]).toEqual(['', '']);
});
