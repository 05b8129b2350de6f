import { describe, expect, it } from 'vitest';
import { findBotStart, type BotDay } from '#lib/metrics/bot-start.ts';

/** 20 conversations a day, so many of them with a bot. */
const days = (bots: readonly number[]): BotDay[] =>
	bots.map((each, index) => ({
		day: new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10),
		n: 20,
		bots: each
	}));
const many = (length: number, bots: number) => Array.from({ length }, () => bots);

describe('the bot’s start', () => {
	it('is the first day on which its share rises and stays', () => {
		expect(findBotStart(days([...many(30, 0), ...many(30, 9)]))).toBe('2026-01-31');
	});

	it('is not a day of tests that was followed by nothing', () => {
		expect(findBotStart(days([...many(20, 0), 8, ...many(19, 0), ...many(30, 9)]))).toBe('2026-02-10');
	});

	it('is not found where the bot was always there, never, went again, or hardly any log lies before it', () => {
		expect(findBotStart(days(many(60, 9)))).toBeNull();
		expect(findBotStart(days(many(60, 0)))).toBeNull();
		expect(findBotStart(days([...many(30, 0), ...many(14, 9), ...many(14, 0)]))).toBeNull();
		expect(findBotStart(days([...many(5, 0), ...many(30, 9)]))).toBeNull();
		expect(findBotStart([])).toBeNull();
	});
});
