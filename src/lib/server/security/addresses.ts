import { isIP } from 'node:net';

/**
 * Who sends requests, for what is allowed of each: an IPv4 address, or the network of an IPv6 one (the first 64 bits, within which whoever has one
 * address has them all). Null for loopback, which is this machine or a proxy in front of everybody: only what `ADDRESS_HEADER` names tells whom a
 * proxy speaks for, and no header is believed before.
 */
export function originOf(address: string | undefined): string | null {
	const plain = (address ?? '').replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.)/i, '');
	if (isIP(plain) === 4) return plain.startsWith('127.') ? null : plain;
	if (isIP(plain) !== 6) return null;
	const [head = '', tail] = plain.toLowerCase().split('::');
	const groups = (part: string) => (part === '' ? [] : part.split(':'));
	const [before, after] = [groups(head), groups(tail ?? '')];
	// an IPv4 address at the end is two groups
	const written = before.length + after.length + (plain.includes('.') ? 1 : 0);
	const whole = tail === undefined ? before : [...before, ...Array<string>(8 - written).fill('0'), ...after];
	const network = whole.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ''));
	const isLoopback = whole.slice(0, -1).every((group) => /^0+$/.test(group)) && /^0*1$/.test(whole.at(-1) ?? '');
	return isLoopback ? null : network.join(':');
}
