import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect as plainExpect, type Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expectNoOverflow } from './charts.ts';
import { test } from './server.ts';

/** A bot of its own learns, which a busy machine takes its time for. */
const expect = plainExpect.configure({ timeout: 180_000 });

test.use({ locale: 'en-GB' });
test.setTimeout(600_000);

const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAYAAACddGYaAAAAEklEQVR4nGNgYGD4z8DwH4gBAAX/Af8=', 'base64');
const ASKED = 'Do you deliver to the Moon?';
const ready = (page: Page) => expect(page.locator('[data-ready=true]').first()).toBeVisible();

async function answerTo(page: Page, text: string): Promise<Page> {
	const sandbox = await page.context().newPage();
	await sandbox.goto('/sandbox?scenario=e-commerce&speak=en');
	await ready(sandbox);
	await sandbox.getByRole('textbox', { name: 'Your message' }).fill(text);
	await sandbox.getByRole('textbox', { name: 'Your message' }).press('Enter');
	await expect(sandbox.getByRole('heading', { name: /^Why it/ })).toBeVisible();
	return sandbox;
}

test('an article of one’s own is written by keys, learned, and answered with, picture and all', async ({ page }) => {
	await page.goto('/knowledge?scenario=e-commerce');
	await page.getByRole('link', { name: 'New article' }).press('Enter');
	await ready(page);
	await expectAccessible(page, 'the editor');

	// what is missing is said where it is missing
	await page.getByRole('button', { name: 'Save' }).press('Enter');
	await expect(page.getByText(/things are to be mended/)).toBeVisible();
	const english = page.getByRole('group', { name: 'English', exact: true });
	await expect(english.getByRole('textbox', { name: 'Title' })).toBeFocused();

	await english.getByRole('textbox', { name: 'Title' }).fill('Delivery to the Moon');
	await english
		.getByRole('textbox', { name: /Questions/ })
		.fill(`${ASKED}\nmoon shipping\nCan my order go to a lunar base?`);
	await english.getByRole('textbox', { name: 'Answer' }).fill('Yes, every Friday by rocket.');
	await english.getByRole('textbox', { name: 'Steps' }).fill('Choose the rocket.\nOpen the hatch.');
	await english.getByLabel('Add a picture').setInputFiles({ name: 'hatch.png', mimeType: 'image/png', buffer: PNG });
	await english.getByRole('textbox', { name: /What the picture shows/ }).fill('An open hatch');
	await english.getByRole('button', { name: 'Add a video' }).press('Enter');
	await english.getByRole('textbox', { name: /Address of the video/ }).fill('https://videos.example/moon');
	await english.getByRole('textbox', { name: 'Title of the video' }).fill('How it flies');
	await page.getByRole('combobox', { name: 'Topic' }).fill('Space travel');
	await page.getByRole('textbox', { name: 'Who saves it' }).fill('Ana');
	await page.getByRole('button', { name: 'Save' }).press('Enter');

	await expect(page).toHaveURL(/article=delivery-to-the-moon/);
	await expect(page.getByRole('img', { name: 'An open hatch' })).toBeVisible();
	await expect(page.getByRole('link', { name: /How it flies/ })).toHaveAttribute('href', 'https://videos.example/moon');
	await expect(page.getByText(/· Ana/)).toBeVisible();
	await expect(page.getByText(/^● *In use/)).toBeVisible();
	await expect(page.getByRole('img', { name: /33 articles/ })).toBeVisible();
	await expectAccessible(page, 'an own article');

	const sandbox = await answerTo(page, ASKED);
	await expect(sandbox.getByRole('log')).toContainText('every Friday by rocket');
	await expect(sandbox.getByRole('img', { name: 'An open hatch' })).toBeVisible();

	await page.getByRole('link', { name: 'Edit' }).press('Enter');
	await ready(page);
	await page
		.getByRole('group', { name: 'English', exact: true })
		.getByRole('textbox', { name: 'Answer' })
		.fill('No longer; the rocket is sold.');
	await page.getByRole('button', { name: 'Save' }).press('Enter');
	await expect(page.getByText('Version 2')).toBeVisible();
	await page.getByRole('link', { name: 'Changes of version 2' }).press('Enter');
	await expect(page.getByRole('deletion').filter({ hasText: 'every Friday' })).toBeVisible();
	await expect(page.getByRole('insertion').filter({ hasText: 'the rocket is sold' })).toBeVisible();
	await expect(page.getByText(/^● *In use/)).toBeVisible();
	await expect((await answerTo(page, ASKED)).getByRole('log')).toContainText('the rocket is sold');

	await page.getByRole('button', { name: 'Restore version 1' }).press('Enter');
	await expect(page.getByText('Version 3')).toBeVisible();
	await expect(page.getByText('Yes, every Friday by rocket.').first()).toBeVisible();
	await page.setViewportSize({ width: 390, height: 844 });
	await expectNoOverflow(page, 'an own article');
	await page.getByRole('link', { name: 'Edit' }).click();
	await ready(page);
	await expectNoOverflow(page, 'the editor');
});

test('files are looked at before they come in, and test questions tell what they came to', async ({
	page,
	workspace
}) => {
	await page.goto('/knowledge?scenario=legal&view=files');
	await ready(page);
	await expectAccessible(page, 'the files');
	const file = join(workspace, 'ours.csv');
	writeFileSync(
		file,
		'article,language,scenario,title,questions,answer\nnotary,en,legal,Notary on site,Is there a notary?,Every Monday.\nbad,en,space,Bad,Why?,So.\n'
	);
	await page.getByLabel('Choose articles').setInputFiles(file);
	await expect(page.getByText('New: 1, changed: 0', { exact: false })).toBeVisible();
	await expect(page.getByText('“space” is not known here', { exact: false })).toBeVisible();
	await page.getByRole('button', { name: 'Take them in' }).press('Enter');
	await expect(page.getByText('Saved. New: 1', { exact: false })).toBeVisible();

	const tests = join(workspace, 'tests.csv');
	writeFileSync(tests, 'question,article,scenario\nIs there a notary?,notary,legal\n');
	await page.getByLabel('Choose test questions').setInputFiles(tests);
	await page.getByRole('button', { name: 'Take them in' }).press('Enter');
	await expect(page.getByText('Saved. New test questions: 1', { exact: false })).toBeVisible();

	await page.goto('/knowledge?scenario=legal&view=tests');
	await ready(page);
	await expect(page.getByRole('button', { name: 'Ask them now' })).toBeEnabled();
	await page.getByRole('button', { name: 'Ask them now' }).press('Enter');
	await expect(page.getByRole('row', { name: /Questions you set/ })).toContainText('1');
	await expectAccessible(page, 'the test questions');

	// one by one, by keys alone
	await page.getByRole('button', { name: 'Add a question' }).press('Enter');
	const adding = page.getByRole('form', { name: 'Add a question' });
	await expect(adding.getByRole('textbox', { name: 'Question' })).toBeFocused();
	await page.keyboard.type('Who signs here?');
	await adding.getByRole('combobox', { name: 'Article' }).fill('no-such');
	await adding.getByRole('combobox', { name: 'Article' }).press('Enter');
	await expect(page.getByText('There is no article “no-such”', { exact: false })).toBeVisible();
	await expect(adding.getByRole('combobox', { name: 'Article' })).toBeFocused();
	await expectAccessible(page, 'a test question that is written');
	await adding.getByRole('combobox', { name: 'Article' }).fill('notary');
	await adding.getByRole('combobox', { name: 'Article' }).press('Enter');
	await expect(page.getByText('Saved. It is asked the next time.')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Add a question' })).toBeFocused();
	await page.getByRole('button', { name: 'Change “Who signs here?”' }).press('Enter');
	await page.keyboard.press('Control+a');
	await page.keyboard.type('Where do I sign?');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('button', { name: 'Change “Where do I sign?”' })).toBeFocused();
	await expect(page.getByRole('button', { name: 'Change “Who signs here?”' })).toHaveCount(0);
	await page.getByLabel('Remove “Where do I sign?”', { exact: true }).press('Enter');
	await page.getByRole('button', { name: /: Remove “Where do I sign\?”$/ }).press('Enter');
	await expect(page.getByRole('button', { name: 'Change “Where do I sign?”' })).toHaveCount(0);
	await page.setViewportSize({ width: 390, height: 844 });
	await expectNoOverflow(page, 'the test questions');

	await page.goto('/knowledge?scenario=legal&article=notary');
	await page.getByText('Do not use', { exact: true }).click();
	await expect(page.getByText('Any of its versions can be restored.')).toBeVisible();
	await page.getByRole('button', { name: /Do not use “Notary on site”/ }).click();
	await expect(page.getByText('The bot does not use “Notary on site”.')).toBeVisible();
	await page.getByRole('link', { name: /All articles of/ }).click();
	await expect(page.getByRole('heading', { name: 'Not used' })).toBeVisible();
	await page.getByRole('link', { name: 'Notary on site' }).click();
	await page.getByRole('button', { name: 'Restore version 1' }).press('Enter');
	await expect(page.getByText('again as version 1')).toBeVisible();
	await expect(page.getByRole('heading', { name: 'History' })).toBeFocused();
});
