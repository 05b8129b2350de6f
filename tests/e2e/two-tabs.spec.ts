import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type BrowserContext, type Page } from '@playwright/test';
import { answerOver, type Json } from '../integration/http.ts';
import { startServer, type RunningServer } from '../integration/command-line.ts';
import { test as ownServer } from './server.ts';

interface Served {
	readonly url: string;
	/** Ends the server as a machine that loses its power does, and starts another at the same address. */
	restart(): Promise<void>;
}

/** A server whose replies take two seconds: it waits so long for a language model that never answers. */
const test = ownServer.extend<{ served: Served }>({
	served: async ({ workspace }, use) => {
		const silent = createServer(() => undefined).listen(0, '127.0.0.1');
		await once(silent, 'listening');
		const env = {
			POISE_LLM_URL: `http://127.0.0.1:${(silent.address() as AddressInfo).port}`,
			POISE_LLM_MODEL: 'silent'
		};
		let server: RunningServer = await startServer(workspace, env);
		const { url } = server;
		await use({
			url,
			async restart() {
				server.process.kill('SIGKILL');
				await once(server.process, 'exit');
				server = await startServer(workspace, { ...env, PORT: new URL(url).port });
			}
		});
		await server.stop();
		silent.closeAllConnections();
		silent.close();
	},
	baseURL: async ({ served }, use) => use(served.url)
});
test.use({ locale: 'en-GB' });

const log = (page: Page) => page.getByRole('log', { name: 'Conversation' });
const box = (page: Page) => page.getByRole('textbox', { name: 'Your message' });
const thinking = (page: Page) => log(page).getByText('The bot is working on it');
const send = async (page: Page, text: string) => {
	await box(page).fill(text);
	await box(page).press('Enter');
};
const open = async (page: Page, address: string) => {
	await page.goto(address);
	await expect(page.locator('[data-ready=true]')).toBeVisible();
};
/** What was said on both sides, as a page shows it. */
const saidOn = (page: Page) => log(page).locator('.turn p').allInnerTexts();
async function saidOver(url: string, page: Page): Promise<readonly string[]> {
	const conversation = new URL(page.url()).searchParams.get('conversation');
	const { events } = (await answerOver(url, 'converse-look', { conversation })) as { readonly events: readonly Json[] };
	return events
		.filter(({ kind }) => kind === 'heard' || kind === 'said')
		.map(({ text }) => String(text).replaceAll(/\s+/g, ' '));
}
const plain = (texts: readonly string[]) => texts.map((text) => text.replaceAll(/\s+/g, ' '));
const count = (texts: readonly string[], text: string) => texts.filter((each) => each === text).length;

/** A conversation that has begun with one message, in a second tab. */
async function openTwice(page: Page, context: BrowserContext): Promise<Page> {
	await open(page, '/sandbox?scenario=e-commerce&speak=en');
	await send(page, 'How do I track my parcel?');
	await expect(page).toHaveURL(/conversation=/);
	const other = await context.newPage();
	await open(other, page.url());
	return other;
}

test('two tabs of one conversation tell the same, whoever sends, stops, tries again or reloads', async ({
	page,
	context,
	served
}) => {
	const other = await openTwice(page, context);
	await expect(log(other)).toContainText('How do I track my parcel?');
	// both at once, while the first reply is under way
	await Promise.all([send(page, 'How do I return an item?'), send(other, 'How long does a refund take?')]);
	await other.reload();
	await page.getByRole('button', { name: 'Stop' }).click();
	await other.getByRole('button', { name: 'Try again' }).click();
	await expect.poll(async () => count(await saidOver(served.url, page), 'How long does a refund take?')).toBe(1);
	await expect(thinking(page)).toBeHidden();
	await expect(thinking(other)).toBeHidden();
	const told = await saidOver(served.url, page);
	for (const text of ['How do I track my parcel?', 'How do I return an item?', 'How long does a refund take?'])
		expect(count(told, text)).toBe(1);
	for (const tab of [page, other]) await expect.poll(async () => plain(await saidOn(tab))).toEqual(told);
});

test('a server that ends in the middle of a reply gives it when it is there again, once, in every tab', async ({
	page,
	context,
	served
}) => {
	const other = await openTwice(page, context);
	// it has decided, and words its reply
	await expect(page.getByRole('heading', { name: /^Why it/ })).toBeVisible();
	await expect(thinking(page)).toBeVisible();
	await served.restart();
	await expect(log(page)).toContainText('My orders > Track', { timeout: 60_000 });
	await expect(log(other)).toContainText('My orders > Track');
	await expect(box(page)).toHaveValue('');
	await expect(page.getByText('That did not work.')).toBeHidden();
	await send(other, 'How do I return an item?');
	await expect(log(page)).toContainText('How do I return an item?');
	await expect(thinking(page)).toBeHidden();
	const told = await saidOver(served.url, page);
	expect(count(told, 'How do I track my parcel?')).toBe(1);
	expect(told.filter((text) => text.includes('My orders > Track'))).toHaveLength(1);
	for (const tab of [page, other]) await expect.poll(async () => plain(await saidOn(tab))).toEqual(told);
});

test('what was sent as the connection broke is said once, sent again or not', async ({ page, served }) => {
	await open(page, '/sandbox?scenario=e-commerce&speak=en');
	await send(page, 'Hello');
	await expect(page).toHaveURL(/conversation=/);
	await expect(thinking(page)).toBeHidden();
	// the message arrives, and the answer to it gets lost
	await page.route('**/api/v1/converse?*', async (route) => {
		void route.fetch().catch(() => undefined);
		await new Promise((resolve) => setTimeout(resolve, 300));
		await route.abort('internetdisconnected');
	});
	await send(page, 'How do I track my parcel?');
	await expect(log(page)).toContainText('My orders > Track');
	await expect(box(page)).toHaveValue('');
	await expect(page.getByText('That did not work.')).toBeHidden();
	// nothing arrives, and the same is sent again
	let blocked = 0;
	await page.unroute('**/api/v1/converse?*');
	await page.route('**/api/v1/converse?*', async (route) => {
		blocked++;
		await route.abort('internetdisconnected');
	});
	await send(page, 'How do I return an item?');
	await expect(page.getByText('That did not work.')).toBeVisible();
	await expect(box(page)).toHaveValue('How do I return an item?');
	await page.unroute('**/api/v1/converse?*');
	await box(page).press('Enter');
	await box(page).press('Enter');
	await expect(log(page)).toContainText('How do I return an item?');
	await expect(thinking(page)).toBeHidden();
	expect(blocked).toBe(1);
	const told = await saidOver(served.url, page);
	for (const text of ['How do I track my parcel?', 'How do I return an item?']) expect(count(told, text)).toBe(1);
});

test('nobody sees another’s code', async ({ page, browser, baseURL }) => {
	const phone = (tab: Page) => tab.getByRole('complementary', { name: 'Simulated phone' });
	const codeOn = async (tab: Page) => /\d{6}/.exec(await phone(tab).innerText())?.[0] ?? '';
	await open(page, '/sandbox?scenario=finance&speak=en');
	await send(page, 'My transfer has not arrived');
	await expect(phone(page)).toBeVisible();
	const context = await browser.newContext({ baseURL: baseURL ?? '', locale: 'en-GB' });
	const stranger = await context.newPage();
	await open(stranger, '/sandbox?scenario=finance&speak=en');
	await expect(phone(stranger)).toBeHidden();
	await send(stranger, 'My transfer has not arrived');
	await expect(phone(stranger)).toBeVisible();
	const code = await codeOn(page);
	expect(await codeOn(stranger)).not.toBe(code);
	await send(stranger, code);
	await expect(log(stranger)).toContainText('That code is not right');
	await expect(log(page)).not.toContainText(code);
	// whoever answers at the desk, or was sent the address, sees that there is one
	const desk = await context.newPage();
	await desk.goto(`/desk?conversation=${new URL(page.url()).searchParams.get('conversation') ?? ''}`);
	await expect(log(desk)).toContainText('A one-time code was sent to the customer');
	const sent = await context.newPage();
	await open(sent, page.url());
	await expect(log(sent)).toContainText('My transfer has not arrived');
	await send(sent, 'Please resend the code');
	await expect.poll(async () => codeOn(page)).not.toBe(code);
	await expect(log(desk).getByText('A one-time code was sent to the customer')).toHaveCount(2);
	const latest = await codeOn(page);
	for (const tab of [desk, sent]) {
		await expect(phone(tab)).toBeHidden();
		expect(await tab.content()).not.toContain(latest);
		await tab.reload();
		expect(await tab.content()).not.toContain(latest);
	}
	await page.reload();
	await expect(phone(page)).toContainText(latest);
	await send(page, latest);
	await expect(log(page)).toContainText('that is confirmed');
	await expect(log(desk)).toContainText('The customer typed the code that was sent.');
	await context.close();
});
