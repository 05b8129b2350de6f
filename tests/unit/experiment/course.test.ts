import { describe, expect, it } from 'vitest';
import type { ArmSums } from '#lib/experiment/arm-sums.ts';
import { courseOf } from '#lib/experiment/course.ts';
import { lookDaily, type MaturedDay } from '#lib/experiment/daily-looks.ts';

/** So many customers with a contact each. */
const arm = (customers: number, solved: number): ArmSums => ({
	sumY: solved,
	sumX: customers,
	sumYY: solved,
	sumXY: solved,
	sumXX: customers,
	clusters: customers
});
const dayAt = (at: number) => new Date(Date.UTC(2026, 2, 1 + at)).toISOString().slice(0, 10);
const days = (count: number, bot = 14): MaturedDay[] =>
	Array.from({ length: count }, (_, at) => ({ day: dayAt(at), bot: arm(20, bot), people: arm(20, 14) }));
const rule = { margin: 0.1, alpha: 0.05, planned: 2000 };

describe('the course of a trial', () => {
	it('begins with the first look, narrows, and ends where the reading stands', () => {
		const all = days(40);
		const { days: course } = courseOf(all, rule);
		const reading = lookDaily(all, rule);
		expect(course).toHaveLength(reading.looks);
		expect(course[0]).toMatchObject({ day: dayAt(2), customers: 120 });
		expect(course.at(-1)).toMatchObject({ value: 0, ...reading.difference?.always });
		const widths = course.map(({ low, high }) => high - low);
		expect(widths).toEqual(widths.toSorted((one, other) => other - one));
		// the day on which the reading was decided is the first that clears the margin
		expect(course.find(({ low }) => low > -rule.margin)?.day).toBe(reading.decidedOn);
	});

	it('tells when as many as planned are judged: the day it was, or will be at the last pace', () => {
		expect(courseOf(days(60), rule).planned).toEqual({ day: dayAt(49), isReached: true });
		// forty a day, 800 to come
		expect(courseOf(days(30), rule).planned).toEqual({ day: dayAt(49), isReached: false });
		expect(courseOf(days(10), rule).planned).toBeNull();
		const dry = [...days(30), { day: dayAt(60), bot: arm(0, 0), people: arm(0, 0) }];
		expect(courseOf(dry, rule).planned).toBeNull();
		expect(courseOf([], rule)).toEqual({ days: [], planned: null });
	});
});
