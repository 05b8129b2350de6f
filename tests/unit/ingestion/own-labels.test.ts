import { describe, expect, it } from 'vitest';
import { views } from '#lib/console/views.ts';
import { columnsOf, singleRules } from '#lib/ingestion/mapping.ts';
import { recognise } from '#lib/ingestion/recognise.ts';
import { fieldsOf, fileKinds, type Field, type FieldType, type FileKind } from '#lib/log/fields.ts';

const ROWS = 30;
const instant = (row: number) => `2026-03-${String(1 + (row % 28)).padStart(2, '0')} 10:0${row % 10}:00`;
const cellOf: Record<FieldType, (row: number, name: string) => string> = {
	text: (row, name) => (name.endsWith('_id') ? `${name}-${row}` : `word ${row % 3}`),
	instant,
	seconds: (row) => String(30 + row),
	boolean: (row) => (row % 2 ? 'yes' : 'no'),
	share: (row) => String(1 + (row % 5)),
	integer: (row) => String(row % 4),
	money: (row) => `${10 + row}.50`,
	author: (row) => (row % 2 ? 'customer' : 'agent'),
	event: (row) => (row % 2 ? 'opened' : 'resolved')
};

/** The header under which each field of a file of this kind is read. */
function readUnder(kind: FileKind, columns: readonly (readonly [header: string, field: Field])[]) {
	const rows = Array.from({ length: ROWS }, (_, row) => columns.map(([, { type, name }]) => cellOf[type](row, name)));
	const { mapping } = recognise({ columns: columns.map(([header]) => header), rows, kind, source: 'generic' });
	return Object.fromEntries(
		Object.entries(mapping.fields).map(([name, rule]) => [name, columnsOf(singleRules(rule)[0] ?? '')[0]])
	);
}

/** Columns of one file, less those that would bear the same header as another. */
function distinct(columns: readonly (readonly [string, Field])[]): readonly (readonly [string, Field])[] {
	return columns.filter(([header]) => columns.filter(([other]) => other === header).length === 1);
}

const expected = (columns: readonly (readonly [string, Field])[]) =>
	Object.fromEntries(columns.map(([header, { name }]) => [name, header]));

const writings: Readonly<Record<string, (words: string) => string>> = {
	'as shown': (words) => words,
	'in capitals': (words) => words.toUpperCase(),
	'in small letters': (words) => words.toLowerCase(),
	'with underscores': (words) => words.replace(/[ _-]+/g, '_'),
	'with hyphens': (words) => words.replace(/[ _-]+/g, '-'),
	'with spaces': (words) => words.replace(/[ _-]+/g, ' ')
};

const isChinese = (words: string) => /\p{Script=Han}/u.test(words);
const bare = (words: string) => words.replace(/[ _](at|on)$|时间$/, '');

/** With and without a word for time, for fields that are moments. */
const endings: Readonly<Record<string, (words: string) => string>> = {
	'as it is': (words) => words,
	'without a word for time': bare,
	'with “at” or 时间': (words) => bare(words) + (isChinese(words) ? '时间' : ' at'),
	'with “time” or 日期': (words) => bare(words) + (isChinese(words) ? '日期' : ' time')
};

const own: Readonly<Record<string, (field: Field) => string>> = {
	'English label': ({ label }) => label.en,
	'Chinese label': ({ label }) => label.zh,
	name: ({ name }) => name
};

describe('every field is read under the words that the product has for it', () => {
	for (const kind of fileKinds)
		for (const [what, wordsOf] of Object.entries(own))
			for (const [ending, end] of Object.entries(endings))
				it(`${kind}: ${what}, ${ending}`, () => {
					for (const write of Object.values(writings)) {
						const columns = distinct(
							fieldsOf[kind].map((field) => {
								const words = wordsOf(field);
								return [write(field.type === 'instant' ? end(words) : words), field] as const;
							})
						);
						// “Left” and “Left on” are one word without the second
						expect(columns.length).toBeGreaterThanOrEqual(fieldsOf[kind].length - 2);
						expect(readUnder(kind, columns)).toMatchObject(expected(columns));
					}
				});

	for (const kind of fileKinds)
		for (const language of ['en', 'zh'] as const)
			it(`${kind}: as the console’s columns are described in ${language}`, () => {
				const view = views.find(({ name }) => `${name}s` === kind);
				const columns = fieldsOf[kind].map((field) => {
					const column = view?.columns.find(({ name }) => name === field.name);
					return [column?.about[language] ?? '', field] as const;
				});
				expect(readUnder(kind, columns)).toMatchObject(expected(columns));
			});
});
