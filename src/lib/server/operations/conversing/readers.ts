/** Who leaves for a moment (a phone that sleeps, a page that reloads) still reads. */
const LEAVE_MS = 5 * 60_000;

/** Reads that one address may hold, behind which a whole office may sit. */
const MOST_OF_ADDRESS = 400;
/** And all of whom no address is known: half the room, so that the other half goes on making room for whoever comes. */
export const MOST_OF_UNKNOWN = 1_000;
/** Of one conversation from one address: the customer’s tabs, and those who look on at the desk. */
const MOST_OF_CONVERSATION = 20;

/** Who reads which conversation. */
export interface Readers {
	/**
	 * @param origin from where (`originOf`); null: not known
	 * @returns to be called once they leave; null where so many read from there that no more may. Who reads already goes on.
	 */
	begin(id: string, origin: string | null): (() => void) | null;
	/** Whether somebody does, or did until a moment ago. @param now milliseconds */
	isRead(id: string, now: number): boolean;
	/** Drops what was read long ago. */
	forget(now: number): void;
}

interface Mark {
	readers: number;
	leftAt: number;
}

const UNKNOWN = '';

export function createReaders(): Readers {
	/** By conversation, then by origin. */
	const reading = new Map<string, Map<string, Mark>>();
	/** How many reads each origin holds: those under way, and for each conversation that was left one until it is forgotten. */
	const held = new Map<string, number>();
	const hold = (from: string, more: number) => {
		const count = (held.get(from) ?? 0) + more;
		if (count > 0) held.set(from, count);
		else held.delete(from);
	};
	const isFresh = ({ readers, leftAt }: Mark, now: number) => readers > 0 || now - leftAt < LEAVE_MS;
	const forget = (now: number) => {
		for (const [id, marks] of reading) {
			for (const [from, mark] of marks)
				if (!isFresh(mark, now)) {
					marks.delete(from);
					hold(from, -1);
				}
			if (marks.size === 0) reading.delete(id);
		}
	};
	const isFull = (from: string) => (held.get(from) ?? 0) >= (from === UNKNOWN ? MOST_OF_UNKNOWN : MOST_OF_ADDRESS);
	return {
		begin(id, origin) {
			const from = origin ?? UNKNOWN;
			if (isFull(from)) forget(Date.now());
			const before = reading.get(id)?.get(from);
			const costsNothing = before?.readers === 0;
			if ((!costsNothing && isFull(from)) || (before?.readers ?? 0) >= MOST_OF_CONVERSATION) return null;
			const mark = before ?? { readers: 0, leftAt: 0 };
			if (!costsNothing) hold(from, 1);
			mark.readers++;
			const marks = reading.get(id) ?? new Map<string, Mark>();
			reading.set(id, marks.set(from, mark));
			let isGone = false;
			return () => {
				if (isGone) return;
				isGone = true;
				mark.readers--;
				mark.leftAt = Date.now();
				if (mark.readers > 0) hold(from, -1);
			};
		},
		isRead: (id, now) =>
			reading
				.get(id)
				?.values()
				.some((mark) => isFresh(mark, now)) ?? false,
		forget
	};
}
