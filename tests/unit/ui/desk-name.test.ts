import { describe, expect, it } from 'vitest';
import { keepName, nameHere } from '#lib/ui/desk/first-name.ts';

const browser = () => {
	const kept = new Map<string, string>();
	return {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => void kept.set(key, value)
	};
};
const numbered = (number: number) => `Agent ${number}`;

describe('the name of an agent who chose none', () => {
	it('is not the one of a colleague: who has a conversation is known by it', () => {
		const names = new Set(Array.from({ length: 5 }, () => nameHere(browser(), numbered)));
		expect(names.size).toBeGreaterThan(1);
		for (const name of names) expect(name).toMatch(/^Agent \d{4}$/);
	});

	it('stays the same in one browser, until another is chosen', () => {
		const storage = browser();
		const first = nameHere(storage, numbered);
		expect(nameHere(storage, numbered)).toBe(first);
		keepName(storage, 'Mei');
		expect(nameHere(storage, numbered)).toBe('Mei');
	});
});
