const ZERO = 48;

/** The check digit of payment cards (ISO/IEC 7812-1, annex B). `digits` holds nothing but 0–9. */
export function isLuhnValid(digits: string): boolean {
	let sum = 0;
	for (let at = digits.length - 1, doubled = false; at >= 0; at--, doubled = !doubled) {
		const digit = digits.charCodeAt(at) - ZERO;
		sum += doubled ? (digit > 4 ? 2 * digit - 9 : 2 * digit) : digit;
	}
	return digits.length > 1 && sum % 10 === 0;
}
