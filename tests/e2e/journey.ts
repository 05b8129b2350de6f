import { expect, test as plain, type Page } from '@playwright/test';

/** Scripts of the page listen: what is clicked before is answered by the server, or by nobody. */
async function expectScripts(page: Page): Promise<void> {
	if ((await page.locator('a.skip').count()) === 0) return; // no page of the product's
	await expect(page.locator('html')).toHaveAttribute('data-alive', '');
}

/** Journeys of people who wait until a page answers; those without scripts take it as it came. */
export const test = plain.extend({
	page: async ({ page, javaScriptEnabled }, use) => {
		if (javaScriptEnabled) {
			const go = page.goto.bind(page);
			const reload = page.reload.bind(page);
			page.goto = async (...to) => {
				const response = await go(...to);
				await expectScripts(page);
				return response;
			};
			page.reload = async (...how) => {
				const response = await reload(...how);
				await expectScripts(page);
				return response;
			};
		}
		await use(page);
	}
});
