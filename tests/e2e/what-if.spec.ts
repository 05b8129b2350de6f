import { expect } from '@playwright/test';
import { chartsOf, expectAlive, openAlive } from './charts.ts';
import { test } from './journey.ts';

const drawn = /Net value.*Eight cases of ten.+ to .+Chance of a loss\s*(over |under )?\d+\s%.*From [\d,]+ runs/s;

test('a slider moved by keys changes the net at once, the simulation follows, a link keeps it, and all can be put back', async ({
	page
}) => {
	await openAlive(page, '/');
	const slider = page.getByRole('slider', { name: 'The bot answers first' });
	const result = page.getByRole('status').filter({ hasText: 'Net value' });
	await expect(result).toHaveText(drawn);
	const before = await result.innerText();
	const verdict = await page.getByRole('heading', { level: 1 }).innerText();

	const advised = await slider.inputValue();
	await slider.focus();
	await page.keyboard.press('Home');
	await page.keyboard.press('PageUp');
	await expect(slider).toHaveAttribute('aria-valuetext', /^10\s% instead of [\d.]+\s%$/);
	await expect(result).toHaveText(/was .*was /);
	await expect(page.getByText('What if, not the plan in force')).toHaveCount(2);
	await expect(page).toHaveURL(/plan\.bot-first-share=0\.1$/);
	await expect(result).toHaveText(drawn);
	const after = await result.innerText();
	expect(after).not.toBe(before);
	// what holds is not what is supposed
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(verdict);
	// a brief supposes what the page does, and says so
	const brief = await page.getByRole('link', { name: 'Text', exact: true }).getAttribute('href');
	expect(await (await page.request.get(brief ?? '')).text()).toMatch(/Bot first in .*10\s% of contacts, as set/);

	await page.reload();
	await expect(slider).toHaveValue('0.1');
	await expect(result).toHaveText(drawn);
	expect(await result.innerText()).toBe(after);

	await page.getByRole('button', { name: 'Put all back' }).click();
	await expect(slider).toHaveValue(advised);
	await expect(page).toHaveURL(/\/$/);
	expect(await result.innerText()).toBe(before);
	await expectAlive(page);
	expect(await chartsOf(page).count()).toBe(5);
});

test.describe('before scripts run', () => {
	test.use({ javaScriptEnabled: false, locale: 'zh-CN' });

	test('a link shows what it supposes, in Chinese, and passes over what cannot be', async ({ page }) => {
		await page.goto('/?bot.handed-off=0.9&plan.bot-first-share=7');
		await expect(page.getByRole('slider', { name: '转人工的比例' })).toHaveAttribute('aria-valuetext', /^90%，原为 \d/);
		await expect(page.getByRole('slider', { name: '机器人先接的比例' })).toHaveAttribute('aria-valuetext', /^[\d.]+%$/);
		await expect(page.getByText('假想情形，并非现行计划')).toHaveCount(2);
		await expect(page.locator('main')).not.toContainText(/NaN|Infinity|undefined/);
	});
});

test('a share that reaches into risk-sensitive topics says so, and takes them last', async ({ page }) => {
	const form = page.locator('form', { has: page.locator('[name="plan.bot-first-share"]') });
	await page.goto('/?plan.bot-first-share=0.85');
	await expect(form).toContainText('and the risk-sensitive last');
	await expect(form).not.toContainText('to be answered by people');
	await page.goto('/?plan.bot-first-share=1');
	await expect(form).toContainText(/: locked accounts – risk-sensitive, to be answered by people\./i);
});
