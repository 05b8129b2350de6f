import { describe, expect, it } from 'vitest';
import { lineAndColumn, refusals } from '#lib/console/refusal.ts';

describe('lineAndColumn', () => {
	it('counts lines and characters, where the parser counts bytes', () => {
		expect(lineAndColumn('SELECT x', 7)).toEqual({ line: 1, column: 8 });
		expect(lineAndColumn("SELECT '中文',\n x", 18)).toEqual({ line: 2, column: 2 });
		expect(lineAndColumn('', 0)).toEqual({ line: 1, column: 1 });
	});
});

describe('a refusal', () => {
	it('guesses at a name only where it is close', () => {
		const known = ['judged', 'conversation'];
		expect(refusals.unknownTable('judgd', known, null).hint.en).toMatch(/^Did you mean judged\?/);
		expect(refusals.unknownTable('secrets', known, null).hint.en).not.toMatch(/mean/);
	});
});
