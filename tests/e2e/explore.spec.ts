import { expect } from '@playwright/test';
import { openAlive } from './charts.ts';
import { views } from './views.ts';
import { test } from './journey.ts';

test('figure, split and grain are chosen by keyboard; the address follows and brings the view back', async ({
	page
}) => {
	await openAlive(page, '/explore');
	for (const [label, key] of [
		['Figure', 'ArrowDown'],
		['Split by', 't'],
		['Over time', 'ArrowDown']
	] as const) {
		const control = page.getByRole('combobox', { name: label, exact: true });
		const before = await control.inputValue();
		await control.focus();
		await page.keyboard.press(key);
		const chosen = await control.inputValue();
		expect(chosen).not.toBe(before);
		await expect(page).toHaveURL(new RegExp(`=${chosen}(&|$)`));
		await expect(control).toBeFocused();
	}
	const answer = await page.getByRole('main').innerText();
	await page.reload();
	expect(await page.getByRole('main').innerText()).toBe(answer);
});

test('back and forward take the controls along', async ({ page }) => {
	await openAlive(page, '/explore?metric=volume');
	await page.getByRole('combobox', { name: 'Figure', exact: true }).selectOption('containment');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Containment/);
	await page.getByRole('combobox', { name: 'Split by', exact: true }).selectOption('topic');
	await expect(page).toHaveURL(/by=topic/);
	await page.goBack();
	await expect(page.getByRole('combobox', { name: 'Split by', exact: true })).toHaveValue('');
	await page.goBack();
	await expect(page.getByRole('combobox', { name: 'Figure', exact: true })).toHaveValue('volume');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Conversations/);
	await page.goForward();
	await expect(page.getByRole('combobox', { name: 'Figure', exact: true })).toHaveValue('containment');
});

test('filters and dates narrow what is counted, and say so', async ({ page }) => {
	await openAlive(page, '/explore');
	await page.getByText('Only where').click();
	await page.getByRole('combobox', { name: 'Channel', exact: true }).selectOption('channel=email');
	await expect(page.getByText('the chosen part')).toBeVisible();
	await page.getByLabel('From', { exact: true }).fill('2026-05-01');
	await expect(page).toHaveURL(/where=channel%3Demail&from=2026-05-01/);
	const note = page.getByText(/^n\s=\s[\d,]+ · 95\s%\sinterval/);
	const narrowed = await note.innerText();
	await page.reload();
	await expect(page.getByRole('combobox', { name: 'Channel', exact: true })).toHaveValue('channel=email');
	await expect(page.getByLabel('From', { exact: true })).toHaveValue('2026-05-01');
	await expect(note).toHaveText(narrowed);
	await page.getByRole('link', { name: 'Start again' }).click();
	await expect(page.getByText('the whole log')).toBeVisible();
});

test('a filter that fits nothing says what to do', async ({ page }) => {
	await page.goto('/explore?metric=containment&from=2030-01-01');
	await expect(page.getByText('No conversation fits.')).toBeVisible();
	await expect(page.getByText('⚠︎')).toBeHidden();
});

test('bot first and person first are compared where both have the figure', async ({ page }) => {
	await openAlive(page, '/explore');
	const compare = page.getByRole('combobox', { name: 'Compare', exact: true });
	await compare.selectOption('first-responder');
	await expect(page.getByText('Person first: no figure')).toBeVisible();
	await page.getByRole('combobox', { name: 'Figure', exact: true }).selectOption('csat-mean');
	await expect(page.getByRole('term').filter({ hasText: 'Raw difference' })).toBeVisible();
	await expect(page.locator('dl > div', { hasText: 'Raw difference' })).toHaveText(/95\s%\sinterval\s−.+\sto\s−/);
	await expect(page.locator('dl > div', { hasText: 'Like for like' })).toHaveText(/have their like on the other side/);
	await page.reload();
	await expect(compare).toHaveValue('first-responder');
});

test('the SQL behind a figure is shown', async ({ page }) => {
	await page.goto(views['explore, split']);
	await page.getByText('The SQL behind it').click();
	await expect(page.getByText(/SELECT[\s\S]+FROM judged/)).toBeVisible();
});

test('before and after an event: named, compared, kept in the address, taken away', async ({ page }) => {
	await openAlive(page, '/explore?metric=containment&grain=week');
	await page.getByText('Events', { exact: true }).click();
	await page.getByLabel('Day', { exact: true }).fill('2026-06-01');
	await page.getByLabel('What happened').fill('Sale began');
	await page.getByRole('button', { name: 'Add' }).click();
	await expect(page.getByText('2026-06-01 · Sale began')).toBeVisible();
	await page.getByRole('combobox', { name: 'Compare', exact: true }).selectOption('event');
	await expect(page.getByRole('heading', { name: /^Sale began: Containment/ })).toBeVisible();
	await expect(page.getByText(/^Read against the line that the time before was already on/)).toBeVisible();
	await page.reload();
	await expect(page.getByRole('combobox', { name: 'Event', exact: true })).toHaveValue(/^[0-9a-f]{8}$/);
	await page.getByRole('combobox', { name: 'Compare', exact: true }).selectOption('previous');
	await expect(page.getByRole('heading', { name: /on the period before/ })).toBeVisible();
	await expect(page.locator('dl > div', { hasText: 'With the same mix' })).toHaveText(
		/have their like on the other side/
	);
	await page.getByText('Events', { exact: true }).click();
	await page.getByRole('button', { name: 'Remove Sale began' }).click();
	await expect(page.getByRole('button', { name: 'Remove Sale began' })).toBeHidden();
});
