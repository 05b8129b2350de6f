import { mainScript } from '../texts/script.ts';
import { predictSoftmax, type Softmax } from '../learning/softmax.ts';
import learned from './learned.json' with { type: 'json' };
import { languageRow } from './letters.ts';

export interface Detected {
	/** ISO 639-1. */
	readonly language: string;
	/** How likely it is this one of the languages of its script, 0..1. */
	readonly confidence: number;
}

/** Scripts that one language of those known is written in. */
const DECIDED: Readonly<Record<string, string>> = {
	Han: 'zh',
	Kana: 'ja',
	Hangul: 'ko',
	Hebrew: 'he',
	Devanagari: 'hi',
	Thai: 'th',
	Greek: 'el',
	Armenian: 'hy',
	Georgian: 'ka',
	Bengali: 'bn',
	Gurmukhi: 'pa',
	Gujarati: 'gu',
	Tamil: 'ta',
	Telugu: 'te',
	Kannada: 'kn',
	Malayalam: 'ml',
	Sinhala: 'si',
	Lao: 'lo',
	Myanmar: 'my',
	Khmer: 'km'
};

interface Told {
	readonly languages: readonly string[];
	readonly bits: number;
	readonly softmax: Softmax;
}

/** Scripts of several languages, told apart by letters that were learned; see data/languages. */
const TOLD: ReadonlyMap<string, Told> = new Map(learned.map((each) => [each.script, open(each)]));

function open({ languages, bits, scale, bias, weights }: (typeof learned)[number]): Told {
	const bytes = Uint8Array.from(atob(weights), (character) => character.charCodeAt(0));
	return {
		languages,
		bits,
		softmax: {
			classes: languages.length,
			weights: Float32Array.from(new Int8Array(bytes.buffer), (each) => each * scale),
			bias: Float32Array.from(bias)
		}
	};
}

/** Every language that can be recognised, sorted. */
export const LANGUAGES: readonly string[] = [
	...Object.values(DECIDED),
	...[...TOLD.values()].flatMap(({ languages }) => languages)
].sort();

/** Below it a guess is right once in five times: a word such as “ok” is of many languages. */
const LEAST_CONFIDENCE = 0.5;

/** The language most of a text is written in. Null where it cannot be told: without a letter, in a script that is not known, by a word of many languages. */
export function detectLanguage(text: string): Detected | null {
	const script = mainScript(text);
	if (script === null) return null;
	const decided = DECIDED[script];
	if (decided !== undefined) return { language: decided, confidence: 1 };
	const told = TOLD.get(script);
	if (!told) return null;
	const row = languageRow(text, told);
	if (row.indices.length === 0) return null;
	const shares = predictSoftmax(told.softmax, row);
	const confidence = Math.max(...shares);
	if (confidence < LEAST_CONFIDENCE) return null;
	return { language: told.languages[shares.indexOf(confidence)] ?? '', confidence };
}
