import type { Cover } from './cover.ts';
import { shortfallOf } from './shortfall.ts';

/** Money that makes no difference. */
const TIE = 1e-7;
const MOST_ROUNDS = 4;

/**
 * Whole people for every column: the fractions cut off, then shifts added, taken away and exchanged for others as long as it gets
 * cheaper. From nothing but zeros it is a greedy cover.
 * @param fractions of the linear relaxation, a column each
 */
export function wholePeople({ question, columns }: Cover, fractions: ArrayLike<number>): readonly number[] {
	const { groups, skills, intervals } = question;
	const shortfall = shortfallOf(question);
	const people = columns.map((_, index) => Math.floor((fractions[index] ?? 0) + 1e-6));
	const staff = Array.from({ length: intervals }, () => groups.map(() => 0));
	/** What one more of a group would spare in an interval, and what one fewer would lose. */
	const gains = groups.map(() => new Float64Array(intervals));
	const losses = groups.map(() => new Float64Array(intervals));
	for (const [index, { shift, group }] of columns.entries())
		for (const at of shift.at) {
			const here = staff[at];
			if (here) here[group] = (here[group] ?? 0) + (people[index] ?? 0);
		}
	for (let at = 0; at < intervals; at++) look(at);

	complete();
	for (let round = 0; round < MOST_ROUNDS; round++) if (!exchange()) break;
	return people;

	function missingCost(at: number): number {
		return shortfall(at, staff[at] ?? []).reduce(
			(sum, missing, skill) => sum + missing * (skills[skill]?.missing[at] ?? 0),
			0
		);
	}

	function look(at: number): void {
		const here = staff[at];
		if (!here) return;
		const now = missingCost(at);
		for (const group of groups.keys()) {
			const before = here[group] ?? 0;
			here[group] = before + 1;
			(gains[group] as Float64Array)[at] = now - missingCost(at);
			here[group] = before - 1;
			(losses[group] as Float64Array)[at] = before > 0 ? missingCost(at) - now : 0;
			here[group] = before;
		}
	}

	function change(index: number, by: number): void {
		const column = columns[index];
		if (!column) return;
		people[index] = (people[index] ?? 0) + by;
		for (const at of column.shift.at) {
			const here = staff[at];
			if (here) here[column.group] = (here[column.group] ?? 0) + by;
			look(at);
		}
	}

	function sum(index: number, of: readonly Float64Array[]): number {
		const column = columns[index];
		const values = column && of[column.group];
		let total = 0;
		if (values) for (const at of column.shift.at) total += values[at] ?? 0;
		return total;
	}

	/** Adds the shift that spares most, again and again; says what it spared and which it added. */
	function complete(): { readonly spared: number; readonly added: readonly number[] } {
		let spared = 0;
		const added: number[] = [];
		for (;;) {
			let [best, most] = [-1, TIE];
			for (const [index, { cost }] of columns.entries()) {
				const value = sum(index, gains) - cost;
				if (value > most) [best, most] = [index, value];
			}
			if (best < 0) return { spared, added };
			change(best, 1);
			added.push(best);
			spared += most;
		}
	}

	/** Takes each shift away, and puts others in its place if that is cheaper. */
	function exchange(): boolean {
		let isBetter = false;
		for (const [index, { cost }] of columns.entries()) {
			if (!people[index]) continue;
			const lost = sum(index, losses) - cost;
			change(index, -1);
			const { spared, added } = complete();
			if (spared - lost > TIE) isBetter = true;
			else {
				for (const each of added) change(each, -1);
				change(index, 1);
			}
		}
		return isBetter;
	}
}
