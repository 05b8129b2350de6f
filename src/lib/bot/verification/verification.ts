/** Digits of a one-time code. */
export const CODE_DIGITS = 6;
/** How long a code holds. */
const CODE_MS = 5 * 60_000;
/** So many codes within so long; then a person takes over. */
export const MOST_CODES = 3;
const CODES_WITHIN_MS = 10 * 60_000;
/** Wrong codes in a row until nothing is accepted for a while. */
export const MOST_TRIES = 5;
export const LOCKED_MS = 15 * 60_000;

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

/** Asks for another code. */
const SEND_AGAIN =
	/\b(?:re-?send|send (?:it |me |one |the code )*(?:again|another|a new|once more)|(?:new|another|fresh|different) (?:code|one|pin)|code again)\b|重新?(?:发送|獲取|获取|获得)|(?:重新?|再)(?:发|發|給|给)(?![货貨票])|换一?个(?:验证)?码|新的?(?:验证码|驗證碼)/i;
/** That something did not come, or no longer holds … */
const NOT_THERE =
	/\b(?:not|didnt|havent|hasnt|never|no|nothing)\b|n['’]t\b|\b(?:expired|run out|too old|invalid)\b|(?:没|沒|未|无)有?(?:收|拿|看|来|到)|收不到|过期|過期|失效|超时/i;
/** … and that it is the code, or that it is not said what: then it is what was asked for. */
const THE_CODE = /\b(?:codes?|sms|text(?: message)?|pin)\b|验证码|驗證碼|短信|校验码/i;
const UNSAID =
	/^\W*(?:i |it |has |have |still |yet |just |did |do |does |was |is )*(?:not|didn['’]?t|don['’]?t|hasn['’]?t|haven['’]?t|never|nothing)(?: (?:get|got|receive|received|come|came|arrived?|gotten))?(?: (?:it|anything|yet|here|at all|through|has|is|expired))*\W*$|^\W*(?:it |has |is )*expired\W*$|^\P{L}*我?(?:还|一直|根本)?(?:没有?|未|沒有?)(?:收|拿)到[啊呀呢了的]?\P{L}*$|^\P{L}*(?:一直)?收不到[啊呀呢了]?\P{L}*$|^\P{L}*(?:已经?)?过期了?\P{L}*$/iu;
/** Longer messages are about something else. Characters. */
const LONGEST_WISH = 80;

/** Whether a message, once a code was sent and not yet proved, asks for another. */
export function wantsAnother({ isVerified, sentAt }: Verification, message: string): boolean {
	if (isVerified || sentAt.length === 0 || message.length > LONGEST_WISH) return false;
	const text = message.normalize('NFKC');
	return SEND_AGAIN.test(text) || UNSAID.test(text) || (NOT_THERE.test(text) && THE_CODE.test(text));
}

export interface Checked {
	readonly isRight: boolean;
	/** What was typed is what was sent, but too late; it costs no try. */
	readonly hasRunOut?: true;
	readonly triesLeft: number;
	readonly lockedUntil: string | null;
}

/** What comes of a code that a customer types. `expected` is what was sent; null: none. */
export function checkCode(
	verification: Verification,
	typed: string,
	{ expected, now }: { readonly expected: string | null; readonly now: string }
): Checked {
	if (isLocked(verification, now)) return { isRight: false, triesLeft: 0, lockedUntil: verification.lockedUntil };
	const tries = verification.triesLeft > 0 ? verification.triesLeft : MOST_TRIES;
	if (expected !== null && isSame(typed, expected))
		return isCodeAwaited(verification, now)
			? { isRight: true, triesLeft: MOST_TRIES, lockedUntil: null }
			: { isRight: false, hasRunOut: true, triesLeft: tries, lockedUntil: null };
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

export const later = (now: string, milliseconds: number) => new Date(Date.parse(now) + milliseconds).toISOString();
