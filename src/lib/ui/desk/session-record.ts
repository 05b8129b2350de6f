import { SvelteMap } from 'svelte/reactivity';

/** Small values by name that last as long as the browser's tab: over a reload, not over its end. */
export class SessionRecord<Value extends string | number> {
	readonly #values = new SvelteMap<string, Value>();
	readonly #key: string;
	readonly #isValue: (value: unknown) => value is Value;

	/** @param isValue whatever else was kept under the key is passed over */
	constructor(key: string, isValue: (value: unknown) => value is Value) {
		this.#key = key;
		this.#isValue = isValue;
	}

	/** Reads what was kept. Called in the browser: before, there is nothing. */
	look(): void {
		try {
			const read: unknown = JSON.parse(sessionStorage.getItem(this.#key) ?? '{}');
			for (const [name, value] of Object.entries(read ?? {}))
				if (this.#isValue(value) && !this.#values.has(name)) this.#values.set(name, value);
		} catch {
			// a browser that keeps nothing, or has kept something else
		}
	}

	get(name: string): Value | undefined {
		return this.#values.get(name);
	}

	/** @param value undefined: forgets it */
	set(name: string, value: Value | undefined): void {
		if (this.#values.get(name) === value) return;
		if (value === undefined) this.#values.delete(name);
		else this.#values.set(name, value);
		try {
			sessionStorage.setItem(this.#key, JSON.stringify(Object.fromEntries(this.#values)));
		} catch {
			// it lasts as long as the page is open
		}
	}
}

export const isText = (value: unknown): value is string => typeof value === 'string';
export const isNumber = (value: unknown): value is number => typeof value === 'number';
