import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** `name = text` or `.attribute = text`, and the lines that go on with it. */
const FIRST_LINE = /^(?:[\w-]+|\s+\.[a-z]+) = (.*)$/;
const NEXT_LINE = /^\s{4,}[^\s[.*}]/;
const LEAST_CHARACTERS = 4;
const LEAST_LETTERS = 0.6;
/** Names of countries and languages are no language of their own. */
const NAMES = /region|language/i;

/** What an interface says, from the Fluent files (.ftl) anywhere below a folder: a line each, without what a program fills in. */
export function interfaceTexts(folder: string): string[] {
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
	return files
		.filter((file) => file.endsWith('.ftl') && !NAMES.test(file))
		.flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'))
		.flatMap((line) => {
			const said = FIRST_LINE.exec(line)?.[1] ?? (NEXT_LINE.test(line) && !line.includes(' = ') ? line : '');
			const text = said
				.replace(/<[^>]+>|\{[^}]*\}/g, ' ')
				.replace(/\s+/g, ' ')
				.trim();
			return isProse(text) ? [text] : [];
		});
}

function isProse(text: string): boolean {
	const letters = text.match(/\p{L}/gu)?.length ?? 0;
	return text.length >= LEAST_CHARACTERS && letters >= LEAST_LETTERS * text.length && !/[{}]|http/.test(text);
}
