/** Writing systems by ranges of code points, letters alone (Unicode's blocks). Ascending. */
const RANGES: readonly (readonly [from: number, to: number, script: string])[] = [
	[0x41, 0x5a, 'Latin'],
	[0x61, 0x7a, 'Latin'],
	[0xaa, 0xaa, 'Latin'],
	[0xba, 0xba, 'Latin'],
	[0xc0, 0xd6, 'Latin'],
	[0xd8, 0xf6, 'Latin'],
	[0xf8, 0x24f, 'Latin'],
	[0x370, 0x3ff, 'Greek'],
	[0x400, 0x52f, 'Cyrillic'],
	[0x531, 0x587, 'Armenian'],
	[0x5d0, 0x5f2, 'Hebrew'],
	[0x620, 0x64a, 'Arabic'],
	[0x66e, 0x6d3, 'Arabic'],
	[0x6ee, 0x6ff, 'Arabic'],
	[0x904, 0x963, 'Devanagari'],
	[0x980, 0x9ff, 'Bengali'],
	[0xa00, 0xa7f, 'Gurmukhi'],
	[0xa80, 0xaff, 'Gujarati'],
	[0xb80, 0xbff, 'Tamil'],
	[0xc00, 0xc7f, 'Telugu'],
	[0xc80, 0xcff, 'Kannada'],
	[0xd00, 0xd7f, 'Malayalam'],
	[0xd80, 0xdff, 'Sinhala'],
	[0xe01, 0xe4e, 'Thai'],
	[0xe80, 0xedf, 'Lao'],
	[0x1000, 0x109f, 'Myanmar'],
	[0x10a0, 0x10ff, 'Georgian'],
	[0x1100, 0x11ff, 'Hangul'],
	[0x1780, 0x17dd, 'Khmer'],
	[0x1e00, 0x1eff, 'Latin'],
	[0x2e80, 0x2fdf, 'Han'],
	[0x3005, 0x3007, 'Han'],
	[0x3041, 0x30ff, 'Kana'],
	[0x3131, 0x318e, 'Hangul'],
	[0x31f0, 0x31ff, 'Kana'],
	[0x3400, 0x4dbf, 'Han'],
	[0x4e00, 0x9fff, 'Han'],
	[0xac00, 0xd7a3, 'Hangul'],
	[0xf900, 0xfaff, 'Han'],
	[0xfb50, 0xfdff, 'Arabic'],
	[0xfe70, 0xfefc, 'Arabic'],
	[0xff21, 0xff3a, 'Latin'],
	[0xff41, 0xff5a, 'Latin'],
	[0xff66, 0xff9f, 'Kana'],
	[0x20000, 0x3ffff, 'Han']
];

/** Letters of each script in a text. */
export function countScripts(text: string): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const character of text) {
		const script = scriptOf(character.codePointAt(0)!);
		if (script !== null) counts.set(script, (counts.get(script) ?? 0) + 1);
	}
	return counts;
}

function scriptOf(point: number): string | null {
	let [low, high] = [0, RANGES.length - 1];
	while (low <= high) {
		const middle = (low + high) >> 1;
		const [from, to, script] = RANGES[middle]!;
		if (point < from) high = middle - 1;
		else if (point > to) low = middle + 1;
		else return script;
	}
	return null;
}

/**
 * What a letter of a script says beside a Latin one. Names of products and commands are Latin in every language, so that a message with any
 * of another script in it is seldom English; and a character that stands for a syllable or a word says more than a letter does.
 */
const WEIGHTS: Readonly<Record<string, number>> = { Latin: 1, Han: 4, Kana: 4, Hangul: 4 };
const WEIGHT = 2;

/** What Japanese is written in beside Han; a Chinese text may hold a character of it as an ornament. */
const LEAST_KANA = 0.1;

/** The script that says most in a text; `Kana` for Han mixed with Kana. Null without letters. */
export function mainScript(text: string): string | null {
	const counts = new Map(countScripts(text));
	const [kana, han] = [counts.get('Kana') ?? 0, counts.get('Han') ?? 0];
	if (kana > 0 && han > 0) {
		const isKana = kana >= LEAST_KANA * (kana + han);
		counts.set(isKana ? 'Kana' : 'Han', kana + han);
		counts.delete(isKana ? 'Han' : 'Kana');
	}
	let main: string | null = null;
	let most = 0;
	for (const [script, count] of counts) {
		const said = count * (WEIGHTS[script] ?? WEIGHT);
		if (said > most || (said === most && script === 'Han')) [main, most] = [script, said];
	}
	return main;
}

/** Whether a message is written in Chinese rather than in a language of letters. */
export const isChinese = (text: string): boolean => mainScript(text) === 'Han';
