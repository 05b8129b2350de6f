import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstInvalidUtf8, isValidUtf8 } from '#lib/ingestion/utf8.ts';

describe('utf8', () => {
	it('agrees with the strict decoder of the platform', () => {
		const tricky = fc.constantFrom(
			0x41,
			0x7f,
			0x80,
			0xbf,
			0xc0,
			0xc2,
			0xdf,
			0xe0,
			0xa0,
			0x9f,
			0xed,
			0xef,
			0xf0,
			0x90,
			0x8f,
			0xf4,
			0xf5,
			0xff
		);
		fc.assert(
			fc.property(fc.array(tricky, { maxLength: 6 }), (list) => {
				const bytes = Uint8Array.from(list);
				let strict = true;
				try {
					new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
				} catch {
					strict = false;
				}
				expect(isValidUtf8(bytes, 0, bytes.length)).toBe(strict);
			}),
			{ numRuns: 20_000 }
		);
	});

	it('says where', () => {
		expect(firstInvalidUtf8(Uint8Array.from([0x41, 0xe4, 0xb8, 0xad, 0xff]), 0, 5)).toBe(4);
		expect(firstInvalidUtf8(Uint8Array.from([0x41, 0xe4, 0xb8]), 0, 3)).toBe(1);
	});
});
