import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from '#lib/log/nearest.ts';

describe('nearest', () => {
	it('counts edits', () => {
		expect(editDistance('kitten', 'sitting')).toBe(3);
		expect(editDistance('', 'abc')).toBe(3);
		expect(editDistance('same', 'same')).toBe(0);
	});

	it('suggests what is close and nothing that is not', () => {
		expect(nearest('Creatd at', ['Id', 'Created At'])).toBe('Created At');
		expect(nearest('zzz', ['Id', 'Created At'])).toBeNull();
		expect(nearest('completely different', ['Id'])).toBeNull();
		expect(nearest('x', [])).toBeNull();
	});
});
