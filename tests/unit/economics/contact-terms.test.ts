import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createRegister } from '#lib/economics/assumptions/register.ts';
import { contactTerms } from '#lib/economics/contact-terms.ts';
import { handoverAt, handoverSaving } from '#lib/economics/handover-value.ts';
import { secondPrice } from '#lib/economics/prices.ts';
import { drawValues } from '#lib/economics/values.ts';
import { fluidValue } from '#lib/staffing/ratio/fluid.ts';
import { mixedLog } from './fixtures.ts';

it('are the parts of what handing a contact over saves: with people by the second they add up to it', () => {
	const register = createRegister();
	const log = mixedLog;
	const draws = drawValues(register, { seed: 5, draws: 200 });
	fc.assert(
		fc.property(fc.constantFrom(...draws), (values) => {
			const { bot, comesBack, unresolved, botPrice, churn, lost } = contactTerms(log, register, values);
			expect(bot.handedOff + bot.solved + bot.lost).toBeCloseTo(1, 12);
			const perSecond = secondPrice(values, false);
			const handover = handoverAt(log, register, values);
			const mean = handover.humanCost / perSecond;
			const { value } = fluidValue(
				{
					topic: null,
					share: 1,
					direct: { mean, cv: 1 },
					afterBot: { mean: mean * (1 + values['bot.handoff-tax']), cv: 1 },
					bot,
					comesBack,
					unresolved,
					floor: null
				},
				{ bot: botPrice, churn, lost },
				perSecond,
				values['labour.realisable']
			);
			expect(value).toBeCloseTo(handoverSaving(handover), 8);
		})
	);
});

it('count a customer who gives up for good as one who is not helped', () => {
	const register = createRegister();
	const [values] = drawValues(register, { seed: 1, draws: 1 });
	if (!values) throw new Error('no draw');
	const { gaveUp, lost } = contactTerms({ ...mixedLog, indexIssues: null }, register, values);
	const all = values['churn.realised'] * (values['churn.unresolved'] - values['churn.first']);
	expect(gaveUp.customers + lost.person).toBeCloseTo(all, 12);
});
