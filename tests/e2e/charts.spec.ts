import { expect } from '@playwright/test';
import { chartsOf, expectAlive, openAlive } from './charts.ts';
import { test } from './journey.ts';

test.describe('before scripts run', () => {
	test.use({ javaScriptEnabled: false });

	test('the verdict shows its data and five labelled charts', async ({ page }) => {
		await page.goto('/');
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await expect(chartsOf(page)).toHaveCount(5);
		for (const chart of await chartsOf(page).all()) {
			await expect(chart.locator('svg:visible')).toHaveCount(1);
			expect(await chart.locator('svg:visible text').count()).toBeGreaterThan(4);
		}
		await expect(chartsOf(page).locator('svg:visible').getByText('not handed to a person')).toBeVisible();
	});

	test('Explore answers a form, and draws', async ({ page }) => {
		await page.goto('/explore');
		await page.getByRole('combobox', { name: 'Figure', exact: true }).selectOption('volume');
		await page.getByRole('combobox', { name: 'Split by', exact: true }).selectOption('topic');
		await page.getByRole('combobox', { name: 'Over time', exact: true }).selectOption('');
		await page.getByRole('button', { name: 'Show' }).click();
		await expect(page).toHaveURL(/metric=volume.*by=topic/);
		await expect(chartsOf(page).locator('svg:visible').getByText('complaints')).toBeVisible();
	});
});

test('once alive, arrow keys walk the marks of every chart and Escape puts the value away', async ({ page }) => {
	await openAlive(page, '/');
	for (const chart of await chartsOf(page).all()) {
		await chart.focus();
		const tip = chart.locator('b');
		await page.keyboard.press('ArrowRight');
		await expect(tip).toBeVisible();
		const first = await tip.innerText();
		await page.keyboard.press('ArrowRight');
		await expect(tip).not.toHaveText(first);
		await page.keyboard.press('ArrowLeft');
		await expect(tip).toHaveText(first);
		await page.keyboard.press('Escape');
		await expect(tip).toBeHidden();
	}
});

test('the picture that comes alive says what the first one said', async ({ page, browser, baseURL }) => {
	const still = await browser.newPage({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}), locale: 'en-US' });
	await still.goto('/');
	await openAlive(page, '/');
	const labels = (charts: typeof page) =>
		chartsOf(charts).evaluateAll((found) =>
			found.map((chart) =>
				[...chart.querySelectorAll('svg text')]
					.filter((text) => text.getClientRects().length > 0)
					.map((text) => text.textContent)
					.sort()
			)
		);
	const said = await labels(still);
	await expect.poll(() => labels(page)).toEqual(said);
	await still.close();
	await expectAlive(page);
});
