/** A name as SQL reads it, whatever characters it holds: `a"b` → `"a""b"`. */
export function quoteIdentifier(name: string): string {
	return `"${name.replaceAll('"', '""')}"`;
}

/** A path for the engine's readers, which would take *, ? and [ for a pattern of names. */
export function quotePath(path: string): string {
	return quoteLiteral(path.replace(/[*?[]/g, '[$&]'));
}

/** A text as an SQL literal: `it's` → `'it''s'`. Throws on NUL, which no engine of ours can carry in a statement. */
export function quoteLiteral(text: string): string {
	if (text.includes('\0')) throw new RangeError('an SQL literal cannot hold a NUL character');
	return `'${text.replaceAll("'", "''")}'`;
}
