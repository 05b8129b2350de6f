import { expect, it } from 'vitest';
import { createRegister } from '#lib/economics/assumptions/register.ts';
import { policyPrices } from '#lib/economics/policy-prices.ts';
import { lossOfCustomer } from '#lib/economics/prices.ts';
import { modesOf } from '#lib/economics/values.ts';

const register = createRegister();
const values = modesOf(register);
const { choices } = register;
/** c_H of reference/economics.md, §9: 29.2057 · 1.30 · 360 ÷ 3600 ÷ (0.8 · 0.7). */
const CONTACT = 6.77989;

it('prices hand-offs, wrong answers and upset customers as the churn fixture does', () => {
	const prices = policyPrices(values, choices, null);
	const loss = 0.2 * lossOfCustomer(values, choices);
	expect(prices.person).toBeCloseTo(1.15 * CONTACT, 4);
	expect(prices.perResolution).toBe(0.99);
	expect(prices.perConversation).toBe(0);
	// a give-up: 0.4 come back and took several contacts (0.09), 0.6 stay unsolved (0.25), against 0.05
	expect(prices.wrongAnswer).toBeCloseTo(0.4 * CONTACT + loss * (0.4 * 0.09 + 0.6 * 0.25 - 0.05), 4);
	expect(prices.upsetLeft).toBeCloseTo(loss * 0.2, 6);
});

it('takes the handle time of the log where there is one', () => {
	expect(policyPrices(values, choices, 720).person).toBeCloseTo(2 * policyPrices(values, choices, 360).person, 9);
});

it('charges by the conversation where the vendor does', () => {
	const { choices } = createRegister({ overrides: { 'bot.price-model': 'per-conversation' } });
	expect(policyPrices(values, choices, null)).toMatchObject({ perConversation: 2, perResolution: 0 });
});
