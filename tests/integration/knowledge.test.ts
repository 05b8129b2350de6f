import { afterAll, describe, expect, it } from 'vitest';
import { PATIENCE_MS, runPoise } from './command-line.ts';
import { newFolder } from './workspace.ts';

const folder = newFolder();
afterAll(() => folder.remove());

const run = (...args: string[]) => runPoise(['knowledge', ...args], { workspace: folder.path });
const json = async (...args: string[]): Promise<unknown> => JSON.parse((await run(...args, '--json')).stdout);

describe('knowledge', { timeout: PATIENCE_MS }, () => {
	it('lists the articles of one scenario or of all', async () => {
		const all = (await json('list')) as { articles: { scenario: string; article: string }[] };
		const legal = (await json('list', '--scenario', 'legal')) as typeof all;
		expect(legal.articles.length).toBeGreaterThan(20);
		expect(legal.articles).toEqual(all.articles.filter(({ scenario }) => scenario === 'legal'));
		expect((await run('list', '--scenario', 'legal', '--lang', 'zh')).stdout).toContain('我的案件');
	});

	it('shows an article in every language it is written in, whatever the reader speaks', async () => {
		const shown = (await json('show', 'card-lost-or-stolen', '--lang', 'zh')) as Record<string, unknown>;
		expect(shown).toMatchObject({
			article: 'card-lost-or-stolen',
			scenario: 'finance',
			title: '银行卡丢失或被盗',
			topicName: '银行卡',
			texts: [
				{ language: 'en', title: 'Card lost or stolen' },
				{ language: 'zh', title: '银行卡丢失或被盗' }
			]
		});
		expect((await run('show', 'card-lost-or-stolen', '--lang', 'en')).stdout).toContain('next: Activate a new card');
	});

	it('says what joins the articles of a scenario', async () => {
		const graph = (await json('graph', '--scenario', 'finance', '--lang', 'en')) as {
			topics: { name: string; articles: string[] }[];
			links: unknown[];
		};
		expect(graph.topics.find(({ name }) => name === 'Cards')?.articles).toContain('card-lost-or-stolen');
		expect(graph.links).toContainEqual({ from: 'card-lost-or-stolen', to: 'card-activate-new', kind: 'next' });
	});

	it('refuses an article and a scenario that are none, and a graph of none', async () => {
		expect(await run('show', 'no-such', '--lang', 'zh')).toMatchObject({ status: 2, stdout: '' });
		expect((await run('show', 'no-such', '--lang', 'zh')).stderr).toContain('没有文章“no-such”');
		expect(await run('list', '--scenario', 'space')).toMatchObject({ status: 2, stdout: '' });
		expect(await run('graph')).toMatchObject({ status: 2, stdout: '' });
	});
});
