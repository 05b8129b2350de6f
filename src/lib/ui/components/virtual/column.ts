/** A column of a `VirtualTable`. Every row is laid out by itself, so widths follow from these numbers alone, never from cells. */
export interface VirtualColumn {
	readonly id: string;
	readonly label: string;
	/** What the label alone does not say, for those who ask. */
	readonly about?: string;
	/** Pixels that it never falls short of: together they are what the table scrolls sideways over. */
	readonly least: number;
	/** Its part of what is left beyond that, against the other columns’. */
	readonly share: number;
	/** Figures stand to the right. */
	readonly isFigure?: boolean;
	/** Which way it is ordered when it is chosen first; without it, it cannot be. */
	readonly sorts?: 'up' | 'down';
}

/** Grid tracks of a row, as CSS. */
export const tracks = (columns: readonly VirtualColumn[]) =>
	columns.map(({ least, share }) => `minmax(${least}px, ${share}fr)`).join(' ');

/** Pixels below which the table scrolls sideways. */
export const leastWidth = (columns: readonly VirtualColumn[]) => columns.reduce((sum, { least }) => sum + least, 0);
