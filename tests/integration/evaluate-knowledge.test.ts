import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { askPoise, PATIENCE_MS, runPoise } from './command-line.ts';
import { newFolder } from './workspace.ts';

const folder = newFolder();
afterAll(() => folder.remove());

const write = (name: string, ...rows: readonly string[]) => {
	const path = join(folder.path, name);
	writeFileSync(path, ['text,scenario,article', ...rows, ''].join('\n'));
	return path;
};

interface Score {
	readonly n: number;
	readonly right: number;
	readonly wrongModule: number;
	readonly wrongWithin: number;
	readonly abstained: number;
}
interface Answer {
	readonly withModules: { readonly all: Score; readonly byLanguage: readonly Score[] };
	readonly withoutModules: { readonly all: Score };
}

describe('bot evaluate --knowledge', () => {
	it(
		'asks the knowledge in modules and all in one, with meaning where an engine runs',
		{ timeout: PATIENCE_MS },
		async () => {
			const file = write(
				'asked.csv',
				'The wifi in my flat is so slow,telecom,broadband-slow',
				'Money I sent to a friend has not arrived,finance,transfer-not-arrived',
				'我要转人工,legal,bot-talk-to-a-person',
				'Which planet has the most moons?,medical,'
			);
			const { document } = await askPoise(['bot', 'evaluate', '--knowledge', file, '--answers-from', '0.3'], {
				workspace: folder.path
			});
			const { withModules, withoutModules } = document as unknown as Answer;
			expect(document).toMatchObject({ answersFrom: 0.3, engine: 'native', passedOver: [] });
			expect(withModules.all).toMatchObject({ n: 4, right: 3, wrongModule: 0, wrongWithin: 0, abstained: 1 });
			expect(withModules.byLanguage).toMatchObject([
				{ language: 'en', n: 3, right: 2 },
				{ language: 'zh', n: 1, right: 1 }
			]);
			const { n, right, wrongModule, wrongWithin, abstained } = withoutModules.all;
			expect(right + wrongModule + wrongWithin + abstained).toBe(n);
		}
	);

	it.each([
		['a scenario', 'hello,banking,', 'banking'],
		['an article', 'hello,finance,no-such-article', 'no-such-article']
	])('names %s that there is not', { timeout: PATIENCE_MS }, async (_, row, named) => {
		const { status, stderr } = await runPoise(['bot', 'evaluate', '--knowledge', write('odd.csv', row)], {
			workspace: folder.path
		});
		expect(status).toBe(3);
		expect(stderr).toContain(named);
	});
});
