/** How a wait for a person ended. */
export const ENDINGS = ['answered', 'gave-up', 'waiting'] as const;
export type Ending = (typeof ENDINGS)[number];
/** Why a person is wanted: at once · handed over by the bot · back after it had not helped. */
export const PATHS = ['direct', 'handed-over', 'back'] as const;
export type Path = (typeof PATHS)[number];

/** Every wait for a person in a play, a row each, in the order in which they began; as columns. */
export class Waits {
	#size = 0;
	/** Seconds from the beginning of the play. */
	joined = new Float64Array(1024);
	/** Seconds until the answer or the giving up; until then, how long the customer is willing to wait. */
	waited = new Float64Array(1024);
	/** Place in `ENDINGS`. */
	ending = new Uint8Array(1024);
	/** Place in `PATHS`. */
	path = new Uint8Array(1024);
	/** Times that the customer had given up before. */
	tries = new Uint8Array(1024);

	get size(): number {
		return this.#size;
	}

	/** A wait that has not ended. @returns its row */
	add(joined: number, path: number, tries: number): number {
		if (this.#size === this.joined.length) this.#grow();
		const row = this.#size++;
		this.joined[row] = joined;
		this.path[row] = path;
		this.tries[row] = Math.min(255, tries);
		this.ending[row] = WAITING;
		return row;
	}

	/** When the customer gives up, if nobody has answered until then. */
	deadline(row: number): number {
		return (this.joined[row] ?? 0) + (this.waited[row] ?? 0);
	}

	answer(row: number, now: number): void {
		this.ending[row] = ANSWERED;
		this.waited[row] = now - (this.joined[row] ?? 0);
	}

	/** At the deadline. */
	giveUp(row: number): void {
		this.ending[row] = GAVE_UP;
	}

	#grow(): void {
		const longer = <Column extends Float64Array | Uint8Array>(column: Column): Column => {
			const grown = new (column.constructor as new (length: number) => Column)(2 * column.length);
			grown.set(column);
			return grown;
		};
		this.joined = longer(this.joined);
		this.waited = longer(this.waited);
		this.ending = longer(this.ending);
		this.path = longer(this.path);
		this.tries = longer(this.tries);
	}
}

export const [ANSWERED, GAVE_UP, WAITING] = [0, 1, 2];
export const [DIRECT, HANDED_OVER, BACK] = [0, 1, 2];
