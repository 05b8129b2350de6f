import { quoteLiteral } from '#lib/sql/quote.ts';
import { parseNumber } from './cells.ts';

/** Words of satisfaction as steps from the middle; which share a step is depends on how far the words of a column go (`ladderOf`). */
const STEPS: Readonly<Record<string, number>> = {
	'extremely happy': 3,
	'very happy': 2,
	happy: 1,
	unhappy: -1,
	'very unhappy': -2,
	'extremely unhappy': -3,
	'very satisfied': 2,
	satisfied: 1,
	dissatisfied: -1,
	unsatisfied: -1,
	'very dissatisfied': -2,
	'very unsatisfied': -2,
	excellent: 2,
	'very good': 2,
	good: 1,
	neutral: 0,
	bad: -1,
	poor: -1,
	'very bad': -2,
	'very poor': -2,
	terrible: -2,
	positive: 1,
	negative: -1,
	非常满意: 2,
	很满意: 2,
	满意: 1,
	较满意: 1,
	比较满意: 1,
	一般: 0,
	中立: 0,
	不太满意: -1,
	较不满意: -1,
	比较不满意: -1,
	不满意: -1,
	很不满意: -2,
	非常不满意: -2,
	好评: 1,
	中评: 0,
	差评: -1
};

/** How far the words of a column go from the middle: 1 for good and bad, 2 for the usual five levels, 3 for seven. */
export type Ladder = 1 | 2 | 3;

/** @param cells cleaned; cells that are no words of satisfaction are passed over */
export function ladderOf(cells: Iterable<string>): Ladder {
	let furthest: Ladder = 1;
	for (const cell of cells) {
		const step = Math.abs(STEPS[cell.toLowerCase()] ?? 0);
		if (step === 3 || (step === 2 && furthest === 1)) furthest = step;
	}
	return furthest;
}

export const isScoreWord = (cell: string): boolean => cell.toLowerCase() in STEPS;

const shareOf = (step: number, ladder: Ladder) => (Math.max(-ladder, Math.min(ladder, step)) + ladder) / (2 * ladder);

/** Units that people put behind a mark. */
const MARK_UNITS = '%分星★ ';

/** The share that a word of satisfaction stands for in a column that goes this far; null for any other text. */
export function scoreWord(cell: string, ladder: Ladder): number | null {
	const step = STEPS[cell.toLowerCase()];
	return step === undefined ? null : shareOf(step, ladder);
}

/** The mark without its unit: `4分` → `4`. */
export function scoreText(cell: string): string {
	let end = cell.length;
	while (end > 0 && MARK_UNITS.includes(cell.charAt(end - 1))) end--;
	return cell.slice(0, end);
}

export function scoreTextSql(cell: string): string {
	return `rtrim(${cell}, ${quoteLiteral(MARK_UNITS)})`;
}

export function scoreWordSql(cell: string, ladder: Ladder): string {
	const words = Object.entries(STEPS).map(([word, step]) => `WHEN ${quoteLiteral(word)} THEN ${shareOf(step, ladder)}`);
	return `CASE lower(${cell}) ${words.join(' ')} END`;
}

/** The worst and the best mark. */
export type Scale = readonly [low: number, high: number];

/** Tops of the usual scales. */
const TOPS = [1, 2, 3, 4, 5, 7, 10, 100];
/** From so many marks on, a top that never occurs is none. */
export const TELLING = 30;
/** Marks beyond the scale are slips up to this share. */
const SLIPS = 0.01;

/**
 * The marks a score runs between: what the header says (`CSAT (1-10)`, `评分/5`, `10分制`), else the smallest usual scale that
 * holds all marks but slips. Few marks tell little: among those that hold at most five the scale is taken for 1–5, of 6 and
 * more for 1–10.
 * @param cells cleaned
 */
export function detectScale(header: string, cells: readonly string[]): Scale {
	const marks = cells.flatMap((cell) => parseNumber(scoreText(cell)) ?? []).sort((a, b) => a - b);
	const named = scaleInHeader(header);
	if (named) return named;
	if (header.includes('百分制') || cells.some((cell) => cell.endsWith('%'))) return [0, 100];
	const slips = marks.length >= TELLING ? Math.floor(marks.length * SLIPS) : 0;
	const most = marks[marks.length - 1 - slips] ?? 0;
	const low = marks.includes(0) ? 0 : 1;
	if (most <= 1) return [0, 1];
	if (marks.length < TELLING) return most > 10 ? [0, 100] : [low, most > 5 ? 10 : 5];
	const high = TOPS.find((top) => top >= most) ?? 100;
	return [high === 100 ? 0 : low, high];
}

function scaleInHeader(header: string): Scale | null {
	const range = /(?<![\d.])([01])\s*(?:[-–—~～至到]|to)\s*(10|100|[2-9])(?!\d)/i.exec(header);
	if (range) return [Number(range[1]), Number(range[2])];
	const top = /(?:\/|out of |满分)\s*(10|100|[3-9])(?!\d)|(10|[3-9])\s*(?:分制|星制)/i.exec(header);
	if (!top) return null;
	const high = Number(top[1] ?? top[2]);
	return [high === 100 ? 0 : 1, high];
}
