import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { languageCode } from '#lib/bot/language/code.ts';
import { detectLanguage, LANGUAGES } from '#lib/bot/language/detect.ts';
import { evaluateLanguages } from '#lib/bot/language/evaluate.ts';
import { mainScript } from '#lib/bot/texts/script.ts';

const read = (name: string) =>
	Papa.parse<{ text: string; label: string }>(readFileSync(`data/languages/${name}.csv`, 'utf8'), {
		header: true,
		skipEmptyLines: true
	}).data.map(({ text, label }) => ({ text, length: text.length, label, detected: detectLanguage(text) }));

describe('the language of a text', () => {
	// Translators of the United Nations wrote these, and nothing was learned from them
	const declaration = evaluateLanguages(read('declaration'));

	it('is told in each of twenty-four languages', () => {
		expect(declaration.byLanguage).toHaveLength(24);
		for (const { language, byLength } of declaration.byLanguage) {
			const [long] = byLength;
			expect(long?.n, language).toBeGreaterThanOrEqual(8);
			// one of 25 may be wrong; all of Chinese and English must be right
			expect(long?.accuracy, language).toBeGreaterThanOrEqual(['zh', 'en'].includes(language) ? 0.995 : 0.95);
		}
		expect(declaration.byLength[0]?.accuracy).toBeGreaterThanOrEqual(0.99);
	});

	it('is told where customers write in haste, without accents, with foreign names in it', () => {
		expect(evaluateLanguages(read('customers')).accuracy).toBeGreaterThanOrEqual(0.97);
	});

	it.each([
		'',
		'   ',
		'12345',
		'👍👍👍',
		'?!',
		'https://example.com/a',
		'me@example.com',
		'\u{1d173}',
		'﷽',
		'\0',
		'ok'
	])('cannot be told from "%s"', (text) => expect(detectLanguage(text)).toBeNull());

	it('holds whatever is around the words', () => {
		const text = 'Wo bleibt meine Bestellung, die gestern kommen sollte?';
		for (const around of [
			text.toUpperCase(),
			`${text} https://shop.example/en/order`,
			`@support ${text} 🙏`,
			`  ${text}\n\n`
		])
			expect(detectLanguage(around)?.language, around).toBe('de');
	});

	it('takes no longer for a hundred thousand characters than for a message, and is as sure', () => {
		const detected = detectLanguage('where is my order? '.repeat(6_000));
		expect(detected?.language).toBe('en');
		expect(detected?.confidence).toBeGreaterThan(0.9);
		expect(detected?.confidence).toBeLessThanOrEqual(1);
	});

	it('is one of those it says it knows', () => {
		expect(LANGUAGES.length).toBeGreaterThanOrEqual(24);
		expect(LANGUAGES).toEqual([...new Set(LANGUAGES)].sort());
		for (const text of ['hello there', 'Ελλάδα', 'ბილეთი', 'merci'])
			expect(LANGUAGES).toContain(detectLanguage(text)?.language);
	});
});

describe('the script of a text', () => {
	it.each([
		['カードを再発行', 'Kana'],
		['優の良品在哪里可以买到呢请问', 'Han'],
		['카드 재발급', 'Hangul'],
		['GNU для всех', 'Cyrillic'],
		['Where is the word "заказ"?', 'Latin'],
		['12 €', null]
	])('"%s" is %s', (text, script) => expect(mainScript(text)).toBe(script));
});

describe('the code of a language', () => {
	it.each([
		['zh-CN', 'zh'],
		['pt_BR', 'pt'],
		['eng', 'en'],
		['cmn', 'zh'],
		['pes', 'fa'],
		[' DE ', 'de'],
		['english language', null],
		['', null]
	])('of "%s" is %s', (label, code) => expect(languageCode(label)).toBe(code));
});

describe('a score of languages', () => {
	it('counts what is right by length and by language, and names what was taken for what', () => {
		const text = (length: number, label: string, language: string | null) => ({
			length,
			label,
			detected: language === null ? null : { language, confidence: 1 }
		});
		const score = evaluateLanguages([
			text(40, 'en', 'en'),
			text(39, 'en', 'de'),
			text(5, 'de', null),
			text(90, 'de', 'de')
		]);
		expect(score).toMatchObject({ n: 4, accuracy: 0.5 });
		expect(score.byLength).toEqual([
			{ band: '40+', n: 2, accuracy: 1 },
			{ band: '20-39', n: 1, accuracy: 0 },
			{ band: '<20', n: 1, accuracy: 0 }
		]);
		expect(score.byLanguage.map(({ language, n, accuracy }) => [language, n, accuracy])).toEqual([
			['de', 2, 0.5],
			['en', 2, 0.5]
		]);
		expect(score.confusions).toEqual([
			{ language: 'en', takenFor: 'de', n: 1 },
			{ language: 'de', takenFor: null, n: 1 }
		]);
		expect(evaluateLanguages([])).toMatchObject({ n: 0, accuracy: null, byLanguage: [] });
	});
});
