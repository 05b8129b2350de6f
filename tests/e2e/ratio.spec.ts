import { expect, type Page } from '@playwright/test';
import { expectNoOverflow, openAlive } from './charts.ts';
import { test } from './journey.ts';

const slider = (page: Page) => page.getByRole('slider', { name: 'Contacts that people answer first' });
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test('the share is moved by keys, rewrites the sentence and the figures, and stays in the address', async ({
	page
}) => {
	await openAlive(page, '/');
	await page.getByRole('link', { name: 'Ratio', exact: true }).click();
	await expect(heading(page)).toContainText(/^Step 1: with people answering \d+\s% first, you need \d+ people/);
	await slider(page).focus();
	await slider(page).press('End');
	await expect(heading(page)).toContainText('100 % first');
	const touch = page.getByRole('region', { name: 'What this share comes to' });
	await expect(touch.getByText('People have it sooner or later').locator('..')).toContainText('100 %');
	for (let times = 0; times < 3; times++) await slider(page).press('ArrowLeft');
	await expect(slider(page)).toHaveAttribute('aria-valuetext', /^97\s%$/);
	await expect(page).toHaveURL(/share=97/);
	await page.reload();
	await expect(heading(page)).toContainText('97 % first');

	// beyond what floors allow, the page says which one binds
	await slider(page).focus();
	await slider(page).press('Home');
	await expect(page.getByRole('alert')).toContainText('locked accounts');
	await page.getByRole('link', { name: 'Step 3', exact: true }).press('Enter');
	await expect(page.getByRole('alert')).toHaveCount(0);
	await expect(heading(page)).toContainText(/^Step 3: with people/);
	await expect(page).toHaveURL(/share=rest/);
	// what it costs in whole shifts comes when it is worked out, and is more than by the quarter-hour
	const pay = page.getByRole('row', { name: /^Step 3 / }).getByText(/^\$[\d,]+ \(\d+ h(, \d+ slots? short)?\)$/);
	await expect(pay).toHaveCount(2, { timeout: 60_000 });
	const [quarters = 0, whole = 0] = (await pay.allInnerTexts()).map((text) =>
		Number(/\$([\d,]+)/.exec(text)?.[1]?.replace(',', ''))
	);
	expect(whole).toBeGreaterThan(quarters);

	// the week follows: a cell is reached and walked by keys
	const map = page.getByRole('table', { name: /^People needed by day and hour/ });
	await map.getByRole('link').first().focus();
	await page.keyboard.press('ArrowRight');
	await expect(page.locator(':focus')).toHaveAttribute('aria-label', /, 09:00: \d+ people/);

	// a floor of one's own is worked out anew and kept in the address
	await page.getByText('What has to hold').click();
	await page.getByRole('combobox', { name: 'People keep at least' }).selectOption('first-touch');
	await page.getByRole('spinbutton', { name: 'per cent' }).fill('30');
	await page.getByRole('button', { name: 'Work out anew' }).click();
	await expect(page).toHaveURL(/floor=first-touch&least=30/);
	await expect(page.getByText(/^The cheapest that keeps every target and floor is 3\d/)).toBeVisible();
	// the shifts are for the same week: what has to hold goes with the link
	await expect(page.getByRole('link', { name: /^Shifts for people answering/ })).toHaveAttribute(
		'href',
		/floor=first-touch&least=30/
	);
});

test('the plan is played through beside the formulas, until the slider moves on', async ({ page }) => {
	await openAlive(page, '/ratio?share=60');
	await expect(
		page.getByText(/^In plan and simulation alike a hand-over reaches people when the bot is done with it/)
	).toBeVisible();
	await page.getByRole('button', { name: 'Check with simulation' }).press('Enter');
	const played = page.getByRole('region', { name: 'Check with simulation' });
	await expect(played.getByRole('row', { name: /^Answered in time \d+\.\d\s% \d+\.\d\s% .+ – / })).toBeVisible();
	await expect(page.getByText(/With ten times the contacts in the busiest hour/)).toBeVisible();
	await slider(page).focus();
	await slider(page).press('ArrowLeft');
	await expect(played).toBeHidden();
});

test('a step’s proof is the trial that its link opens, and its topics’ next step the one that Topics tells', async ({
	page
}) => {
	await openAlive(page, '/ratio');
	const steps = page.getByRole('listitem').filter({ hasText: 'What moves' });
	const proof = steps
		.first()
		.getByRole('listitem')
		.filter({ hasText: /^top-ups: / });
	const [, customers = '', days = ''] =
		/^top-ups: ([\d,]+) customers, \d+\s% of them drawn for the bot, about (\d+) days/.exec(await proof.innerText()) ??
		[];
	const [, to = ''] = /top-ups \d+\s% → (\d+\s%)/.exec(await steps.first().innerText()) ?? [];
	await proof.getByRole('link', { name: 'Plan a trial: top-ups' }).click();
	await expect(heading(page)).toContainText(`takes ${customers} customers and about ${days} days`);
	await page.goto('/topics');
	const row = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'top-ups' }) });
	await expect(row).toContainText(`raise to ${to}`);
});

test('topics say what people keep and what comes next, and lead to their conversations', async ({ page }) => {
	await openAlive(page, '/topics');
	await expect(heading(page)).toContainText(/people keep .*locked accounts/);
	const row = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'locked accounts' }) });
	await expect(row).toContainText('risk-sensitive');
	await expect(row).toContainText('controls first, people keep it');
	await row.getByText('Why, and when to stop').press('Enter');
	await row.getByRole('link', { name: 'Its conversations' }).click();
	await expect(page).toHaveURL(/where=topic%3Daccount-security/);
});

test('both fit a phone', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	for (const address of ['/ratio', '/topics']) {
		await openAlive(page, address);
		await expectNoOverflow(page);
	}
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('the share is sent by its button', async ({ page }) => {
		await page.goto('/ratio?share=60');
		await expect(heading(page)).toContainText('60 % first');
		await slider(page).press('End');
		await page.getByRole('button', { name: 'Show', exact: true }).click();
		await expect(heading(page)).toContainText('100 % first');
		await page.getByRole('link', { name: 'Today', exact: true }).click();
		await expect(heading(page)).toContainText(/^Today: with people answering 42\s% first/);
	});
});
