import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What breaks WCAG 2.2 at levels A and AA: the rule and where. */
async function violations(axe: AxeBuilder): Promise<readonly string[]> {
	const found = await axe.analyze();
	return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** All rules in light; in dark, where only colours differ, those about colours. Colours are the same in every language. */
export async function expectAccessible(page: Page, name: string, both = true): Promise<void> {
	await page.emulateMedia({ colorScheme: 'light' });
	expect.soft(await violations(new AxeBuilder({ page }).withTags(levels)), name).toEqual([]);
	if (!both) return;
	await page.emulateMedia({ colorScheme: 'dark' });
	const colours = new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']);
	expect.soft(await violations(colours), `${name}, dark`).toEqual([]);
}
