/** What heads a column of ids that was copied whole. */
const HEADER = 'customer_id';

/** Customer ids as they are pasted, one a line: without blanks, each once, in their order. */
export function customerIds(pasted: string): readonly string[] {
	const lines = pasted.split(/\r\n|\r|\n/).map((line) => line.trim());
	const [first, ...rest] = lines.filter((line) => line !== '');
	if (first === undefined) return [];
	return [...new Set(first.toLowerCase() === HEADER ? rest : [first, ...rest])];
}
