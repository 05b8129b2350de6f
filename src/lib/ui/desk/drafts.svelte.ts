const KEY = 'poise.drafts';

/** Replies that were begun and not sent, by conversation: they survive a look at another one, and a reload. */
export class Drafts {
	#texts = $state<Record<string, string>>({});

	/** Called in the browser: before, nothing is known of it. */
	look(): void {
		this.#texts = { ...kept(), ...this.#texts };
	}

	of(conversation: string): string {
		return this.#texts[conversation] ?? '';
	}

	keep(conversation: string, text: string): void {
		if (text === '') delete this.#texts[conversation];
		else this.#texts[conversation] = text;
		try {
			sessionStorage.setItem(KEY, JSON.stringify(this.#texts));
		} catch {
			// a browser that keeps nothing keeps them as long as the page is open
		}
	}
}

function kept(): Record<string, string> {
	try {
		const read: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '{}');
		const texts = Object.entries(read ?? {}).filter(([, text]) => typeof text === 'string');
		return Object.fromEntries(texts) as Record<string, string>;
	} catch {
		return {};
	}
}
