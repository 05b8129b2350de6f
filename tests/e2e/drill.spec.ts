import { expect, test } from '@playwright/test';
import { openAlive } from './charts.ts';
import { views } from './views.ts';

test('a figure opens into its conversations, one of them, and back', async ({ page }) => {
	await openAlive(page, views['explore, split']);
	const group = page.getByRole('row').filter({ has: page.getByRole('link', { name: 'complaints' }) });
	const counted = await group.getByRole('cell').nth(3).innerText();
	await group.getByRole('link', { name: 'complaints' }).click();
	await expect(page.getByRole('heading', { name: `${counted} conversations behind this` })).toBeVisible();
	await expect(page.getByRole('combobox', { name: 'Topic', exact: true })).toHaveValue('topic=complaint');

	const list = page.getByRole('region', { name: 'conversations behind this' });
	await expect(list.getByRole('row')).toHaveCount(51);
	await page.getByRole('link', { name: 'Next' }).click();
	await expect(page.getByText(/^Page 2 of \d+$/)).toBeVisible();
	const address = page.url();

	const subject = list.getByRole('link').first();
	const title = await subject.innerText();
	await subject.click();
	await expect(page).toHaveURL(/\/conversations\/\d+$/);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
	await expect(page.getByText(/^From sample-conversations\.csv, line [\d,]+; import \d+ of /)).toBeVisible();
	await expect(page.getByText(/Rule \w+\.[\w-]+/)).toBeVisible();
	await expect(page.getByRole('heading', { name: 'What happened when' })).toBeVisible();
	await expect(page.getByRole('listitem').filter({ hasText: 'after opening' }).first()).toBeVisible();
	await expect(page.getByRole('table').getByRole('row', { name: /^Topic complaints/ })).toBeVisible();

	await page.goBack();
	await expect(page).toHaveURL(address);
	await expect(page.getByRole('link', { name: title }).first()).toBeVisible();
	await page.getByRole('link', { name: 'Hide the list' }).click();
	await expect(list).toBeHidden();
});

test('a value too rare for the list of filters stays in force and in sight', async ({ page }) => {
	await openAlive(page, '/explore?metric=volume&by=topic&where=agent%3Dnobody');
	await expect(page.getByRole('combobox', { name: 'Agent', exact: true })).toHaveValue('agent=nobody');
	await page.getByRole('combobox', { name: 'Figure', exact: true }).selectOption('containment');
	await expect(page).toHaveURL(/where=agent%3Dnobody/);
});
