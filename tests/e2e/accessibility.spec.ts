import { expect } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { openAlive } from './charts.ts';
import { drop, fileFrom, openImport } from './dropping.ts';
import { languages, views } from './views.ts';
import { test } from './journey.ts';

// They only read, and take long together
test.describe.configure({ mode: 'parallel' });

for (const { locale } of languages)
	test.describe(locale, () => {
		test.use({ locale });

		for (const [name, address] of Object.entries(views))
			test(`${name} meets WCAG 2.2 AA`, async ({ page }) => {
				await openAlive(page, address);
				// Folded parts count too
				await page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)));
				await expectAccessible(page, name, locale.startsWith('en'));
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
