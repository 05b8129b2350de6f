import { describe, expect, it } from 'vitest';
import { originOf } from '#lib/server/security/addresses.ts';

describe('who sends a request', () => {
	it.each([
		['203.0.113.7', '203.0.113.7'],
		['::ffff:203.0.113.7', '203.0.113.7'],
		['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
		['2001:0DB8:0001:0002::9', '2001:db8:1:2'],
		['2001:db8::9', '2001:db8:0:0'],
		['fe80::1%eth0', 'fe80:0:0:0']
	])('is told by %s', (address, origin) => {
		expect(originOf(address)).toBe(origin);
	});

	it.each([undefined, '', '127.0.0.1', '127.8.9.1', '::1', '::ffff:127.0.0.1', '0:0:0:0:0:0:0:1', 'unknown', 'a, b'])(
		'is not told by %j',
		(address) => {
			expect(originOf(address)).toBeNull();
		}
	);
});
