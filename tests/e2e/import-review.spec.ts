import { expect } from '@playwright/test';
import { drop, dropZone, fileFrom, openImport, textFile } from './dropping.ts';
import { test } from './journey.ts';

test.use({ timezoneId: 'Asia/Shanghai' });

const recognised = [
	['zendesk.csv', /^Zendesk/, /tell-tale columns found/, 'UTF-8, separated by commas; header on line 1'],
	['intercom.csv', /^Intercom/, /tell-tale columns found/, 'UTF-8, separated by commas; header on line 1'],
	['freshdesk.csv', /^Freshdesk/, /tell-tale columns found/, 'UTF-8, separated by commas; header on line 1'],
	['generic-zh-gb18030.csv', /^a ticket log we do not know/, /fields recognised by their words/, /^GB18030/],
	['dirty.csv', /^a ticket log we do not know/, /fields recognised by their words/, /header on line [2-9]/]
] as const;

test('a dropped file is recognised before anything of it is sent', async ({ page }) => {
	const sent: string[] = [];
	page.on('request', (request) => {
		if (request.method() !== 'GET') sent.push(request.url());
	});
	await openImport(page);
	for (const [name, source, evidence, format] of recognised)
		await test.step(name, async () => {
			await drop(page, await fileFrom(`data/samples/${name}`));
			await expect(page.getByRole('definition').filter({ hasText: source })).toContainText(evidence);
			await expect(page.getByRole('definition').filter({ hasText: format })).toBeVisible();
			await expect(page.getByRole('table').first().getByRole('row')).not.toHaveCount(0);
			await page.getByRole('button', { name: 'Choose another file' }).click();
			await expect(dropZone(page)).toBeVisible();
		});
	expect(sent).toEqual([]);
});

test('times without a zone ask for one, and are read in the one that is chosen', async ({ page }) => {
	await openImport(page);
	await drop(page, await fileFrom('data/samples/generic-zh-gb18030.csv'));
	const zone = page.getByLabel('The times carry no zone');
	await expect(zone).toHaveValue('Asia/Shanghai');
	const opened = page.getByRole('row').filter({ has: page.getByLabel('Opened', { exact: false }) });
	await expect(opened.first()).toContainText('07:44:45');
	await page.getByText('Change', { exact: true }).last().click();
	await page.getByLabel('Separated by').selectOption('semicolons');
	await expect(page.getByRole('alert')).toContainText('No column tells when');
	await page.getByLabel('Separated by').selectOption('as recognised');
	await expect(opened.first()).toContainText('07:44:45');
});

const refusals = [
	[
		'a picture',
		{ name: 'log.csv', bytes: Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(200)]) },
		'This is a binary file, not a CSV file.'
	],
	['a document', textFile('log.csv', '%PDF-1.7\n'), 'This is a PDF document, not a CSV file.'],
	['a broken archive', { name: 'log.zip', bytes: Buffer.from('504b030414000000080000', 'hex') }, /zip|archive/i],
	['an empty file', textFile('log.csv', ''), 'The file is empty.'],
	['a header alone', textFile('log.csv', 'conversation_id,opened_at,topic\n'), 'The file has a header and no rows.']
] as const;

test('what is no log is refused in words, and nothing changes', async ({ page }) => {
	await openImport(page);
	for (const [name, file, says] of refusals)
		await test.step(name, async () => {
			await drop(page, file);
			await expect.soft(page.getByRole('alert')).toContainText(says);
			await expect.soft(page.getByRole('alert')).toContainText('your log is as it was');
			await expect.soft(dropZone(page)).toBeVisible();
		});
	await page.reload();
	await expect(page.getByText(/19,934 conversations/)).toBeVisible();
});

test('files that come together wait for each other', async ({ page }) => {
	await openImport(page);
	await drop(
		page,
		await fileFrom('data/samples/zendesk.csv'),
		textFile('no log.csv', ''),
		await fileFrom('data/samples/intercom.csv')
	);
	await expect(page.getByRole('definition').filter({ hasText: /^Zendesk/ })).toBeVisible();
	await expect(page.getByText('Waiting for their turn: no log.csv · intercom.csv')).toBeVisible();
	await page.getByRole('button', { name: 'Leave it out, and go on with no log.csv' }).click();
	await expect(page.getByRole('alert')).toContainText('The file is empty.');
	await page.getByRole('button', { name: 'Next: intercom.csv' }).click();
	await expect(page.getByRole('definition').filter({ hasText: /^Intercom/ })).toBeVisible();
	await expect(page.getByText('Waiting for their turn')).toBeHidden();
	await expect(page.getByRole('button', { name: 'Choose another file' })).toBeVisible();
});

test('a file can be chosen without dragging', async ({ page }) => {
	await openImport(page);
	await dropZone(page).getByLabel('choose a file').setInputFiles('data/samples/freshdesk.csv');
	await expect(page.getByRole('definition').filter({ hasText: 'Freshdesk' })).toBeVisible();
});
