import type { Encoding } from './encoding-names.ts';

/** Above it the letters an encoding gives are those that its language is written with. */
const PLAUSIBLE = 0.6;
const LEAST_HIGH_BYTES = 2;

/** Each judge says how plausible the text is in its encoding, 0..1; the first of the best wins. */
export function likeliestLegacy(head: Uint8Array): Encoding | null {
	const judges: readonly (readonly [Encoding, (text: string) => number])[] = [
		['gb18030', (text) => hanScore(text, head, isCommonGb)],
		['big5', (text) => hanScore(text, head, isCommonBig5)],
		['shift_jis', japaneseScore],
		['euc-jp', japaneseScore],
		['euc-kr', koreanScore]
	];
	let best: { encoding: Encoding; score: number } | null = null;
	for (const [encoding, judge] of judges) {
		const text = decodeStrictly(head, encoding);
		const score = text === null ? 0 : judge(text);
		if (!best || score > best.score) best = { encoding, score };
	}
	// One pair of odd bytes is an accident, not a language.
	const high = head.reduce((count, byte) => count + (byte > 0x7f ? 1 : 0), 0);
	if (high < LEAST_HIGH_BYTES) best = null;
	const western = westernScore(head);
	if (best && best.score >= PLAUSIBLE && best.score >= western) return best.encoding;
	if (cyrillicScore(head) > Math.max(PLAUSIBLE, western)) return 'windows-1251';
	if (western >= PLAUSIBLE) return 'windows-1252';
	return best && best.score > 0.4 ? best.encoding : looksWindows1252(head) ? 'windows-1252' : null;
}

function decodeStrictly(head: Uint8Array, encoding: Encoding): string | null {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(head, { stream: true });
	} catch {
		return null;
	}
}

/** Signs that stand in texts of all East Asian languages. */
const EAST_ASIAN_SIGNS = /[\u2014-\u2026\u3000-\u3017\uff01-\uff5e·]/u;
/** The commonest characters of each script, and those of service logs: a text of some length holds many of them. */
const FREQUENT_SIMPLIFIED = new Set(
	'的一是不了在人有我他这中大来上个国和也子时道说出会三要于下得可你年生自那后能对着事其里所去行过家用发天如然作方成者多日都小看起分还主没样好等定只月公前力理明间最高新长员务工单客户服标题状态创建订退款问话开始结束满意度类型优先级导编号电邮件取消'
);
const FREQUENT_TRADITIONAL = new Set(
	'的一是不了在人有我他這中大來上個國和也子時道說出會三要於下得可你年生自那後能對著事其里所去行過家用發天如然作方成者多日都小看起分還主沒樣好等定只月公前力理明間最高新長員務工單客戶服標題狀態建立訂退款問話開始結束滿意度類型優先級導編號電郵件取消'
);

/** Chinese: the first plane of its national set, and among it the commonest characters. */
function hanScore(text: string, head: Uint8Array, isCommon: (first: number, second: number) => boolean): number {
	const frequent = isCommon === isCommonGb ? FREQUENT_SIMPLIFIED : FREQUENT_TRADITIONAL;
	let common = 0;
	let pairs = 0;
	for (let i = 0; i + 1 < head.length; i++) {
		const first = head[i] ?? 0;
		if (first < 0x80) continue;
		pairs++;
		if (isCommon(first, head[i + 1] ?? 0)) common++;
		i++;
	}
	let letters = 0;
	let often = 0;
	for (const letter of text) {
		if (letter < '\u0080') continue;
		letters++;
		if (frequent.has(letter) || EAST_ASIAN_SIGNS.test(letter)) often++;
	}
	return pairs === 0 ? 0 : Math.min(1, (common / pairs) * 0.85 + (often / Math.max(1, letters)) * 0.3);
}

const isCommonGb = (first: number, second: number) =>
	second >= 0xa1 && ((first >= 0xa1 && first <= 0xa3) || (first >= 0xb0 && first <= 0xd7));
const isCommonBig5 = (first: number, second: number) =>
	first >= 0xa1 && first <= 0xc6 && ((second >= 0x40 && second <= 0x7e) || second >= 0xa1);

/** Kana throughout, kanji between; half-width kana are what Chinese bytes look like. */
function japaneseScore(text: string): number {
	const score = scoreLetters(text, (code) => {
		if (code >= 0x3041 && code <= 0x30fe) return 1.15;
		if (code >= 0xff61 && code <= 0xff9f) return 0;
		return code >= 0x4e00 && code <= 0x9fff ? 0.75 : code >= 0x3000 && code <= 0x3017 ? 0.9 : 0.4;
	});
	return /[\u3041-\u30fe]/.test(text) ? score : score * 0.6;
}

function koreanScore(text: string): number {
	return scoreLetters(text, (code) => (code >= 0xac00 && code <= 0xd7a3 ? 1 : code >= 0x4e00 ? 0.1 : 0.5)) ** 2 * 0.98;
}

function scoreLetters(text: string, weigh: (code: number) => number): number {
	let sum = 0;
	let letters = 0;
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		if (code < 0x80) continue;
		letters++;
		sum += weigh(code);
	}
	return letters === 0 ? 0 : Math.min(1, sum / letters);
}

const isLetter = (byte: number) => (byte | 32) >= 97 && (byte | 32) <= 122;

/** Letters with accents stand alone between plain ones, signs and typographic quotes between words. */
function westernScore(head: Uint8Array): number {
	let plausible = 0;
	let high = 0;
	for (let i = 0; i < head.length; i++) {
		const byte = head[i] ?? 0;
		if (byte < 0x80) continue;
		high++;
		const before = head[i - 1] ?? 32;
		const after = head[i + 1] ?? 32;
		const isAlone = before < 0x80 && after < 0x80;
		const isAccented = byte >= 0xc0 && byte !== 0xd7 && byte !== 0xf7 && byte !== 0xfe && byte !== 0xff;
		const isSign =
			(byte >= 0x91 && byte <= 0x97) ||
			[0x80, 0x85, 0xa0, 0xa3, 0xa7, 0xa9, 0xab, 0xae, 0xb0, 0xb7, 0xbb].includes(byte);
		if (isSign && isAlone) plausible++;
		else if (isAccented && isAlone && (isLetter(before) || isLetter(after))) plausible += 0.95;
		else if (isAccented && isAlone) plausible += 0.7;
	}
	return high === 0 ? 0 : plausible / high;
}

/** A text has many letters, broken bytes are few and alike. */
const LEAST_LETTERS = 6;

/** Words of Cyrillic: runs of small letters, now and then with a capital at their start. */
function cyrillicScore(head: Uint8Array): number {
	let inside = 0;
	let high = 0;
	const letters = new Set<number>();
	for (let i = 0; i < head.length; i++) {
		const byte = head[i] ?? 0;
		if (byte < 0x80) continue;
		high++;
		letters.add(byte);
		const before = head[i - 1] ?? 32;
		const after = head[i + 1] ?? 32;
		const isSmall = byte >= 0xe0 || byte === 0xb8;
		const isCapital = byte >= 0xc0 && byte <= 0xdf;
		if (isSmall && (before >= 0xc0 || after >= 0xc0)) inside++;
		else if (isCapital && before < 0x80 && after >= 0xc0) inside++;
		else if (isSmall && before < 0x80 && after < 0x80) inside += 0.3;
	}
	return letters.size < LEAST_LETTERS ? 0 : inside / high;
}

/** Letters with accents, signs and typographic quotes; the five holes of the code page, ÿ and þ say it is something else. */
function looksWindows1252(head: Uint8Array): boolean {
	let plausible = 0;
	let odd = 0;
	for (const byte of head) {
		if (byte < 0x80) continue;
		if ([0x81, 0x8d, 0x8f, 0x90, 0x9d, 0xfe, 0xff].includes(byte)) odd++;
		else plausible++;
	}
	return plausible > odd * 4;
}
