import { expect, type Page } from '@playwright/test';
import { chartsOf, openAlive } from './charts.ts';
import { test } from './server.ts';
import { test as shared } from './journey.ts';

/** Drags over a chart between two points, as shares of its box. */
async function drag(page: Page, from: readonly [number, number], to: readonly [number, number]): Promise<void> {
	const box = await chartsOf(page).first().boundingBox();
	if (!box) throw new Error('there is no chart');
	const at = ([x, y]: readonly [number, number]) => [box.x + x * box.width, box.y + y * box.height] as const;
	await page.mouse.move(...at(from));
	await page.mouse.down();
	await page.mouse.move(...at([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]), { steps: 3 });
	await page.mouse.move(...at(to), { steps: 3 });
	await page.mouse.up();
}

shared('dragging over time shows only that time, is announced, and Back undoes it', async ({ page }) => {
	await openAlive(page, '/explore?metric=containment&grain=month');
	await drag(page, [0.3, 0.4], [0.6, 0.5]);
	await expect(page).toHaveURL(/from=2026-\d\d-01&to=2026-\d\d-01/);
	await expect(page.getByText('the chosen part')).toBeVisible();
	await expect(page.getByText(/^Only .+ to .+ is shown now\. Back undoes it\.$/)).toHaveCount(1);
	await page.goBack();
	await expect(page).toHaveURL(/grain=month$/);
	await expect(page.getByText('the whole log')).toBeVisible();
});

shared('keys choose what a drag chooses', async ({ page }) => {
	await openAlive(page, '/explore?metric=containment&grain=month');
	await chartsOf(page).first().focus();
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('Shift+ArrowRight');
	await expect(page.getByText(/^Chosen: Apr 2026 to May 2026\. Enter shows only these/)).toHaveCount(1);
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/from=2026-04-01&to=2026-06-01/);
});

shared('dragging over bars keeps those groups; the rest opens into exactly its conversations', async ({ page }) => {
	await openAlive(page, '/explore?metric=volume&by=topic&top=3');
	await drag(page, [0.4, 0.1], [0.4, 0.35]);
	await expect(page).toHaveURL(/where=topic%7C%3D.+where=topic%7C%3D/);
	await expect(page.getByText('the chosen part')).toBeVisible();
	await page.goBack();
	const other = page.getByRole('row').filter({ has: page.getByRole('link', { name: 'other (5 values)' }) });
	const counted = await other.getByRole('cell').nth(3).innerText();
	await other.getByRole('link').click();
	await expect(page.getByRole('heading', { name: `${counted} conversations behind this` })).toBeVisible();
	await expect(page.getByText(/^Topic: not .+, not .+, not .+/).first()).toBeVisible();
	await page.getByRole('link', { name: /^Take away: Topic/ }).click();
	await expect(page.getByText('the whole log')).toBeVisible();
});

shared('a heat map is walked by arrow keys and opens into conversations', async ({ page }) => {
	await page.goto('/explore?metric=volume&by=hour-of-week');
	const map = page.getByRole('table', { name: /Arrow keys walk through the cells/ });
	await expect(map.getByRole('row')).toHaveCount(8);
	// keys are heard once the page is alive
	await expect(async () => {
		await map.getByRole('link').first().focus();
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('ArrowRight');
		await expect(map.getByRole('link', { name: /^Tue, 01: / })).toBeFocused({ timeout: 1_000 });
	}).toPass({ timeout: 30_000 });
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/where=hour-of-week%3D2-01.*rows=1/);
});

shared('the list of conversations holds few rows at a time, and is put in order by its head', async ({ page }) => {
	await page.goto('/explore?metric=volume&rows=1');
	const list = page.getByRole('grid');
	await expect(list).toHaveAttribute('aria-rowcount', '19935');
	await list.focus();
	await page.keyboard.press('End');
	await expect(page.getByText(/to 19,934 of 19,934$/)).toBeVisible();
	await expect(list.locator('[aria-rowindex="19935"]').getByRole('link')).toBeVisible();
	expect(await list.getByRole('row').count()).toBeLessThan(60);
	await page.getByRole('columnheader', { name: 'First reply' }).getByRole('link').click();
	await expect(page).toHaveURL(/sort=-reply/);
	await expect(page.getByRole('columnheader', { name: 'First reply' })).toHaveAttribute('aria-sort', 'descending');
});

test('a view is saved under a name, opened, renamed and deleted', async ({ page }) => {
	await page.goto('/explore?metric=volume&by=topic&top=5');
	// what is opened before scripts run may close again when they do
	await expect(async () => {
		const name = page.getByLabel('Save this view as');
		if (!(await name.isVisible())) await page.getByText('Saved views').click();
		await name.fill('每周话题', { timeout: 1_000 });
		await page.getByRole('button', { name: 'Save', exact: true }).click({ timeout: 1_000 });
		await expect(page.getByText('Saved views · 每周话题')).toBeVisible({ timeout: 5_000 });
	}).toPass({ timeout: 60_000 });
	await page.goto('/explore');
	await page.getByText('Saved views').click();
	await page.getByRole('link', { name: '每周话题' }).click();
	await expect(page).toHaveURL(/metric=volume&by=topic&top=5/);
	await page.getByText('Rename or delete').click();
	await page.getByLabel('Name', { exact: true }).fill('Five topics');
	await page.getByRole('button', { name: 'Rename', exact: true }).click();
	await expect(page.getByRole('link', { name: 'Five topics' })).toBeVisible();
	await page.getByRole('button', { name: 'Delete' }).click();
	await expect(page.getByRole('link', { name: 'Five topics' })).toBeHidden();
});
