/** Digits without a break. */
export interface Group {
	readonly start: number;
	readonly end: number;
}

const GROUPS = /\d+/g;
const BREAK = /^(?: {1,2}| ?- ?)$/;
const LONGEST_BREAK = 3;

/** Groups of digits that may be one number: only blanks or a dash stand between them. */
export function numberRuns(text: string): Group[][] {
	const runs: Group[][] = [];
	let run: Group[] = [];
	for (const { 0: digits, index } of text.matchAll(GROUPS)) {
		const end = run.at(-1)?.end ?? -1;
		const near = end >= 0 && index - end <= LONGEST_BREAK;
		if (!near || !BREAK.test(text.slice(end, index))) {
			run = [];
			runs.push(run);
		}
		run.push({ start: index, end: index + digits.length });
	}
	return runs;
}

/** A stretch of a run: whole groups, their digits, and whether it goes on in the same manner on either side. */
export interface Window {
	readonly start: number;
	readonly end: number;
	readonly digits: string;
	readonly groups: number;
	readonly goesOn: boolean;
}

/** All stretches of whole groups with so many digits; the longest first for every start. */
export function* windowsOf(text: string, run: readonly Group[], least: number, most: number): Generator<Window> {
	for (let first = 0; first < run.length; first++) {
		const found: Window[] = [];
		let digits = '';
		for (let last = first; last < run.length; last++) {
			const group = run[last];
			if (!group || digits.length + group.end - group.start > most) break;
			digits += text.slice(group.start, group.end);
			if (digits.length < least) continue;
			const start = run[first]?.start ?? group.start;
			found.push({ start, end: group.end, digits, groups: last - first + 1, goesOn: continues(run, first, last) });
		}
		yield* found.reverse();
	}
}

/** Several groups of four with another group of four beside them are part of a longer number. */
function continues(run: readonly Group[], first: number, last: number): boolean {
	if (first === last) return false;
	const size = (group: Group | undefined) => (group ? group.end - group.start : 0);
	const usual = size(run[first + 1] ?? run[first]);
	return size(run[first - 1]) === usual || (size(run[last + 1]) === usual && size(run[last]) === usual);
}
