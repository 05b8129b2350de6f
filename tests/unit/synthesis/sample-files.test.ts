import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderSampleFiles } from '#lib/synthesis/sample-files.ts';

const folder = join(import.meta.dirname, '../../../data/samples');
const started = performance.now();
const files = Object.entries(renderSampleFiles());
const elapsedSeconds = (performance.now() - started) / 1000;

describe('sample files', () => {
	it.each(files)('%s is what the generator writes: else run node data/samples/generate.js', (name, content) => {
		const stored = readFileSync(join(folder, name));
		expect(stored.equals(typeof content === 'string' ? Buffer.from(content) : content)).toBe(true);
	});

	it('the Chinese file reads the same in both encodings', () => {
		const [utf8, gb] = ['generic-zh.csv', 'generic-zh-gb18030.csv'].map((name) => readFileSync(join(folder, name)));
		expect(new TextDecoder('gb18030', { fatal: true }).decode(gb)).toBe(new TextDecoder().decode(utf8));
	});

	it('all take seconds, not minutes', () => {
		expect(elapsedSeconds).toBeLessThan(15);
	});
});
