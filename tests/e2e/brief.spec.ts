import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { test } from './journey.ts';

test('the verdict page hands out the brief as web page and PDF, and says when it is done', async ({ page }) => {
	await page.goto('/?lang=zh');
	for (const [name, ending] of [
		['网页', 'html'],
		['PDF', 'pdf']
	] as const) {
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('link', { name, exact: true }).click()
		]);
		expect(download.suggestedFilename()).toMatch(new RegExp(`^poise-brief-\\d{4}-\\d\\d-\\d\\d\\.${ending}$`));
		await expect(page.getByRole('status').filter({ hasText: '已下载' })).toBeVisible();
		const bytes = readFileSync(await download.path());
		if (ending === 'html') expect(bytes.toString()).toContain('<html lang="zh-CN">');
		else {
			const pdf = bytes.toString('latin1');
			expect(pdf).toMatch(/^%PDF-/);
			// fonts are in it, and its charts are lines and letters, no pictures
			expect(pdf).toMatch(/\/FontFile[23]/);
			expect(pdf).not.toContain('/Subtype /Image');
			const pages = pdf.match(/\/Type \/Page\b(?!s)/g)?.length;
			expect(pages).toBeGreaterThanOrEqual(3);
			expect(pages).toBeLessThanOrEqual(7);
		}
	}
});

test('why a brief is not written is said beside the links', async ({ page }) => {
	await page.route('**/api/v1/brief?*', (route) =>
		route.fulfill({
			status: 500,
			json: { error: { code: 'no-browser', message: 'There is no Chromium.', hint: 'Install it.' } }
		})
	);
	await page.goto('/');
	await page.getByRole('link', { name: 'PDF', exact: true }).click();
	await expect(page.getByRole('alert')).toContainText('There is no Chromium.');
	await expect(page.getByRole('alert')).toContainText('Install it.');
});

test('a brief has a language and a seed of its own over HTTP, and refuses what it does not know', async ({
	request
}) => {
	const zh = await request.post('/api/v1/brief', {
		data: { format: 'md', lang: 'zh', seed: 3, out: '/tmp/planted.md' }
	});
	expect(zh.headers()['content-type']).toContain('text/markdown');
	expect(await zh.text()).toContain('种子 3 ');
	const bad = await request.get('/api/v1/brief?format=doc');
	expect({ status: bad.status(), code: ((await bad.json()) as { error: { code: string } }).error.code }).toEqual({
		status: 400,
		code: 'bad-input'
	});
});
