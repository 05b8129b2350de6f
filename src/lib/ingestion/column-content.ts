import { cleanCell, parseBoolean, parseNumber } from './cells.ts';
import { parseDuration } from './durations.ts';
import { isScoreWord, scoreText } from './scores.ts';
import { detectTimeFormats } from './time-detection.ts';

/** What the sampled cells of a column look like; shares are of the filled cells. */
export interface ColumnContent {
	readonly name: string;
	/** The filled cells, cleaned. */
	readonly cells: readonly string[];
	readonly moments: number;
	/** Moments only in the sense of bare digits. */
	readonly weakMoments: boolean;
	/** Dates without a time of day. */
	readonly dates: number;
	/** Times of day without a date, or durations with colons: `9:12:58`. */
	readonly clocks: number;
	readonly durations: number;
	readonly numbers: number;
	readonly booleans: number;
	/** Marks of 0 to 100, or words of satisfaction. */
	readonly scores: number;
	/** Different cells ÷ filled cells. */
	readonly distinct: number;
	readonly meanLength: number;
}

const CLOCK = /^\d{1,2}:\d{2}(:\d{2})?( ?[ap]m)?$/i;
const DATE_ONLY =
	/^(\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}[-/.]\d{1,2}[-/.](\d{4}|\d{2})|\d{1,2}[ -][A-Za-z]{3,9}[ -]\d{2,4}|[A-Za-z]{3,9} \d{1,2},? \d{4})$/;

export function contentOf(name: string, rawCells: readonly string[]): ColumnContent {
	const cells = rawCells.flatMap((cell) => cleanCell(cell) ?? []);
	const share = (test: (cell: string) => boolean) =>
		cells.length === 0 ? 0 : cells.filter(test).length / cells.length;
	const guess = detectTimeFormats(cells);
	return {
		name,
		cells,
		moments: guess.share,
		weakMoments: guess.weak,
		dates: share((cell) => DATE_ONLY.test(cell)),
		clocks: share((cell) => CLOCK.test(cell)),
		durations: share((cell) => parseDuration(cell, 'hh:mm:ss') !== null || parseDuration(cell, 'words') !== null),
		numbers: share((cell) => parseNumber(cell, 'either') !== null),
		booleans: share((cell) => parseBoolean(cell) !== null),
		scores: share((cell) => isScoreWord(cell) || isMark(parseNumber(scoreText(cell)))),
		distinct: cells.length === 0 ? 0 : new Set(cells).size / cells.length,
		meanLength: cells.length === 0 ? 0 : cells.reduce((sum, cell) => sum + cell.length, 0) / cells.length
	};
}

function isMark(number: number | null): boolean {
	return number !== null && number >= 0 && number <= 100;
}
