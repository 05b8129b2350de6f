import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What breaks WCAG 2.2 at levels A and AA: the rule and where. */
async function violations(axe: AxeBuilder): Promise<readonly string[]> {
	const found = await axe.analyze();
	return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

const COLOURS = ['color-contrast', 'link-in-text-block'];

/** In the page itself: gathering what frames of other sites say, of which there are none, took six times as long. */
const axeOn = (page: Page) => new AxeBuilder({ page }).setLegacyMode(true);

/**
 * All rules in light; in dark, where only colours differ, those about colours. Colours are the same in every language: `colours` says
 * whether to look at them, which takes most of the time.
 */
export async function expectAccessible(page: Page, name: string, colours = true): Promise<void> {
	await page.emulateMedia({ colorScheme: 'light' });
	const all = axeOn(page).withTags(levels);
	expect.soft(await violations(colours ? all : all.disableRules(COLOURS)), name).toEqual([]);
	if (!colours) return;
	await page.emulateMedia({ colorScheme: 'dark' });
	expect.soft(await violations(axeOn(page).withRules(COLOURS)), `${name}, dark`).toEqual([]);
}
