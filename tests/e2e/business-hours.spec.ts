import { expect } from '@playwright/test';
import { test } from './server.ts';

test('business hours are set on the page, by keyboard, and a clock counts by them', async ({ page }) => {
	await page.goto('/settings');
	const monday = page.getByLabel('Monday');
	await expect(monday).toHaveValue('09:00-18:00');
	await monday.focus();
	await monday.fill('nine to five');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('alert')).toContainText('nine to five');
	await expect(monday).toHaveValue('nine to five');

	await monday.fill('09:00-12:00, 13:00-17:00');
	await page.getByLabel(/Holidays/).fill('2026-05-01..2026-05-05 Labour Day');
	await page.getByRole('button', { name: 'Set and judge anew' }).press('Enter');
	await expect(page.getByRole('status').filter({ hasText: 'judged anew' })).toBeVisible();
	await page.reload();
	await expect(monday).toHaveValue('09:00-12:00, 13:00-17:00');

	await page.goto('/explore?metric=first-human-reply-business-p50');
	await expect(page.getByRole('heading', { level: 1 })).toContainText('business time');
});
