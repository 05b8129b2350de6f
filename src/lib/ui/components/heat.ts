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
	/** The ends of the scale. */
	readonly least: string;
	readonly most: string;
}
