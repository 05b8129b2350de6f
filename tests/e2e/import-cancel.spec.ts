import { expect } from '@playwright/test';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { dropZone, openImport } from './dropping.ts';
import { test } from './server.ts';

/** Rows of about 120 bytes each: 60 MB. */
const ROWS = 500_000;

async function writeLargeLog(path: string): Promise<void> {
	const file = createWriteStream(path);
	file.write('conversation_id,customer_id,channel,topic,opened_at,resolved_at,subject\n');
	for (let row = 0; row < ROWS; row += 1000) {
		const lines = Array.from({ length: 1000 }, (_, at) => {
			const id = row + at;
			const day = String((id % 28) + 1).padStart(2, '0');
			return `C${id},U${id % 90_000},chat,topic ${id % 12},2026-03-${day}T10:00:00Z,2026-03-${day}T11:00:00Z,${'x'.repeat(40)} ${id}`;
		});
		if (!file.write(`${lines.join('\n')}\n`)) await once(file, 'drain');
	}
	file.end();
	await once(file, 'close');
}

test('cancelling a large import leaves the log as it was, and no copy of the file', async ({ page, workspace }) => {
	test.slow();
	const path = test.info().outputPath('large.csv');
	await writeLargeLog(path);
	await openImport(page);
	await dropZone(page).getByLabel('choose a file').setInputFiles(path);
	await page.getByRole('button', { name: 'Take it in' }).click();
	await expect(page.getByRole('progressbar')).toBeVisible();
	await expect(page.getByText('Cancelling leaves your log as it was.')).toBeVisible();
	await expect(page.getByText('Checking every row')).toBeVisible();
	await page.getByRole('button', { name: 'Cancel' }).click();
	await expect(page.getByRole('progressbar')).toBeHidden();
	await expect(page.getByRole('button', { name: 'Take it in' })).toBeEnabled();
	for (const folder of ['uploads', 'tmp'])
		await expect.poll(() => readdir(join(workspace, folder)).catch(() => [])).toEqual([]);

	await page.reload();
	await expect(page.getByText(/19,934 conversations/)).toBeVisible();
	await expect(page.getByText('synthetic sample', { exact: true }).first()).toBeVisible();
	await expect(page.getByRole('cell', { name: 'large.csv' })).toBeHidden();
	await expect(page.getByRole('rowheader')).toHaveText(['sample-conversations.csv', 'sample-customers.csv']);
});
