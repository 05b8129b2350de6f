import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expectAlive, expectNoOverflow, openAlive } from './charts.ts';
import { test } from './server.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const made = /^With people answering 6\d\s% first, \d+ shifts with [\d,]+ paid hours cost .+ a week, with .+; .+\.$/;

/** A quick answer by the hour is there in seconds, on any machine. */
async function fillQuick(page: Page) {
	await page.getByRole('combobox', { name: 'Plan by' }).selectOption('hour, without breaks');
	await page.getByRole('combobox', { name: 'Search for at most' }).selectOption('no time: the quick answer');
}

test('from the slider to a roster that stays, as files, in both languages', async ({ page }) => {
	test.slow();
	await openAlive(page, '/ratio?lang=en&share=64');
	await page.getByRole('link', { name: /^Shifts for people answering 6\d\s% first/ }).click();
	await expect(heading(page)).toHaveText('Shifts');
	await expect(page.getByRole('combobox', { name: 'Contacts that people answer first' })).toHaveValue('own');
	await fillQuick(page);
	// by keyboard alone
	await page.getByRole('group', { name: 'Shift 1' }).getByRole('spinbutton', { name: 'Hours of work' }).fill('7.5');
	await page.getByRole('button', { name: 'Make the roster' }).press('Enter');
	await expect(heading(page)).toHaveText(made, { timeout: 100_000 });
	await expect(page).toHaveURL(/share=6\d&slots=60&hours=7\.5&break=30&hours=4&break=0&seconds=0/);
	const sentence = await heading(page).innerText();

	// the form is folded away; figures, picture and tables stand
	await expect(page.getByRole('button', { name: 'Make it anew' })).toBeHidden();
	await expect(page.getByRole('img', { name: /^People on shift against people wanted/ })).toBeVisible();
	const monday = page.getByRole('region', { name: /^Shifts of Monday/ });
	await expect(monday.getByRole('row').nth(1)).toHaveText(/\d\d:00 – \d\d:\d\d.*\d+$/);
	const downloading = page.waitForEvent('download');
	await page.getByRole('link', { name: 'CSV', exact: true }).click();
	const download = await downloading;
	expect(download.suggestedFilename()).toMatch(/^poise-roster-\d{4}-\d\d-\d\d\.csv$/);
	const [head, ...rows] = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n');
	expect(head).toBe('\uFEFFdate,start,end,breaks,group,people,paid_hours');
	const people = rows.reduce((sum, row) => sum + Number(row.split(',').at(-2)), 0);
	expect(sentence).toContain(`${people.toLocaleString('en')} shifts`);
	const calendar = await page.request.get('/api/v1/roster/latest?format=ics');
	expect((await calendar.text()).match(/BEGIN:VEVENT/g)).toHaveLength(rows.length);
	const wanted = page.getByRole('link', { name: 'People wanted, to edit and give back' });
	const table = await page.request.get((await wanted.getAttribute('href')) ?? '');
	expect((await table.text()).split('\r\n')[0]).toBe('\uFEFFstart,agents,skill');

	await expect(page.getByText(/^One roster is kept, the last: the next one takes its place\./)).toBeVisible();

	// kept over a reload, and said of another address
	await page.reload();
	await expect(heading(page)).toHaveText(sentence);
	await expectAlive(page);
	await expectAccessible(page, 'a roster');
	await page.goto('/ratio/shifts');
	await expect(page.getByText(/with other settings than those of the form/)).toBeVisible();

	await page.setViewportSize({ width: 390, height: 844 });
	await openAlive(page, '/ratio/shifts?lang=zh&share=64');
	await expect(heading(page)).toHaveText(/^人工首答6\d%时，共 [\d,]+ 个班次、.+。$/);
	await expectNoOverflow(page);
	await page.getByRole('link', { name: '返回人机配比' }).click();
	await expect(page).toHaveURL(/\/ratio\?share=64/);
});

test('own numbers are taken from a file; what is wrong with them is said beside the form', async ({ page }) => {
	test.slow();
	const give = async (name: string, content: string) => {
		await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
		await expect(page.getByText(new RegExp(`^${name} says how many`))).toBeVisible();
		await page.getByRole('button', { name: 'Make the roster' }).click();
	};
	await page.goto('/ratio/shifts?lang=en');
	await page.getByText('Use your own numbers instead of the log’s').click();
	await give('wrong.csv', 'start,agents\n2026-09-07T08:00,three\n');
	await expect(page.getByRole('alert')).toContainText(/“three” is not a whole number of people\..*Line 2/s);
	await page.getByRole('button', { name: 'Use the log again' }).click();
	await give('needs.csv', 'start,agents\n2026-09-07 08:00,3\n2026-09-07 08:30,4\n2026-09-07 11:30,4\n');
	await expect(heading(page)).toHaveText(/^For the people listed in needs\.csv, \d+ shifts? /, { timeout: 60_000 });
	await expect(page.getByRole('alert')).toHaveCount(0);
	await page.reload();
	await expect(heading(page)).toHaveText(/needs\.csv/);
});

test('a search shows how near it is, and can be cancelled', async ({ page }) => {
	test.slow();
	await page.goto('/ratio/shifts?lang=en&seconds=300&by=language');
	await page.getByRole('button', { name: 'Make the roster' }).click();
	await expect(page.getByText('Searching for the cheapest shifts')).toBeVisible({ timeout: 60_000 });
	await expect(page.getByText(/^What is found is at most \d+\.\d\s% above/)).toBeVisible({ timeout: 60_000 });
	await page.getByRole('button', { name: 'Cancel' }).click();
	await expect(page.getByRole('button', { name: 'Make the roster' })).toBeVisible();
	await expect(page.getByRole('alert')).toHaveCount(0);
	await expect(heading(page)).toHaveText('Shifts');
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('the page opens, and says what to do instead', async ({ page }) => {
		await page.goto('/ratio/shifts?lang=en');
		await expect(page.locator('noscript p')).toHaveText(
			'Making a roster here needs JavaScript. Without it: npx poise roster.'
		);
		await expect(page.getByRole('button', { name: 'Make the roster' })).toBeDisabled();
	});
});
