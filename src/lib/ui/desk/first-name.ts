const KEY = 'poise.agent';

/**
 * By what name an agent answers here: the one that was chosen, or at first a number of this browser's own. Whoever has a conversation is known by the
 * name, so two who chose none must not have the same.
 */
export function nameHere(storage: Pick<Storage, 'getItem' | 'setItem'>, numbered: (number: number) => string): string {
	const chosen = storage.getItem(KEY);
	if (chosen !== null) return chosen;
	const first = numbered(1000 + ((crypto.getRandomValues(new Uint16Array(1))[0] ?? 0) % 9000));
	keepName(storage, first);
	return first;
}

export const keepName = (storage: Pick<Storage, 'setItem'>, name: string): void => storage.setItem(KEY, name);
