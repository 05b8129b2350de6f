/** Where the two-byte characters of GB18030 lie: that is GBK, and all that Chinese office files hold in practice. */
const LEAD = { from: 0x81, to: 0xfe };
const TRAIL = { from: 0x40, to: 0xfe, never: 0x7f };

/**
 * Text as GB18030 bytes, ASCII and two-byte characters only; throws on any other (an emoji, say). The platform decodes
 * this encoding but does not write it, so the table is read off the decoder.
 */
export function encodeGb18030(text: string): Uint8Array {
	const table = twoByteTable();
	const bytes: number[] = [];
	for (const character of text) {
		const code = character.codePointAt(0) ?? 0;
		if (code < 0x80) {
			bytes.push(code);
			continue;
		}
		const pair = table.get(character);
		if (pair === undefined) throw new RangeError(`${character} has no two-byte form in GB18030`);
		bytes.push(pair >> 8, pair & 0xff);
	}
	return Uint8Array.from(bytes);
}

function twoByteTable(): Map<string, number> {
	const decoder = new TextDecoder('gb18030');
	const table = new Map<string, number>();
	for (let lead = LEAD.from; lead <= LEAD.to; lead++) {
		for (let trail = TRAIL.from; trail <= TRAIL.to; trail++) {
			if (trail === TRAIL.never) continue;
			const decoded = decoder.decode(Uint8Array.of(lead, trail));
			const isOne = Array.from(decoded).length === 1 && decoded !== '\ufffd';
			if (isOne && !table.has(decoded)) table.set(decoded, (lead << 8) | trail);
		}
	}
	return table;
}
