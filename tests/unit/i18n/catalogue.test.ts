import { describe, expect, it } from 'vitest';
import { catalogue } from '#lib/i18n/catalogue.ts';
import type { Pair } from '#lib/i18n/message.ts';
import { messages } from '#lib/i18n/message.ts';
import { createTranslate } from '#lib/i18n/translate.ts';

const chineseTexts = Object.entries<Pair>(catalogue).flatMap(([key, { zh }]) =>
	(typeof zh === 'string' ? [zh] : Object.values(zh)).map((text) => [key, text] as const)
);

describe('catalogue', () => {
	it('uses full-width punctuation in Chinese', () => {
		const halfWidth = chineseTexts.filter(([, text]) =>
			/[\u4e00-\u9fff]\s*[,;:?!()]|[,;:?!()]\s*[\u4e00-\u9fff]/.test(text)
		);
		expect(halfWidth).toEqual([]);
	});

	it('chooses plurals and groups numbers', () => {
		expect(createTranslate('en')('log.conversations', { count: 1 })).toBe('1 conversation');
		expect(createTranslate('en')('log.conversations', { count: 20412 })).toBe('20,412 conversations');
		expect(createTranslate('zh')('log.conversations', { count: 20412 })).toBe('20,412 段会话');
	});

	it('does not compile when the languages ask for different values', () => {
		// @ts-expect-error zh forgets {name}
		expect(messages({ greeting: { en: 'Hello {name}', zh: '你好' } })).toBeDefined();
		// @ts-expect-error no such key
		expect(() => createTranslate('en')('no.such.key')).toThrow();
		// @ts-expect-error the value is missing
		expect(createTranslate('en')('unit.n')).toContain('n');
	});
});
