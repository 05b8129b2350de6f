import { describe, expect, it } from 'vitest';
import { mean, variance } from '#lib/stats/summaries.ts';
import { createService, type DayCounts, type ServiceDay } from './service-days.ts';

const LENGTH = 3 * 365;
const seeds = Array.from({ length: 40 }, (_, index) => 9_000 + index);
/** One of each of some services. */
const years = seeds.slice(0, 16).map((seed) => createService(seed, LENGTH).days(0, 365));
const sum = ({ sources }: ServiceDay, key: keyof DayCounts) =>
	[...sources.values()].reduce((total, counts) => total + counts[key], 0);
const average = (values: readonly number[]) => mean(values) ?? NaN;

describe('the days of services that never were', () => {
	it('are the same for the same seed, whatever range is asked for', () => {
		const service = createService(1, LENGTH);
		expect(createService(1, LENGTH).days(100, 110)).toEqual(service.days(100, 110));
		expect(service.days(105, 107)).toEqual(service.days(100, 110).slice(5, 7));
		expect(createService(2, LENGTH).days(100, 110)).not.toEqual(service.days(100, 110));
	});

	it('come from services of every size, with weeks, holidays and closed weekends', () => {
		const volumes = seeds.map((seed) => createService(seed, LENGTH).volume);
		expect(Math.min(...volumes)).toBeLessThan(100);
		expect(Math.max(...volumes)).toBeGreaterThan(3_000);
		const holidays = years.map((days) => days.filter(({ isHoliday }) => isHoliday).length);
		expect(Math.min(...holidays)).toBeGreaterThanOrEqual(6);
		expect(years.some((days) => days.every((day) => day.weekday < 5 || sum(day, 'conversations') === 0))).toBe(true);
		const factor = (days: readonly ServiceDay[]) =>
			average(days.filter(({ isHoliday }) => isHoliday).map((day) => sum(day, 'conversations'))) /
			average(days.map((day) => sum(day, 'conversations')));
		expect(years.some((days) => factor(days) < 0.7)).toBe(true);
		expect(years.some((days) => factor(days) > 1.2)).toBe(true);
	});

	it('scatter more than chance alone, and hold no part that is larger than the whole', () => {
		const ratios = years.map((days) => {
			const tuesdays = days
				.filter(({ weekday, isHoliday }) => weekday === 1 && !isHoliday)
				.map((day) => sum(day, 'conversations'));
			return (variance(tuesdays) ?? NaN) / average(tuesdays);
		});
		expect(Math.min(...ratios)).toBeGreaterThan(1);
		for (const seed of seeds)
			for (const { sources } of createService(seed, LENGTH).days(200, 230, { from: 215, longWaits: 3, hollow: 0.5 }))
				for (const day of sources.values()) {
					expect(day.complaints).toBeLessThanOrEqual(day.conversations);
					expect(day.wrongRefusals).toBeLessThanOrEqual(day.refusals);
					expect(day.longWaits).toBeLessThanOrEqual(day.handoffs);
					expect(day.contained + day.handoffs).toBe(day.withBot);
					expect(day.durable).toBeLessThanOrEqual(day.withBot);
				}
	});

	it('are doubled by an incident that doubles, and only from its day on', () => {
		const [quiet, loud] = [0, 2].map((complaints) =>
			seeds.map((seed) =>
				createService(seed, LENGTH).days(300, 328, complaints ? { from: 314, complaints, wrongRefusals: 2 } : undefined)
			)
		);
		const totals = (logs: readonly ServiceDay[][] | undefined, key: keyof DayCounts, after: boolean) =>
			(logs ?? []).flat().reduce((total, day) => total + (day.day >= 314 === after ? sum(day, key) : 0), 0);
		for (const key of ['complaints', 'wrongRefusals'] as const) {
			expect(totals(loud, key, true) / totals(quiet, key, true)).toBeCloseTo(2, 1);
			expect(totals(loud, key, false)).toBe(totals(quiet, key, false));
		}
		expect(totals(loud, 'conversations', true)).toBe(totals(quiet, 'conversations', true));
	});
});
