import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findExcess } from '#lib/alerts/exceed.ts';
import { findHollow } from '#lib/alerts/hollow.ts';
import { arrange, daysKnown, LEAST_DAYS, MOST_DAYS, TRIED_DAYS, type SeriesRow } from '#lib/alerts/series.ts';
import { drawBinomial, drawPoisson } from '#lib/stats/draws.ts';
import { createRandom } from '#lib/stats/random.ts';

const WHOLE = TRIED_DAYS + MOST_DAYS;
const weekdays = [1, 1.1, 1, 0.9, 1, 0.5, 0.4];

interface Made {
	readonly seed?: number;
	readonly days?: number;
	readonly volume?: number;
	readonly share?: number;
	readonly source?: string;
}

/** A calm series by chance alone. */
function calm({ seed = 1, days = WHOLE, volume = 1_000, share = 0.03, source = 'one' }: Made = {}): SeriesRow[] {
	const random = createRandom(seed, source);
	return Array.from({ length: days }, (_, day) => {
		const trials = drawPoisson(random, volume * (weekdays[day % 7] ?? 1));
		return { source, day, trials, events: drawBinomial(random, trials, share) };
	});
}
const change = (rows: readonly SeriesRow[], of: (row: SeriesRow) => Partial<SeriesRow>): SeriesRow[] =>
	rows.map((row) => ({ ...row, ...of(row) }));
const times = (rows: readonly SeriesRow[], factor: number, from: number, to: number) =>
	change(rows, ({ day, events }) => (day >= from && day <= to ? { events: Math.round(events * factor) } : {}));

describe('an excess', () => {
	it('is silent on a calm series, and finds the day that is not', () => {
		expect(findExcess(calm())).toBeNull();
		const found = findExcess(times(calm(), 2.5, 0, 0));
		expect(found).toMatchObject({ from: 0, to: 0 });
		expect(found?.expected).toBeGreaterThan(25);
		expect(found?.expected).toBeLessThan(35);
		expect(found?.observed).toBeGreaterThan(found?.atMost ?? Infinity);
		expect(found?.probability).toBeLessThan(0.001);
		expect(findExcess(times(calm(), 2.5, 2, 4))).toMatchObject({ from: 2, to: 4 });
	});

	it('takes a week where no day alone says enough', () => {
		// three, four or five a day; then eight
		const few = change(calm({ volume: 150 }), ({ day }) => ({ trials: 150, events: 3 + (day % 3) }));
		expect(findExcess(few)).toBeNull();
		expect(findExcess(change(few, ({ day }) => (day < 7 ? { events: 8 } : {})))).toMatchObject({ from: 0, to: 6 });
	});

	it('is not called one on a handful of events, or where nothing has ever happened', () => {
		const rare = calm({ volume: 60, share: 0.001 });
		expect(findExcess(change(rare, ({ day }) => (day === 0 ? { events: 4 } : { events: 0 })))).toBeNull();
		expect(findExcess(change(rare, () => ({ events: 0 })))).toBeNull();
		expect(findExcess(change(rare, ({ day }) => (day === 0 ? { events: 30 } : { events: 0 })))).toMatchObject({
			from: 0
		});
	});

	it('is silent while the history is too short, and not a day longer', () => {
		const needed = TRIED_DAYS + LEAST_DAYS;
		const loud = times(calm(), 4, 0, 0);
		expect(findExcess(loud.filter(({ day }) => day < needed - 1))).toBeNull();
		expect(findExcess(loud.filter(({ day }) => day < needed))).not.toBeNull();
		expect(daysKnown(loud.slice(0, 30))).toBe(30);
		expect(arrange([])).toBeNull();
	});

	it('is no less one after an outbreak in the past', () => {
		const past = times(calm(), 4, 30, 36);
		expect(findExcess(past)).toBeNull();
		const [with_, without] = [times(past, 2.2, 0, 0), times(calm(), 2.2, 0, 0)].map((rows) => findExcess(rows));
		expect(without).not.toBeNull();
		expect(with_).not.toBeNull();
		expect((with_?.expected ?? 0) / (without?.expected ?? 1)).toBeLessThan(1.15);
	});

	it('is no holiday: half or twice the volume brings half or twice the events', () => {
		for (const factor of [0.4, 2.2])
			expect(
				findExcess(
					change(calm(), ({ day, trials, events }) =>
						day === 1 ? { trials: Math.round(trials * factor), events: Math.round(events * factor) } : {}
					)
				)
			).toBeNull();
	});

	it('is no source that stops, though it was the one that seldom complains', () => {
		const one = calm({ share: 0.01, volume: 2_000, source: 'calm' });
		const other = calm({ share: 0.08, volume: 200, source: 'loud' });
		const stopped = [...one.filter(({ day }) => day >= 3), ...other];
		expect(findExcess([...one, ...other])).toBeNull();
		expect(findExcess(stopped)).toBeNull();
		// and what goes on is still watched
		expect(findExcess([...one.filter(({ day }) => day >= 3), ...times(other, 4, 0, 0)])).toMatchObject({ from: 0 });
	});

	it('bears closed days', () => {
		const closed = calm().filter(({ day }) => day % 7 < 5);
		expect(findExcess(closed)).toBeNull();
		expect(findExcess(times(closed, 2.5, 0, 0))).toMatchObject({ from: 0 });
	});

	it('is never less of one for more that goes wrong', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 500 }),
				fc.integer({ min: 0, max: TRIED_DAYS - 1 }),
				fc.integer({ min: 0, max: 120 }),
				fc.integer({ min: 0, max: 120 }),
				(seed, on, some, more) => {
					const add = (by: number) =>
						findExcess(change(calm({ seed }), ({ day, events }) => (day === on ? { events: events + by } : {})));
					const [less, most] = [add(some), add(some + more)];
					if (less) expect(most?.probability ?? 1).toBeLessThanOrEqual(less.probability + 1e-12);
					expect(Number(most !== null)).toBeGreaterThanOrEqual(Number(less !== null));
				}
			),
			{ numRuns: 40 }
		);
	});

	it('does not depend on what a source is called or in which order rows come', () => {
		const rows = [...times(calm(), 2.5, 0, 1), ...calm({ source: 'two', volume: 300 })];
		expect(findExcess(change(rows, ({ source }) => ({ source: `${source}!` })).reverse())).toEqual(findExcess(rows));
	});
});

describe('hollow containment', () => {
	const contained = calm({ share: 0.6, volume: 400 });
	const unsolved = calm({ share: 0.35, volume: 400, seed: 2 });
	const more = (rows: readonly SeriesRow[], share: number) =>
		change(rows, ({ day, trials, events }) =>
			day < 7 ? { events: Math.min(trials, events + Math.round(trials * share)) } : {}
		);

	it('needs both: more contained and less solved', () => {
		expect(findHollow(contained, unsolved)).toBeNull();
		expect(findHollow(more(contained, 0.1), unsolved)).toBeNull();
		expect(findHollow(contained, more(unsolved, 0.1))).toBeNull();
		const found = findHollow(more(contained, 0.1), more(unsolved, 0.1));
		expect(found?.contained.expected).toBeCloseTo(0.6, 1);
		expect(found?.contained.observed).toBeCloseTo(0.7, 1);
		expect(found?.unsolved.observed).toBeCloseTo(0.45, 1);
		expect(found?.probability).toBeLessThan(0.01);
	});

	it('is not told for a change nobody could act on, in however large a log', () => {
		const large = (share: number, seed: number) => calm({ share, volume: 200_000, seed });
		expect(findHollow(more(large(0.6, 1), 0.01), more(large(0.35, 2), 0.01))).toBeNull();
	});
});
