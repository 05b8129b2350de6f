import { expect, type Page } from '@playwright/test';
import { chartsOf, expectAlive, openAlive, expectNoOverflow } from './charts.ts';
import { test } from './journey.ts';

/** How light the page is, and how light the letters in its first chart: 0..255. */
const lightness = (page: Page): Promise<{ readonly paper: number; readonly letters: number }> =>
	page.evaluate(() => {
		const of = (colour: string) => Number(/\d+/.exec(colour)?.[0]);
		const text = document.querySelector('figure svg text');
		return {
			paper: of(getComputedStyle(document.body).backgroundColor),
			letters: text ? of(getComputedStyle(text).fill) : Number.NaN
		};
	});

async function expectDark(page: Page, dark: boolean): Promise<void> {
	await expect
		.poll(async () => {
			const { paper, letters } = await lightness(page);
			return { paper: paper > 128 ? 'light' : 'dark', letters: letters > 128 ? 'light' : 'dark' };
		})
		.toEqual(dark ? { paper: 'dark', letters: 'light' } : { paper: 'light', letters: 'dark' });
}

test('light and dark are one click, charts included, and stay over a reload', async ({ page }) => {
	await page.emulateMedia({ colorScheme: 'light' });
	await openAlive(page, '/');
	await expectDark(page, false);
	const stored = page.waitForResponse('**/preferences');
	await page.getByRole('button', { name: 'Dark' }).click();
	await expect(page.getByRole('button', { name: 'Dark' })).toHaveAttribute('aria-pressed', 'true');
	await expectDark(page, true);
	await stored;
	await page.reload();
	await expectAlive(page);
	await expectDark(page, true);
	await page.emulateMedia({ colorScheme: 'dark' });
	await page.getByRole('button', { name: 'Light' }).click();
	await expectDark(page, false);
});

test('left alone, the page follows the system', async ({ page }) => {
	await page.emulateMedia({ colorScheme: 'light' });
	await openAlive(page, '/');
	await page.emulateMedia({ colorScheme: 'dark' });
	await expectDark(page, true);
	await page.getByRole('button', { name: 'Light' }).click();
	await expectDark(page, false);
	await page.getByRole('button', { name: 'As the system' }).click();
	await expectDark(page, true);
});

test('paper gets the verdict and its charts on white, and nothing to click', async ({ page }) => {
	await page.emulateMedia({ colorScheme: 'dark' });
	await openAlive(page, '/');
	await page.emulateMedia({ media: 'print' });
	await expectDark(page, false);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await expect(page.getByText('synthetic sample', { exact: true })).toBeVisible();
	await expect(page.getByRole('navigation')).toBeHidden();
	await expect(page.getByRole('button')).toHaveCount(0);
	for (const chart of await chartsOf(page).all()) await expect(chart.locator('svg:visible')).toHaveCount(1);
	await page.setViewportSize({ width: 700, height: 1000 });
	await expectNoOverflow(page);
	const pdf = await page.pdf({ format: 'A4' });
	expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
	expect((pdf.toString('latin1').match(/\/Type \/Page\b/g) ?? []).length).toBeGreaterThan(1);
});
