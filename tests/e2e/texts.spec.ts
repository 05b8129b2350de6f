import { expect } from '@playwright/test';
import { test } from './server.ts';

test('customers’ texts are read from Settings, and the figures that rest on them are there', async ({ page }) => {
	await page.goto('/settings?lang=en');
	const texts = page.getByRole('region', { name: 'What customers’ texts say' });
	await expect(texts.getByText(/^0 of [\d,]+ texts were read/)).toBeVisible();
	await texts.getByRole('button', { name: 'Read the texts' }).click();
	await expect(
		texts.getByText(/conversations in English or Chinese, [\d,]+ hold an anxious or angry text/)
	).toBeVisible({
		timeout: 60_000
	});
	await expect(texts.getByRole('button')).toHaveCount(0);

	await page.goto('/import?lang=zh');
	await expect(page.getByRole('region', { name: '客户文本分析' }).getByText(/[\d,]+ 条文本已全部分析/)).toBeVisible();

	await page.goto('/explore?metric=upset-share&by=topic&lang=en');
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Upset customers');
	await expect(page.getByText(/^n = [\d,]+/).first()).toBeVisible();
});
