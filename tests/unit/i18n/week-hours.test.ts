import { expect, it } from 'vitest';
import { sayWeekHours } from '#lib/i18n/week-hours.ts';

/** From Tuesday 1 September on. */
const days = (of: (weekday: number) => readonly (readonly [string, string])[]) =>
	Array.from({ length: 7 }, (_, at) => `2026-09-0${at + 1}`).flatMap((date, at) =>
		of((at + 1) % 7).map(([from, to]) => ({ date, from, to }))
	);

it('says the hours of a week, days that are alike together, from Monday on', () => {
	const everyDay = days(() => [['08:00', '23:00']]);
	expect(sayWeekHours(everyDay, 'en')).toBe('every day 08:00–23:00');
	expect(sayWeekHours(everyDay, 'zh')).toBe('每天 08:00–23:00');
	const office = days((weekday) =>
		weekday < 5
			? [
					['09:00', '12:00'],
					['13:00', '18:00']
				]
			: weekday === 5
				? [['10:00', '14:00']]
				: []
	);
	expect(sayWeekHours(office, 'en')).toBe('Mon–Fri 09:00–12:00 and 13:00–18:00, Sat 10:00–14:00');
	expect(sayWeekHours(office, 'zh')).toBe('周一至周五 09:00–12:00、13:00–18:00，周六 10:00–14:00');
	expect(sayWeekHours([], 'en')).toBe('');
});
