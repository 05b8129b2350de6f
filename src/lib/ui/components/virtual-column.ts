export interface VirtualColumn {
	readonly id: string;
	readonly label: string;
	/** A grid track: `minmax(200px, 3fr)`. */
	readonly width: string;
	readonly isFigure?: boolean;
	/** Which way it is ordered when it is chosen first; without it, it cannot be. */
	readonly sorts?: 'up' | 'down';
}
