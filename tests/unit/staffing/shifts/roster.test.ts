import { beforeAll, describe, expect, it } from 'vitest';
import { openHighs } from '#lib/server/providers/optimiser/highs.ts';
import { coverOf } from '#lib/staffing/shifts/cover.ts';
import type { RosterQuestion } from '#lib/staffing/shifts/question.ts';
import { findRoster, rosterOf, type Roster, type Solver } from '#lib/staffing/shifts/roster.ts';
import { wholePeople } from '#lib/staffing/shifts/whole-people.ts';
import { createRandom } from '#lib/stats/random.ts';
import { patternOf, questionOf, usualPatterns } from './examples.ts';

let solver: Solver;
beforeAll(async () => {
	solver = await openHighs();
});
const exact = { seconds: 30, gap: 0 };
const find = (question: RosterQuestion, search = exact) => findRoster(question, solver, search);

/** A roster's cost counted from its rows and wants alone: wages by the clock, and who is missing if each skill has its own people. */
function recount({ shifts }: Roster, { start, interval, skills, groups, intervals }: RosterQuestion): number {
	const minute = (local: string) => (Date.parse(`${local}Z`) - Date.parse(`${start}Z`)) / 60_000;
	let cost = 0;
	for (const shift of shifts) {
		const rest = shift.breaks.reduce((sum, each) => sum + minute(each.end) - minute(each.start), 0);
		const paid = Math.min(minute(shift.end), intervals * interval) - minute(shift.start) - rest;
		cost += (shift.people * paid * (groups.find(({ name }) => name === shift.group)?.hour ?? NaN)) / 60;
	}
	for (const [at, skill] of skills.entries())
		for (let index = 0; index < intervals; index++) {
			const [from, until] = [index * interval, (index + 1) * interval];
			const there = shifts
				.filter(
					(shift) =>
						groups.find(({ name }) => name === shift.group)?.skills.includes(at) &&
						minute(shift.start) <= from &&
						minute(shift.end) >= until &&
						shift.breaks.every((each) => minute(each.end) <= from || minute(each.start) >= until)
				)
				.reduce((sum, each) => sum + each.people, 0);
			cost += Math.max(0, (skill.need[index] ?? 0) - there) * (skill.missing[index] ?? 0);
		}
	return cost;
}

/** The least cost of all ways to give each column 0 … most people, everybody missing counted by trying every way to help out. */
function tryAll(question: RosterQuestion, most: number): number {
	const { columns } = coverOf(question);
	let least = Infinity;
	const people = columns.map(() => 0);
	const go = (at: number, wages: number): void => {
		const column = columns[at];
		if (!column) {
			let cost = wages;
			for (let index = 0; index < question.intervals; index++) cost += leastMissing(index);
			least = Math.min(least, cost);
			return;
		}
		for (let count = 0; count <= most; count++) {
			people[at] = count;
			go(at + 1, wages + count * column.cost);
		}
		people[at] = 0;
	};
	go(0, 0);
	return least;

	function leastMissing(index: number): number {
		const hands = columns.flatMap(({ shift, group }, at) =>
			shift.at.includes(index) ? new Array<number>(people[at] ?? 0).fill(group) : []
		);
		const place = (at: number, left: readonly number[]): number => {
			const group = hands[at];
			if (group === undefined)
				return left.reduce((sum, each, skill) => sum + each * (question.skills[skill]?.missing[index] ?? 0), 0);
			const able = (question.groups[group]?.skills ?? []).filter((skill) => (left[skill] ?? 0) > 0);
			if (able.length === 0) return place(at + 1, left);
			return Math.min(
				...able.map((skill) =>
					place(
						at + 1,
						left.map((each, other) => (other === skill ? each - 1 : each))
					)
				)
			);
		};
		return place(
			0,
			question.skills.map(({ need }) => need[index] ?? 0)
		);
	}
}

describe('a roster', () => {
	it('is the one found by hand', () => {
		// two hours each, from 0, 1 or 2 on; the second person of hour 1 would cost a shift of 20, missing them costs 15
		const patterns = [patternOf(2, { until: 120 })];
		const roster = find(questionOf({ needs: [[1, 2, 1, 1]], missing: 15, patterns }));
		expect(roster.cost).toEqual({ people: 40, missing: 15, total: 55 });
		expect(roster.intervals.reduce((sum, { missing }) => sum + missing, 0)).toBe(1);
		// dear enough, somebody comes
		const dear = find(questionOf({ needs: [[1, 2, 1, 1]], missing: 100, patterns }));
		expect(dear.cost).toEqual({ people: 60, missing: 0, total: 60 });
		expect(dear.gap).toBeCloseTo(0, 9);
	});

	it('costs as little as the best of all there are, with and without people of two skills', () => {
		const random = createRandom(7, 'rosters');
		for (let round = 0; round < 25; round++) {
			const whole = (most: number) => Math.floor(random() * (most + 1));
			const two = round % 2 === 0;
			const intervals = two ? 3 : 5;
			const needs = Array.from({ length: two ? 2 : 1 }, () => Array.from({ length: intervals }, () => whole(2)));
			const question = questionOf({
				needs,
				missing: [8 + whole(30), 8 + whole(30)],
				groups: two
					? [
							{ name: 'zh', skills: [0], hour: 10 },
							{ name: 'both', skills: [0, 1], hour: 11 }
						]
					: [{ name: 'all', skills: [0], hour: 10 }],
				patterns: [patternOf(two ? 2 : 3)]
			});
			expect(find(question).cost.total, JSON.stringify(needs)).toBeCloseTo(tryAll(question, two ? 3 : 2), 6);
		}
	});

	it('lets a group of both skills help out where it is wanted, and pays for it only then', () => {
		const groups = [
			{ name: 'zh', skills: [0], hour: 10 },
			{ name: 'en', skills: [1], hour: 10 },
			{ name: 'both', skills: [0, 1], hour: 11 }
		];
		// one after the other: a person of both for 22; two of one each would be 40
		const turns = find(questionOf({ needs: [[1, 0], [0, 1]], groups, patterns: [patternOf(2)] })); // prettier-ignore
		expect(turns.shifts.map(({ group, people }) => [group, people])).toEqual([['both', 1]]);
		expect(turns.cost).toEqual({ people: 22, missing: 0, total: 22 });
		// both at once: one person cannot be in two places
		const atOnce = find(questionOf({ needs: [[1, 1], [1, 1]], groups, patterns: [patternOf(2)] })); // prettier-ignore
		expect(atOnce.shifts.map(({ group }) => group).sort()).toEqual(['en', 'zh']);
	});

	it('keeps breaks free, within their window, and covers all else', () => {
		const need = new Array<number>(96).fill(0).map((_, at) => (at >= 32 && at < 66 ? 3 : 0));
		const question = questionOf({ needs: [need], interval: 15, missing: 1000, patterns: usualPatterns(15) });
		const roster = find(question);
		expect(roster.shifts.some(({ breaks }) => breaks.length > 0)).toBe(true);
		for (const { start, breaks } of roster.shifts)
			for (const each of breaks) {
				const after = (Date.parse(`${each.start}Z`) - Date.parse(`${start}Z`)) / 60_000;
				expect(after).toBeGreaterThanOrEqual(180);
				expect(after).toBeLessThanOrEqual(300);
			}
		expect(roster.intervals.every(({ missing }) => missing === 0)).toBe(true);
		expect(recount(roster, question)).toBeCloseTo(roster.cost.total, 6);
	});
});

/** A week that rises in the morning and falls at night, weekends thinner, never twice the same. */
function week(interval: number, peak: number, seed: number): number[] {
	const random = createRandom(seed, 'week');
	return Array.from({ length: (168 * 60) / interval }, (_, at) => {
		const hour = ((at * interval) / 60) % 24;
		const day = Math.floor((at * interval) / 1440);
		const rise = Math.max(0, Math.sin((Math.PI * (hour - 6)) / 16)) ** 1.5;
		return Math.round((day < 5 ? 1 : 0.6) * peak * (0.1 + rise) * (0.9 + 0.2 * random()));
	});
}

describe('a week', () => {
	it('by the hour and without breaks is whole by itself: the quick answer is the cheapest', () => {
		for (const seed of [1, 2, 3]) {
			const question = questionOf({ needs: [week(60, 20, seed)], missing: 30, patterns: usualPatterns(60) });
			const quick = find(question, { seconds: 0, gap: 0 });
			expect(quick.gap).toBeCloseTo(0, 9);
			expect(recount(quick, question)).toBeCloseTo(quick.cost.total, 4);
		}
	});

	it('with breaks is told with an honest gap: no better roster lies below the bound, and people and missing meet every want', () => {
		const question = questionOf({ needs: [week(30, 12, 4)], interval: 30, missing: 15, patterns: usualPatterns(30) });
		const quick = find(question, { seconds: 0, gap: 0 });
		const near = find(question, { seconds: 60, gap: 0.005 });
		expect(near.cost.total).toBeLessThanOrEqual(quick.cost.total);
		expect(near.gap).toBeLessThanOrEqual(0.005);
		expect(near.bound).toBeGreaterThanOrEqual((quick.bound ?? NaN) - 1e-6);
		for (const roster of [quick, near]) {
			expect(roster.bound).toBeLessThanOrEqual(near.cost.total + 1e-6);
			expect(roster.gap).toBeCloseTo((roster.cost.total - (roster.bound ?? NaN)) / roster.cost.total, 9);
			expect(recount(roster, question)).toBeCloseTo(roster.cost.total, 4);
			const [all] = roster.atWork;
			for (const { start, need, missing } of roster.intervals) {
				const at = (Date.parse(`${start}Z`) - Date.parse(`${question.start}Z`)) / 1_800_000;
				expect((all?.people[at] ?? 0) + missing).toBeGreaterThanOrEqual(need);
			}
		}
		// without any relaxation to round, the greedy cover is still near
		const cover = coverOf(question);
		const greedy = rosterOf(cover, wholePeople(cover, []), quick.bound);
		expect(recount(greedy, question)).toBeCloseTo(greedy.cost.total, 4);
		expect(greedy.gap).toBeLessThan(0.1);
		expect(quick.gap).toBeLessThan(0.03);
	});
});

describe('at the edges', () => {
	it('nobody wanted, one interval, and where no shift reaches', () => {
		expect(find(questionOf({ needs: [[0, 0, 0]], patterns: [patternOf(2)] }))).toMatchObject({
			shifts: [],
			cost: { people: 0, missing: 0, total: 0 },
			gap: 0
		});
		// what goes beyond the end is the next plan's
		const one = find(questionOf({ needs: [[2]], patterns: [patternOf(4)] }));
		expect(one.cost.people).toBe(20);
		// … unless there is none: then four hours are paid, or, cheaper, two people are missed
		const alone = { needs: [[2]], patterns: [patternOf(4)], goesOn: false };
		expect(find(questionOf(alone)).cost).toEqual({ people: 80, missing: 0, total: 80 });
		expect(find(questionOf({ ...alone, missing: 30 })).cost).toEqual({ people: 0, missing: 60, total: 60 });
		expect(one.shifts).toMatchObject([{ start: '2026-09-07T00:00', end: '2026-09-07T04:00', people: 2 }]);
		// Monday only: Tuesday is beyond reach
		const days = questionOf({
			needs: [new Array<number>(48).fill(1)],
			patterns: [patternOf(8, { days: [1], until: 960 })]
		});
		const monday = find(days);
		expect(monday.intervals.filter(({ reach }) => !reach).map(({ start }) => start.slice(0, 10))).toEqual(
			new Array(24).fill('2026-09-08')
		);
		expect(monday.cost.missing).toBe(2400);
	});
});
