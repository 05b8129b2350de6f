import { describe, expect, it } from 'vitest';
import { dayOf, validityOn } from '#lib/bot/knowledge/validity.ts';

describe('an article with a first and a last day', () => {
	const span = { validFrom: '2026-06-01', validUntil: '2026-08-31' };
	it.each([
		['2026-05-31', 'not-yet'],
		['2026-06-01', 'holds'],
		['2026-08-31', 'holds'],
		['2026-09-01', 'over']
	])('on %s: %s', (day, validity) => {
		expect(validityOn(span, day)).toBe(validity);
	});

	it('holds for ever where it has neither', () => {
		expect(validityOn({}, '2026-01-01')).toBe('holds');
		expect(validityOn({ validFrom: null, validUntil: null }, '2026-01-01')).toBe('holds');
	});

	it('is judged by the day of the universal time', () => {
		expect(dayOf(new Date('2026-08-31T23:30:00-02:00'))).toBe('2026-09-01');
	});
});
