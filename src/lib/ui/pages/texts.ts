/** How far customers' texts were read; see the operation `texts`. */
export interface TextsStatus {
	readonly texts: number;
	readonly read: number;
	readonly upset: number;
	readonly felt: number;
}

/** What the line about texts needs. */
export interface TextsPage {
	/** Comes after the page: a large log is counted first. Null where it cannot be told. */
	readonly status: Promise<TextsStatus | null>;
	/** The analysis that goes on at the server, whoever began it. */
	readonly job: string | null;
}
