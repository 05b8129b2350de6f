import { createHmac } from 'node:crypto';

export type Arm = 'bot' | 'people';

const BYTES = 6;

/**
 * Which arm a customer is in: HMAC-SHA-256 under the salt (UTF-8) of the trial's name, a line feed and the customer id (UTF-8), its first 6 bytes as a
 * big-endian number ÷ 2⁴⁸; below `share` the bot. Any system that has the salt draws the same arm, and another name or salt draws anew.
 */
export function drawArm(
	customer: string,
	{ name, salt, share }: { readonly name: string; readonly salt: string; readonly share: number }
): { readonly arm: Arm; readonly draw: number } {
	const digest = createHmac('sha256', salt).update(`${name}\n${customer}`, 'utf8').digest();
	const draw = digest.readUIntBE(0, BYTES) / 2 ** (8 * BYTES);
	return { arm: draw < share ? 'bot' : 'people', draw };
}
