import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { askPoise, PATIENCE_MS, ROOT, runPoise } from './command-line.ts';
import { newFolder } from './workspace.ts';

const folder = newFolder();
afterAll(() => folder.remove());

describe('bot evaluate --languages', () => {
	it('says how many texts of each length were told rightly', { timeout: PATIENCE_MS }, async () => {
		const file = join(ROOT, 'data/languages/customers.csv');
		const { document } = await askPoise(['bot', 'evaluate', '--languages', file], { workspace: folder.path });
		const { n, accuracy, byLanguage, byLength } = document as unknown as {
			n: number;
			accuracy: number;
			byLanguage: { language: string; n: number }[];
			byLength: { band: string; n: number }[];
		};
		expect(n).toBe(160);
		expect(accuracy).toBeGreaterThanOrEqual(0.97);
		expect(byLanguage.map(({ language }) => language)).toEqual(expect.arrayContaining(['zh', 'ar', 'id', 'uk']));
		expect(byLength.reduce((sum, each) => sum + each.n, 0)).toBe(n);
	});

	it('names a label that is no language, and takes regions for their language', { timeout: PATIENCE_MS }, async () => {
		const file = join(folder.path, 'regions.csv');
		writeFileSync(file, 'text,label\n我的包裹在哪里,zh-CN\nwhere is my parcel,en_US\n');
		const { document } = await askPoise(['bot', 'evaluate', '--languages', file], { workspace: folder.path });
		expect(document).toMatchObject({ n: 2, accuracy: 1 });
		writeFileSync(file, 'text,label\nhello,english please\n');
		const { status, stderr } = await runPoise(['bot', 'evaluate', '--languages', file], { workspace: folder.path });
		expect(status).toBe(3);
		expect(stderr).toContain('english please');
	});
});
