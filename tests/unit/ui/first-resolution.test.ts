import { describe, expect, it } from 'vitest';
import { eventsOf } from '#lib/ui/conversation/events.ts';
import { wasResolvedBefore } from '#lib/ui/conversation/first-resolution.ts';

const opened_at = '2026-03-02T09:00:00.000Z';
const resolved_at = '2026-03-03T10:00:30.000Z';
const told = (first_resolved_at: string | null, last: string | null = resolved_at) => ({
	record: { opened_at, first_resolved_at, resolved_at: last }
});

describe('the first resolution', () => {
	it.each([
		['2026-03-02T09:20:00.000Z', resolved_at, true],
		['2026-03-02T09:20:00.000Z', null, true],
		[resolved_at, resolved_at, false],
		// the same in whole minutes
		['2026-03-03T10:00:00.000Z', resolved_at, false],
		[null, resolved_at, false]
	])('at %s, resolved at last at %s: shown %s', (first, last, isShown) => {
		expect(wasResolvedBefore(told(first, last))).toBe(isShown);
		const events = eventsOf(told(first, last)).map(({ says }) => says);
		expect(events.includes('moment.first_resolved_at')).toBe(isShown);
		// a last one is called so where there was a first
		if (last !== null) expect(events.at(-1)).toBe(isShown ? 'moment.resolved_again' : 'moment.resolved_at');
	});
});
