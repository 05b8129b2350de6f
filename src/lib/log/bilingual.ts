/** A text that every user sees in their own language. Data that carries its own labels carries them in this shape. */
export interface Bilingual {
	readonly en: string;
	readonly zh: string;
}

export function isBilingual(value: unknown): value is Bilingual {
	if (typeof value !== 'object' || value === null) return false;
	const keys = Object.keys(value);
	return keys.length === 2 && 'en' in value && 'zh' in value;
}

/** The same answer with every bilingual text replaced by its words in one language. */
export function inLanguage(answer: unknown, locale: keyof Bilingual): unknown {
	if (isBilingual(answer)) return answer[locale];
	if (Array.isArray(answer)) return answer.map((each) => inLanguage(each, locale));
	if (typeof answer !== 'object' || answer === null) return answer;
	return Object.fromEntries(Object.entries(answer).map(([key, value]) => [key, inLanguage(value, locale)]));
}
