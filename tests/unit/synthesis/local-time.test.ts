import { describe, expect, it } from 'vitest';
import {
	businessMinutesBetween,
	hoursMinutesSeconds,
	isoUtc,
	localMinutes,
	localSeconds,
	localSlashed,
	minutesBetween
} from '#lib/synthesis/exports/local-time.ts';

const shanghai = { zone: 'Asia/Shanghai', offsetMinutes: 480 };
const at = Date.parse('2026-03-01T01:05:12Z');

describe('local time', () => {
	it('writes one instant in every style', () => {
		expect(isoUtc(at)).toBe('2026-03-01T01:05:12Z');
		expect(localSeconds(at, shanghai)).toBe('2026-03-01 09:05:12');
		expect(localMinutes(at, shanghai)).toBe('2026-03-01 09:05');
		expect(localSlashed(at, shanghai)).toBe('2026/3/1 9:05:12');
	});

	it('agrees with the platform about Shanghai', () => {
		const formatted = new Intl.DateTimeFormat('sv-SE', {
			timeZone: shanghai.zone,
			dateStyle: 'short',
			timeStyle: 'medium'
		}).format(at);
		expect(localSeconds(at, shanghai)).toBe(formatted);
	});

	it('writes durations beyond a day and below zero', () => {
		expect(hoursMinutesSeconds(97_509)).toBe('27:05:09');
		expect(hoursMinutesSeconds(-61)).toBe('-00:01:01');
	});

	it('counts business minutes: Friday 17:00 to Monday 10:30 local is 60 + 90', () => {
		const friday = Date.parse('2026-03-06T17:00:00+08:00');
		const monday = Date.parse('2026-03-09T10:30:00+08:00');
		expect(businessMinutesBetween(friday, monday, shanghai)).toBe(150);
		expect(minutesBetween(friday, monday)).toBe(65.5 * 60);
	});
});
