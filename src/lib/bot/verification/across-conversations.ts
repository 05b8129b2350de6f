import { LOCKED_MS, later, MOST_CODES, MOST_TRIES, type Verification } from './verification.ts';

/** What the conversations of one customer share: beginning another brings no more codes and no more tries. */
export interface Shared {
	readonly sentAt: readonly string[];
	/** Codes typed wrongly since the last right one, whichever conversation they were typed in. */
	readonly wrong: number;
	readonly lockedUntil: string | null;
}

export const nothingShared: Shared = { sentAt: [], wrong: 0, lockedUntil: null };

/** @param at ISO instant */
export const shareSent = (shared: Shared, at: string): Shared => ({
	...shared,
	sentAt: [...shared.sentAt, at].slice(-MOST_CODES)
});

/** Who typed one rightly begins afresh. */
export function shareChecked(shared: Shared, isRight: boolean, at: string): Shared {
	if (isRight) return nothingShared;
	const wrong = shared.wrong + 1;
	return wrong < MOST_TRIES ? { ...shared, wrong } : { ...shared, wrong: 0, lockedUntil: later(at, LOCKED_MS) };
}

/** How far a customer has proved to be the customer in one conversation, with what happened in the others. @param now ISO instant */
export function withShared(own: Verification, shared: Shared, now: string): Verification {
	if (own.isVerified) return own;
	const lockedUntil = [own.lockedUntil, shared.lockedUntil].reduce(laterOf, null);
	return {
		...own,
		sentAt: [...new Set([...own.sentAt, ...shared.sentAt])].sort(),
		triesLeft: lockedUntil !== null && now < lockedUntil ? 0 : Math.min(own.triesLeft, MOST_TRIES - shared.wrong),
		lockedUntil
	};
}

const laterOf = (one: string | null, other: string | null) =>
	one === null || (other !== null && other > one) ? other : one;
