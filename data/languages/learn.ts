// Learns to tell the languages of one script apart, and writes what detectLanguage reads. README.md says what from.
//   node data/languages/learn.ts FOLDER    (a folder with the .ftl files of each locale, and en.txt with more English, a text a line)
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { languageRow } from '../../src/lib/bot/language/letters.ts';
import { learnSoftmax } from '../../src/lib/bot/learning/softmax.ts';
import { mainScript } from '../../src/lib/bot/texts/script.ts';
import { createRandom, shuffle } from '../../src/lib/stats/random.ts';
import { interfaceTexts } from './interface-texts.ts';

const SCRIPTS = [
	{
		script: 'Latin',
		languages: ['cs', 'da', 'de', 'en', 'es', 'fr', 'id', 'it', 'nl', 'pl', 'pt', 'sv', 'tr', 'vi'],
		bits: 15
	},
	{ script: 'Cyrillic', languages: ['ru', 'uk'], bits: 13 },
	{ script: 'Arabic', languages: ['ar', 'fa'], bits: 13 }
];
/** Folders of languages that are not named like their language, or have several. */
const LOCALES: Readonly<Record<string, readonly string[]>> = {
	en: ['en-US'],
	es: ['es-ES', 'es-AR', 'es-CL', 'es-MX'],
	pt: ['pt-PT', 'pt-BR'],
	sv: ['sv-SE']
};
const SETTINGS = { epochs: 4, rate: 0.3, decay: 0, hidden: 0.2 };
/** So that no language is likelier for having more texts. */
const MOST_TEXTS = 9_000;
/** Customers write little, and without accents. */
const PLAIN = 0.35;

const folder = process.argv[2] ?? '';
if (folder === '') throw new Error('node data/languages/learn.ts FOLDER');
const random = createRandom(1, 'languages');
const english = new Set(readTexts('en'));

const learned = SCRIPTS.map(({ script, languages, bits }) => {
	const texts: string[] = [];
	const labels: number[] = [];
	for (const [label, language] of languages.entries()) {
		const known = readTexts(language).filter(
			(text) => mainScript(text) === script && (language === 'en' || !english.has(text))
		);
		for (const text of shuffle(random, known).slice(0, MOST_TEXTS))
			for (const each of variantsOf(text)) {
				texts.push(each);
				labels.push(label);
			}
	}
	const rows = texts.map((text) => languageRow(text, { bits }));
	const { weights, bias } = learnSoftmax(
		rows,
		labels,
		{ classes: languages.length, features: 1 << bits },
		SETTINGS,
		random
	);
	const scale = largest(weights) / 127;
	const bytes = Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale))));
	console.log(script, texts.length, 'texts, scale', scale);
	return {
		script,
		languages,
		bits,
		scale,
		bias: Array.from(bias, (each) => Number(each.toPrecision(5))),
		weights: Buffer.from(bytes.buffer).toString('base64')
	};
});
writeFileSync(new URL('../../src/lib/bot/language/learned.json', import.meta.url), `${JSON.stringify(learned)}\n`);

function readTexts(language: string): string[] {
	const texts = (LOCALES[language] ?? [language]).flatMap((locale) => interfaceTexts(join(folder, locale)));
	const more = language === 'en' ? readFileSync(join(folder, 'en.txt'), 'utf8').split('\n').filter(Boolean) : [];
	return [...new Set([...texts, ...more])];
}

/** The text, a few words of it, and both as somebody writes who has no accents on the keyboard. */
function variantsOf(text: string): string[] {
	const variants = [text];
	const words = text.split(/\s+/);
	if (words.length > 4) {
		const count = 1 + Math.floor(random() * 4);
		const from = Math.floor(random() * (words.length - count));
		variants.push(words.slice(from, from + count).join(' '));
	}
	return variants.flatMap((each) => {
		const plain = withoutAccents(each);
		return plain !== each && random() < PLAIN ? [each, plain] : [each];
	});
}

function withoutAccents(text: string): string {
	if (!/\p{Script=Latin}/u.test(text)) return text;
	const base: Readonly<Record<string, string>> = {
		ł: 'l',
		Ł: 'L',
		ø: 'o',
		Ø: 'O',
		ı: 'i',
		đ: 'd',
		Đ: 'D',
		ß: 'ss',
		æ: 'ae',
		Æ: 'AE'
	};
	return text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/[łŁøØıđĐßæÆ]/g, (letter) => base[letter] ?? letter);
}

/** Of a thousand weights one is cut off, so that the rest has finer steps. */
function largest(weights: Float32Array): number {
	const sizes = weights
		.map(Math.abs)
		.filter((size) => size > 0)
		.sort();
	return sizes[Math.floor(sizes.length * 0.999)] ?? 1;
}
