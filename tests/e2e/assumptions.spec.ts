import { expect } from '@playwright/test';
import { test } from './server.ts';

test('an assumption is changed on the page, refused where impossible, and put back', async ({ page }) => {
	await page.goto('/assumptions');
	const wage = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Wage with benefits' }) });
	const likely = wage.getByLabel('Wage with benefits: Most likely');
	// Folded: its value is read without opening it, and it opens by key.
	await expect(likely).toBeHidden();
	await wage.locator('summary').focus();
	await page.keyboard.press('Enter');
	await expect(wage.getByRole('link', { name: 'what a contact with a person costs' })).toBeVisible();
	const shipped = await likely.inputValue();

	// By keyboard: above its own high.
	await likely.focus();
	await likely.fill('99');
	await page.keyboard.press('Enter');
	await expect(wage.getByRole('alert')).toContainText('out of order');
	await expect(likely).toHaveValue('99');

	await wage.getByLabel('Wage with benefits: High').fill('120');
	await wage.getByRole('button', { name: 'Set Wage with benefits' }).click();
	await expect(wage.getByText('set by you')).toBeVisible();
	await page.reload();
	await wage.locator('summary').click();
	await expect(likely).toHaveValue('99');

	await wage.getByRole('button', { name: 'Reset Wage with benefits' }).click();
	await expect(likely).toHaveValue(shipped);
	await expect(wage.getByText('set by you')).toBeHidden();

	// Shares are written in per cent.
	const overhead = page.getByLabel('Overhead on wages: Most likely');
	await expect(overhead).toHaveValue('30');

	// In another currency the dollars are named, each a way to its field, beside the amounts to begin with.
	await page.getByRole('textbox', { name: 'Currency' }).fill('CNY');
	await page.getByRole('button', { name: 'Set Currency' }).click();
	await page.getByRole('note').getByRole('link', { name: 'Wage with benefits' }).click();
	await expect(likely).toBeVisible();
	await page.getByRole('button', { name: 'Reset Currency' }).click();
	await expect(page.getByRole('note')).toBeHidden();
});
