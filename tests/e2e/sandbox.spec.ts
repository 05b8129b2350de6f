import { expect as plainExpect, type Page } from '@playwright/test';
import { test } from './server.ts';
import { expectNoOverflow } from './charts.ts';

/** The first answer waits until a bot of its own has learned, which a busy machine takes its time for. */
const expect = plainExpect.configure({ timeout: 60_000 });

const log = (page: Page) => page.getByRole('log', { name: 'Conversation' });
const say = async (page: Page, text: string) => {
	await page.getByRole('textbox', { name: 'Your message' }).fill(text);
	await page.getByRole('textbox', { name: 'Your message' }).press('Enter');
	await expect(log(page)).toContainText(text);
};

/** Opens the sandbox and waits until it answers to keys. */
const open = async (page: Page, address: string) => {
	await page.goto(address);
	await expect(page.locator('[data-ready=true]')).toBeVisible();
};

test.use({ locale: 'en-GB' });

test('whoever talks to the bot sees why it answers as it does, and can come back to it', async ({ page }) => {
	await open(page, '/sandbox?scenario=e-commerce&speak=en');
	await expect(log(page)).toContainText('I am a bot');
	await say(page, 'How do I track my parcel? Order 20931');
	await expect(log(page)).toContainText('My orders > Track');
	await expect(page.getByRole('heading', { name: 'Why it answered' })).toBeVisible();
	const why = page.getByRole('region', { name: 'Why' });
	await expect(why).toContainText('order number 20931');
	await expect(why).toContainText('Track a parcel');
	await expect(page).toHaveURL(/conversation=/);
	await say(page, 'What is the capital of France?');
	await expect(page.getByRole('heading', { name: 'Why it asked back' })).toBeVisible();
	await page.getByRole('button', { name: 'Why?' }).first().click();
	await expect(page.getByRole('heading', { name: 'Why it answered' })).toBeVisible();
	await page.reload();
	await expect(log(page)).toContainText('My orders > Track');
	await page.getByRole('button', { name: 'New conversation' }).click();
	await expect(log(page)).not.toContainText('parcel');
	await expect(page.getByRole('link', { name: 'How do I track my parcel? Order 20931' })).toBeVisible();
});

test('an answer about an account waits for the code on the simulated phone', async ({ page }) => {
	await open(page, '/sandbox?scenario=finance&speak=en');
	await say(page, 'My transfer has not arrived');
	const phone = page.getByRole('complementary', { name: 'Simulated phone' });
	const code = /\d{6}/.exec(await phone.innerText())?.[0] ?? '';
	await say(page, code === '123456' ? '654321' : '123456');
	await expect(log(page)).toContainText('Tries left: 4');
	await say(page, code);
	await expect(log(page)).toContainText('that is confirmed');
	await expect(phone).toBeHidden();
});

test('whoever gets no code has another sent, by a button or in words', async ({ page }) => {
	await open(page, '/sandbox?scenario=finance&speak=en');
	await say(page, 'My transfer has not arrived');
	const phone = page.getByRole('complementary', { name: 'Simulated phone' });
	const first = /\d{6}/.exec(await phone.innerText())?.[0] ?? '';
	await phone.getByRole('button', { name: 'Ask for another' }).click();
	await expect(log(page)).toContainText('the earlier one no longer holds');
	await expect(phone).not.toContainText(first);
	const second = /\d{6}/.exec(await phone.innerText())?.[0] ?? '';
	await say(page, "I didn't get the code");
	await expect(page.getByRole('region', { name: 'Why' })).toContainText('another-code');
	await expect(phone).not.toContainText(second);
	await say(page, /\d{6}/.exec(await phone.innerText())?.[0] ?? '');
	await expect(log(page)).toContainText('that is confirmed');
});

test('what the bot offers is chosen by a button, by keyboard, or in words', async ({ page }) => {
	await open(page, '/sandbox?scenario=e-commerce&speak=zh');
	// Chinese is understood by letters whatever else there is: the bot is as unsure once it has learned all
	await say(page, '退货退款');
	const offered = page.getByRole('group', { name: 'What do you mean?' });
	await expect(offered).toBeVisible();
	const [first = ''] = await offered.getByRole('button').allInnerTexts();
	await offered.getByRole('button').first().press('Enter');
	const why = page.getByRole('region', { name: 'Why' });
	await expect(why).toContainText('chosen by its name');
	await expect(why).toContainText(first);
	await expect(offered).toBeHidden();
	await expect(page.getByRole('textbox', { name: 'Your message' })).toBeFocused();
	await page.getByRole('button', { name: 'New conversation' }).click();
	await expect(log(page)).not.toContainText('退货退款');
	await say(page, '退货退款');
	await expect(offered).toBeVisible();
	await say(page, '第二个吧');
	await expect(why).toContainText('chosen by its place');
});

test('Enter that composes a word sends nothing', async ({ page }) => {
	await open(page, '/sandbox?scenario=e-commerce&speak=en');
	const box = page.getByRole('textbox', { name: 'Your message' });
	await box.fill('ni hao');
	for (const composing of [{ isComposing: true }, { keyCode: 229 }])
		await box.evaluate(
			(field, more) =>
				field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...more })),
			composing
		);
	await expect(box).toHaveValue('ni hao');
	await expect(page).not.toHaveURL(/conversation=/);
});

test('a visitor finds the own conversations again, and nobody else’s', async ({ page, browser, baseURL }) => {
	await open(page, '/sandbox?scenario=e-commerce&speak=en');
	await say(page, 'How do I track my parcel?');
	await open(page, '/sandbox');
	await expect(page.getByRole('link', { name: 'How do I track my parcel?' })).toBeVisible();
	const context = await browser.newContext({ baseURL: baseURL ?? '', locale: 'en-GB' });
	const other = await context.newPage();
	await open(other, '/sandbox');
	await expect(other.getByRole('link', { name: 'How do I track my parcel?' })).toBeHidden();
	await context.close();
});

test('a person takes over, helps, and wraps up, in two browsers', async ({ page, browser, baseURL }) => {
	await open(page, '/sandbox?scenario=e-commerce&speak=en');
	await say(page, 'How do I track my parcel? Order 20931');
	await expect(log(page)).toContainText('My orders > Track');
	await page.getByRole('button', { name: 'Talk to a person' }).click();
	await expect(page.getByText('Position 1 of 1')).toBeVisible();

	const context = await browser.newContext({ baseURL: baseURL ?? '', locale: 'en-GB' });
	const desk = await context.newPage();
	await desk.goto('/desk');
	await expect(desk.getByText('1 customer waits for a person')).toBeVisible();
	await desk.getByRole('link', { name: /How do I track my parcel/ }).click();
	const packet = desk.getByRole('region', { name: 'What was passed on' });
	await expect(packet).toContainText('order number 20931');
	await expect(packet).toContainText('pressed “talk to a person”');
	await desk.getByRole('textbox', { name: 'Your name' }).fill('Mei');
	await desk.getByRole('button', { name: 'Take over' }).click();
	await expect(page.getByText('Mei has joined.')).toBeVisible();
	await desk.getByRole('button', { name: /^Use:/ }).first().click();
	await expect(desk.getByRole('textbox', { name: 'Your reply' })).not.toHaveValue('');
	await desk.getByRole('textbox', { name: 'Your reply' }).fill('It is at your neighbour’s.');
	await desk.getByRole('textbox', { name: 'Your reply' }).press('Enter');
	await expect(log(page)).toContainText('It is at your neighbour’s.');
	await expect(log(page)).toContainText('Mei, a person');
	await say(page, 'Thank you!');
	await expect(log(desk)).toContainText('Thank you!');
	await desk.getByRole('button', { name: 'Hand back to the bot' }).click();
	await expect(page.getByText('Mei has handed you back to the bot.')).toBeVisible();
	await say(page, 'How do I return an item?');
	await expect(log(desk)).toContainText('How do I return an item?');
	await desk.getByRole('button', { name: 'Take over' }).click();
	await desk.getByRole('combobox', { name: 'How it ended' }).selectOption('solved');
	await desk.getByRole('button', { name: 'Wrap up' }).click();
	await expect(page.getByText('This conversation has ended.')).toBeVisible();

	await page.goto('/explore?metric=volume&where=source%3Dsandbox&rows=1');
	// it is there within two seconds, whoever looks
	await expect(async () => {
		await page.reload();
		await expect(page.getByRole('gridcell', { name: 'Handed to a person' })).toBeVisible({ timeout: 1_000 });
	}).toPass({ timeout: 10_000 });
	await context.close();
});

test('the kill switch sends who writes to a person', async ({ page }) => {
	await page.goto('/settings');
	await page.getByRole('button', { name: 'Stop the bot' }).click();
	await expect(page.getByRole('button', { name: 'Let the bot answer' })).toBeVisible();
	await open(page, '/sandbox?scenario=e-commerce&speak=en');
	await expect(page.getByText('The bot is switched off')).toBeVisible();
	await say(page, 'How do I track my parcel?');
	await expect(page.getByText('Position 1 of 1')).toBeVisible();
});

test('both pages fit a phone', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await open(page, '/sandbox?scenario=e-commerce&speak=en&type=large');
	await say(page, 'How do I track my parcel?');
	await expect(log(page)).toContainText('My orders > Track');
	await expectNoOverflow(page);
	await page.getByRole('button', { name: 'Talk to a person' }).click();
	await page.getByRole('link', { name: 'Answer it at the desk' }).click();
	await expect(page.getByRole('region', { name: 'What was passed on' })).toBeVisible();
	await expectNoOverflow(page);
});

test('whoever wants replies read aloud hears those that come from then on, and may dictate', async ({ page }) => {
	// The browser of the tests has neither voice nor microphone: both are stood in for
	await page.addInitScript(() => {
		const spoken: string[] = [];
		Object.assign(window, { spoken });
		speechSynthesis.speak = ({ text }) => void spoken.push(text);
		class Recognition extends EventTarget {
			onresult?: (event: unknown) => void;
			onend?: () => void;
			start() {
				this.onresult?.({ results: [[{ transcript: 'How do I track my parcel?' }]] });
				this.onend?.();
			}
			stop() {
				this.onend?.();
			}
		}
		Object.assign(window, { SpeechRecognition: Recognition });
	});
	await open(page, '/sandbox?scenario=e-commerce&speak=en');
	await page.getByRole('checkbox', { name: 'Read replies aloud' }).check();
	await page.getByRole('button', { name: 'Dictate' }).click();
	await expect(page.getByRole('textbox', { name: 'Your message' })).toHaveValue('How do I track my parcel?');
	await page.getByRole('button', { name: 'Send' }).click();
	await expect(log(page)).toContainText('My orders > Track');
	const spoken = () => page.evaluate(() => (window as unknown as { spoken: string[] }).spoken);
	await expect.poll(async () => (await spoken()).at(-1)).toContain('My orders > Track');
	expect((await spoken()).filter((text) => text.includes('My orders > Track'))).toHaveLength(1);
});

test('what could not be sent stays, to be sent again', async ({ page }) => {
	await open(page, '/sandbox?scenario=e-commerce&speak=en');
	await say(page, 'How do I track my parcel?');
	await expect(log(page)).toContainText('My orders > Track');
	await page.route('**/api/v1/converse?*', (route) => route.abort('internetdisconnected'));
	const box = page.getByRole('textbox', { name: 'Your message' });
	await box.fill('And when will it come?');
	await box.press('Enter');
	await expect(page.getByText('That did not work.')).toBeVisible();
	await expect(box).toHaveValue('And when will it come?');
	await page.unroute('**/api/v1/converse?*');
	await box.press('Enter');
	await expect(log(page)).toContainText('And when will it come?');
	await expect(box).toHaveValue('');
});
