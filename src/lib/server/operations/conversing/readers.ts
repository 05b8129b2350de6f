/** Who leaves for a moment (a phone that sleeps, a page that reloads) still reads. */
const LEAVE_MS = 5 * 60_000;

/** Who reads which conversation. */
export interface Readers {
	/** @returns to be called once they leave */
	begin(id: string): () => void;
	/** Whether somebody does, or did until a moment ago. @param now milliseconds */
	isRead(id: string, now: number): boolean;
	/** Drops what was read long ago. */
	forget(now: number): void;
}

export function createReaders(): Readers {
	const reading = new Map<string, { readers: number; leftAt: number }>();
	const isRead = (id: string, now: number) => {
		const known = reading.get(id);
		return known !== undefined && (known.readers > 0 || now - known.leftAt < LEAVE_MS);
	};
	return {
		begin(id) {
			const known = reading.get(id) ?? { readers: 0, leftAt: 0 };
			reading.set(id, known);
			known.readers++;
			return () => {
				known.readers--;
				known.leftAt = Date.now();
			};
		},
		isRead,
		forget(now) {
			for (const id of reading.keys()) if (!isRead(id, now)) reading.delete(id);
		}
	};
}
