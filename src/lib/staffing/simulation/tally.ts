import type { Played } from './play.ts';
import { ANSWERED, GAVE_UP } from './records.ts';
import type { Scenario } from './scenario.ts';

/** Counts of the waits that began in one stretch of a play; sums, so that stretches and plays add up. */
export interface Tally {
	/** Waits for a person, those of customers who try again included. */
	readonly waits: number;
	readonly answered: number;
	readonly answeredInTime: number;
	readonly gaveUp: number;
	/** Within the threshold. */
	readonly gaveUpInTime: number;
	/** Over those answered and those who gave up, seconds. */
	readonly waitSeconds: number;
	readonly waitSecondsAnswered: number;
	readonly busySeconds: number;
	readonly roomSeconds: number;
	readonly workSeconds: number;
	readonly mostSeconds: number;
}

const COLUMNS = [
	'waits',
	'answered',
	'answeredInTime',
	'gaveUp',
	'gaveUpInTime',
	'waitSeconds',
	'waitSecondsAnswered',
	'busySeconds',
	'roomSeconds',
	'workSeconds',
	'mostSeconds'
] as const satisfies readonly (keyof Tally)[];

/** A play's waits by the interval they began in; later ones by the last. */
export function tallies({ waits, ...seconds }: Played, { intervals, threshold }: Scenario): Tally[] {
	const sums = intervals.map((_, at) => ({
		...none(),
		busySeconds: seconds.busySeconds[at] ?? 0,
		roomSeconds: seconds.roomSeconds[at] ?? 0,
		workSeconds: seconds.workSeconds[at] ?? 0,
		mostSeconds: seconds.mostSeconds[at] ?? 0
	}));
	let [at, until] = [0, intervals[0]?.seconds ?? 0];
	for (let row = 0; row < waits.size; row++) {
		while ((waits.joined[row] ?? 0) >= until && at < intervals.length - 1) until += intervals[++at]?.seconds ?? 0;
		const sum = sums[at];
		if (!sum) break;
		const waited = waits.waited[row] ?? 0;
		const isInTime = waited <= threshold;
		sum.waits++;
		if (waits.ending[row] === ANSWERED) {
			sum.answered++;
			if (isInTime) sum.answeredInTime++;
			sum.waitSeconds += waited;
			sum.waitSecondsAnswered += waited;
		} else if (waits.ending[row] === GAVE_UP) {
			sum.gaveUp++;
			if (isInTime) sum.gaveUpInTime++;
			sum.waitSeconds += waited;
		}
	}
	return sums;
}

export function add(all: readonly Tally[]): Tally {
	const sum = none();
	for (const each of all) for (const column of COLUMNS) sum[column] += each[column];
	return sum;
}

const none = (): { -readonly [Column in keyof Tally]: number } => ({
	waits: 0,
	answered: 0,
	answeredInTime: 0,
	gaveUp: 0,
	gaveUpInTime: 0,
	waitSeconds: 0,
	waitSecondsAnswered: 0,
	busySeconds: 0,
	roomSeconds: 0,
	workSeconds: 0,
	mostSeconds: 0
});
