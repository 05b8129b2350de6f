import type { Recogniser, Stretch } from './identifier.ts';
import { isThing, lettersBefore, wordsBefore } from './labels.ts';
import { isMod112Valid } from './mod-11-2.ts';
import { numberRuns, windowsOf } from './number-groups.ts';

/** The first two digits of GB/T 2260: provinces, and the prefixes for Taiwan, Hong Kong, Macao and permanent residents. */
const REGION = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9[1-3])/;
const LENGTH = 18;
const OLD_LENGTH = 15;
/** What the text must say of 15 digits: they carry no check. */
const SAYS_ID = /身份|证件|证号|十五位|15\s?位|一代|老证|旧证|\b(?:id|identity|resident)\b|15[- ]digit/i;
const ID_LETTERS = /(?:id|no|card|num|number|sfz)$/i;

/** Chinese resident ids: 18 characters with a valid check, or the 15 digits of before 1999 where the text says so. */
export const findResidentIds: Recogniser = (text) => {
	const found: Stretch[] = [];
	for (const run of numberRuns(text)) {
		let last = -1;
		for (const { start, end, digits } of windowsOf(text, run, OLD_LENGTH, LENGTH)) {
			if (start < last) continue;
			const stop = idEnd(text, start, end, digits);
			if (stop === undefined) continue;
			last = stop;
			found.push({ start, end: stop });
		}
	}
	return found;
};

function idEnd(text: string, start: number, end: number, digits: string): number | undefined {
	if (!REGION.test(digits) || !standsFree(text, start)) return undefined;
	if (digits.length === LENGTH && isId(digits)) return freeEnd(text, end);
	const isX = /^ ?-?[xX]/.exec(text.slice(end, end + 3));
	if (digits.length === LENGTH - 1 && isX && isId(`${digits}X`)) return freeEnd(text, end + isX[0].length);
	if (digits.length === OLD_LENGTH && isDay(`19${digits.slice(6, 12)}`) && saysId(text, start, end))
		return isThing(text, start, 'cn-id') ? undefined : freeEnd(text, end);
	return undefined;
}

const isId = (id: string) => isDay(id.slice(6, 14)) && isMod112Valid(id);

function saysId(text: string, start: number, end: number): boolean {
	return SAYS_ID.test(wordsBefore(text, start, 40)) || SAYS_ID.test(text.slice(end, end + 16));
}

function isDay(day: string): boolean {
	const year = Number(day.slice(0, 4));
	const month = Number(day.slice(4, 6));
	const date = Number(day.slice(6, 8));
	return year >= 1900 && year <= 2099 && month >= 1 && month <= 12 && date >= 1 && date <= 31;
}

function standsFree(text: string, start: number): boolean {
	const letters = lettersBefore(text, start);
	if (letters !== '') return ID_LETTERS.test(letters);
	return !/\d[.-]$/.test(text.slice(Math.max(0, start - 2), start));
}

const freeEnd = (text: string, end: number) =>
	/^(?:\d|[A-Z](?![a-z]))/.test(text.slice(end, end + 2)) ? undefined : end;
