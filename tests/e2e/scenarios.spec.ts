import { expect } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { test } from './server.ts';

test('a scenario is saved, set beside an anecdote, opened from its link, and deleted', async ({ page }) => {
	await page.goto('/assumptions');
	await page.getByRole('link', { name: 'Compare sets of assumptions' }).click();
	const side = page.getByRole('region', { name: 'Scenarios', exact: true });
	await expect(side.getByRole('columnheader', { name: 'Plan in force' })).toBeVisible();

	// By keyboard: an impossible share keeps what was written.
	const name = page.getByLabel('Name', { exact: true });
	await name.fill('People keep half');
	await page.getByLabel('People take first, %').fill('140');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('alert')).toBeVisible();
	await expect(name).toHaveValue('People keep half');

	await page.getByLabel('People take first, %').fill('50');
	await page.getByLabel('Assumption 1 to change').selectOption('plan.build-cost');
	await page.getByLabel('Its value 1').fill('60000');
	await page.getByRole('button', { name: 'Save and compare' }).click();
	await expect(side.getByRole('columnheader', { name: 'People keep half' })).toBeVisible();
	await expect(side.getByRole('row', { name: /People take first/ })).toContainText('50 %');
	const differs = page.getByRole('region', { name: 'What differs' });
	await expect(differs.getByRole('row')).toHaveCount(3);
	await expect(differs.getByRole('row', { name: /Build/ })).toContainText('60,000');

	// An anecdote in one click, beside the saved one.
	await page.getByRole('link', { name: 'Set beside mine: Data leaked' }).click();
	await expect(side.getByRole('columnheader', { name: 'Data leaked' })).toBeVisible();
	await expectAccessible(page, '/scenarios');

	await page.getByRole('link', { name: 'Link that carries it: People keep half' }).click();
	await expect(page).toHaveURL(/link=/);
	const address = page.url();
	await page.getByLabel('Delete People keep half', { exact: true }).click();
	await page.getByRole('button', { name: 'Yes, I am sure: Delete People keep half' }).click();
	await expect(page.getByText('None yet. Save one below.')).toBeVisible();

	// The link still opens it: it carries the whole of it.
	await page.setViewportSize({ width: 390, height: 844 });
	await page.goto(address);
	await expect(side.getByRole('columnheader', { name: 'People keep half' })).toBeVisible();
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
	await page.goto(address.slice(0, -6));
	await expect(page.getByRole('alert')).toContainText('cut off or altered');
});
