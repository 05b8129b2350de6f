import type { Recogniser, Stretch } from './identifier.ts';

const LOCAL = /[A-Za-z0-9\u00c0-\u024f._+%'-]/;
const LONGEST_LOCAL = 64;
const LONGEST_DOMAIN = 253;
/** At least one dot and letters at the end. A Chinese full stop may stand for the only dot, where the ending is a usual one. */
const DOMAIN =
	/^(?:(?:[A-Za-z0-9\u00c0-\u024f](?:[A-Za-z0-9\u00c0-\u024f-]{0,61}[A-Za-z0-9\u00c0-\u024f])?\.){1,8}[A-Za-z]{2,24}|[A-Za-z0-9-]{1,40}。(?:com|cn|net|org)(?![A-Za-z]))/;
/** A package and its version, an image and its density. */
const NO_DOMAIN = /^v?\d+\.\d+|^\d(?:\.\d)?x\.[a-z]{3,4}$/i;
/** A sentence that begins where its forerunner's full stop lacks a blank after it. */
const NEXT_SENTENCE = /^((?:[a-z0-9-]+\.)+[a-z]{2,24})\.[A-Z][a-z]+$/;
const AT = /@|%40/g;

/** Complete addresses, however the text around them runs on: nothing but the characters of an address is taken in. */
export const findEmails: Recogniser = (text) => {
	const found: Stretch[] = [];
	let last = 0;
	for (const { 0: sign, index } of text.matchAll(AT)) {
		let start = index;
		while (start > last && index - start < LONGEST_LOCAL && LOCAL.test(text.charAt(start - 1))) start--;
		while (start < index && /[.+%'-]/.test(text.charAt(start))) start++;
		if (start === index || /[.'%]/.test(text.charAt(index - 1))) continue;
		const from = index + sign.length;
		const whole = DOMAIN.exec(text.slice(from, from + LONGEST_DOMAIN))?.[0];
		if (whole === undefined) continue;
		const domain = NEXT_SENTENCE.exec(whole)?.[1] ?? whole;
		if (NO_DOMAIN.test(domain) || isNoMailbox(text, start, from + domain.length)) continue;
		last = from + domain.length;
		found.push({ start, end: last });
	}
	return found;
};

/** Name and password in a web address; a repository over SSH. */
function isNoMailbox(text: string, start: number, end: number): boolean {
	if (/:\/\/[^\s/@]{0,64}$/.test(text.slice(Math.max(0, start - 72), start))) return true;
	return text.slice(start, start + 4) === 'git@' && /^:[\w~]/.test(text.slice(end, end + 2));
}
