const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;

/**
 * Notes, column by column, whether any cell begins or ends with a blank: space, tab, line end, no-break or ideographic space.
 * Trimming in the engine costs more than all other reading of a cell, and most columns need none. May say "padded" where
 * none is (never the reverse).
 */
export function createPadding(columns: number, delimiter: number) {
	const marks = new Uint8Array(columns);
	const table = (codes: readonly number[]) => {
		const set = new Uint8Array(256);
		for (const code of codes) if (code !== delimiter) set[code] = 1;
		return set;
	};
	return {
		/** Last bytes that deserve a look: of unquoted cells, and of quoted ones, which can hold line ends. */
		plainEnds: table([SPACE, TAB, 0xa0, 0x80]),
		quotedEnds: table([SPACE, TAB, LF, CR, 0xa0, 0x80]),
		/** First bytes that deserve a look. */
		starts: table([SPACE, TAB, 0xc2, 0xe3]),

		/** The cell's last byte, one of the above, stands at `at`. */
		atEnd(bytes: Uint8Array, at: number, column: number): void {
			const last = bytes[at] ?? 0;
			const isNoBreak = last === 0xa0 && bytes[at - 1] === 0xc2;
			const isIdeographic = last === 0x80 && bytes[at - 1] === 0x80 && bytes[at - 2] === 0xe3;
			if (last <= SPACE || isNoBreak || isIdeographic) marks[column] = 1;
		},

		/** The cell begins at `at`; its next bytes may not have been read yet, and are then taken for blank. */
		atStart(bytes: Uint8Array, at: number, column: number): void {
			const first = bytes[at] ?? 0;
			if (first === 0xc2 && bytes[at + 1] !== 0xa0 && at + 2 < bytes.length) return;
			if (first === 0xe3 && (bytes[at + 1] !== 0x80 || bytes[at + 2] !== 0x80) && at + 3 < bytes.length) return;
			marks[column] = 1;
		},

		of: (column: number) => marks[column] === 1
	};
}
