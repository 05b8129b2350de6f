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

/** Pixels beyond each edge whose columns are drawn, so that a turn sideways finds them there. */
const BEYOND = 200;

/**
 * Which columns a box of some width draws, by their place: those in sight and some beyond, and the first, which names the row.
 * Where all fit, all of them. @param left how far it is scrolled sideways, pixels
 */
export function columnsDrawn(columns: readonly VirtualColumn[], left: number, width: number): readonly number[] {
	const isWhole = width >= leastWidth(columns);
	const drawn: number[] = [];
	let start = 0;
	for (const [at, { least }] of columns.entries()) {
		const end = start + least;
		if (isWhole || at === 0 || (end > left - BEYOND && start < left + width + BEYOND)) drawn.push(at);
		start = end;
	}
	return drawn;
}
