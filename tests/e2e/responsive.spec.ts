import { expect, test } from '@playwright/test';
import { chartsOf, openAlive, expectNoOverflow } from './charts.ts';
import { drop, fileFrom, openImport } from './dropping.ts';
import { languages, views } from './views.ts';

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
