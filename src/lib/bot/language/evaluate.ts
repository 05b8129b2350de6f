import type { Detected } from './detect.ts';

export interface JudgedText {
	/** Characters. */
	readonly length: number;
	/** ISO 639-1, as a reader labelled it. */
	readonly label: string;
	readonly detected: Detected | null;
}

/** How well languages are told apart, by length: few characters tell little. */
export const LENGTHS = [
	{ band: '40+', from: 40, below: Infinity },
	{ band: '20-39', from: 20, below: 40 },
	{ band: '<20', from: 0, below: 20 }
] as const;
export type LengthBand = (typeof LENGTHS)[number]['band'];

interface Share {
	readonly n: number;
	/** Share that was told rightly; null without texts. */
	readonly accuracy: number | null;
}

export interface LanguageScore extends Share {
	readonly byLength: readonly (Share & { readonly band: LengthBand })[];
	/** Every label, with its texts of each length. */
	readonly byLanguage: readonly (Share & {
		readonly language: string;
		readonly byLength: readonly (Share & { readonly band: LengthBand })[];
	})[];
	/** What was taken for what, most often first; null: could not be told. */
	readonly confusions: readonly { readonly language: string; readonly takenFor: string | null; readonly n: number }[];
}

const MOST_CONFUSIONS = 50;

export function evaluateLanguages(texts: readonly JudgedText[]): LanguageScore {
	const wrong = new Map<string, { language: string; takenFor: string | null; n: number }>();
	for (const { label, detected } of texts) {
		const takenFor = detected?.language ?? null;
		if (takenFor === label) continue;
		const key = `${label} ${takenFor ?? ''}`;
		const confusion = wrong.get(key) ?? { language: label, takenFor, n: 0 };
		confusion.n++;
		wrong.set(key, confusion);
	}
	return {
		...shareOf(texts),
		byLength: byLength(texts),
		byLanguage: [...Map.groupBy(texts, ({ label }) => label)]
			.sort(([one], [other]) => (one < other ? -1 : 1))
			.map(([language, of]) => ({ language, ...shareOf(of), byLength: byLength(of) })),
		confusions: [...wrong.values()].sort((a, b) => b.n - a.n).slice(0, MOST_CONFUSIONS)
	};
}

const byLength = (texts: readonly JudgedText[]) =>
	LENGTHS.map(({ band, from, below }) => ({
		band,
		...shareOf(texts.filter(({ length }) => length >= from && length < below))
	}));

function shareOf(texts: readonly JudgedText[]): Share {
	const right = texts.filter(({ label, detected }) => detected?.language === label).length;
	return { n: texts.length, accuracy: texts.length === 0 ? null : right / texts.length };
}
