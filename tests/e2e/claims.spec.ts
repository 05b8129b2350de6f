import { expect } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expectNoOverflow } from './charts.ts';
import { test } from './journey.ts';

test('a reader sees every claim beside the own figure, its verdict in words, and follows one to Explore', async ({
	page
}) => {
	await page.goto('/');
	await page.getByRole('navigation').getByRole('link', { name: 'Claims' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Of 21 claims about bots, this log .+\.$/);
	await expect(page.getByRole('heading', { level: 3 })).toHaveCount(21);
	const row = page.locator('#misjudgement-crisis');
	await expect(row).toContainText('90 %');
	await expect(row).toContainText(/95\s%\sinterval .+ · n\s=\s\d+/);
	await expect(row).toContainText(/seen|weaker/);
	await expect(page.locator('#loop-abandonment')).toContainText('The log does not say: messages.');
	await expect(page.locator('#intent-accuracy')).toContainText('not measurable');
	await expectAccessible(page, 'claims');

	await page.setViewportSize({ width: 390, height: 844 });
	await page.locator('#response-time').getByText('More on Response time').click();
	await expectNoOverflow(page, 'claims on a phone');
	await page.getByRole('button', { name: '中文' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^关于机器人的 21 条说法.+。$/);
	await expect(row).toContainText('误判舆情');

	await page.getByRole('link', { name: '在分析页查看：夜间完成率' }).click();
	await expect(page).toHaveURL(/metric=night-completion/);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
