import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { askPoise, PATIENCE_MS, ROOT, runPoise } from './command-line.ts';
import { newFolder } from './workspace.ts';

const folder = newFolder();
afterAll(() => folder.remove());

interface Answer {
	readonly recall: number;
	readonly precision: number;
	readonly auc: number;
}

describe('bot evaluate --emotions', () => {
	// The bar of the project: nine in ten upset messages seen, four in five alarms right, by writers whom nothing was learned from
	it.each(['en', 'zh'])(
		'sees who is upset in the %s test part, with few false alarms',
		{ timeout: PATIENCE_MS },
		async (language) => {
			const file = join(ROOT, `data/emotions/${language}-test.csv`);
			const { document } = await askPoise(['bot', 'evaluate', '--emotions', file, '--engine', 'none'], {
				workspace: folder.path
			});
			const { recall, precision } = document as unknown as Answer;
			expect(recall).toBeGreaterThanOrEqual(0.9);
			expect(precision).toBeGreaterThanOrEqual(0.8);
		}
	);

	it('names a label that is none', { timeout: PATIENCE_MS }, async () => {
		const file = join(folder.path, 'odd.csv');
		writeFileSync(file, 'text,label\nhello,angry\n');
		const { status, stderr } = await runPoise(['bot', 'evaluate', '--emotions', file], { workspace: folder.path });
		expect(status).toBe(3);
		expect(stderr).toContain('angry');
	});
});
