import { expect as plainExpect, type APIRequestContext, type Browser, type Page } from '@playwright/test';
import { test } from './server.ts';
import { expectNoOverflow } from './charts.ts';

/** The first answer waits until a bot of its own has learned, which a busy machine takes its time for. */
const expect = plainExpect.configure({ timeout: 60_000 });

test.use({ locale: 'en-GB' });

async function post<T>(request: APIRequestContext, command: string, data: object): Promise<T> {
	const response = await request.post(`/api/v1/${command}`, { data, headers: { accept: 'application/json' } });
	expect(response.ok(), await response.text()).toBe(true);
	return (response.headers()['content-type']?.includes('ndjson') ? null : await response.json()) as T;
}

/** Customers who wait for a person, in the order in which they came. */
async function line(request: APIRequestContext, texts: readonly string[]): Promise<readonly string[]> {
	const ids: string[] = [];
	// nobody needs an answer of the bot here
	await post(request, 'bot-settings', { off: true });
	for (const text of texts) {
		const { conversation } = await post<{ conversation: string }>(request, 'converse-start', {});
		await post(request, 'converse', { conversation, text });
		ids.push(conversation);
	}
	return ids;
}

const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 2, exact: true });
const reply = (page: Page) => page.getByRole('textbox', { name: 'Your reply' });
async function desk(browser: Browser, baseURL: string | undefined, agent: string): Promise<Page> {
	const context = await browser.newContext({ baseURL: baseURL ?? '', locale: 'en-GB' });
	await context.addInitScript((name) => localStorage.setItem('poise.agent', name), agent);
	return context.newPage();
}
async function take(page: Page, id: string): Promise<void> {
	await page.goto(`/desk?conversation=${id}`);
	await page.getByRole('button', { name: 'Take over' }).click();
	await expect(reply(page)).toBeFocused();
}

for (const [width, height] of [
	[1440, 900],
	[390, 844]
] as const)
	test(`what is chosen from a long line is seen at once, at ${width} px`, async ({ page, request }) => {
		await line(
			request,
			Array.from({ length: 25 }, (_, at) => `my question ${at}`)
		);
		await page.setViewportSize({ width, height });
		await page.goto('/desk');
		const last = page.getByRole('link', { name: /my question 24/ });
		await last.click();
		await expect(heading(page, 'my question 24')).toBeFocused();
		await expect(heading(page, 'my question 24')).toBeInViewport({ ratio: 1 });
		await expect(page.getByRole('button', { name: 'Take over' })).toBeInViewport({ ratio: 1 });
		await page.getByRole('button', { name: 'Take over' }).click();
		await expect(reply(page)).toBeFocused();
		await expect(reply(page)).toBeInViewport({ ratio: 1 });
		await expectNoOverflow(page);
		if (width > 800) return;
		await page.getByRole('link', { name: 'All conversations' }).click();
		await expect(last).toBeFocused();
		await expect(last).toBeInViewport();
	});

test('a colleague takes over from one who went home, after being told who that is', async ({
	browser,
	request,
	baseURL
}) => {
	const [id = ''] = await line(request, ['where is it']);
	const [lin, wu] = [await desk(browser, baseURL, 'Lin'), await desk(browser, baseURL, 'Wu')];
	await take(lin, id);
	await reply(lin).fill('One moment');
	await wu.goto(`/desk?conversation=${id}`);
	await expect(wu.getByText(/With Lin since/)).toBeVisible();
	await wu.getByRole('button', { name: 'Take over from Lin…' }).click();
	await expect(wu.getByText(/Lin will see that you took over/)).toBeVisible();
	await wu.keyboard.press('Tab');
	await wu.keyboard.press('Enter');
	await expect(wu.getByRole('button', { name: 'Take over from Lin…' })).toBeFocused();
	await wu.keyboard.press('Enter');
	await wu.keyboard.press('Enter');
	await expect(reply(wu)).toBeFocused();
	await expect(lin.getByText('Wu has taken this conversation over from you.')).toBeVisible();
	await expect(reply(lin)).toBeHidden();
	await expect(heading(lin, 'where is it')).toBeFocused();
	for (const each of [lin, wu]) await each.context().close();
});

test('a reply that was begun, and what came meanwhile, wait until one comes back', async ({
	browser,
	request,
	baseURL
}) => {
	const [one = '', other = ''] = await line(request, ['first question', 'second question']);
	const lin = await desk(browser, baseURL, 'Lin');
	await take(lin, one);
	await reply(lin).fill('I am looking into');
	await lin.getByRole('link', { name: /second question/ }).click();
	await expect(heading(lin, 'second question')).toBeFocused();
	const entry = lin.getByRole('link', { name: /first question/ });
	await expect(entry).toContainText('reply begun');
	await post(request, 'converse', { conversation: one, text: 'are you there?' });
	const written = lin.getByRole('link', { name: /are you there/ });
	await expect(written).toContainText('1 new');
	await lin.reload();
	await expect(heading(lin, 'second question')).toBeVisible();
	await written.click();
	await expect(reply(lin)).toHaveValue('I am looking into');
	await expect(written).not.toContainText('1 new');
	expect(other).not.toBe('');
	await lin.context().close();
});

test('no stray Enter sends or ends anything, and what is done leads on by keyboard', async ({
	browser,
	request,
	baseURL
}) => {
	const [id = ''] = await line(request, ['first question', 'second question']);
	const lin = await desk(browser, baseURL, 'Lin');
	await take(lin, id);
	// Enter that ends the composing of a Chinese word: told by a flag, or by its code alone
	await reply(lin).fill('ni hao');
	for (const composing of [{ isComposing: true }, { keyCode: 229 }])
		await reply(lin).evaluate(
			(field, more) =>
				field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...more })),
			composing
		);
	await expect(reply(lin)).toHaveValue('ni hao');
	await lin.getByRole('textbox', { name: 'Reason' }).fill('done');
	await lin.getByRole('textbox', { name: 'Reason' }).press('Enter');
	await lin.getByRole('combobox', { name: 'How it ended' }).selectOption('solved');
	await lin.getByRole('textbox', { name: 'Reason' }).press('Enter');
	await expect(reply(lin)).toBeVisible();
	await lin.getByRole('button', { name: 'Wrap up' }).press('Enter');
	await expect(lin.getByText('This conversation has ended.')).toBeVisible();
	await expect(heading(lin, 'first question')).toBeFocused();
	await lin.getByRole('link', { name: 'Next in line' }).click();
	await expect(heading(lin, 'second question')).toBeFocused();
	await lin.context().close();
});
