import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { zoneTransitions } from '#lib/log/zones.ts';
import type { RosterShift } from '#lib/staffing/shifts/roster.ts';
import { rosterCalendar, rosterCsv, wantedCsv } from '#lib/staffing/shifts/write-roster.ts';
import { readCalendar } from './read-calendar.ts';

const shift = (of: Partial<RosterShift>): RosterShift => ({
	start: '2026-09-07T08:00',
	end: '2026-09-07T16:30',
	breaks: [{ start: '2026-09-07T12:00', end: '2026-09-07T12:30' }],
	group: 'zh',
	people: 3,
	paidHours: 8,
	...of
});
const facts = (zone: string) => ({
	clock: zoneTransitions(zone, 2025, 2027),
	now: Date.UTC(2026, 8, 1, 9, 30),
	words: { breaks: 'Breaks', change: (paid: number, longer: number) => `${paid} h paid, ${longer} min longer` }
});

describe('a calendar', () => {
	it('holds an event a shift, as instants, that an own reader of the format takes', () => {
		const night = shift({ start: '2026-09-07T22:00', end: '2026-09-08T06:00', breaks: [], people: 1 });
		const events = readCalendar(rosterCalendar([shift({}), night], facts('Asia/Shanghai')));
		expect(
			events.map((each) => [each.get('DTSTART'), each.get('DTEND'), each.get('SUMMARY'), each.get('DESCRIPTION')])
		).toEqual([
			['20260907T000000Z', '20260907T083000Z', 'zh × 3', 'Breaks 12:00–12:30'],
			['20260907T140000Z', '20260907T220000Z', 'zh × 1', undefined]
		]);
		expect(events[0]?.get('DTSTAMP')).toBe('20260901T093000Z');
	});

	it('follows the zone’s clock: the night in which it is put back is an hour longer', () => {
		const night = shift({ start: '2026-10-24T22:00', end: '2026-10-25T06:00', breaks: [] });
		const [event] = readCalendar(rosterCalendar([night], facts('Europe/Berlin')));
		expect([event?.get('DTSTART'), event?.get('DTEND')]).toEqual(['20261024T200000Z', '20261025T050000Z']);
	});

	it('says what is paid for such a night', () => {
		const nights = [
			shift({ start: '2026-10-24T22:00', end: '2026-10-25T06:30', paidHours: 9 }),
			shift({ start: '2026-03-28T22:00', end: '2026-03-29T06:30', paidHours: 7, breaks: [] })
		];
		const events = readCalendar(rosterCalendar(nights, facts('Europe/Berlin')));
		expect(events.map((each) => each.get('DESCRIPTION'))).toEqual([
			'Breaks 12:00–12:30\n9 h paid, 60 min longer',
			'7 h paid, -60 min longer'
		]);
	});

	it('escapes and folds any name, and gives equal shifts names of their own that stay', () => {
		const group = '中文客服、英文客服；'.repeat(9) + '\\;,"😀\nBEGIN:VEVENT';
		const text = rosterCalendar([shift({ group }), shift({ group })], facts('UTC'));
		const events = readCalendar(text);
		expect(events[0]?.get('SUMMARY')).toBe(`${group} × 3`);
		expect(readCalendar(rosterCalendar([shift({ group, people: 9 })], facts('UTC')))[0]?.get('UID')).toBe(
			events[0]?.get('UID')
		);
		expect(readCalendar(rosterCalendar([], facts('UTC')))).toEqual([]);
	});
});

describe('a table', () => {
	it('has a row a shift, and no cell that a spreadsheet runs', () => {
		const text = rosterCsv([shift({}), shift({ group: '=1+1,"x"', breaks: [] })]);
		const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, '').trimEnd());
		expect(data).toEqual([
			['date', 'start', 'end', 'breaks', 'group', 'people', 'paid_hours'],
			['2026-09-07', '08:00', '16:30', '12:00-12:30', 'zh', '3', '8'],
			['2026-09-07', '08:00', '16:30', '', '\'=1+1,"x"', '3', '8']
		]);
	});

	it('has a row an interval and skill for those who are wanted', () => {
		const wanted = [
			{ skill: 'zh', agents: [2, 0] },
			{ skill: 'a,b', agents: [1, 3] }
		];
		expect(wantedCsv({ start: '2026-09-07T23:45', interval: 15, wanted })).toBe(
			'\uFEFFstart,agents,skill\r\n2026-09-07T23:45,2,zh\r\n2026-09-08T00:00,0,zh\r\n2026-09-07T23:45,1,"a,b"\r\n2026-09-08T00:00,3,"a,b"\r\n'
		);
	});
});
