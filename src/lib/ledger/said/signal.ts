/**
 * What a customer's turn says, told by its words. Patterns are written in what JavaScript and the engine's RE2 read alike (no
 * looking around, no \s), over text as `plain` leaves it, whatever the language: turns mix them. Where a pattern of `unless`
 * matches, that stretch is taken out before `says` is looked for.
 */
export interface Signal {
	readonly says: readonly string[];
	readonly unless: readonly string[];
}

/** Character by character: the whole width of keyboards, the quotes of word processors, ends of lines; a lone dot of a Turkish İ goes. */
export const WRITTEN = '？！，’‘`´\n\r\t\u3000\u00a0\u0307';
export const READ = "?!,''''     ";
/**
 * Addresses of the web, names of accounts and what stands in the place of a masked identifier say nothing: by chance a pseudonym holds the
 * digits of a hotline.
 */
export const NAMES = 'https?://[^ ]+|@[a-z0-9_]+|&[a-z]+;|\\[[a-z-]+:[0-9a-f]+\\]';

/** Without one of these there are none. */
export const NAME_SIGNS = ['@', 'http', '&', '['];

/** One way of writing: small letters, plain marks. */
export function plain(text: string): string {
	let read = '';
	for (const character of text.toLowerCase()) {
		const at = WRITTEN.indexOf(character);
		read += at < 0 ? character : READ.charAt(at);
	}
	return read.replace(new RegExp(NAMES, 'g'), ' ');
}

export const union = (patterns: readonly string[]) => patterns.map((pattern) => `(?:${pattern})`).join('|');

/** Whether a turn in `plain` text says it. */
export function says({ says: wanted, unless }: Signal, text: string): boolean {
	const left = unless.length ? text.replace(new RegExp(union(unless), 'g'), ' ') : text;
	return new RegExp(union(wanted)).test(left);
}
