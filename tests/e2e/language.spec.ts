import { expect, type Page } from '@playwright/test';
import { catalogue } from '#lib/i18n/catalogue.ts';
import { openAlive } from './charts.ts';
import { views } from './views.ts';
import { test } from './journey.ts';

/** All that a page says to anybody: its texts, shown or folded, and the names and titles of its parts. */
const words = (page: Page): Promise<string> =>
	page.evaluate(() => {
		const said: string[] = [document.title];
		// What programs read is the same in every language.
		const code = 'script, style, pre, noscript, code, [translate=no]';
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			if (node instanceof Text && !node.parentElement?.closest(code)) said.push(node.data.trim());
			if (node instanceof Element && !node.closest(code))
				for (const name of ['aria-label', 'title', 'placeholder', 'alt']) said.push(node.getAttribute(name) ?? '');
		}
		return said.filter(Boolean).join('\n');
	});

const {
	'explore, conversations': conversations,
	'one conversation': conversation,
	'a page that is not there': missing,
	// articles in Chinese write WiFi and SIM as people do
	'the knowledge': knowledge,
	'one article': article,
	...made
} = views;
/** Names, and words that Chinese writes so. */
const international =
	/\b(Poise|English|DuckDB|SELECT|Ctrl|Shift|Enter|Esc|CSV|Excel|JSON|MB|Parquet|PDF|SQL|UTC|JavaScript|all-MiniLM-L6-v2|int8|npx poise import|sample-\w+\.csv)\b/g;
const foreign = async (page: Page): Promise<readonly string[]> =>
	(await words(page)).replace(international, '').match(/[a-z]{2,}/gi) ?? [];

/** What the Chinese page must not say; single words may be a log's own. */
const sentences = Object.values(catalogue).flatMap(({ en, zh }) =>
	typeof en === 'string' && en !== zh && en.includes(' ') && !en.includes('{') ? [en] : []
);

test('one click puts the whole page into Chinese at once, and it stays so', async ({ page }) => {
	await openAlive(page, '/');
	const english = await page.getByRole('heading', { level: 1 }).innerText();
	await page.getByRole('button', { name: '中文' }).click();
	await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/[\u4e00-\u9fff].+。$/);
	expect(await foreign(page)).toEqual([]);
	await page.reload();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/[\u4e00-\u9fff].+。$/);
	await page.getByRole('button', { name: 'English' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(english);
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('the switch keeps the view', async ({ page }) => {
	await openAlive(page, views['explore, split']);
	await page.getByRole('button', { name: '中文' }).click();
	await expect(page.getByRole('combobox', { name: '按此拆分', exact: true })).toHaveValue('topic');
	await expect(page).toHaveURL(views['explore, split']);
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('the switch works all the same, and keeps the view', async ({ page }) => {
		await page.goto(views['explore, split']);
		await page.getByRole('button', { name: '中文' }).click();
		await expect(page).toHaveURL(views['explore, split']);
		await expect(page.getByRole('combobox', { name: '按此拆分', exact: true })).toHaveValue('topic');
	});
});

test.describe('a Chinese browser', () => {
	test.use({ locale: 'zh-CN' });

	test('reads no English word', async ({ page }) => {
		test.slow();
		for (const [name, address] of Object.entries({ ...made, 'the week': '/explore?metric=volume&by=hour-of-week' })) {
			// The one names columns and their values, the others who said what, and whose prices.
			const named: readonly string[] = [
				made['the SQL console'],
				made['the assumptions'],
				made['the bills'],
				made['the replay']
			];
			if (named.includes(address)) continue;
			await test.step(name, async () => {
				await openAlive(page, address);
				expect.soft(await foreign(page), name).toEqual([]);
			});
		}
	});

	test('reads no English sentence where customers wrote in English, and none in failures', async ({ page }) => {
		for (const address of [
			conversation,
			conversations,
			made['the SQL console'],
			made['the assumptions'],
			made['the bills'],
			made['the replay'],
			missing,
			knowledge,
			article,
			'/explore?metric=nonsense'
		]) {
			await page.goto(address);
			const said = (await words(page)).replaceAll('\u00a0', ' ').split('\n');
			expect.soft(sentences.filter((sentence) => said.includes(sentence))).toEqual([]);
		}
	});
});

test('an English browser reads no Chinese but the name of the language', async ({ page }) => {
	for (const address of Object.values(made)) {
		await openAlive(page, address);
		const chinese = (await words(page)).match(/[\u4e00-\u9fff]+/g) ?? [];
		expect([...new Set(chinese)], address).toEqual(['中文']);
	}
});
