import type { Recogniser, Stretch } from './identifier.ts';
import { isCalled, isThing, lettersBefore } from './labels.ts';
import { isPossibleAbroad, isServiceNumber, longestOf } from './numbering-plans.ts';
import { withoutOverlaps } from './overlaps.ts';

/** What may stand between two digits of a number. */
const GAP = String.raw`(?: ?[-.·()/] ?| {1,2}|\) ?\(|)`;
const CLOSE = String.raw`(?: ?[-.·] ?| |)`;
const PATTERNS: readonly {
	/** Without this there is nothing to look for. */
	readonly needs: string;
	readonly pattern: RegExp;
	readonly judge: (text: string, found: Stretch) => Stretch | null;
}[] = [
	{ needs: '+', pattern: new RegExp(String.raw`\(?\+ ?\(?\d(?:${GAP}\d){6,16}`, 'g'), judge: international },
	{ needs: '00', pattern: new RegExp(String.raw`(?<![\d.,-])00[1-9](?:${GAP}\d){8,15}`, 'g'), judge: international },
	{
		needs: '1',
		pattern: new RegExp(String.raw`(?:\(?86\)?[ -]{0,2})?1[3-9](?:${CLOSE}\d){9}(?!\d)`, 'g'),
		judge: chineseMobile
	},
	{ needs: '(0', pattern: /\(0[1-9]\d{0,3}\)(?: ?- ?| ?)\d{2,8}(?:(?: ?- ?| )\d{2,8}){0,3}(?!\d)/g, judge: national },
	{ needs: '0', pattern: /0[1-9]\d{0,3}(?:(?: ?- ?| )\d{2,8}){1,4}(?!\d)/g, judge: national },
	{ needs: '0', pattern: /0[1-9]\d{0,3}(?:\.\d{2,4}){2,4}(?!\d)|0[1-9]\d{1,3}\/\d{5,8}(?!\d)/g, judge: national },
	{ needs: '0', pattern: /0[1-9]\d{8,10}(?!\d)/g, judge: unbroken },
	{ needs: '(', pattern: /(?:1[ .-])?\([2-9]\d{2}\) ?[2-9]\d{2}[ .-]?\d{4}(?!\d)/g, judge: american },
	{ needs: '', pattern: /(?:1[ .-])?[2-9]\d{2}([ .-])[2-9]\d{2}[ .-]\d{4}(?!\d)/g, judge: american },
	{ needs: '', pattern: /\d(?:[ .-]?\d){6,12}(?!\d)/g, judge: labelled }
];
/** E.164 allows fifteen; a (0) that is not dialled from abroad may come on top. */
const LONGEST = 16;
const SHORTEST_BROKEN = 8;
const SHORTEST = 10;
const PHONE_LETTERS =
	/(?:vx|wx|v|wechat|weixin|mob|mobile|tel|telephone|phone|ph|cell|call|text|t|m|p|fax|wa|hp|no|number|at|on|is|me)[_]?$/i;
/** A label right before the number, as in `Tel.: 2345 6789` or 座机 87654321. */
const LABEL =
	/(?:(?:电\s?话|手\s?机|座机|固话|传真|联系方式|联络方式|手机尾?号码?)(?:号码?|是|为|：|:|\s|改成|换成|更新为){0,4}|\b(?:tel|phone|telephone|mobile|mob|cell(?:phone)?|call|ring|text|whats ?app|fax|ph|landline)\b[.:]?(?: ?(?:me|us|him|her|them|on|at|is|no\.?|number|num|line|back|my|mum|dad|home|work|new|old|the|to|instead|=|:|-|'s)){0,4}[ :=]*)$/i;

/** Numbers of people and places: mobile and landline of any country, but neither toll-free nor short service numbers. */
export const findPhones: Recogniser = (text) => {
	const found = PATTERNS.filter(({ needs }) => text.includes(needs)).flatMap(({ pattern, judge }) =>
		[...text.matchAll(pattern)].map(({ 0: whole, index }) => judge(text, { start: index, end: index + whole.length }))
	);
	return withoutOverlaps(
		found.filter((stretch) => stretch !== null),
		text.length
	);
};

const digitsOf = (text: string, { start, end }: Stretch) => text.slice(start, end).replace(/\D/g, '');

function international(text: string, found: Stretch): Stretch | null {
	const written = text.slice(found.start, found.end);
	const isPlus = written.includes('+');
	if (/[\d)]/.test(text.charAt(found.start - 1))) return null;
	if (
		!isPlus &&
		(lettersBefore(text, found.start) !== '' ||
			!(/^00(?:86|[1-9].{0,3}[ -])/.test(written) || isCalled(text, found.start, 'phone')))
	)
		return null;
	const bare = digitsOf(text, found).slice(isPlus ? 0 : 2);
	const kept = cutTail(text, found, bare, isPlus ? 0 : 2);
	const digits = digitsOf(text, kept).slice(isPlus ? 0 : 2);
	const isBroken = digits.length < text.slice(kept.start, kept.end).length - 2;
	if (
		/\d/.test(text.charAt(kept.end)) ||
		digits.length < (isBroken ? SHORTEST_BROKEN : SHORTEST) ||
		digits.length > LONGEST
	)
		return null;
	if (!isPossibleAbroad(digits) || isServiceNumber(digits, true)) return null;
	return unwrap(text, kept);
}

/** Leaves off groups that the country's numbers have no room for: the next word began with a digit. */
function cutTail(text: string, found: Stretch, digits: string, skipped: number): Stretch {
	const most = longestOf(digits) + skipped + (text.slice(found.start, found.end).includes('(0)') ? 1 : 0);
	let { end } = found;
	for (let count = digits.length + skipped; count > most;) {
		const group = /[^\d]+\d+$/.exec(text.slice(found.start, end))?.[0];
		if (group === undefined) break;
		end -= group.length;
		count -= group.replace(/\D/g, '').length;
	}
	return { start: found.start, end };
}

/** A bracket that opens before the number belongs to it only if it closes within. */
function unwrap(text: string, { start, end }: Stretch): Stretch {
	const written = text.slice(start, end);
	const opens = written.split('(').length;
	const closes = written.split(')').length;
	if (opens > closes && written.startsWith('(')) return { start: start + 1, end };
	return { start, end };
}

function chineseMobile(text: string, found: Stretch): Stretch | null {
	const written = text.slice(found.start, found.end);
	const prefix = /^\(?86\)?[ -]{0,2}(?=1)/.exec(written)?.[0] ?? '';
	// A bracket that closes elsewhere, or opened elsewhere, is the sentence's.
	const start =
		found.start +
		(prefix.includes(')') ? (prefix.startsWith('(') ? 0 : prefix.length) : prefix.indexOf('8') > 0 ? 1 : 0);
	const stretch = { start, end: found.end };
	const groups = written.slice(prefix.length).split(/\D+/);
	const isSpelled = groups.every((group) => group.length === 1);
	if (!isSpelled && ((groups[0]?.length ?? 0) < 3 || groups.some((group) => group.length < 2))) return null;
	if (!standsFree(text, stretch, groups.length > 1) || isThing(text, start, 'phone')) return null;
	return stretch;
}

/** With the leading zero of its country, and written in groups. */
function national(text: string, found: Stretch): Stretch | null {
	let { end } = found;
	const chinese = /^\(?0(?:10|2\d|[3-9]\d{2})\)?[ -]?\d{3,4}[ -]?\d{4}(?!\d)/.exec(
		text.slice(found.start, found.start + 24)
	)?.[0];
	if (chinese !== undefined) end = found.start + chinese.length;
	let digits = digitsOf(text, { start: found.start, end });
	// A group too many begins the next word, or is an extension.
	while (digits.length > 12) {
		end -= /[^\d]+\d+$/.exec(text.slice(found.start, end))?.[0].length ?? end;
		if (end <= found.start) return null;
		digits = digitsOf(text, { start: found.start, end });
	}
	const stretch = { start: found.start, end };
	const written = text.slice(found.start, end);
	const isSure = digits.length >= 10 || written.startsWith('(') || isCalled(text, found.start, 'phone');
	if (digits.length < 9 || !isSure || isServiceNumber(digits, false) || isDate(written)) return null;
	if (!standsFree(text, stretch, true) || isThing(text, found.start, 'phone')) return null;
	return stretch;
}

/** With the leading zero and in one piece: where it looks like nothing else, or is called a phone. */
function unbroken(text: string, found: Stretch): Stretch | null {
	const digits = digitsOf(text, found);
	if (isServiceNumber(digits, false) || !standsFree(text, found, false) || isThing(text, found.start, 'phone'))
		return null;
	const isUsual = /^(?:0(?:10|2\d)\d{8}|0[3-9]\d{9,10}|07\d{9})$/.test(digits);
	return isUsual || isCalled(text, found.start, 'phone') ? found : null;
}

function american(text: string, found: Stretch): Stretch | null {
	const digits = digitsOf(text, found);
	const national = digits.length === 11 ? digits.slice(1) : digits;
	if (isServiceNumber(`1${national}`, true) || /^.(?:00|11)/.test(national)) return null;
	if (!standsFree(text, found, true) || isThing(text, found.start, 'phone')) return null;
	return found;
}

/** Any other number of seven to thirteen digits: only where the word before calls it a phone. */
function labelled(text: string, found: Stretch): Stretch | null {
	const digits = digitsOf(text, found);
	if (isServiceNumber(digits, false) || isDate(text.slice(found.start, found.end))) return null;
	const before = text.slice(Math.max(0, found.start - 40), found.start);
	const isDirect = LABEL.test(before);
	const isAmericanInWords =
		/^[2-9]\d{2}[2-9]\d{6}$/.test(digits) && digits.length === 10 && isCalled(text, found.start, 'phone', 48);
	if (!isDirect && !isAmericanInWords) return null;
	return standsFree(text, found, false) && !isThing(text, found.start, 'phone') ? found : null;
}

const isDate = (written: string) =>
	/^(?:19|20)\d{2}[-. ]?(?:0\d|1[0-2])[-. ]?[0-3]\d/.test(written) ||
	/^[0-3]?\d[-. ][01]?\d[-. ](?:19|20)\d{2}(?!\d)/.test(written);

/** Nothing runs into it: no letter but a word for a phone, no currency, no decimals, and no group of digits where it has groups. */
function standsFree(text: string, { start, end }: Stretch, isGrouped: boolean): boolean {
	const letters = lettersBefore(text, start);
	if (letters !== '' && !PHONE_LETTERS.test(letters)) return false;
	const before = text.slice(Math.max(0, start - 2), start);
	const isAfterWord = /(?:tel|ph|mob|mobile|phone|cell|fax)[-_.]$/i.test(text.slice(Math.max(0, start - 8), start));
	if (!isAfterWord && /\d$|[$¥€£￥#]$|[\dA-Za-z][-_%]$|\d[.*]$/.test(before)) return false;
	if (isGrouped && /\d[ -]$/.test(before)) return false;
	if (isInPath(text, start)) return false;
	return !/^(?:\d|\.\d|[%‰元块万亿*]|[A-Fa-f]\d|[A-Z](?![a-z]))/.test(text.slice(end, end + 2));
}

/** In the path of a web address numbers are articles and pages. */
function isInPath(text: string, start: number): boolean {
	const before = text.slice(Math.max(0, start - 120), start);
	const at = before.lastIndexOf('://');
	if (at < 0 || /[\s"'<>，。\u4e00-\u9fff]/.test(before.slice(at))) return false;
	return !/(?:phone|mobile|tel|wa\.me|call|contact)[^/]{0,12}\/?$/i.test(before);
}
