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

	it("learns from somebody's own messages alone", { timeout: PATIENCE_MS }, async () => {
		const train = join(folder.path, 'own.csv');
		const kinds = [
			['the blue whistle sings', '1'],
			['a red lamp is quiet', '0']
		] as const;
		const rows = Array.from({ length: 40 }, (_, at) =>
			kinds.map(([text, label]) => `${text} ${at},${label}\n`).join('')
		);
		writeFileSync(train, `text,label\n${rows.join('')}`);
		const test = join(folder.path, 'own-test.csv');
		writeFileSync(test, 'text,label\nblue whistle,1\nred lamp,0\n');
		const ask = ['bot', 'evaluate', '--emotions', test, '--train', train, '--engine', 'none'];
		const { document } = await askPoise(ask, { workspace: folder.path });
		expect(document).toMatchObject({ n: 2, recall: 1, precision: 1, auc: 1 });
		writeFileSync(train, 'text,label\nall,1\nthe same,1\n');
		const { status, stderr } = await runPoise(ask, { workspace: folder.path });
		expect(status).toBe(3);
		expect(stderr).toContain('same label');
	});

	it('names a label that is none', { timeout: PATIENCE_MS }, async () => {
		const file = join(folder.path, 'odd.csv');
		writeFileSync(file, 'text,label\nhello,angry\n');
		const { status, stderr } = await runPoise(['bot', 'evaluate', '--emotions', file], { workspace: folder.path });
		expect(status).toBe(3);
		expect(stderr).toContain('angry');
	});
});
