import type { Recogniser, Stretch } from './identifier.ts';
import { isCalled, isThing, lettersBefore } from './labels.ts';
import { isLuhnValid } from './luhn.ts';
import { numberRuns, windowsOf, type Window } from './number-groups.ts';

const SHORTEST = 13;
const LONGEST = 19;
/** Below this length a valid check digit is more often a barcode's luck than a card. */
const SPEAKS_FOR_ITSELF = 15;
/** First digits that card networks were given, with the lengths they issue (ISO/IEC 7812; UnionPay, Visa, Mastercard and others). */
const NETWORKS: readonly { readonly prefix: RegExp; readonly lengths: readonly number[] }[] = [
	{ prefix: /^4/, lengths: [13, 16, 19] },
	{ prefix: /^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, lengths: [16] },
	{ prefix: /^3[47]/, lengths: [15] },
	{ prefix: /^(?:30[0-5]|309|3[689])/, lengths: [14, 16, 19] },
	{ prefix: /^35(?:2[89]|[3-8])/, lengths: [16, 17, 18, 19] },
	{ prefix: /^62/, lengths: [16, 17, 18, 19] },
	{ prefix: /^(?:6011|64[4-9]|65|60|81|82)/, lengths: [16, 17, 18, 19] },
	{ prefix: /^(?:5[06-8]|6[37])/, lengths: [13, 14, 15, 16, 17, 18, 19] },
	{ prefix: /^(?:9558|9559|690755)/, lengths: [16, 17, 18, 19] }
];
const CARD_LETTERS = /(?:card|visa|mc|amex|master|iban|acct|account|no|pan)$/i;

/** 13 to 19 digits with a valid check digit, plain, spaced or dashed. */
export const findBankCards: Recogniser = (text) => {
	const found: Stretch[] = [];
	for (const run of numberRuns(text)) {
		let last = -1;
		for (const window of windowsOf(text, run, SHORTEST, LONGEST)) {
			if (window.start < last || !isCard(text, window)) continue;
			last = window.end;
			found.push({ start: window.start, end: window.end });
		}
	}
	return found;
};

function isCard(text: string, { start, end, digits, groups, goesOn }: Window): boolean {
	if (goesOn || !isLuhnValid(digits) || /^(\d)\1+$/.test(digits)) return false;
	if (!standsFree(text, start, end)) return false;
	if (isThing(text, start, 'bank-card')) return false;
	const isCalledCard = isCalled(text, start, 'bank-card');
	const isIssued = NETWORKS.some(({ prefix, lengths }) => lengths.includes(digits.length) && prefix.test(digits));
	if (!isIssued) return isCalledCard && digits.length >= SPEAKS_FOR_ITSELF && !digits.startsWith('0');
	return digits.length >= SPEAKS_FOR_ITSELF || groups > 1 || isCalledCard;
}

/** No letter, digit or decimal point runs into it. */
function standsFree(text: string, start: number, end: number): boolean {
	const letters = lettersBefore(text, start);
	if (letters !== '' && !CARD_LETTERS.test(letters)) return false;
	if (/\d[._-]$|[#_$¥€£]$/.test(text.slice(Math.max(0, start - 2), start))) return false;
	return !/^(?:[A-Z](?![a-z])|_|[a-z]\d|\.\d)/.test(text.slice(end, end + 2));
}
