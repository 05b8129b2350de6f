import { expect } from '@playwright/test';
import { drop, dropZone, openImport, textFile, type DroppedFile } from './dropping.ts';
import { writeFile } from 'node:fs/promises';
import { test } from './server.ts';

/** Long enough to be met in the midst of it. */
const longLog = (rows: number): DroppedFile =>
	textFile(
		'long.csv',
		`conversation_id,customer_id,opened_at,text\n${Array.from(
			{ length: rows },
			(_, n) =>
				`L${n},c${n % 900},${new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString()},"about ${n}: call 13812345678"`
		).join('\n')}\n`
	);

test('an import goes on over a reload, and its receipt is shown afterwards', async ({ page, context }) => {
	await openImport(page);
	await drop(page, longLog(150_000));
	await page.getByRole('button', { name: 'Take it in' }).click();
	await expect(page.getByText('Checking every row')).toBeVisible({ timeout: 60_000 });
	const other = await context.newPage();
	await other.goto('/import');
	await expect(other.getByText('long.csv is being taken in.')).toBeVisible();
	await page.reload();
	await expect(page.getByRole('progressbar')).toBeVisible();
	await other.getByRole('button', { name: 'Watch it' }).click();
	await expect(page.getByText('150,000 conversations taken in')).toBeVisible({ timeout: 100_000 });
	await expect(other.getByText('150,000 conversations taken in')).toBeVisible();
	await page.reload();
	await expect(page.getByText('150,000 conversations taken in')).toBeHidden();
	await expect(page.getByRole('rowheader', { name: 'long.csv' })).toBeVisible();
});

test('an import begun before a reload can be cancelled after it', async ({ page }) => {
	await openImport(page);
	await drop(page, longLog(150_000));
	await page.getByRole('button', { name: 'Take it in' }).click();
	await expect(page.getByText('Checking every row')).toBeVisible({ timeout: 60_000 });
	await page.reload();
	await page.getByRole('button', { name: 'Cancel' }).click();
	await expect(page.getByRole('progressbar')).toBeHidden({ timeout: 60_000 });
	await expect(page.getByText('is being taken in')).toBeHidden();
	await page.reload();
	await expect(page.getByText('is being taken in')).toBeHidden();
	await expect(page.getByText('synthetic sample', { exact: true }).first()).toBeVisible();
});

test('an upload that a reload broke off goes on where it stopped', async ({ page }) => {
	const path = test.info().outputPath('long.csv');
	await writeFile(path, longLog(150_000).bytes);
	const choose = () => dropZone(page).getByLabel('choose a file').setInputFiles(path);
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
