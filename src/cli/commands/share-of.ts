/** `--share 0.6`, or a mix by name: what is no number is left to the operation, which knows the names. */
export function shareOf(text: string): number | string {
	const value = Number(text);
	return text.trim() !== '' && Number.isFinite(value) ? value : text;
}
