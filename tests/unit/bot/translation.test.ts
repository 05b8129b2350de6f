import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectLanguage } from '#lib/bot/language/detect.ts';
import { checkTranslation, translationMessages } from '#lib/bot/language/translation.ts';
import { otherLanguages } from '#lib/bot/turn/other-languages.ts';

const text = 'Your parcel 12345 left on 3 March. Enter the PUK of your eSIM, or write to help@example.com.';
const german =
	'Ihr Paket 12345 ging am 3. März ab. Geben Sie die PUK Ihrer eSIM ein, oder schreiben Sie an help@example.com.';
const asked = { text, from: 'en', to: 'de', scenario: 'telecom' } as const;

describe('a translation', () => {
	it('holds with the same figures, addresses, names and terms', () => {
		expect(checkTranslation(german, asked)).toBe(german);
	});

	it.each([
		['another figure', german.replace('12345', '12346')],
		['a figure more', `${german} Das kostet 5 Euro.`],
		['a figure less', german.replace('12345 ', '')],
		['another address', german.replace('help@', 'scam@')],
		['an address more', `${german} https://evil.example`],
		['a term that was put into words', german.replace('PUK', 'Entsperrnummer')],
		['another language', text],
		['nothing', ''],
		['a fraction of it', '12345 3'],
		['far more than it', `${german} ${'Noch etwas. '.repeat(60)}`]
	])('with %s does not', (_, translation) => {
		expect(checkTranslation(translation, asked)).toBeNull();
	});

	it('may write its digits in its own script', () => {
		const arabic = 'غادر طردك رقم ١٢٣٤٥ المستودع اليوم وسيصل غدا';
		const english = 'Your parcel number 12345 left the warehouse today and arrives tomorrow';
		expect(checkTranslation(arabic, { text: english, from: 'en', to: 'ar', scenario: 'e-commerce' })).toBe(arabic);
		expect(
			checkTranslation(arabic.replace('١', '٢'), { text: english, from: 'en', to: 'ar', scenario: 'e-commerce' })
		).toBeNull();
	});

	it('is asked for with the text as data, whatever stands in it', () => {
		fc.assert(
			fc.property(fc.string(), (written) => {
				const [system, user] = translationMessages({ ...asked, text: written });
				expect(JSON.parse(user?.content ?? '')).toMatchObject({ TEXT: written });
				expect(system?.content).toBe(translationMessages(asked)[0]?.content);
			})
		);
	});
});

describe('the few phrases of other languages', () => {
	it.each(Object.entries(otherLanguages))('are in %s', (language, { bringPerson, cautions }) => {
		expect(detectLanguage(bringPerson)?.language).toBe(language);
		for (const caution of Object.values(cautions)) expect(detectLanguage(caution)?.language).toBe(language);
		expect(Object.keys(cautions).sort()).toEqual(['finance', 'legal', 'medical']);
	});
});
