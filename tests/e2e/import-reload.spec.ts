import { expect, type Page } from '@playwright/test';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dropZone, openImport } from './dropping.ts';
import { test } from './server.ts';

const ROWS = 500_000;

/** Chooses a log from the disk: the same file again is the same to the browser. Long enough to be met in the midst of it. */
async function chooseLog(page: Page, rows: number): Promise<void> {
	const path = test.info().outputPath('long.csv');
	if (!existsSync(path)) {
		const lines = Array.from({ length: rows }, (_, n) => {
			const opened = new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString();
			return `L${n},c${n % 900},${opened},"about ${n}: call 13812345678"`;
		});
		await writeFile(path, `conversation_id,customer_id,opened_at,text\n${lines.join('\n')}\n`);
	}
	await dropZone(page).getByLabel('choose a file').setInputFiles(path);
}

/** Has the file taken in, and waits until the server has begun: what comes next meets it in the midst. */
async function begin(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Take it in' }).click();
	await expect
		.poll(() => page.evaluate(() => sessionStorage.getItem('poise-import')), { timeout: 60_000, intervals: [50] })
		.not.toBeNull();
}

test('an import goes on over a reload, and its receipt is shown afterwards', async ({ page, context }) => {
	await openImport(page);
	await chooseLog(page, ROWS);
	await begin(page);
	const other = await context.newPage();
	await other.goto('/import');
	await expect(other.getByText('long.csv is being taken in.')).toBeVisible();
	await page.reload();
	await expect(page.getByRole('progressbar')).toBeVisible();
	await other.getByRole('button', { name: 'Watch it' }).click();
	await expect(page.getByText('500,000 conversations taken in')).toBeVisible({ timeout: 100_000 });
	await expect(other.getByText('500,000 conversations taken in')).toBeVisible();
	await page.reload();
	await expect(page.getByText('500,000 conversations taken in')).toBeHidden();
	await expect(page.getByRole('rowheader', { name: 'long.csv' })).toBeVisible();
});

test('an import begun before a reload can be cancelled after it', async ({ page }) => {
	await openImport(page);
	await chooseLog(page, ROWS);
	await begin(page);
	await page.reload();
	await page.getByRole('button', { name: 'Cancel' }).click();
	await expect(page.getByRole('progressbar')).toBeHidden({ timeout: 60_000 });
	await expect(page.getByText('is being taken in')).toBeHidden();
	await page.reload();
	await expect(page.getByText('is being taken in')).toBeHidden();
	await expect(page.getByText('synthetic sample', { exact: true }).first()).toBeVisible();
});

test('an upload that a reload broke off goes on where it stopped', async ({ page }) => {
	const choose = () => chooseLog(page, 150_000);
	await openImport(page);
	// A slow line: the reload comes in the midst of the file
	const line = await page.context().newCDPSession(page);
	const speed = (bytesPerSecond: number) =>
		line.send('Network.emulateNetworkConditions', {
			offline: false,
			latency: 0,
			downloadThroughput: -1,
			uploadThroughput: bytesPerSecond
		});
	await choose();
	await speed(2_000_000);
	await page.getByRole('button', { name: 'Take it in' }).click();
	await expect(page.getByText(/^[1-9]\d?\s?%$/)).toBeVisible({ timeout: 60_000 });
	await page.reload();
	await expect(page.getByText(/The upload of long.csv broke off/)).toBeVisible();
	await speed(-1);
	const sizes: number[] = [];
	page.on('request', (request) => {
		if (request.method() === 'PATCH') sizes.push(Number(request.headers()['upload-offset']));
	});
	await choose();
	await page.getByRole('button', { name: 'Take it in' }).click();
	await expect(page.getByText('150,000 conversations taken in')).toBeVisible({ timeout: 100_000 });
	expect(sizes[0]).toBeGreaterThan(0);
});
