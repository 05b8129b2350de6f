import { describe, expect, it } from 'vitest';
import { zoneTransitions } from '#lib/log/zones.ts';
import { clockChanges, longerBy, longerOver, timesOver } from '#lib/staffing/shifts/clock-changes.ts';
import { layShifts } from '#lib/staffing/shifts/lay-shifts.ts';
import { wallClock } from '#lib/staffing/shifts/wall-clock.ts';
import { patternOf } from './examples.ts';

const berlin = zoneTransitions('Europe/Berlin', 2025, 2027);
const changes = clockChanges(berlin, '2026-03-01T00:00', '2026-11-01T00:00');

describe('changes of a clock', () => {
	it('are those of the time asked for, at the later of what both clocks show', () => {
		expect(changes).toEqual([
			{ at: '2026-03-29T03:00', longer: -60 },
			{ at: '2026-10-25T03:00', longer: 60 }
		]);
		expect(clockChanges(berlin, '2026-04-01T00:00', '2026-10-01T00:00')).toEqual([]);
		expect(clockChanges(zoneTransitions('Australia/Lord_Howe', 2026, 2026), '2026-04-01T00:00', '2026-04-30T00:00')).toEqual([{ at: '2026-04-05T02:00', longer: 30 }]); // prettier-ignore
	});

	it('lengthen and shorten work as the instants in a calendar do', () => {
		for (const night of [Date.UTC(2026, 2, 28, 20), Date.UTC(2026, 9, 24, 20)])
			for (let from = 0; from < 600; from += 30)
				for (let until = from; until < 720; until += 30) {
					const [start, end] = [wallClock(night / 60_000 + from), wallClock(night / 60_000 + until)];
					expect(longerOver(changes, start, end), `${start} ${end}`).toBe(longerBy(berlin, start, end));
				}
	});

	it('leave a stretch out, or have it twice', () => {
		const often = (start: string) => timesOver(changes, start, 15);
		expect(['2026-03-29T01:45', '2026-03-29T02:00', '2026-03-29T02:45', '2026-03-29T03:00'].map(often)).toEqual([
			1, 0, 0, 1
		]);
		expect(['2026-10-25T01:45', '2026-10-25T02:00', '2026-10-25T02:45', '2026-10-25T03:00'].map(often)).toEqual([
			1, 2, 2, 1
		]);
		expect(timesOver(changes, '2026-10-25T02:30', 60)).toBe(1.5);
	});
});

describe('a shift over the night in which the clock changes', () => {
	const night = patternOf(8.5, { from: 1320, until: 1320, breaks: [{ minutes: 30, from: 240, until: 240, every: 30, isPaid: false }] }); // prettier-ignore
	const laid = (start: string, intervals: number, goesOn = false) =>
		layShifts({ start, interval: 60, intervals, goesOn, patterns: [night], clock: changes }).map(
			({ paidMinutes, allPaidMinutes }) => [paidMinutes / 60, allPaidMinutes / 60]
		);

	it('is paid for the hours there are: nine where the clock says eight, or seven', () => {
		expect(laid('2026-10-24T00:00', 48)).toEqual([
			[9, 9],
			[8, 8]
		]);
		expect(laid('2026-03-28T00:00', 24)).toEqual([[7, 7]]);
	});

	it('is paid by a week that ends before the change without it', () => {
		expect(laid('2026-10-24T00:00', 24, true)).toEqual([[2, 9]]);
	});
});
