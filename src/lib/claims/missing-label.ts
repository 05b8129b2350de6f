import type { Bilingual } from '#lib/log/bilingual.ts';
import { fieldLabel } from '#lib/log/fields.ts';
import { instrumentWords } from './instruments.ts';

/** What a claim lacks, in words: a field of the log or an instrument, by the name it has in `missing`. */
export function missingLabel(name: string): Bilingual {
	const instrument = Object.entries(instrumentWords).find(([key]) => key === name)?.[1].label;
	return fieldLabel(name) ?? instrument ?? { en: name, zh: name };
}
