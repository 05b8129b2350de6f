const ZERO = 48;
/** The last character stands for a value of its own: X for 10. */
const TEN = 'X';

/** The check character of ISO 7064 MOD 11-2, which GB 11643 takes for resident ids. `text` is digits and one character more. */
export function isMod112Valid(text: string): boolean {
	if (text.length < 2) return false;
	let remainder = 0;
	for (let at = 0; at < text.length - 1; at++) remainder = ((remainder + text.charCodeAt(at) - ZERO) * 2) % 11;
	const check = (12 - remainder) % 11;
	return text.charAt(text.length - 1).toUpperCase() === (check === 10 ? TEN : String(check));
}
