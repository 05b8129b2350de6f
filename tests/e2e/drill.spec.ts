import { expect } from '@playwright/test';
import { openAlive } from './charts.ts';
import { views } from './views.ts';
import { test } from './journey.ts';

test('a figure opens into its conversations, one of them, and back', async ({ page }) => {
	await openAlive(page, views['explore, split']);
	const group = page.getByRole('row').filter({ has: page.getByRole('link', { name: 'complaints' }) });
	const counted = await group.getByRole('cell').nth(3).innerText();
	await group.getByRole('link', { name: 'complaints' }).click();
	await expect(page.getByRole('heading', { name: `${counted} conversations behind this` })).toBeVisible();
	await expect(page.getByRole('combobox', { name: 'Topic', exact: true })).toHaveValue('topic=complaint');

	const list = page.getByRole('grid', { name: 'conversations behind this' });
	await expect(list).toHaveAttribute('aria-rowcount', String(Number(counted.replace(',', '')) + 1));
	await list.focus();
	for (let press = 0; press < 6; press++) await page.keyboard.press('PageDown');
	await expect(page).toHaveURL(/page=2#/);
	const address = page.url();

	const row = page.locator(`[id="${(await list.getAttribute('aria-activedescendant')) ?? ''}"]`);
	const title = await row.getByRole('link').innerText();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/conversations\/\d+$/);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
	await expect(page.getByText(/^From sample-conversations\.csv, line [\d,]+; import \d+ of /)).toBeVisible();
	await expect(page.getByText(/Rule \w+\.[\w-]+/)).toBeVisible();
	await expect(page.getByRole('heading', { name: 'What happened when' })).toBeVisible();
	await expect(page.getByRole('listitem').filter({ hasText: 'after opening' }).first()).toBeVisible();
	await expect(page.getByRole('table').getByRole('row', { name: /^Topic complaints/ })).toBeVisible();

	await page.goBack();
	await expect(page).toHaveURL(address);
	await expect(list.getByRole('link', { name: title }).first()).toBeVisible();
	await page.getByRole('link', { name: 'Hide the list' }).click();
	await expect(list).toBeHidden();
});

test('a value too rare for the list of filters stays in force and in sight', async ({ page }) => {
	await openAlive(page, '/explore?metric=volume&by=topic&where=agent%3Dnobody');
	await expect(page.getByRole('combobox', { name: 'Agent', exact: true })).toHaveValue('agent=nobody');
	await page.getByRole('combobox', { name: 'Figure', exact: true }).selectOption('containment');
	await expect(page).toHaveURL(/where=agent%3Dnobody/);
});
