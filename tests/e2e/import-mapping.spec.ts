import { expect } from '@playwright/test';
import { drop, openImport, textFile } from './dropping.ts';
import { test } from './journey.ts';

test.use({ timezoneId: 'UTC' });

test('dates that could be either ask which comes first, and are read so', async ({ page }) => {
	await openImport(page);
	await drop(
		page,
		textFile('either.csv', 'ID,Created at,Topic\nA,03/04/2026 10:00,refunds\nB,05/06/2026 11:00,parcels\n')
	);
	const start = page.getByRole('button', { name: 'Take it in' });
	await expect(page.getByText('cannot be told apart')).toBeVisible();
	await expect(start).toBeDisabled();
	await page.getByLabel('Day and month').selectOption('d/m/Y');
	await expect(page.getByText('cannot be told apart')).toBeHidden();
	await expect(start).toBeEnabled();
	const first = page.getByRole('region', { name: 'The first row as Poise reads it' });
	await expect(first).toContainText('3 Apr 2026');
	await page.getByLabel('Day and month').selectOption('m/d/Y');
	await expect(first).toContainText('4 Mar 2026');
});

test('a unit, the meaning of words and one value for all rows can be said', async ({ page }) => {
	await openImport(page);
	const rows = ['1,2026-03-01 10:00,5,yes', '2,2026-03-01 11:00,7,perhaps'];
	await drop(page, textFile('said.csv', `ID,Created at,Handle time,Bot involved\n${rows.join('\n')}\n`));
	const first = page.getByRole('region', { name: 'The first row as Poise reads it' });
	const row = (label: string) => page.getByRole('row').filter({ has: page.getByLabel(label, { exact: true }) });

	await row('Handle time').getByText('How it is read').click();
	await row('Handle time').getByLabel('Unit').selectOption('minutes');
	await expect(first).toContainText('5 min');

	await page.getByText(/more fields, not found in the file/).click();
	await row('Bot took part').getByRole('combobox').first().selectOption('Bot involved');
	await row('Bot took part').getByText('How it is read').click();
	await row('Bot took part').getByLabel('perhaps').selectOption('no');
	await expect(row('Bot took part')).toContainText('yes · no');

	await row('Channel').getByRole('combobox').first().selectOption('— one value for all rows —');
	await row('Channel').getByLabel('The value').fill('chat');
	await row('Channel').getByLabel('The value').blur();
	await expect(first).toContainText('chat');
});
