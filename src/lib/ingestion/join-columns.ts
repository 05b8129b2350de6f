import { normaliseWord } from './header-words.ts';

/** Parts of one table: an export may leave a column out where a month has nothing to say in it. */
const LEAST_COMMON = 2 / 3;

/** The columns that one table has and another lacks, and the reverse. */
export interface ColumnDifference {
	readonly onlyFirst: readonly string[];
	readonly onlyOther: readonly string[];
	readonly isOneTable: boolean;
}

export function compareColumns(first: readonly string[], other: readonly string[]): ColumnDifference {
	const common = other.filter((name) => placeOf(name, first) >= 0).length;
	return {
		onlyFirst: first.filter((name) => placeOf(name, other) < 0),
		onlyOther: other.filter((name) => placeOf(name, first) < 0),
		isOneTable: common >= LEAST_COMMON * Math.max(first.length, other.length)
	};
}

/** All columns of several tables, in the order in which they come. */
export function allColumns(tables: readonly (readonly string[])[]): readonly string[] {
	const all: string[] = [];
	for (const columns of tables) for (const name of columns) if (placeOf(name, all) < 0) all.push(name);
	return all;
}

/** Where a column stands among others, by its name to the letter or, failing that, freed of case and signs; -1: nowhere. */
export function placeOf(name: string, columns: readonly string[]): number {
	const exact = columns.indexOf(name);
	const word = normaliseWord(name);
	return exact >= 0 || word === '' ? exact : columns.findIndex((each) => normaliseWord(each) === word);
}
