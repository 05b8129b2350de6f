import { quoteLiteral } from '#lib/sql/quote.ts';

/** Words of satisfaction as shares; a mapping may say otherwise. */
const SCORE_WORDS: Readonly<Record<string, number>> = {
	good: 1,
	bad: 0,
	happy: 1,
	neutral: 0.5,
	unhappy: 0,
	'extremely happy': 1,
	'very happy': 1,
	'extremely unhappy': 0,
	'very unhappy': 0,
	satisfied: 1,
	dissatisfied: 0,
	unsatisfied: 0,
	'very satisfied': 1,
	'very dissatisfied': 0,
	positive: 1,
	negative: 0,
	非常满意: 1,
	很满意: 1,
	满意: 1,
	一般: 0.5,
	不满意: 0,
	很不满意: 0,
	非常不满意: 0,
	好评: 1,
	中评: 0.5,
	差评: 0
};

/** Units that people put behind a mark. */
const MARK_UNITS = '%分星★ ';

/** The share that a word of satisfaction stands for; null for any other text. */
export function scoreWord(cell: string): number | null {
	return SCORE_WORDS[cell.toLowerCase()] ?? null;
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

export function scoreWordSql(cell: string): string {
	const words = Object.entries(SCORE_WORDS).map(([word, share]) => `WHEN ${quoteLiteral(word)} THEN ${share}`);
	return `CASE lower(${cell}) ${words.join(' ')} END`;
}
