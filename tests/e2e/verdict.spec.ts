import { expect } from '@playwright/test';
import { chartsOf } from './charts.ts';
import { views } from './views.ts';
import { test } from './journey.ts';

test('the first start shows a sample, called one on every page', async ({ page }) => {
	for (const address of Object.values(views)) {
		await page.goto(address);
		await expect(page.getByText('synthetic sample', { exact: true }).first(), address).toBeVisible();
		await expect(page.getByRole('link', { name: 'Replace it with your own log' }), address).toBeVisible();
	}
});

test('the verdict carries its money, with its reasons, and every figure has its n and interval', async ({ page }) => {
	await page.goto('/');
	const verdict = page.getByRole('heading', { level: 1 });
	// the simulation follows where it has not been asked for before, and with it the one condition
	await expect(verdict).toHaveText(
		/^\w.*\. .*(gains?|loses?) \$[\d.]+.* over three years in the middle case(, as long as|; it would pay if) .*\(reckoned at .*\)\.$/
	);
	const plans = page.getByRole('table').first();
	await expect(plans.getByRole('rowheader')).toHaveText(['People alone', 'Today’s mix', 'Whole plan']);
	for (const row of await plans.getByRole('row').all())
		await expect(row).toHaveText(/Chance of a loss|People alone|\d+\s%.*\$.*\$[\d.]+.* to .*\$[\d.]+.*\d+\s%$/);
	// the sentence and the waterfall say what the table says
	const middle = await plans.getByRole('row').last().getByRole('cell').nth(1).innerText();
	await expect(verdict).toContainText(middle.replace(/−\u2060?/, ''));
	const waterfall = page.locator('table', { hasText: 'Wages spared' });
	await expect(waterfall.locator('tr', { hasText: 'Net value, middle case' })).toContainText(middle);
	await expect(page.getByText(/^The bot keeps \d+\s%\sof its conversations away from people/)).toBeVisible();
	const figure = (label: RegExp) =>
		page.locator('dl > div', { has: page.getByRole('term').filter({ hasText: label }) });
	for (const label of [/^Cost per issue/, /^Contained/]) {
		await expect(figure(label)).toHaveText(/n\s=\s[\d,]+/);
		await expect(figure(label)).toHaveText(
			/95\s%\sintervals?\s.+\s(–|to)\s|assumptions leave .+\s–\s|±\s[\d.]+\spoints/
		);
	}
	await expect(figure(/^What the contacts call for/)).toHaveText(/same in \d+\s%\sof recalculations/);
});

test('what is secondary is folded until it is opened, and all of it is on paper', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await page.goto('/');
	const why = page.getByRole('columnheader', { name: 'Points' }).first();
	const unmeasured = page.getByRole('columnheader', { name: 'Missing field' });
	await expect(why).toBeHidden();
	const fold = page.locator('summary', { hasText: 'Why this class' });
	await fold.press('Enter');
	await expect(why).toBeVisible();
	await fold.press('Enter');
	await expect(why).toBeHidden();
	await page.emulateMedia({ media: 'print' });
	const heightOf = async (table: typeof why) => (await table.boundingBox())?.height ?? 0;
	expect(await heightOf(why)).toBeGreaterThan(0);
	expect(await heightOf(unmeasured)).toBeGreaterThan(0);
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

test('five findings stand above five charts, each with a table behind it', async ({ page }) => {
	await page.goto('/');
	const findings = page.locator('section').filter({ has: chartsOf(page) });
	await expect(findings).toHaveCount(5);
	for (const finding of await findings.all()) {
		await expect(finding.getByRole('heading', { level: 2 })).not.toBeEmpty();
		const table = finding.getByRole('table');
		await expect(table).toBeHidden();
		await finding.getByText('As a table').click();
		await expect(table.getByRole('columnheader').first()).toBeVisible();
		expect(await table.getByRole('row').count()).toBeGreaterThan(2);
	}
});

test('what would change the answer is worth money, and has its turning points', async ({ page }) => {
	await page.goto('/');
	const section = page.locator('section', { has: page.getByRole('heading', { name: 'What would change the answer' }) });
	const [worth, even] = [section.getByRole('table').first(), section.getByRole('table').last()];
	await expect(worth.getByRole('row').nth(1)).toHaveText(/\$[\d.]+/);
	await expect(even.getByRole('row')).toHaveCount(7);
	await expect(even.getByRole('row', { name: /The vendor’s price/ })).toHaveText(/\$\d+\.\d\d/);
});

test('every chart leads to the same figure in Explore', async ({ page }) => {
	await page.goto('/');
	for (const link of await page.getByRole('link', { name: 'In Explore' }).all()) {
		const answer = await page.request.get((await link.getAttribute('href')) ?? '');
		expect(answer.status()).toBe(200);
		expect(await answer.text()).not.toContain('role="alert"');
	}
});
