import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge, type Range, type Standard } from '#lib/claims/verdict.ts';
import { decidingVolume } from '#lib/claims/volume.ts';

const point = (at: number): Range => ({ low: at, high: at });
/** A ratio that the article says is four times as much. */
const fourfold: Standard = { article: 4, direction: 'higher', noEffect: point(1) };
/** A wait that the article says is 40 % shorter. */
const shorter: Standard = { article: 0.6, direction: 'lower', noEffect: point(1) };
/** An anecdote: ratings fall. */
const story: Standard = { article: null, direction: 'lower', noEffect: point(0) };

describe('a verdict', () => {
	it.each([
		// from no effect to the article's figure and beyond, the whole way round
		['wholly on the other side', fourfold, 0.2, 0.8, 'not-seen'],
		['ends at no effect', fourfold, 0.5, 1, 'not-seen'],
		['holds no effect alone', fourfold, 0.8, 1.5, 'not-seen'],
		['begins at no effect, short of the article', fourfold, 1, 3.9, 'not-seen'],
		['holds both', fourfold, 0.9, 5, 'undecided'],
		['begins at no effect and ends at the article', fourfold, 1, 4, 'undecided'],
		['lies between', fourfold, 1.2, 3, 'weaker'],
		['holds the article alone', fourfold, 2, 6, 'weaker'],
		['begins at the article', fourfold, 4, 9, 'seen'],
		['lies beyond the article', fourfold, 5, 9, 'seen'],
		['shorter than the article says', shorter, 0.3, 0.5, 'seen'],
		['shorter, though not by so much', shorter, 0.55, 0.9, 'weaker'],
		['shorter or not, but not by so much', shorter, 0.7, 1.1, 'not-seen'],
		['shorter by so much, or not at all', shorter, 0.5, 1.1, 'undecided'],
		['longer', shorter, 1.1, 1.5, 'not-seen'],
		['a story that shows', story, -0.2, -0.01, 'seen'],
		['a story that does not', story, -0.2, 0.01, 'not-seen'],
		['a story the other way round', story, 0.01, 0.2, 'not-seen']
	] as const)('on an interval that %s', (_, standard, low, high, expected) => {
		expect(judge({ low, high }, standard)).toBe(expected);
	});

	it('is not seen where what it is compared with is as bad', () => {
		// 80 % give up after a loop, more than the article's 68 %, but 75 to 85 % do without one, too
		const loops: Standard = { article: 0.68, direction: 'higher', noEffect: { low: 0.75, high: 0.85 } };
		expect(judge({ low: 0.77, high: 0.83 }, loops)).toBe('undecided');
		expect(judge({ low: 0.86, high: 0.9 }, loops)).toBe('seen');
		expect(judge({ low: 0.4, high: 0.5 }, loops)).toBe('not-seen');
	});
});

const place = fc.double({ min: -10, max: 10, noNaN: true });
const range = fc.tuple(place, place).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));
/** Standards whose article lies where it says: beyond no effect. */
const standard = fc
	.tuple(range, fc.double({ min: 0.001, max: 10, noNaN: true }), fc.constantFrom('higher', 'lower'), fc.boolean())
	.map(([noEffect, by, direction, hasFigure]): Standard => ({
		noEffect,
		direction,
		article: !hasFigure ? null : direction === 'higher' ? noEffect.high + by : noEffect.low - by
	}));

describe('verdicts', () => {
	it('are the four of the definition, whatever lies where', () => {
		fc.assert(
			fc.property(range, standard, (figure, against) => {
				const { article, noEffect } = against;
				const isUp = against.direction === 'higher';
				const holdsNone = figure.low <= noEffect.high && figure.high >= noEffect.low;
				const isBeyondNone = !holdsNone && (isUp ? figure.low > noEffect.high : figure.high < noEffect.low);
				const nearest = isUp ? figure.low : figure.high;
				const reaches = article === null || (isUp ? nearest >= article : nearest <= article);
				const farthest = isUp ? figure.high : figure.low;
				const holdsArticle = article !== null && (isUp ? farthest >= article : farthest <= article);
				const expected = isBeyondNone
					? reaches
						? 'seen'
						: 'weaker'
					: holdsNone && holdsArticle
						? 'undecided'
						: 'not-seen';
				expect(judge(figure, against)).toBe(expected);
			})
		);
	});

	it('look the same in the mirror', () => {
		fc.assert(
			fc.property(range, standard, (figure, against) => {
				const turn = ({ low, high }: Range) => ({ low: -high, high: -low });
				const turned: Standard = {
					article: against.article === null ? null : -against.article,
					direction: against.direction === 'higher' ? 'lower' : 'higher',
					noEffect: turn(against.noEffect)
				};
				expect(judge(turn(figure), turned)).toBe(judge(figure, against));
			})
		);
	});

	it('of a narrower interval within a decided one of a claim with a figure are never open', () => {
		fc.assert(
			fc.property(range, standard, fc.double({ min: 0, max: 1, noNaN: true }), (figure, against, part) => {
				const middle = figure.low + (figure.high - figure.low) * part;
				if (judge(figure, against) !== 'undecided') expect(judge(point(middle), against)).not.toBe('undecided');
			})
		);
	});
});

describe('the volume that would decide', () => {
	it('shrinks the interval as 1 ÷ √n does', () => {
		// 2 (0.5 to 8) at 100: on the logarithmic scale half of the reach would do, either way; four times as many and a little
		const volume = decidingVolume({ value: 2, low: 0.5, high: 8, n: 100, scale: 'log' }, fourfold) ?? NaN;
		expect(Math.abs(volume - 400)).toBeLessThanOrEqual(10);
		expect(decidingVolume({ value: 2, low: 1.5, high: 3, n: 100, scale: 'log' }, fourfold)).toBeNull();
	});

	it('decides, when the figure stays', () => {
		const counts = fc.integer({ min: 1, max: 1_000_000 });
		fc.assert(
			fc.property(range, fc.double({ min: 0, max: 1, noNaN: true }), counts, standard, (figure, part, n, against) => {
				const value = figure.low + (figure.high - figure.low) * part;
				const volume = decidingVolume({ ...figure, value, n, scale: 'linear' }, against);
				// among the smallest numbers there are, rounding is as large as they
				if (volume === null || Math.abs(value) < 1e-300) return;
				expect(volume).toBeGreaterThanOrEqual(n);
				const narrower = Math.sqrt(n / volume);
				const low = value - (value - figure.low) * narrower;
				const high = value + (figure.high - value) * narrower;
				expect(judge({ low, high }, against)).not.toBe('undecided');
			})
		);
	});

	it('does not exist where a figure lies on both, or a bound is nought on the logarithmic scale', () => {
		const flat: Standard = { article: null, direction: 'higher', noEffect: point(1) };
		expect(decidingVolume({ value: 1, low: 0, high: 2, n: 10, scale: 'linear' }, flat)).toBeNull();
		expect(decidingVolume({ value: 2, low: 0, high: 5, n: 10, scale: 'log' }, fourfold)).toBeGreaterThan(10);
	});
});
