import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawSurge } from '#lib/bot/surge/arrivals.ts';
import { tallyReplies } from '#lib/bot/surge/tally.ts';

describe('a surge', () => {
	it('brings ten times the hour’s conversations, in time', () => {
		// 10 × 1,080 an hour are 3 a second
		const { arrivals, speed } = drawSurge({ perHour: 1080, times: 10, seconds: 60, least: 100, seed: 1 });
		expect([arrivals.length, speed]).toEqual([180, 1]);
	});
	it('comes faster where it would bring too few to tell', () => {
		// 10 × 18 an hour are 3 a minute
		const { arrivals, speed } = drawSurge({ perHour: 18, times: 10, seconds: 60, least: 300, seed: 1 });
		expect([arrivals.length, speed]).toEqual([300, 100]);
	});
	it('is none without conversations, and lies within its time', () => {
		expect(drawSurge({ perHour: 0, times: 10, seconds: 60, least: 300, seed: 1 })).toEqual({ arrivals: [], speed: 1 });
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 500 }),
				fc.integer({ min: 1, max: 60 }),
				fc.integer(),
				(perHour, seconds, seed) => {
					const { arrivals, speed } = drawSurge({ perHour, times: 10, seconds, least: 20, seed });
					expect(speed).toBeGreaterThanOrEqual(1);
					expect(arrivals.length).toBeGreaterThanOrEqual(20);
					expect(arrivals).toEqual(arrivals.toSorted((a, b) => a - b));
					expect(arrivals.every((at) => at >= 0 && at < seconds)).toBe(true);
				}
			)
		);
	});
});

describe('the tally of replies', () => {
	it('by hand: answered, lost, answered twice, overtaken', () => {
		const sent = [
			{ conversation: 1, sentAt: 0, repliesAt: [100] },
			{ conversation: 1, sentAt: 10, repliesAt: [90] },
			{ conversation: 2, sentAt: 20, repliesAt: [] },
			{ conversation: 2, sentAt: 30, repliesAt: [50, 60] },
			{ conversation: 3, sentAt: 40, repliesAt: [80] }
		];
		expect(tallyReplies(sent)).toEqual({
			messages: 5,
			answered: 3,
			lost: 1,
			repeated: 1,
			overtaken: 1,
			// 20, 40, 80, 100
			milliseconds: { p50: 60, p95: 97, p99: expect.closeTo(99.4, 9) as number, most: 100 }
		});
	});
	it('counts every message once', () => {
		const message = fc.record({
			conversation: fc.integer({ min: 0, max: 3 }),
			sentAt: fc.integer({ min: 0, max: 100 }),
			repliesAt: fc.array(fc.integer({ min: 100, max: 200 }), { maxLength: 3 })
		});
		fc.assert(
			fc.property(fc.array(message), (sent) => {
				const { messages, answered, lost, repeated, overtaken } = tallyReplies(sent);
				expect(answered + lost + repeated).toBe(messages);
				expect(overtaken).toBeLessThanOrEqual(answered + repeated);
			})
		);
	});
});
