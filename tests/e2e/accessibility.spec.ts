import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { openAlive } from './charts.ts';
import { drop, fileFrom, openImport } from './dropping.ts';
import { languages, views } from './views.ts';

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What breaks WCAG 2.2 at levels A and AA: the rule and where. */
async function violations(axe: AxeBuilder): Promise<readonly string[]> {
	const found = await axe.analyze();
	return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** All rules in light; in dark, where only colours differ, those about colours. */
async function expectAccessible(page: Page, name: string): Promise<void> {
	await page.emulateMedia({ colorScheme: 'light' });
	expect.soft(await violations(new AxeBuilder({ page }).withTags(levels)), name).toEqual([]);
	await page.emulateMedia({ colorScheme: 'dark' });
	const colours = new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']);
	expect.soft(await violations(colours), `${name}, dark`).toEqual([]);
}

for (const { locale } of languages)
	test.describe(locale, () => {
		test.use({ locale });

		test('every page meets WCAG 2.2 AA, in light and dark', async ({ page }) => {
			test.slow();
			for (const [name, address] of Object.entries(views))
				await test.step(name, async () => {
					await openAlive(page, address);
					// Folded parts count too
					await page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)));
					await expectAccessible(page, name);
				});
		});

		test('a file under review, and one that is refused, meet WCAG 2.2 AA', async ({ page }) => {
			test.slow();
			await openImport(page);
			await drop(page, { name: 'empty.csv', bytes: Buffer.alloc(0) });
			await expect(page.getByRole('alert')).toBeVisible();
			await expectAccessible(page, 'refused');
			await drop(page, await fileFrom('data/samples/zendesk.csv'));
			await expect(page.getByRole('button', { name: /Take it in|开始导入/ })).toBeVisible();
			await expectAccessible(page, 'review');
		});
	});
