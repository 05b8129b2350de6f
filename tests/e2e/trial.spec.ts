import { expect, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { expectAccessible } from './accessible.ts';
import { expectAlive, expectNoOverflow, openAlive } from './charts.ts';
import { test } from './journey.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const customersIn = (text: string) => Number(/([\d,]+) customers/.exec(text)?.[1]?.replaceAll(',', ''));

/** Customers of the sample who came with a topic, each once. */
async function customersOf(topic: string): Promise<readonly string[]> {
	const text = await readFile('data/samples/sample-conversations.csv', 'utf8');
	const rows = text.matchAll(/^C\d+,(U\d+),[^,]*,[^,]*,([^,]*),/gm);
	return [...new Set([...rows].flatMap(([, customer, of]) => (of === topic && customer ? [customer] : [])))];
}

/** Arms as a file: every other customer for the bot. */
const armsFile = (customers: readonly string[]) => ({
	name: 'arms.csv',
	mimeType: 'text/csv',
	buffer: Buffer.from(
		['customer_id,arm', ...customers.map((id, at) => `${id},${at % 2 === 0 ? 'bot' : 'people'}`)].join('\n')
	)
});

test('a trial is planned from a topic, made smaller, drawn and read', async ({ page }) => {
	await openAlive(page, '/topics');
	await page
		.getByRole('link', { name: /^Plan a trial: / })
		.first()
		.click();
	await expect(heading(page)).toContainText(/^A trial on .+, read once, at the end, takes [\d,]+ customers/);
	await page.getByRole('combobox', { name: 'Topic' }).selectOption('refund');
	await page.getByRole('combobox', { name: 'The outcome is looked at' }).selectOption('daily');
	// the link brings what the step gives the bot; halves take the fewest customers
	await expect(page.getByRole('spinbutton', { name: 'Customers for the bot, %' })).toHaveValue('74');
	await page.getByRole('spinbutton', { name: 'Customers for the bot, %' }).fill('50');
	await page.getByRole('spinbutton', { name: 'Margin, points' }).fill('5');
	await page.getByRole('button', { name: 'Work out' }).press('Enter');
	await expect(page).toHaveURL(/topic=refund&margin=5&share=50&power=80&looks=daily/);
	await expect(heading(page)).toContainText('refunds');
	const narrow = customersIn(await heading(page).innerText());
	await page.getByRole('spinbutton', { name: 'Margin, points' }).fill('10');
	await page.getByRole('spinbutton', { name: 'Margin, points' }).press('Enter');
	await expect(heading(page)).toContainText('at most 10 points fewer');
	expect(narrow / customersIn(await heading(page).innerText())).toBeCloseTo(4, 1);
	await expect(page.getByRole('img', { name: /smallest margin that can be told falls/ })).toBeVisible();

	// drawn as any other system draws: the vectors of docs/experiments.md
	await page.getByRole('textbox', { name: 'Name of the trial' }).fill('refund-2026');
	await page.getByRole('textbox', { name: 'Secret word' }).fill('orchard-salt');
	await page.getByRole('textbox', { name: /^Customer ids/ }).fill('customer_id\nc1\nc2\n客户-3\n');
	await page.getByRole('button', { name: 'Draw the groups' }).click();
	await expect(page.getByText('Drawn: 1 for the bot, 2 for people.')).toBeVisible();
	await expect(page).not.toHaveURL(/orchard/);
	const download = page.waitForEvent('download');
	await page.getByRole('link', { name: 'Download as CSV' }).click();
	const file = await download;
	expect(file.suggestedFilename()).toBe('refund-2026-arms.csv');
	expect(await readFile(await file.path(), 'utf8')).toBe('customer_id,arm\r\nc1,bot\r\nc2,people\r\n客户-3,people\r\n');

	const customers = await customersOf('refund');
	await page.getByLabel('File of groups').setInputFiles(armsFile([...customers, 'nobody']));
	await page.getByRole('button', { name: 'Read the outcome' }).click();
	const bot = page.getByRole('row', { name: /^bot / });
	const half = Math.ceil(customers.length / 2);
	await expect(bot).toContainText(half.toLocaleString('en'));
	await expect(page.getByText(/1 who have not come/)).toBeVisible();
	await expect(page.getByRole('img', { name: /however often you look between/ })).toBeVisible();
	await expect(page.getByRole('img', { name: /^On \d+ days the difference went to/ })).toBeVisible();
	await expect(page.getByText(/hold with 95.% each on all days at once/)).toBeVisible();
	await expect(page.getByRole('group', { name: 'What the trial says so far' })).toBeFocused();
	await expect(page.getByText(/^Judged: [\d,]+ of [\d,]+ customers planned\.$/)).toBeVisible();
	// the two halves of one log differ by luck alone
	await expect(page.getByText(/^not to be trusted$/)).toHaveCount(0);
	await expectAlive(page);
	await expectAccessible(page, 'a trial that was read');

	// the next look: all that was asked stands in an address, but the file
	await page.getByLabel('The trial began on').fill('2026-02-01');
	await page.getByLabel('Customers planned').fill('900');
	await page.getByRole('button', { name: 'Read the outcome' }).click();
	await expect(page.getByText(/ of 900 customers planned/)).toBeVisible();
	await page.getByRole('link', { name: 'Address for the next look' }).click();
	await expect(page).toHaveURL(
		/topic=refund&margin=10&share=50&power=80&looks=daily&source=file&from=2026-02-01&planned=900#read$/
	);
	await page.reload();
	await expect(page.getByLabel('Customers planned')).toHaveValue('900');
	await expect(page.getByLabel('The trial began on')).toHaveValue('2026-02-01');
});

test('what cannot be is told where it was asked', async ({ page }) => {
	await openAlive(page, '/topics/trial?topic=refund&margin=97');
	await expect(page.getByRole('alert')).toContainText('97 points, is not below');
	await expect(page.getByRole('spinbutton', { name: 'Margin, points' })).toHaveAttribute('aria-invalid', 'true');
	await page.goto('/topics/trial?topic=refnd');
	await expect(page.getByRole('alert')).toContainText('Did you mean “refund”?');
	await page.goto('/topics/trial?topic=refund&share=120');
	await expect(page.getByRole('alert')).toContainText('cannot be 1.2 (120 %)');

	await page.goto('/topics/trial?topic=refund');
	await page.getByRole('button', { name: 'Read the outcome' }).click();
	await expect(page.getByRole('alert')).toContainText('No file was chosen');
	await page.getByLabel('File of groups').setInputFiles({
		name: 'blue.csv',
		mimeType: 'text/csv',
		buffer: Buffer.from('customer_id,arm\nU000001,blue\n')
	});
	await page.getByRole('button', { name: 'Read the outcome' }).click();
	await expect(page.getByRole('alert')).toContainText('names neither group');

	// a field of the log may hold the arms instead
	await page.getByRole('combobox', { name: 'Each customer’s group stands in' }).selectOption('channel');
	await expect(page.getByLabel('File of groups')).toBeHidden();
	await page.getByRole('combobox', { name: 'What the bot’s group is called' }).fill('chat');
	await page.getByRole('combobox', { name: 'What people’s group is called' }).fill('email');
	await page.getByRole('button', { name: 'Read the outcome' }).click();
	await expect(page.getByRole('row', { name: /^people / })).toBeVisible();
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('a trial is planned, drawn and read, and stays in the address', async ({ page }) => {
		await page.goto('/topics/trial?topic=refund&margin=5');
		await page.getByRole('combobox', { name: 'The outcome is looked at' }).selectOption('once');
		await page.getByRole('button', { name: 'Work out' }).click();
		await expect(heading(page)).toContainText('read once, at the end');
		await expect(page.getByRole('combobox', { name: 'Topic' })).toHaveValue('refund');
		await expect(page.getByRole('combobox', { name: 'The outcome is looked at' })).toHaveValue('once');
		await page.getByRole('textbox', { name: 'Name of the trial' }).fill('refund-2026');
		await page.getByRole('textbox', { name: 'Secret word' }).fill('orchard-salt');
		await page.getByRole('textbox', { name: /^Customer ids/ }).fill('c1');
		await page.getByRole('button', { name: 'Draw the groups' }).click();
		await expect(page.getByText('Drawn: 1 for the bot, 0 for people.')).toBeVisible();
		await expect(page).not.toHaveURL(/orchard/);
		await expect(heading(page)).toContainText('read once, at the end');
		await page.getByLabel('File of groups').setInputFiles(armsFile(await customersOf('refund')));
		await page.getByLabel('Customers planned').fill('90000');
		await page.getByRole('button', { name: 'Read the outcome' }).click();
		await expect(page.getByRole('row', { name: /^bot / })).toBeVisible();
		await expect(page.getByLabel('Customers planned')).toHaveValue('90000');
		await expect(page.getByText(/^One look was planned, at 90000 customers judged; there are/)).toBeVisible();
		await expect(heading(page)).toContainText('at most 5 points fewer');
	});
});

test.describe('in Chinese, on a phone', () => {
	test.use({ locale: 'zh-CN', viewport: { width: 390, height: 844 } });

	test('all of it fits and is said', async ({ page }) => {
		await openAlive(page, '/topics/trial?topic=refund&margin=5');
		await expect(heading(page)).toContainText(/^在退款上做对照试验，每天查看，需要 [\d,]+ 位客户/);
		await page.getByLabel('分组文件').setInputFiles(armsFile(await customersOf('refund')));
		await page.getByRole('button', { name: '查看结论' }).click();
		await expect(page.getByRole('row', { name: /^机器人组 / })).toBeVisible();
		await expectNoOverflow(page);
		await expectAccessible(page, 'a trial, in Chinese', false);
	});
});
