import { expect, type Locator, type Page } from '@playwright/test';

/** All pictures of data on a page, in either language. */
export const chartsOf = (page: Page): Locator => page.getByRole('img', { name: /Arrow keys|方向键/ });

/** Opens an address and waits until its charts answer. */
export async function openAlive(page: Page, address: string): Promise<void> {
	await page.goto(address);
	await expectAlive(page);
}

export async function expectAlive(page: Page): Promise<void> {
	for (const chart of await chartsOf(page).all()) await expect(chart).toHaveAttribute('data-ready', 'true');
}

/** Nothing stands beyond the right edge of the window once the page has settled into it: charts follow a beat later. */
export const expectNoOverflow = (page: Page, name?: string): Promise<void> =>
	expect
		.poll(() => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), name)
		.toBe(0);
