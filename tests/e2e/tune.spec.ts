import { expect } from '@playwright/test';
import { expectNoOverflow } from './charts.ts';
import { test } from './server.ts';

// The bot learns, then reads a thousand messages
test.setTimeout(400_000);

test('thresholds are tried out, and the sandbox goes by those that are used', async ({ page }) => {
	await page.goto('/sandbox');
	await page.getByRole('link', { name: 'Tune when it answers and when it fetches a person' }).click();
	await page.getByRole('button', { name: 'Have the bot read them' }).click();
	await expect(page.getByRole('button', { name: 'Read them again' })).toBeVisible({ timeout: 300_000 });

	const results = page.getByRole('status').filter({ hasText: 'Cost of a conversation' });
	const before = await results.innerText();
	const slider = page.getByRole('slider', { name: 'Upset enough for a person' });
	await slider.focus();
	for (let times = 0; times < 6; times++) await slider.press('ArrowLeft');
	await expect(slider).toHaveAttribute('aria-valuetext', '0.10');
	await expect(results).toContainText(/Handed to a person\s*\d+\s%\s*in force: \d+\s%/);
	expect(await results.innerText()).not.toBe(before);

	await page.getByRole('combobox', { name: 'Threshold drawn' }).selectOption('escalateFrom');
	await expect(page.getByRole('img', { name: /^Precision .* and recall/ })).toBeVisible();

	await page.getByRole('button', { name: 'Use these thresholds' }).click();
	await page.getByRole('link', { name: 'Talk to the bot' }).click();
	await page.getByRole('textbox', { name: 'Your message' }).fill('I am a bit worried that it will not come in time');
	await page.getByRole('textbox', { name: 'Your message' }).press('Enter');
	await expect(page.getByText('threshold 0.1')).toBeVisible();

	await page.setViewportSize({ width: 390, height: 844 });
	await page.goto('/sandbox/tune');
	await expectNoOverflow(page);
});
