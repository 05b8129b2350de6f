import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aroundEvent, stepsPeriod } from '#lib/metrics/around-event.ts';
import { DAY_MS, lengthOf, moved, previousPeriods } from '#lib/metrics/periods.ts';

const EVENT = '2026-06-01';
const around = (before: number, after: number) => {
	const found = aroundEvent(EVENT, { from: moved(EVENT, -before * DAY_MS), to: moved(EVENT, after * DAY_MS) });
	if ('code' in found) throw new Error(found.code);
	return found;
};

describe('around an event', () => {
	it('weeks are counted from it, and periods are equally long', () => {
		const { steps, periods } = around(92, 64);
		expect(steps).toEqual({ grain: 'week', days: 7, before: 13, after: 9, cycle: null });
		expect(periods.of).toEqual({ from: EVENT, to: moved(EVENT, 63 * DAY_MS) });
		expect(lengthOf(periods.against)).toBe(lengthOf(periods.of));
		expect(steps && stepsPeriod(EVENT, steps)).toEqual({
			from: moved(EVENT, -91 * DAY_MS),
			to: moved(EVENT, 63 * DAY_MS)
		});
	});

	it('short logs are read day by day, long ones with a yearly wave, very short ones not as a series', () => {
		expect(around(40, 20).steps).toMatchObject({ grain: 'day', cycle: { shape: 'places', length: 7 } });
		expect(around(600, 200).steps).toMatchObject({ grain: 'week', cycle: { shape: 'wave' } });
		expect(around(40, 13)).toMatchObject({ steps: null, periods: { against: { to: EVENT } } });
	});

	it('says when one side is empty', () => {
		expect(aroundEvent(EVENT, { from: EVENT, to: '2026-07-01' })).toMatchObject({ code: 'period-outside-log' });
		expect(aroundEvent(EVENT, { from: '2026-01-01', to: '2026-05-20' })).toMatchObject({ code: 'period-outside-log' });
	});
});

describe('the period before', () => {
	it('is as long, ends where the later one begins, and lies in the log, or is refused', () => {
		const span = {
			firstDay: '2026-01-01',
			lastDay: '2026-12-31',
			first: '2026-01-01T08:00:00Z',
			last: '2026-12-31T20:00:00Z',
			ended: '2026-12-31 21:00:00'
		};
		fc.assert(
			fc.property(fc.integer({ min: -50, max: 400 }), fc.integer({ min: 1, max: 400 }), (start, length) => {
				const from = moved(span.firstDay, start * DAY_MS);
				const found = previousPeriods({ from, to: moved(from, length * DAY_MS) }, span);
				if ('code' in found) return;
				expect(found.against.to).toBe(found.of.from);
				expect(lengthOf(found.against)).toBe(lengthOf(found.of));
				expect(found.against.from >= span.firstDay && found.of.to <= '2027-01-01').toBe(true);
			})
		);
	});
});
