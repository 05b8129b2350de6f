import { expect, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { expectAccessible } from './accessible.ts';
import { expectNoOverflow } from './charts.ts';
import { drop, fileFrom, openImport } from './dropping.ts';
import { test } from './server.ts';

test.use({ timezoneId: 'Asia/Shanghai' });

/** A figure of the receipt. */
const figure = async (page: Page, label: string): Promise<number> => {
	const value = page.locator('dl > div', { has: page.getByText(label, { exact: true }) }).getByRole('definition');
	return Number((await value.innerText()).replaceAll(',', ''));
};

interface Figures {
	readonly read: number;
	readonly imported: number;
	readonly known: number;
	readonly back: number;
}

/** Takes in the file under review and reads its receipt, whose rows must all be accounted for. */
async function takeIn(page: Page): Promise<Figures> {
	await page.getByRole('button', { name: 'Take it in' }).click();
	await expect(page.getByRole('heading', { name: 'Receipt' })).toBeFocused({ timeout: 30_000 });
	const figures = {
		read: await figure(page, 'Rows read'),
		imported: await figure(page, 'Imported'),
		known: await figure(page, 'Already known'),
		back: await figure(page, 'Given back')
	};
	expect(figures.imported + figures.known + figures.back).toBe(figures.read);
	return figures;
}

test('the first log of one’s own replaces the sample, and the same file again adds nothing', async ({ page }) => {
	await openImport(page);
	await drop(page, await fileFrom('data/samples/zendesk.csv'));
	await expect(page.getByText('The sample log is removed in the same step.')).toBeVisible();
	const first = await takeIn(page);
	expect(first).toEqual({ read: 416, imported: 416, known: 0, back: 0 });
	await expect(page.getByText('416 conversations taken in')).toBeVisible();
	await expect(page.getByText('synthetic sample')).toBeHidden();
	await page.getByRole('link', { name: 'See the verdict' }).click();
	await expect(page.getByText(/^416 conversations · /)).toBeVisible();
	await expect(page.getByText('synthetic sample')).toBeHidden();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\.$/);

	await openImport(page);
	await drop(page, await fileFrom('data/samples/zendesk.csv'));
	await expect(page.getByRole('button', { name: 'Take it in' })).toBeVisible();
	await expect(page.getByText('The sample log is removed in the same step.')).toBeHidden();
	expect(await takeIn(page)).toEqual({ read: 416, imported: 0, known: 416, back: 0 });
	await expect(page.getByText(/^416 conversations ·/)).toBeVisible();
});

test('every row that is given back is listed with line, column and reason', async ({ page }) => {
	const expected = JSON.parse(await readFile('data/samples/dirty.expected.json', 'utf8')) as {
		rowsRead: number;
		rowsImported: number;
		rowsDuplicate: number;
		rejects: { line: number; column: string | null }[];
	};
	await openImport(page);
	await drop(page, await fileFrom('data/samples/dirty.csv'));
	expect(await takeIn(page)).toEqual({
		read: expected.rowsRead,
		imported: expected.rowsImported,
		known: expected.rowsDuplicate,
		back: expected.rejects.length
	});
	const rows = page.getByRole('region', { name: 'Rows given back, and why' }).locator('tbody').getByRole('row');
	await expect(rows).toHaveCount(expected.rejects.length);
	for (const [at, { line, column }] of expected.rejects.entries()) {
		await expect(rows.nth(at).getByRole('rowheader')).toHaveText(String(line));
		// beside what a phone shows of the column's name
		const cell = (nth: number) => rows.nth(at).getByRole('cell').nth(nth).locator('> :last-child');
		await expect(cell(0)).toHaveText(column ?? /^(—|text)$/);
		await expect(cell(1)).toHaveText(/(^an? |^nothing under|cannot be read|^(fewer|more) cells).*\.$/);
		await expect(cell(2)).not.toBeEmpty();
	}
	await expectAccessible(page, 'receipt');
	await page.setViewportSize({ width: 390, height: 844 });
	await expectNoOverflow(page);

	const waiting = page.waitForEvent('download');
	await page.getByRole('link', { name: 'Download these rows' }).click();
	const download = await waiting;
	expect(download.suggestedFilename()).toBe('rejected-dirty.csv');
	const text = await readFile(await download.path(), 'utf8');
	expect(text).toContain('conversation_id');
	expect(text.trim().split('\n').length).toBeGreaterThan(expected.rejects.length);
});

test('a Chinese file in GB18030 arrives letter by letter', async ({ page }) => {
	await openImport(page);
	await drop(page, await fileFrom('data/samples/generic-zh-gb18030.csv'));
	const { read, imported } = await takeIn(page);
	expect(imported).toBe(read);
	await page.goto('/explore?metric=volume&rows=1&page=9');
	// The file's first row is the oldest; order numbers are masked unless told otherwise
	await page
		.getByRole('link', { name: /^投诉订单\[order:/ })
		.last()
		.click();
	await expect(page.getByText('从来没见过这么差的服务，8天，换了五个人，没一个能解决')).toBeVisible();
});

test('a column chosen by hand is the one that is read', async ({ page }) => {
	await openImport(page);
	await drop(page, await fileFrom('data/samples/generic-en.csv'));
	const topic = page.getByRole('combobox', { name: 'Topic', exact: true });
	const row = page.getByRole('row').filter({ has: topic });
	await expect(topic).toHaveValue('topic');
	await expect(row).toContainText('complaint ·');
	await topic.selectOption('language');
	await expect(row).toContainText('zh · en');
	await page.getByText('Change', { exact: true }).first().click();
	await page.getByLabel('Name in the log').fill('north');
	await takeIn(page);
	await expect(page.getByRole('row', { name: /generic-en\.csv north/ })).toBeVisible();
	await page.goto('/explore?metric=volume&by=topic');
	await expect(page.getByRole('table').getByRole('rowheader')).toHaveText(['zh', 'en']);
});

test('a needed field that is taken away is asked back, and stops the import', async ({ page }) => {
	await openImport(page);
	await drop(page, await fileFrom('data/samples/generic-en.csv'));
	const opened = page.getByRole('combobox', { name: /^Opened/ }).first();
	await opened.selectOption('');
	await expect(page.getByRole('alert')).toContainText('No column tells when a conversation was opened.');
	await expect(page.getByRole('button', { name: 'Take it in' })).toBeDisabled();
});
