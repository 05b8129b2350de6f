import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createDeliveryCheck } from '#lib/server/security/webhooks.ts';

const SECRET = 'a secret of both sides';
const delivery = (body: string, seconds: number) => ({
	body,
	timestamp: String(seconds),
	signature: `sha256=${createHmac('sha256', SECRET).update(`${seconds}.${body}`).digest('hex')}`
});

describe('a delivery', () => {
	it('may be sent again until it has been taken in', () => {
		let now = 1_700_000_000_000;
		const check = createDeliveryCheck(SECRET, () => now);
		const one = delivery('{}', now / 1000);
		expect([check.judge(one), check.judge(one)]).toEqual(['genuine', 'genuine']);
		check.remember(one);
		expect(check.judge(one)).toBe('repeated');
		now += 301_000;
		expect(check.judge(one)).toBe('stale');
	});

	it('is forged when its body, its time or its signature is another', () => {
		const now = 1_700_000_000;
		const check = createDeliveryCheck(SECRET, () => now * 1000);
		const one = delivery('{"a":1}', now);
		for (const change of [
			{ body: '{"a":2}' },
			{ timestamp: String(now + 1) },
			{ timestamp: null },
			{ signature: null },
			{ signature: 'sha256=' }
		])
			expect(check.judge({ ...one, ...change })).toBe('forged');
		// the vector that any HMAC-SHA-256 gives, worked out with openssl
		expect(createHmac('sha256', 'key').update('1.{}').digest('hex')).toBe(
			'1ba6b8171186efc613e8bcc0cbdab2748f24984d7c5a84faa2637afa0e40d224'
		);
	});
});
