/** Where a `VirtualTable` has its rows from. */
export interface RowSource<Row> {
	/** Rows there are in all. */
	readonly total: number;
	/** Rows that stand before scripts run, and on paper; `offset` is that of the first. */
	readonly first: { readonly offset: number; readonly rows: readonly Row[] };
	/** One row; undefined while it is on its way. */
	readonly row: (at: number) => Row | undefined;
	/** Told which rows are drawn, from one up to but without the other, wherever they have to be fetched. */
	readonly want?: (from: number, to: number) => void;
	/** Whether fetching failed last time. */
	readonly failed?: boolean;
	/** The table is gone. */
	readonly stop?: () => void;
}

/** Rows that are all here. @param still how many of them stand before scripts run, and on paper */
export const rowsAtHand = <Row>(rows: readonly Row[], still: number): RowSource<Row> => ({
	total: rows.length,
	first: { offset: 0, rows: rows.slice(0, still) },
	row: (at) => rows[at]
});
