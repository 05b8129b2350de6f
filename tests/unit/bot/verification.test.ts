import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nothingShared, shareChecked, shareSent, withShared } from '#lib/bot/verification/across-conversations.ts';
import { checkCode, codeHoldsUntil, isLocked, maySend, unverified } from '#lib/bot/verification/verification.ts';

const now = '2026-11-28T09:00:00.000Z';
const after = (minutes: number) => new Date(Date.parse(now) + minutes * 60_000).toISOString();
const sent = { ...unverified, until: codeHoldsUntil(now), sentAt: [now] };

describe('a one-time code', () => {
	it('is accepted while it holds, and not a minute longer', () => {
		expect(checkCode(sent, '123456', { expected: '123456', now: after(4) }).isRight).toBe(true);
		expect(checkCode(sent, '123456', { expected: '123456', now: after(6) }).isRight).toBe(false);
	});

	it('is only the one that was sent', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), (typed, expected) => {
				expect(checkCode(sent, typed, { expected, now }).isRight).toBe(typed === expected);
			})
		);
		expect(checkCode(sent, '', { expected: null, now }).isRight).toBe(false);
	});

	it('locks out after five wrong ones, the right one included, and lets in again later', () => {
		let verification = sent;
		for (let tries = 0; tries < 5; tries++) {
			expect(isLocked(verification, now)).toBe(false);
			verification = { ...verification, ...checkCode(verification, '000000', { expected: '123456', now }) };
		}
		expect(isLocked(verification, now)).toBe(true);
		expect(checkCode(verification, '123456', { expected: '123456', now }).isRight).toBe(false);
		expect(maySend(verification, now)).toBe(false);
		expect(isLocked(verification, after(16))).toBe(false);
		expect(
			checkCode({ ...verification, until: after(20) }, '123456', { expected: '123456', now: after(16) }).isRight
		).toBe(true);
	});

	it('is sent three times in ten minutes at most', () => {
		const thrice = { ...sent, sentAt: [now, now, now] };
		expect(maySend(sent, now)).toBe(true);
		expect(maySend(thrice, now)).toBe(false);
		expect(maySend(thrice, after(11))).toBe(true);
	});
});

describe('codes of one customer in several conversations', () => {
	const wrongly = (times: number) =>
		Array.from({ length: times }).reduce<typeof nothingShared>(
			(shared) => shareChecked(shared, false, now),
			nothingShared
		);

	it('are five tries together, and a lock-out holds in all of them', () => {
		expect(withShared(sent, wrongly(4), now).triesLeft).toBe(1);
		const locked = withShared(sent, wrongly(5), now);
		expect(isLocked(locked, now)).toBe(true);
		expect(checkCode(locked, '123456', { expected: '123456', now }).isRight).toBe(false);
		expect(isLocked(locked, after(16))).toBe(false);
	});

	it('are sent three times together, and begin afresh once one was typed rightly', () => {
		const thrice = [now, after(1), after(2)].reduce(shareSent, nothingShared);
		expect(maySend(withShared(unverified, thrice, after(3)), after(3))).toBe(false);
		expect(maySend(withShared(unverified, shareChecked(thrice, true, after(3)), after(3)), after(3))).toBe(true);
	});

	it('take no proof away', () => {
		const proved = { ...sent, isVerified: true };
		expect(withShared(proved, wrongly(5), now)).toBe(proved);
	});
});
