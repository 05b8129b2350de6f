import { expect } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expectNoOverflow } from './charts.ts';
import { test } from './server.ts';

test.use({ locale: 'en-GB' });

test('a reader finds an article, reads it in both languages and follows its links', async ({ page }) => {
	await page.goto('/knowledge?scenario=finance');
	const trades = page.getByRole('navigation', { name: 'Trades' });
	await expect(trades.getByRole('link', { name: 'Bank' })).toHaveAttribute('aria-current', 'page');
	await expect(page.locator('[data-ready=true]')).toBeVisible();
	await page.getByRole('searchbox', { name: 'Find an article' }).fill('lost card');
	await expect(page.getByText('1 article', { exact: true })).toBeVisible();
	await page.getByRole('link', { name: /lost/i }).click();
	await expect(page).toHaveURL(/article=card-lost-or-stolen/);
	const article = page.getByRole('article');
	await expect(article.getByText('Questions it answers')).toBeVisible();
	await page.getByRole('button', { name: 'Chinese' }).click();
	await expect(article).toHaveAttribute('lang', 'zh');
	await page.getByText('All articles of “Bank”').click();
	await expect(page.getByRole('searchbox')).toBeVisible();
});

test('the picture opens an article by keys, and its figures stand in a table', async ({ page }) => {
	await page.goto('/knowledge?scenario=telecom');
	const picture = page.getByRole('img', { name: /33 articles in 8 topics/ });
	await expect(page.locator('[data-ready=true]')).toBeVisible();
	await picture.focus();
	await picture.press('ArrowRight');
	await picture.press('Enter');
	await expect(page).toHaveURL(/article=/);
	await page.getByText('As a table').click();
	await expect(page.getByRole('columnheader', { name: 'Leads to' })).toBeVisible();
});

test('an article that is not there is not found, and another trade says who must check it', async ({ page }) => {
	expect((await page.goto('/knowledge?article=no-such'))?.status()).toBe(404);
	await page.goto('/knowledge?scenario=medical');
	await expect(page.getByText('No doctor has checked these articles.')).toBeVisible();
	await expectAccessible(page, 'the knowledge');
	await page.setViewportSize({ width: 390, height: 844 });
	await expectNoOverflow(page, 'the list');
	await page.goto('/knowledge?article=test-results-when');
	await expectAccessible(page, 'one article');
	await page.setViewportSize({ width: 390, height: 844 });
	await expectNoOverflow(page);
});
