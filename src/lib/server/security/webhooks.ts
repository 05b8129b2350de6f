import { createHmac, timingSafeEqual } from 'node:crypto';

/** A delivery may be this much older, or younger, than our clock. */
const TOLERANCE_MS = 5 * 60_000;

export interface Delivery {
	readonly body: string;
	/** `X-Chatwoot-Signature`: `sha256=` and the hex HMAC of `timestamp.body`. */
	readonly signature: string | null;
	/** `X-Chatwoot-Timestamp`: seconds since 1970. */
	readonly timestamp: string | null;
}

export type Verdict = 'genuine' | 'forged' | 'stale' | 'repeated';

export interface DeliveryCheck {
	judge(delivery: Delivery): Verdict;
	/** A genuine delivery has been taken in: the same again is a repetition. Before, it may be sent again. */
	remember(delivery: Delivery): void;
}

/** Tells genuine deliveries from forged, old and repeated ones; remembers those of the last minutes. */
export function createDeliveryCheck(secret: string, now: () => number = Date.now): DeliveryCheck {
	const seen = new Map<string, number>();
	return {
		judge({ body, signature, timestamp }) {
			if (signature === null || timestamp === null || !/^\d{1,12}$/.test(timestamp)) return 'forged';
			const expected = `sha256=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`;
			const [given, wanted] = [Buffer.from(signature), Buffer.from(expected)];
			if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return 'forged';
			if (Math.abs(now() - Number(timestamp) * 1000) > TOLERANCE_MS) return 'stale';
			return seen.has(expected) ? 'repeated' : 'genuine';
		},
		remember({ signature }) {
			const at = now();
			for (const [each, when] of seen) if (at - when > 2 * TOLERANCE_MS) seen.delete(each);
			if (signature !== null) seen.set(signature, at);
		}
	};
}
