import { describe, expect, it } from 'vitest';
import { negotiateLocale, resolveLocale } from '#lib/i18n/locale.ts';

describe('locale', () => {
	it.each([
		['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
		['fr;q=1,en;q=0.2,zh;q=0.5', 'zh'],
		['de-DE', 'en'],
		['zh;q=0,en;q=0.1', 'en'],
		[null, 'en']
	])('negotiates %j as %s', (header, locale) => {
		expect(negotiateLocale(header)).toBe(locale);
	});

	it('lets the link beat the cookie and the cookie beat the browser', () => {
		expect(resolveLocale({ query: 'zh', cookie: 'en', acceptLanguage: 'en' })).toBe('zh');
		expect(resolveLocale({ query: 'xx', cookie: 'zh', acceptLanguage: 'en' })).toBe('zh');
		expect(resolveLocale({ query: null, cookie: undefined, acceptLanguage: 'zh' })).toBe('zh');
	});
});
