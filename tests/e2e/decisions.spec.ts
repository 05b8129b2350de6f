import { expect } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { test } from './journey.ts';

test('a decision is saved from the verdict, kept with its stop rules, and withdrawn', async ({ page }) => {
	await page.goto('/');
	await page.getByRole('link', { name: 'Save this decision' }).click();
	await page.getByLabel('Name', { exact: true }).fill('Bot first from March');
	await page.getByLabel('Taken by').fill('Ms Li');
	await page.getByRole('button', { name: 'Save', exact: true }).click();

	const decision = page.getByRole('article', { name: 'Bot first from March' });
	await expect(decision).toContainText('Nothing has come in since it began');
	await expect(decision).toContainText('taken by Ms Li');
	await expect(decision.getByRole('listitem').filter({ hasText: 'Stop if' })).toHaveCount(5);
	const recontacts = decision.getByRole('row', { name: /Back within 7 days/ });
	await expect(recontacts).toContainText(/\d+\.\d\s%\s\(\d+\.\d\s% – \d+\.\d\s%\)/);
	await expect(recontacts).toContainText('too little data yet');
	await expect(page).toHaveURL(/show=/);
	await expectAccessible(page, 'a saved decision');

	// It is not saved twice, and what was written stays.
	await page.getByLabel('Name', { exact: true }).fill('Bot first from March');
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	await expect(page.getByRole('alert')).toContainText('Another decision is called');

	await page.getByLabel('Withdraw Bot first from March', { exact: true }).click();
	await page.getByRole('button', { name: 'Yes, I am sure: Withdraw Bot first from March' }).click();
	await expect(page.getByText('None yet. Save one below')).toBeVisible();
});
