/** Columns set under each other. Numbers (and dashes) to the right, wide characters counted as two. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
	const all = [header, ...rows];
	const widths = header.map((_, column) => Math.max(...all.map((row) => width(row[column] ?? ''))));
	const right = header.map(
		(_, column) => rows.length > 0 && rows.every((row) => /^[\s\d.,%–—+−:±-]*$/.test(row[column] ?? ''))
	);
	const line = (row: readonly string[]) =>
		row
			.map((cell, column) => {
				const space = ' '.repeat((widths[column] ?? 0) - width(cell));
				return right[column] ? space + cell : cell + space;
			})
			.join('  ')
			.trimEnd();
	return [line(header), widths.map((each) => '─'.repeat(each)).join('  '), ...rows.map(line)].join('\n');
}

function width(text: string): number {
	let total = 0;
	for (const character of text) total += /[ᄀ-ᅟ⺀-꓏가-힣豈-﫿︰-﹏＀-｠￠-￦]/u.test(character) ? 2 : 1;
	return total;
}
