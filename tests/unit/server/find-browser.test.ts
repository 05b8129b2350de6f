import { describe, expect, it } from 'vitest';
import { findBrowser } from '#lib/server/operations/briefing/find-browser.ts';
import { needFontsFor } from '#lib/server/operations/briefing/find-fonts.ts';
import { OperationError } from '#lib/server/operations/operation.ts';

function problemOf(work: () => unknown) {
	try {
		work();
	} catch (cause) {
		if (cause instanceof OperationError) return cause.problem;
	}
	throw new Error('nothing was wrong');
}

describe('the browser that prints', () => {
	it('is the one that is named, else the system’s, else Playwright’s own', () => {
		expect(findBrowser('/opt/chrome', '', () => true)).toBe('/opt/chrome');
		expect(findBrowser(undefined, '/own', (path) => path === '/usr/bin/google-chrome' || path === '/own')).toBe(
			'/usr/bin/google-chrome'
		);
		expect(findBrowser(undefined, '/own', (path) => path === '/own')).toBe('/own');
	});

	it('is asked for by the name of its package where there is none, or the named one is missing', () => {
		for (const named of [undefined, '/gone/chrome']) {
			const { code, message, hint } = problemOf(() => findBrowser(named, '/own', () => false));
			expect(code).toBe('no-browser');
			expect(message.en).toContain(named ?? 'Chromium');
			for (const text of [hint.en, hint.zh]) {
				expect(text).toContain('apt-get install chromium fonts-noto-cjk');
				expect(text).toContain('.xlsx');
			}
		}
	});
});

describe('the fonts of a brief', () => {
	it('are asked for before Chinese would come out as boxes', async () => {
		const none = () => Promise.resolve('');
		await expect(needFontsFor('English — only', none)).resolves.toBeUndefined();
		await expect(needFontsFor('refunds 退款', () => Promise.resolve('Noto Sans CJK SC'))).resolves.toBeUndefined();
		// where fontconfig is not what finds fonts
		await expect(needFontsFor('退款', () => Promise.resolve(null))).resolves.toBeUndefined();
		await expect(needFontsFor('退款', none)).rejects.toMatchObject({
			problem: { code: 'no-fonts', hint: { en: expect.stringContaining('fonts-noto-cjk') as string } }
		});
	});
});
