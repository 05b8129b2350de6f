/** Digits of a one-time code. */
export const CODE_DIGITS = 6;
/** How long a code holds. */
const CODE_MS = 5 * 60_000;
/** So many codes within so long; then a person takes over. */
const MOST_CODES = 3;
const CODES_WITHIN_MS = 10 * 60_000;
/** Wrong codes in a row until nothing is accepted for a while. */
export const MOST_TRIES = 5;
const LOCKED_MS = 15 * 60_000;

/** How far a customer has proved to be the customer. The code itself is not part of it. */
export interface Verification {
	readonly isVerified: boolean;
	/** Until when the code that was sent holds; null: none is waited for. ISO instants. */
	readonly until: string | null;
	readonly sentAt: readonly string[];
	readonly triesLeft: number;
	readonly lockedUntil: string | null;
}

export const unverified: Verification = {
	isVerified: false,
	until: null,
	sentAt: [],
	triesLeft: MOST_TRIES,
	lockedUntil: null
};

/** @param now ISO instant */
export const isLocked = ({ lockedUntil }: Verification, now: string) => lockedUntil !== null && now < lockedUntil;
export const isCodeAwaited = ({ until }: Verification, now: string) => until !== null && now < until;

/** Whether one more code may be sent: neither locked out nor too many of late. */
export function maySend(verification: Verification, now: string): boolean {
	const since = later(now, -CODES_WITHIN_MS);
	return !isLocked(verification, now) && verification.sentAt.filter((at) => at > since).length < MOST_CODES;
}

/** Until when a code that is sent now holds. */
export const codeHoldsUntil = (now: string) => later(now, CODE_MS);

export interface Checked {
	readonly isRight: boolean;
	readonly triesLeft: number;
	readonly lockedUntil: string | null;
}

/** What comes of a code that a customer types. `expected` is what was sent; null: none, or it has run out. */
export function checkCode(
	verification: Verification,
	typed: string,
	{ expected, now }: { readonly expected: string | null; readonly now: string }
): Checked {
	if (isLocked(verification, now)) return { isRight: false, triesLeft: 0, lockedUntil: verification.lockedUntil };
	const tries = verification.triesLeft > 0 ? verification.triesLeft : MOST_TRIES;
	if (expected !== null && isCodeAwaited(verification, now) && isSame(typed, expected))
		return { isRight: true, triesLeft: MOST_TRIES, lockedUntil: null };
	const triesLeft = tries - 1;
	return { isRight: false, triesLeft, lockedUntil: triesLeft === 0 ? later(now, LOCKED_MS) : null };
}

/** In the same time wherever they differ. */
function isSame(one: string, other: string): boolean {
	if (one.length !== other.length) return false;
	let difference = 0;
	for (let at = 0; at < one.length; at++) difference |= one.charCodeAt(at) ^ other.charCodeAt(at);
	return difference === 0;
}

const later = (now: string, milliseconds: number) => new Date(Date.parse(now) + milliseconds).toISOString();
