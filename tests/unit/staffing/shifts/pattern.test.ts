import { describe, expect, it } from 'vitest';
import { ANY_HOUR, beginningsFor, plainPatterns } from '#lib/staffing/shifts/pattern.ts';
import { usualPatterns } from './examples.ts';

describe('shifts as people speak of them', () => {
	it('have their break within an hour of the middle of the work', () => {
		const [full, odd, short] = plainPatterns(
			[
				{ work: 480, rest: 30 },
				{ work: 450, rest: 45 },
				{ work: 60, rest: 15 }
			],
			{ from: 420, until: 840 },
			15
		);
		expect(full).toMatchObject({
			minutes: 510,
			from: 420,
			until: 840,
			breaks: [{ minutes: 30, from: 180, until: 300 }]
		});
		expect(odd).toMatchObject({ minutes: 495, breaks: [{ minutes: 45, from: 150, until: 270 }] });
		expect(short).toMatchObject({ minutes: 75, breaks: [{ minutes: 15, from: 30, until: 30 }] });
	});

	it('have it twice where the work is longer than nine hours, unless once is said, at its thirds', () => {
		const [nine, ten, once] = plainPatterns(
			[
				{ work: 540, rest: 30 },
				{ work: 600, rest: 30 },
				{ work: 600, rest: 60, times: 1 }
			],
			ANY_HOUR,
			15
		);
		expect([nine?.minutes, nine?.breaks.length]).toEqual([570, 1]);
		expect(ten).toMatchObject({
			minutes: 660,
			breaks: [
				{ minutes: 30, from: 150, until: 210, isPaid: false },
				{ minutes: 30, from: 390, until: 450, isPaid: false }
			]
		});
		expect([once?.minutes, once?.breaks.length]).toEqual([660, 1]);
	});

	it('lie within the shift wherever their break is placed', () => {
		for (let work = 60; work <= 960; work += 15)
			for (let rest = 15; rest <= 240; rest += 15)
				for (const { minutes, breaks } of plainPatterns([{ work, rest }], ANY_HOUR, 15))
					for (const [at, each] of breaks.entries()) {
						const before = breaks[at - 1];
						expect(each.from).toBeGreaterThan(before ? before.until + before.minutes : 0);
						expect(each.until).toBeGreaterThanOrEqual(each.from);
						expect(each.until + each.minutes).toBeLessThan(minutes);
					}
	});

	it('begin when somebody is wanted, the shortest no later than it takes to stay until the end', () => {
		const day = (from: number, to: number) => Array.from({ length: 96 }, (_, at) => at * 15 >= from && at * 15 < to);
		const plan = (wanted: readonly boolean[]) => ({ start: '2026-09-01T00:00', interval: 15, wanted });
		expect(beginningsFor(plan(day(480, 1380)), 240)).toEqual({ from: 480, until: 1140 });
		expect(beginningsFor(plan([...day(555, 1080), ...day(570, 1065)]), 510)).toEqual({ from: 540, until: 600 });
		// for less than a shift they begin at one time
		expect(beginningsFor(plan(day(600, 660)), 240)).toEqual({ from: 600, until: 600 });
		// over midnight, at all hours, or never
		for (const wanted of [day(0, 300).map((own, at) => own || at * 15 >= 1200), day(0, 1440), day(0, 0)])
			expect(beginningsFor(plan(wanted), 240)).toEqual(ANY_HOUR);
	});

	it('have none by the hour, and last as long as their work', () => {
		expect(usualPatterns(60).map(({ minutes, breaks }) => [minutes, breaks.length])).toEqual([
			[480, 0],
			[240, 0]
		]);
		expect(usualPatterns(15).map(({ minutes, breaks }) => [minutes, breaks.length])).toEqual([
			[510, 1],
			[240, 0]
		]);
	});
});
