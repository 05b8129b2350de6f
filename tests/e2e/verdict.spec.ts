import { expect, test } from '@playwright/test';
import { chartsOf } from './charts.ts';
import { views } from './views.ts';

test('the first start shows a sample, called one on every page', async ({ page }) => {
	for (const address of Object.values(views)) {
		await page.goto(address);
		await expect(page.getByText('synthetic sample', { exact: true }).first(), address).toBeVisible();
		await expect(page.getByRole('link', { name: 'Replace it with your own log' }), address).toBeVisible();
	}
});

test('the verdict is one sentence with its reasons, and every figure has its n and interval', async ({ page }) => {
	await page.goto('/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^\w.*\.$/);
	await expect(page.getByText(/^The bot keeps \d+\s%\sof its conversations away from people/)).toBeVisible();
	for (const label of [/^Cost per issue/, /^Contained/, /^Median first reply/]) {
		const figure = page.locator('dl > div', { has: page.getByRole('term').filter({ hasText: label }) });
		await expect(figure).toHaveText(/n\s=\s[\d,]+/);
		await expect(figure).toHaveText(/95\s%\sintervals?\s.+\s–\s|±\s[\d.]+\spoints/);
	}
	await expect(page.locator('dl > div', { hasText: 'What this log calls for' })).toHaveText(
		/same in \d+\s%\sof trials/
	);
});

test('nothing is said of alerts while there are none, and the same question can be asked of the API', async ({
	page,
	request
}) => {
	await page.goto('/');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await expect(page.getByRole('heading', { name: /Not as usual/ })).toHaveCount(0);
	const answer = await request.post('/api/v1/alerts', { data: {} });
	expect(await answer.json()).toMatchObject({ alerts: [], unwatched: [] });
});

test('four findings stand above four charts, each with a table behind it', async ({ page }) => {
	await page.goto('/');
	const findings = page.locator('section').filter({ has: chartsOf(page) });
	await expect(findings).toHaveCount(4);
	for (const finding of await findings.all()) {
		await expect(finding.getByRole('heading', { level: 2 })).not.toBeEmpty();
		const table = finding.getByRole('table');
		await expect(table).toBeHidden();
		await finding.getByText('As a table').click();
		await expect(table.getByRole('columnheader').first()).toBeVisible();
		expect(await table.getByRole('row').count()).toBeGreaterThan(2);
	}
});

test('every chart leads to the same figure in Explore', async ({ page }) => {
	await page.goto('/');
	for (const link of await page.getByRole('link', { name: 'In Explore' }).all()) {
		const answer = await page.request.get((await link.getAttribute('href')) ?? '');
		expect(answer.status()).toBe(200);
		expect(await answer.text()).not.toContain('role="alert"');
	}
});
