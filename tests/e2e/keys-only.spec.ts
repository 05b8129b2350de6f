import { expect, type Locator, type Page } from '@playwright/test';
import { expectAlive, openAlive } from './charts.ts';
import { test } from './journey.ts';

/** Further away nobody goes by Tab. */
const MOST_STOPS = 150;

/** Goes on by Tab until something has the focus; nothing is clicked, and no script moves the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
	for (let press = 0; press < MOST_STOPS; press++) {
		await page.keyboard.press('Tab');
		if (await target.evaluate((each) => each === document.activeElement)) return;
	}
	throw new Error(`Tab did not come to ${String(target)} within ${MOST_STOPS} stops`);
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test('the ratio is found, checked and staffed with Tab, arrows and Enter alone', async ({ page }) => {
	await openAlive(page, '/ratio');
	const last = page.getByRole('link', { name: 'Step 3', exact: true });
	await tabTo(page, last);
	await page.keyboard.press('Enter');
	await expect(heading(page)).toContainText(/^Step 3: with people answering \d+\s% first/);
	await expect(last).toBeFocused();

	const slider = page.getByRole('slider', { name: 'Contacts that people answer first' });
	await tabTo(page, slider);
	await page.keyboard.press('End');
	await expect(heading(page)).toContainText('100 % first');
	await page.keyboard.press('ArrowLeft');
	await expect(slider).toHaveAttribute('aria-valuetext', /^99\s%$/);

	await tabTo(page, page.getByRole('button', { name: 'Check with simulation' }));
	await page.keyboard.press('Enter');
	await expect(page.getByRole('row', { name: /^Answered in time \d+\.\d\s% \d+\.\d\s% / })).toBeVisible();

	// the frontier is walked along, point by point, and says each
	const frontier = page.getByRole('img', { name: /Arrow keys/ }).first();
	await tabTo(page, frontier);
	await page.keyboard.press('ArrowRight');
	const said = page.locator('p.visually-hidden[aria-live="polite"]').filter({ hasText: /\$/ }).first();
	const before = await said.textContent();
	await page.keyboard.press('ArrowRight');
	await expect(said).not.toHaveText(before ?? '');

	// one stop for the whole map, arrows within it
	const map = page.getByRole('table', { name: /^People needed by day and hour/ });
	await tabTo(page, map.getByRole('link').first());
	const cell = await page.locator(':focus').getAttribute('aria-label');
	await page.keyboard.press('ArrowRight');
	await expect(page.locator(':focus')).not.toHaveAttribute('aria-label', cell ?? '');
	await expect(page.locator(':focus')).toHaveAttribute('aria-label', /: \d+ people/);
	await page.keyboard.press('Tab');
	await expect(map.locator(':focus')).toHaveCount(0);

	// what is watched at the first step is unfolded
	const guard = page
		.locator('summary')
		.filter({ hasNotText: /table|hold/i })
		.last();
	await tabTo(page, guard);
	await page.keyboard.press('Enter');
	await expect(guard.locator('xpath=..').getByRole('listitem').first()).toBeVisible();
});

test('from a topic to its trial, and back to the week’s shifts, by keys alone', async ({ page }) => {
	await openAlive(page, '/topics');
	const why = page.locator('summary').first();
	await tabTo(page, why);
	await page.keyboard.press('Enter');
	await expect(why.locator('xpath=..')).toHaveAttribute('open', '');
	const trial = page.getByRole('link', { name: /^Plan a trial: / }).first();
	await tabTo(page, trial);
	await page.keyboard.press('Enter');
	await expect(heading(page)).toContainText(/^A trial on /);

	await tabTo(page, page.getByRole('link', { name: 'Ratio', exact: true }));
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/ratio$/);
	await expectAlive(page);
	await tabTo(page, page.locator('a[href^="/ratio/shifts"]').last());
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/ratio\/shifts/);
});
