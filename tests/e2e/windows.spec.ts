import { expect } from '@playwright/test';
import { test } from './server.ts';

test('the windows of the ledger are set on the page, and its figures follow', async ({ page }) => {
	await page.goto('/');
	const contained = page.locator('dl > div', { has: page.getByRole('term').filter({ hasText: /^Contained/ }) });
	const before = await contained.textContent();
	const quiet = page.getByLabel('Quiet, hours');
	const fold = page.locator('summary', { hasText: 'How long is long enough' });
	await expect(quiet).toBeHidden();

	// By keyboard alone, as a plain form goes.
	await fold.press('Enter');
	await expect(quiet).toHaveValue('72');
	await quiet.focus();
	await quiet.fill('720');
	await page.keyboard.press('Enter');
	await expect(contained).not.toHaveText(before ?? '');
	await page.reload();
	await expect(quiet).toHaveValue('720');

	await fold.click();
	await page.getByRole('button', { name: 'Back to the defaults' }).click();
	await expect(quiet).toHaveValue('72');
	await expect(contained).toHaveText(before ?? '');
});
