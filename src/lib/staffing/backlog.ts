export interface BacklogInput {
	/** Items that arrive in each interval, evenly spread. */
	readonly arrivals: readonly number[];
	/** Items that can be answered in each interval; as many intervals as arrivals. */
	readonly capacity: readonly number[];
	/** Length of an interval, in the unit of `within`. */
	readonly interval: number;
	/** Items that wait at the start; they count in the backlog, not in the share answered in time. */
	readonly initial: number;
	/** How soon an answer is due, in the same unit. */
	readonly within: number;
}

export interface Backlog {
	/** Items that wait at the end of each interval. */
	readonly backlog: readonly number[];
	/** How long the oldest of them has waited by then; 0 if none waits. Initial items count from the start. */
	readonly oldest: readonly number[];
	/** Of what arrived and whose due time is known to have been met or missed, the share met; null if nothing is known yet. */
	readonly answeredWithin: number | null;
	/** How much arrived so late that it is neither answered nor overdue at the end. */
	readonly undecided: number;
}

/** A rising line through points, straight between them; `at` an x, `value` the height. */
interface Line {
	readonly at: readonly number[];
	readonly value: readonly number[];
}

/**
 * Work that may wait (e-mail): b' = max(0, b + arrivals − capacity), first come first served. The age of an item is how far
 * the line of all answers runs behind the line of all arrivals (fluid; Newell 1982, Applications of Queueing Theory, ch. 2).
 */
export function deferredBacklog({ arrivals, capacity, interval, initial, within }: BacklogInput): Backlog {
	const backlog: number[] = [];
	const came: { at: number[]; value: number[] } = { at: [0], value: [initial] };
	const left: { at: number[]; value: number[] } = { at: [0], value: [0] };
	let open = initial;
	for (const [index, count] of arrivals.entries()) {
		const can = capacity[index] ?? 0;
		const end = (index + 1) * interval;
		const total = (came.value[came.value.length - 1] ?? 0) + count;
		const next = Math.max(0, open + count - can);
		// Where the backlog runs out on the way, answers follow arrivals from there on.
		if (next === 0 && open > 0 && can > count) {
			const share = open / (can - count);
			if (share < 1) {
				left.at.push(end - interval + share * interval);
				left.value.push((came.value[came.value.length - 1] ?? 0) + share * count);
			}
		}
		open = next;
		came.at.push(end);
		came.value.push(total);
		left.at.push(end);
		left.value.push(total - open);
		backlog.push(open);
	}
	const oldest = backlog.map((waiting, index) => {
		const now = (index + 1) * interval;
		return waiting > 0 ? now - firstTime(came, (came.value[index + 1] ?? 0) - waiting) : 0;
	});
	return { backlog, oldest, ...timely(came, left, within) };
}

/** When a line is first above a height, or at its end. */
function firstTime({ at, value }: Line, height: number): number {
	for (let index = 1; index < at.length; index++) {
		const [x0 = 0, x1 = 0, y0 = 0, y1 = 0] = [at[index - 1], at[index], value[index - 1], value[index]];
		if (height < y0) return x0;
		if (height < y1) return x0 + ((height - y0) / (y1 - y0)) * (x1 - x0);
	}
	return at[at.length - 1] ?? 0;
}

/** The height of a line at an x; level beyond its ends. */
function heightAt({ at, value }: Line, x: number): number {
	for (let index = 1; index < at.length; index++) {
		const [x0 = 0, x1 = 0, y0 = 0, y1 = 0] = [at[index - 1], at[index], value[index - 1], value[index]];
		if (x <= x1) return y0 + (Math.max(0, x - x0) / (x1 - x0)) * (y1 - y0);
	}
	return value[value.length - 1] ?? 0;
}

/** An item that came as number y is in time if number y had left `within` after it came. */
function timely(came: Line, left: Line, within: number): Pick<Backlog, 'answeredWithin' | 'undecided'> {
	const end = came.at[came.at.length - 1] ?? 0;
	const gone = left.value[left.value.length - 1] ?? 0;
	const knots = [...came.at, ...left.at.map((at) => at - within), end - within, firstTime(came, gone)];
	const times = [...new Set(knots.filter((at) => at >= 0 && at <= end))].sort((a, b) => a - b);
	// what rounding may take from two lines that touch
	const slack = 1e-12 * (came.value[came.value.length - 1] ?? 0);
	let met = 0;
	let known = 0;
	let undecided = 0;
	for (let index = 1; index < times.length; index++) {
		const [from = 0, to = 0] = [times[index - 1], times[index]];
		const arrived = heightAt(came, to) - heightAt(came, from);
		if (arrived <= 0) continue;
		// positive where the item has left in time, straight between the knots
		const lead = (at: number) => {
			const ahead = heightAt(left, at + within) - heightAt(came, at);
			return Math.abs(ahead) <= slack ? 0 : ahead;
		};
		const [first, last] = [lead(from), lead(to)];
		const share =
			first >= 0 && last >= 0 ? 1 : first <= 0 && last <= 0 ? 0 : Math.max(first, last) / Math.abs(first - last);
		const isOpen = (from + to) / 2 + within > end && heightAt(came, (from + to) / 2) > gone + slack;
		if (isOpen) undecided += arrived;
		else {
			known += arrived;
			met += share * arrived;
		}
	}
	return { answeredWithin: known > 0 ? met / known : null, undecided };
}
