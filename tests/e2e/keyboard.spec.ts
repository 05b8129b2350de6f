import { expect, type Page } from '@playwright/test';
import { openAlive } from './charts.ts';
import { drop, fileFrom, openImport } from './dropping.ts';
import { views } from './views.ts';
import { test } from './journey.ts';

test('the first stop is a link past the navigation', async ({ page }) => {
	await openAlive(page, '/');
	await page.keyboard.press('Tab');
	const skip = page.getByRole('link', { name: 'Skip to content' });
	await expect(skip).toBeFocused();
	await expect(skip).toBeInViewport();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('main')).toBeFocused();
	await page.keyboard.press('Tab');
	await expect(page.getByRole('link', { name: 'Replace it with your own log' })).toBeFocused();
});

/** Numbers everything that can be operated and is not folded away. */
const number = (page: Page): Promise<number> =>
	page.evaluate(() => {
		const all = [
			...document.querySelectorAll<HTMLElement>(
				'a[href]:not([tabindex="-1"]), button, select, input, summary, [tabindex="0"]'
			)
		];
		const reachable = all.filter(
			(each) =>
				each.checkVisibility({ visibilityProperty: true }) &&
				!(each instanceof HTMLButtonElement && each.disabled) &&
				!(each instanceof HTMLInputElement && each.type === 'hidden')
		);
		for (const [at, each] of reachable.entries()) each.dataset['stop'] = String(at);
		return reachable.length;
	});

/** Where the focus is, and whether one sees it: by an outline of its own or of the label around it. */
const focused = (page: Page): Promise<{ readonly stop: number; readonly seen: boolean; readonly html: string }> =>
	page.evaluate(() => {
		const active = document.activeElement;
		const carriers = [active, active?.closest('label')].filter((each) => each instanceof HTMLElement);
		const seen = carriers.some((each) => {
			const { outlineStyle, outlineWidth } = getComputedStyle(each);
			const { width, height, right } = each.getBoundingClientRect();
			return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && width > 8 && height > 8 && right > 0;
		});
		const stop = active instanceof HTMLElement ? active.dataset['stop'] : undefined;
		return { stop: stop === undefined ? -1 : Number(stop), seen, html: active?.outerHTML.slice(0, 120) ?? '' };
	});

/** Goes round with Tab alone. */
async function expectAllReached(page: Page): Promise<void> {
	const stops = await number(page);
	const order: number[] = [];
	const unseen: string[] = [];
	// a date has several stops within
	for (let press = 0; press < stops + 12 && order.length < stops; press++) {
		await page.keyboard.press('Tab');
		const { stop, seen, html } = await focused(page);
		if (stop < 0 || order.includes(stop)) continue;
		order.push(stop);
		if (!seen) unseen.push(html);
	}
	expect(unseen, 'a focus that nobody sees').toEqual([]);
	expect(order, 'every control, from top to bottom').toEqual(Array.from({ length: stops }, (_, at) => at));
}

test('Tab reaches every control of every page, in order and in sight', async ({ page }) => {
	test.slow();
	for (const [name, address] of Object.entries(views))
		await test.step(name, async () => {
			await openAlive(page, address);
			await expectAllReached(page);
		});
});

test('Tab reaches every control of a file under review', async ({ page }) => {
	await openImport(page);
	await drop(page, await fileFrom('data/samples/zendesk.csv'));
	await expect(page.getByRole('heading', { name: 'What was recognised' })).toBeFocused();
	await page.getByRole('link', { name: 'Skip to content' }).focus();
	await page.keyboard.press('Shift+Tab');
	await expectAllReached(page);
});
