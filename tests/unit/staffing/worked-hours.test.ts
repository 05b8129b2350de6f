import { describe, expect, it } from 'vitest';
import { workedHours, type HourSeen } from '#lib/staffing/estimates/worked-hours.ts';

const week = (of: (day: number, hour: number) => Pick<HourSeen, 'came' | 'answered'>): HourSeen[] =>
	Array.from({ length: 168 }, (_, at) => ({
		day: Math.floor(at / 24),
		hour: at % 24,
		...of(Math.floor(at / 24), at % 24)
	}));

/** Where the hours are worked, as `day: first–last`. */
const spans = (hours: readonly boolean[] | null) =>
	Array.from({ length: 7 }, (_, day) => {
		const open = (hours ?? []).slice(day * 24, day * 24 + 24);
		return open.some(Boolean) ? [open.indexOf(true), open.lastIndexOf(true) + 1, open.filter(Boolean).length] : null;
	});

describe('the hours in which people work', () => {
	it('are those in which they answer, whenever contacts come', () => {
		const office = (day: number, hour: number) => day < 5 && hour >= 9 && hour < 18;
		const hours = workedHours(week((day, hour) => ({ came: 12, answered: office(day, hour) ? 40 : 0 })));
		expect(spans(hours)).toEqual([...Array.from({ length: 5 }, () => [9, 18, 9]), null, null]);
	});

	it('may run over midnight', () => {
		const night = (hour: number) => hour >= 20 || hour < 5;
		const hours = workedHours(week((_, hour) => ({ came: night(hour) ? 30 : 0, answered: night(hour) ? 30 : 0 })));
		expect(
			hours
				?.slice(0, 24)
				.map((open) => (open ? 1 : 0))
				.join('')
		).toBe('111110000000000000001111');
	});

	it('leave out an hour in which the last of the day are now and then answered', () => {
		const hours = workedHours(week((_, hour) => ({ came: 40, answered: hour < 8 ? 0 : hour === 23 ? 2 : 60 })));
		expect(spans(hours)[0]).toEqual([8, 23, 15]);
		// nobody writes any more, and what came before closing is finished
		const late = week((_, hour) => ({ came: hour < 18 ? 40 : 0, answered: hour === 18 ? 1 : hour < 18 ? 60 : 0 }));
		expect(spans(workedHours(late))[0]).toEqual([0, 18, 18]);
	});

	it('take an hour with few contacts by its day and its time', () => {
		const hours = workedHours(
			week((day, hour) => {
				if (day > 4 || hour < 9 || hour >= 18) return { came: 0, answered: 0 };
				return day === 4 && hour === 12 ? { came: 2, answered: 0 } : { came: 12, answered: 12 };
			})
		);
		expect(spans(hours)[4]).toEqual([9, 18, 9]);
	});

	it('are not told by a few answers, nor where people answer all round the clock', () => {
		expect(workedHours(week((_, hour) => ({ came: 1, answered: hour === 9 ? 20 : 0 })))).toBeNull();
		expect(workedHours(week((_, hour) => ({ came: hour < 6 ? 3 : 30, answered: hour < 6 ? 3 : 30 })))).toBeNull();
		expect(workedHours([])).toBeNull();
	});
});
