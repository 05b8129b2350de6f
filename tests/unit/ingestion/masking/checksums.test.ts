import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLuhnValid } from '#lib/ingestion/masking/luhn.ts';
import { isMod112Valid } from '#lib/ingestion/masking/mod-11-2.ts';
import { isMod97Valid } from '#lib/ingestion/masking/mod-97.ts';

const CHECKS = Array.from('0123456789X');
const digits = (length: number) =>
	fc.string({ unit: fc.constantFrom(...CHECKS.slice(0, 10)), minLength: length, maxLength: length });

/** The text with the character at a place changed by so much, within its alphabet. */
function changed(text: string, at: number, by: number): string {
	const digit = (Number(text.charAt(at)) + by) % 10;
	return text.slice(0, at) + String(digit) + text.slice(at + 1);
}

describe('Luhn', () => {
	// The worked example of the algorithm's article, and the networks' published test numbers.
	it.each(['79927398713', '4111111111111111', '378282246310005', '5555555555554444', '6011111111111117'])(
		'%s is valid',
		(card) => {
			expect(isLuhnValid(card)).toBe(true);
		}
	);

	it('notices every changed digit', () => {
		fc.assert(
			fc.property(digits(15), fc.nat(15), fc.integer({ min: 1, max: 9 }), (body, at, by) => {
				const card = `${body}${CHECKS.slice(0, 10).find((check) => isLuhnValid(body + check)) ?? ''}`;
				expect(card).toHaveLength(16);
				expect(isLuhnValid(changed(card, at, by))).toBe(false);
			})
		);
	});
});

describe('ISO 7064 MOD 11-2', () => {
	// The examples of GB 11643-1999.
	it.each(['11010519491231002X', '440524188001010014'])('%s is valid', (id) => {
		expect(isMod112Valid(id)).toBe(true);
		expect(isMod112Valid(id.toLowerCase())).toBe(true);
	});

	it('notices every changed digit', () => {
		fc.assert(
			fc.property(digits(17), fc.nat(16), fc.integer({ min: 1, max: 9 }), (body, at, by) => {
				const id = `${body}${CHECKS.find((check) => isMod112Valid(body + check)) ?? ''}`;
				expect(id).toHaveLength(18);
				expect(isMod112Valid(changed(id, at, by))).toBe(false);
			})
		);
	});
});

describe('ISO 7064 MOD 97-10', () => {
	// Examples of the IBAN registry.
	it.each([
		'GB82WEST12345698765432',
		'DE89370400440532013000',
		'FR1420041010050500013M02606',
		'NO9386011117947',
		'MT84MALT011000012345MTLCAST001S',
		'CH9300762011623852957'
	])('%s is valid', (iban) => {
		expect(isMod97Valid(iban)).toBe(true);
	});

	it('notices every changed digit', () => {
		fc.assert(
			fc.property(digits(18), fc.nat(17), fc.integer({ min: 1, max: 9 }), (body, at, by) => {
				const check = Array.from({ length: 97 }, (_, n) => String(n + 2).padStart(2, '0')).find((two) =>
					isMod97Valid(`DE${two}${body}`)
				);
				expect(check).toBeDefined();
				expect(isMod97Valid(`DE${check}${changed(body, at, by)}`)).toBe(false);
			})
		);
	});
});
