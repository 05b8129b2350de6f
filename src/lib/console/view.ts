import type { Bilingual } from '#lib/log/bilingual.ts';

export interface ViewColumn {
	readonly name: string;
	/** As the engine calls it. */
	readonly type: 'VARCHAR' | 'BOOLEAN' | 'BIGINT' | 'DOUBLE' | 'TIMESTAMP' | 'VARCHAR[]';
	/** What it holds, with its unit. */
	readonly about: Bilingual;
	/** Over the tables of `from`; the column of that name where nothing is said. */
	readonly sql?: string;
}

/** A table as analysts see it: named columns of what the warehouse keeps, and nothing else of it. */
export interface View {
	readonly name: string;
	readonly about: Bilingual;
	readonly columns: readonly ViewColumn[];
	/** The tables behind it; `table` qualifies their names, which the views themselves share. */
	readonly from: (table: (name: string) => string) => string;
	readonly groupBy?: string;
}

/** The SELECT that a view stands for. */
export function viewSql(view: View, table: (name: string) => string): string {
	const columns = view.columns.map(({ name, sql, type }) => `(${sql ?? name})::${type} AS ${name}`);
	const grouped = view.groupBy === undefined ? '' : ` GROUP BY ${view.groupBy}`;
	return `SELECT ${columns.join(', ')} FROM ${view.from(table)}${grouped}`;
}
