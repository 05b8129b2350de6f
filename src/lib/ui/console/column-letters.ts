import type { SqlResult } from '#lib/ui/console/run-statement.ts';

/** Rows that are looked at: enough to tell what a column is like. */
const SAMPLE = 200;
/** Letters that a column has place for at least, and at most. */
const [LEAST, MOST] = [4, 40];

/** Letters that each column of a result has place for, after its name and its first rows; a Chinese character counts as two. */
export function columnLetters({ columns, rows }: Pick<SqlResult, 'columns' | 'rows'>): number[] {
	const sample = rows.slice(0, SAMPLE);
	return columns.map(({ name }, at) => {
		const longest = sample.reduce((most, row) => Math.max(most, lettersOf(String(row[at] ?? ''))), lettersOf(name));
		return Math.min(MOST, Math.max(LEAST, longest));
	});
}

/** Of a text, as far as it matters here. */
function lettersOf(text: string): number {
	let letters = 0;
	for (const sign of text.slice(0, MOST)) letters += /[\u1100-\u115f\u2e80-\uffe6]/.test(sign) ? 2 : 1;
	return letters;
}
