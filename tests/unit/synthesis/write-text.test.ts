import { describe, expect, it } from 'vitest';
import { createRandom } from '#lib/stats/random.ts';
import { encodeGb18030 } from '#lib/synthesis/exports/gb18030.ts';
import { sampleParameters } from '#lib/synthesis/sample-parameters.ts';
import { writeText } from '#lib/synthesis/texts/write-text.ts';

const texts = Object.entries(sampleParameters.phrasebooks).flatMap(([language, book]) => {
	const random = createRandom(1, language);
	return Object.keys(sampleParameters.topics).flatMap((topic) =>
		Array.from({ length: 300 }, (_, index) =>
			writeText(random, book, {
				topic,
				isUpset: index % 3 === 0,
				isRepeat: index % 5 === 0,
				amount: 86,
				openedAt: Date.UTC(2026, 4, 5)
			})
		)
	);
});

describe('writeText', () => {
	it('fills every slot and leaves no cell empty', () => {
		const bad = texts.filter(({ subject, text }) => /[{}]|undefined/.test(subject + text) || !subject || !text.trim());
		expect(bad).toEqual([]);
	});

	it('varies', () => {
		expect(new Set(texts.map(({ text }) => text)).size).toBeGreaterThan(texts.length * 0.5);
	});

	it('holds no personal data: invented order numbers, four reserved digits, no address', () => {
		for (const { subject, text } of texts) {
			const written = subject + text;
			expect(written).not.toMatch(/@|1[3-9]\d{9}/);
			// the only longer numbers are the order numbers of the generator and the public consumer hotline
			expect(written.replaceAll(/ZZ\d{8}|12315/gi, '')).not.toMatch(/\d{5}/);
		}
	});

	it('stays inside the characters an old Chinese office file can hold', () => {
		expect(() => encodeGb18030(texts.map(({ subject, text }) => subject + text).join('\n'))).not.toThrow();
	});

	it('knows every topic of the sample in every language', () => {
		for (const book of Object.values(sampleParameters.phrasebooks)) {
			expect(Object.keys(book.topics).toSorted()).toEqual(Object.keys(sampleParameters.topics).toSorted());
		}
		const [book] = Object.values(sampleParameters.phrasebooks);
		if (book === undefined) throw new Error('a phrasebook expected');
		const occasion = { topic: 'unheard-of', isUpset: false, isRepeat: false, amount: 1, openedAt: 0 };
		expect(() => writeText(createRandom(1), book, occasion)).toThrow(RangeError);
	});
});
