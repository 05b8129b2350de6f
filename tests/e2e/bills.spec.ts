import { expect } from '@playwright/test';
import { openAlive } from './charts.ts';
import { test } from './server.ts';

test('a price is changed on the page, refused where impossible, taken in as a file, and put back', async ({ page }) => {
	await openAlive(page, '/bills');
	await expect(page.getByRole('heading', { level: 1 })).toContainText('For each issue that stayed solved');
	const bill = page.getByRole('row', { name: /^Agentforce, per conversation/ });
	const shipped = await bill.innerText();

	await page.locator('summary', { hasText: 'Agentforce, per conversation' }).click();
	const price = page.getByLabel('Agentforce, per conversation: Price of a unit');
	await price.fill('4');
	await page.keyboard.press('Enter');
	await expect(page.getByText('set by you')).toBeVisible();
	await expect(bill).not.toHaveText(shipped);
	await expect(bill).toContainText('$2.78');
	await page.getByRole('button', { name: 'Reset Agentforce, per conversation' }).click();
	await expect(price).toHaveValue('2');
	await expect(page.getByText('set by you')).toBeHidden();

	await page.locator('summary', { hasText: 'As a file' }).click();
	const file = page.getByRole('textbox', { name: 'As a file' });
	await file.fill('{"broken"');
	await page.getByRole('button', { name: 'Take it in' }).click();
	await expect(page.getByRole('alert')).toContainText('not JSON');
	const model = {
		id: 'own',
		unit: 'conversation',
		name: 'Our offer',
		currency: 'EUR',
		source: 'an offer',
		date: '2026-05',
		committed: 2500,
		tiers: [{ upTo: null, price: 1 }]
	};
	await file.fill(JSON.stringify([model]));
	await page.getByRole('button', { name: 'Take it in' }).click();
	const own = page.getByRole('row', { name: /^Our offer/ });
	await expect(own).toContainText('€2,500');
	// In another currency without a rate: listed, not drawn
	await expect(page.getByText('Not drawn')).toContainText('Our offer');
	await page.getByLabel(/1 EUR in USD/).fill('1.2');
	await page.getByRole('button', { name: 'Set Exchange rates' }).click();
	await expect(own).toContainText('$3,000');
	await expect(page.getByText('Not drawn')).toBeHidden();
});
