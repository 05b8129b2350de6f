import { expect, type Page } from '@playwright/test';
import { expectNoOverflow } from './charts.ts';
import { test } from './journey.ts';

const long = 'x'.repeat(5000);
const script = encodeURIComponent('<script>alert(1)</script><img src=x onerror=alert(1)>');

/** Whatever runs, breaks or complains in a page. */
function harmOf(page: Page): readonly string[] {
	const harm: string[] = [];
	page.on('dialog', (dialog) => {
		harm.push(`dialog: ${dialog.message()}`);
		void dialog.dismiss();
	});
	page.on('pageerror', ({ message }) => harm.push(message));
	page.on('console', (line) => {
		if (['error', 'warning'].includes(line.type())) harm.push(line.text());
	});
	return harm;
}

const refused = [
	['metric=nonsense', 'There is no metric “nonsense”.'],
	['metric=constructor', 'There is no metric “constructor”.'],
	[`metric=${script}`, 'There is no metric “<script>alert(1)</script>'],
	[`metric=${long}`, 'There is no metric “xxx'],
	['metric=containment&by=nonsense&where=channel%3Dchat', 'There is no dimension “nonsense”.'],
	['by=__proto__', 'There is no dimension “__proto__”.'],
	[`by=${script}`, 'There is no dimension “<script>'],
	['where=nonsense%3D1', 'There is no dimension “nonsense”.'],
	[`where=${script}%3D1`, 'There is no dimension “<script>'],
	['from=2026-08-01&to=2026-03-01', 'The period ends (2026-03-01) before it begins (2026-08-01).']
] as const;

test('what cannot be asked is told why, and the rest is answered, controls included', async ({ page }) => {
	test.slow();
	const harm = harmOf(page);
	for (const [query, says] of refused)
		await test.step(query.slice(0, 60), async () => {
			const answer = await page.goto(`/explore?${query}`);
			expect.soft(answer?.status()).toBe(200);
			await expect.soft(page.getByRole('alert')).toContainText(says);
			await expect.soft(page.getByRole('alert')).toContainText('What is shown answers the rest');
			await expect.soft(page.getByRole('heading', { level: 1 })).toHaveText(/^Containment/);
			await expect.soft(page.getByRole('combobox', { name: 'Figure', exact: true })).toHaveValue('containment');
			await expect.soft(page.getByRole('combobox', { name: 'Split by', exact: true })).toHaveValue('');
			await expectNoOverflow(page);
		});
	await page.goto(
		'/explore?metric=volume&by=nonsense&and=topic&grain=month&where=channel%3Dchat&where=nonsense%3D1&chart=table'
	);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Conversations/);
	await expect(page.getByRole('combobox', { name: 'Split by', exact: true })).toHaveValue('topic');
	await expect(page.getByRole('combobox', { name: 'Over time', exact: true })).toHaveValue('month');
	await page.goto('/explore?where=source%3Dreplay');
	await expect(page.getByRole('status').filter({ hasText: 'Nothing stands in this log yet.' })).toBeVisible();
	expect(harm).toEqual([]);
});

const harmless = [
	'from=2026-13-45&to=nonsense',
	'from=2026-02-30',
	'from=0000-00-00',
	'from=0001-01-01&to=9999-12-31',
	'grain=century&page=-3&rows=yes',
	'rows=1&page=1e308',
	'rows=1&page=99999999',
	`where=topic%3D${script}&rows=1`,
	`where=topic%3D${long}`,
	`where=topic%3D${encodeURIComponent("'; DROP TABLE conversation; --")}`,
	'where=topic%3D%00',
	'where=%3D&where=topic',
	'metric=volume&metric=containment&by=topic&by=channel',
	`lang=${script}`,
	`${script}=1`
];

test('whatever else an address says, it does no harm', async ({ page }) => {
	test.slow();
	const harm = harmOf(page);
	for (const query of harmless)
		await test.step(query.slice(0, 60), async () => {
			const answer = await page.goto(`/explore?${query}`);
			expect.soft(answer?.status()).toBe(200);
			await expect.soft(page.getByRole('combobox', { name: 'Figure', exact: true })).not.toHaveValue('');
			await expect.soft(page.getByText(/19,934 conversations/).first()).toBeVisible();
			await expectNoOverflow(page);
		});
	expect(harm).toEqual([]);
});

test('a page of conversations behind the last is the last', async ({ page }) => {
	await page.goto('/explore?metric=volume&rows=1&page=99999999');
	await expect(page.getByText(/^Rows .+ to 19,934 of 19,934$/)).toBeVisible();
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('the list of conversations has pages', async ({ page }) => {
		await page.goto('/explore?metric=volume&rows=1&page=99999999');
		await expect(page.getByText('Page 399 of 399')).toBeVisible();
		await expect(page.getByRole('link', { name: 'Next' })).toBeHidden();
		await page.getByRole('link', { name: 'Previous' }).click();
		await expect(page.getByText('Page 398 of 399')).toBeVisible();
	});
});

test('what an address says wrongly is told, and the rest of it holds', async ({ page }) => {
	await page.goto('/explore?metric=volume&by=topic&from=2026-13-45&to=2026-08-01&grain=century');
	const told = page.getByRole('alert');
	await expect(told.filter({ hasText: '“2026-13-45” is no date' })).toBeVisible();
	await expect(told.filter({ hasText: '“century” was not understood' })).toBeVisible();
	await expect(page.getByRole('combobox', { name: 'Split by', exact: true })).toHaveValue('topic');
	await page.goto('/explore?metric=volume&where=topic%3Drefnd');
	await expect(told).toContainText('Did you mean “refund”?');
});

test('a page that is not there says what happened, what was kept and what to do', async ({ page }) => {
	for (const path of ['/conversations/999999999', '/conversations/-1', `/conversations/${script}`, '/nowhere']) {
		const answer = await page.goto(path);
		expect.soft(answer?.status()).toBe(404);
		await expect.soft(page.getByRole('heading', { level: 1 })).toHaveText('This page does not exist');
		for (const term of ['What happened', 'What was kept', 'What to do'])
			await expect.soft(page.getByText(term)).toBeVisible();
	}
	await page.getByRole('main').getByRole('link', { name: 'Explore' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Containment/);
});
