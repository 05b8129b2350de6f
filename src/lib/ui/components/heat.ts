/** One square: how strong its colour is, 0..1, and what it says. */
export interface HeatCell {
	readonly share: number;
	readonly text: string;
	/** Said small beside the text: what it rests on. */
	readonly note: string;
	/** All of it, as one sentence. */
	readonly says: string;
	readonly href: string;
	readonly isFew: boolean;
}

export interface Heat {
	/** What the map shows, as one sentence. */
	readonly summary: string;
	/** What its rows and columns are. */
	readonly corner: string;
	readonly rows: readonly string[];
	readonly columns: readonly string[];
	/** Row by row; null where there is nothing. */
	readonly cells: readonly (readonly (HeatCell | null)[])[];
	/** Every text is short enough to stand in a cell of a dense map, too. */
	readonly isShort?: boolean;
	/** The ends of the scale, which say what they are ends of: in the dark theme the strongest colour is the lightest. */
	readonly least: string;
	readonly most: string;
}
