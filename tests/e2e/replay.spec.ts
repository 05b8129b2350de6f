import { expect } from '@playwright/test';
import { test } from './server.ts';

const QUESTIONS = [
	'text,scenario,article',
	'How do I track my parcel?,e-commerce,parcel-track',
	'How far away is the moon at the moment?,e-commerce,none'
].join('\n');

test('the log is replayed from the sandbox, then labelled questions, and the verdict says so in a line', async ({
	page
}) => {
	// the bot learns first, as on every new workspace
	test.slow();
	await page.goto('/sandbox?lang=en');
	await page.getByRole('link', { name: 'See what the bot would have done with your log' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('What the bot would have done');
	await expect(page.getByText('No replay yet.')).toBeVisible();
	await expect(page.getByText('Not measurable: no labelled questions')).toBeVisible();

	// by keyboard alone
	await page.locator('[data-ready=true]').waitFor();
	await page.getByLabel('Conversations at most').fill('40');
	await page.getByLabel('Conversations at most').press('Enter');
	await expect(page.getByRole('progressbar')).toBeVisible();
	const result = page.getByRole('region', { name: 'replay, not measured' });
	await expect(result.getByText(/^.*40 of [\d,]+ conversations with texts/)).toBeVisible({ timeout: 100_000 });
	const shares = await result
		.locator('dd.value')
		.allTextContents()
		.then((texts) => texts.slice(0, 3).map((text) => Number.parseFloat(text)));
	expect(shares.reduce((sum, share) => sum + share, 0)).toBeGreaterThan(98);
	expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThan(102);
	await expect(result.getByRole('heading', { name: 'What a replay cannot know' })).toBeVisible();

	await page.locator('input[type=file]').setInputFiles({
		name: 'asked.csv',
		mimeType: 'text/csv',
		buffer: Buffer.from(QUESTIONS)
	});
	await expect(page.getByText(/^2 questions of asked\.csv/)).toBeVisible({ timeout: 60_000 });

	await page.goto('/?lang=zh');
	await expect(page.getByText(/回放估计（非实测）/)).toBeVisible();
	await page.getByRole('link', { name: '查看回放' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('历史会话回放');
});
