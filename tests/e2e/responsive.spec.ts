import { expect } from '@playwright/test';
import { chartsOf, openAlive, expectNoOverflow } from './charts.ts';
import { drop, fileFrom, openImport } from './dropping.ts';
import { languages, views } from './views.ts';
import { test } from './journey.ts';

const widths = [390, 768, 1440, 1920];

/** Sizes of the letters in all pictures as they reach the eye, pixels. */
const letterSizes = (page: Parameters<typeof chartsOf>[0]): Promise<readonly number[]> =>
	chartsOf(page).evaluateAll((charts) =>
		charts.flatMap((chart) =>
			[...chart.querySelectorAll<SVGTextElement>('svg text')]
				.filter((text) => text.getClientRects().length > 0)
				.map((text) => Number.parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 0))
		)
	);

test.describe('the pages on a phone', () => {
	test.use({ viewport: { width: 390, height: 844 } });

	test('open from a button, whole, and are reached by thumb and by keyboard', async ({ page }) => {
		await openAlive(page, '/claims');
		const button = page.getByRole('button', { name: /^Pages/ });
		const links = page.getByRole('navigation', { name: 'Pages' }).getByRole('link');
		await expect(button).toContainText('Claims');
		await expect(links.first()).toBeHidden();
		await button.click();
		const boxes = await Promise.all((await links.all()).map((link) => link.boundingBox()));
		expect(boxes.length).toBeGreaterThan(8);
		for (const box of boxes) {
			if (!box) throw new Error('a page without a place');
			expect(box.x).toBeGreaterThanOrEqual(0);
			expect(box.x + box.width).toBeLessThanOrEqual(390);
			expect(box.y + box.height).toBeLessThanOrEqual(844);
			expect(box.height).toBeGreaterThanOrEqual(44);
		}
		await links.filter({ hasText: 'Bills' }).click();
		await expect(page).toHaveURL(/bills$/);
		await expect(links.first()).toBeHidden();
		await expect(button).toContainText('Bills');

		await button.focus();
		await page.keyboard.press('Enter');
		await page.keyboard.press('Tab');
		await expect(links.first()).toBeFocused();
		await page.keyboard.press('Escape');
		await expect(links.first()).toBeHidden();
		await expect(button).toBeFocused();
	});
});

for (const { locale } of languages)
	test.describe(locale, () => {
		test.use({ locale });

		test('every page fits every window from phone to wall, and back', async ({ page }) => {
			test.slow();
			for (const [name, address] of Object.entries(views))
				await test.step(name, async () => {
					await page.setViewportSize({ width: 390, height: 844 });
					await openAlive(page, address);
					for (const width of [...widths, 390]) {
						await page.setViewportSize({ width, height: 900 });
						await expectNoOverflow(page, `${name} at ${width} px`);
					}
				});
		});

		test('a file under review fits every window', async ({ page }) => {
			await openImport(page);
			await drop(page, await fileFrom('data/samples/zendesk.csv'));
			await expect(page.getByRole('button', { name: /Take it in|开始导入/ })).toBeVisible();
			for (const width of widths) {
				await page.setViewportSize({ width, height: 900 });
				await expectNoOverflow(page, `${width} px`);
			}
		});

		for (const javaScriptEnabled of [false, true])
			test.describe(javaScriptEnabled ? 'alive' : 'before scripts run', () => {
				test.use({ javaScriptEnabled, viewport: { width: 390, height: 844 } });

				test('letters in charts are at least 12 px on a phone', async ({ page }) => {
					for (const address of ['/', views['explore, split'], views['explore, over time']]) {
						await page.goto(address);
						if (javaScriptEnabled) await expect(chartsOf(page).last()).toHaveAttribute('data-ready', 'true');
						const sizes = await letterSizes(page);
						expect(sizes.length, address).toBeGreaterThan(10);
						expect(Math.min(...sizes), address).toBeGreaterThanOrEqual(11.99);
					}
				});
			});
	});
