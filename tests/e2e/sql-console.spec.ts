import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { openAlive } from './charts.ts';
import { test } from './journey.ts';

test('a figure’s SQL goes from Explore to the console, runs there by key, and is a link that brings it back', async ({
	page
}) => {
	await openAlive(page, '/explore?metric=volume&by=topic');
	await page.getByText('The SQL behind it').click();
	await page.getByRole('link', { name: 'Open this SQL in the console' }).click();
	const statement = page.getByRole('textbox', { name: 'Statement' });
	await expect(statement).toHaveValue(/FROM judged/);
	// A link fills the editor, and no more.
	await expect(page.getByText('nothing runs by itself')).toBeVisible();
	await expect(page.getByRole('grid')).toBeHidden();
	await statement.fill('SELECT topic, count(*) AS n FROM judged GROUP BY topic ORDER BY n DESC LIMIT 3');
	await statement.press('Control+Enter');
	await expect(page.getByText(/^3 rows, /)).toBeVisible();
	await expect(page.getByRole('columnheader')).toHaveText(['topic', 'n']);
	await expectAccessible(page, 'console with a result');
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'CSV' }).click();
	const file = await (await download).path();
	expect(readFileSync(file, 'utf8').trim().split('\r\n')).toHaveLength(4);
	await page.reload();
	await expect(statement).toHaveValue(/LIMIT 3$/);
	await expect(page.getByRole('grid')).toBeHidden();
});

test('what may not run says why and where; what runs too long is stopped by Esc; Tab leaves the field', async ({
	page
}) => {
	await openAlive(page, '/explore/sql');
	const statement = page.getByRole('textbox', { name: 'Statement' });
	await statement.fill("SELECT topic,\n  getenv('HOME') FROM judged");
	await page.getByRole('button', { name: 'Run' }).click();
	await expect(page.getByRole('alert')).toContainText('getenv is not for the console');
	await expect(page.getByRole('alert')).toContainText('Line 2, column 3');
	await statement.fill('SELECT sum(a.range * b.range) FROM range(1000000000) a, range(1000000000) b');
	await statement.press('Control+Enter');
	await expect(page.getByRole('button', { name: 'Stop' })).toBeVisible();
	await statement.press('Escape');
	await expect(page.getByText('Stopped. Nothing was changed.')).toBeVisible();
	await statement.press('Tab');
	await expect(page.getByRole('button', { name: 'Run' })).toBeFocused();
});

test('the views stand beside the editor in the reader’s language, and a switch of it keeps what was run', async ({
	page
}) => {
	await openAlive(page, '/explore/sql');
	await page.getByText('Conversations as judged, one row each').click();
	await page.getByRole('button', { name: 'Look at its first rows' }).first().click();
	const statement = page.getByRole('textbox', { name: 'Statement' });
	await expect(statement).toHaveValue('SELECT * FROM judged LIMIT 20');
	await page.getByRole('button', { name: 'Run' }).click();
	await expect(page.getByText(/^20 rows, /)).toBeVisible();
	await page
		.getByRole('button', { name: '中文' })
		.or(page.getByRole('link', { name: '中文' }))
		.click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('用 SQL 查询日志');
	await expect(page.getByText('判定后的会话，每段一行')).toBeVisible();
	await expect(page.getByRole('textbox', { name: '语句' })).toHaveValue('SELECT * FROM judged LIMIT 20');
});

test('a long result is scrolled by keys from its first row to its last, few of them drawn, its head in sight', async ({
	page
}) => {
	await openAlive(page, '/explore/sql?sql=SELECT%20range%20AS%20line%20FROM%20range(10000)');
	await page.getByRole('button', { name: 'Run' }).click();
	const result = page.getByRole('grid', { name: 'Result' });
	await expect(result).toHaveAttribute('aria-rowcount', '10001');
	await result.focus();
	await page.keyboard.press('End');
	await expect(result.getByRole('rowheader', { name: '9999' })).toBeInViewport();
	await expect(result.getByRole('columnheader')).toBeInViewport();
	await page.keyboard.press('PageUp');
	await page.keyboard.press('Home');
	await expect(result.getByRole('rowheader', { name: '0', exact: true })).toBeInViewport();
	expect(await result.getByRole('row').count()).toBeLessThan(60);
});
